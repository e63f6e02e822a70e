/** What is behind the burger: paper, the table, perhaps a plate, and the burger's shadow. */
import type { Ink } from '../paint/colour.ts';
import { between, colour } from '../paint/colour.ts';
import { around, PAPERS } from '../paint/palette.ts';
import type { Scene } from '../paint/raster.ts';
import { clamp, ellipseDistance, smoothstep } from '../paint/shapes.ts';
import type { BurgerRecipe } from './recipe.ts';

/** Tables: wood, terracotta, rose, slate, teal, olive. */
const TABLES = [0xd9a86c, 0xd98f6f, 0xc98a97, 0x8f9bbd, 0x7fb0ae, 0xa9b382].map(colour);

const PLATE = colour(0xfffaf0);
const PLATE_RIM = colour(0xcfc6bd);
const SHADOW = colour(0x3a2230);

/** The line along the table's far edge: its width in picture widths, and how dark it is. */
const EDGE_WIDTH = 0.024;
const EDGE_STRENGTH = 0.5;

/** Plate and shadow lie within this height of the burger's foot, in picture widths. */
const FOOT_HEIGHT = 0.08;

/** What is behind the burger, as a scene. */
export function backdrop(recipe: BurgerRecipe): Scene {
  const { place, scene } = recipe.looks;
  const paper = around(PAPERS, scene.paper);
  const table = between(around(TABLES, scene.table), paper, 0.35);
  const edge = between(table, SHADOW, 0.25);
  const horizon = place.y - scene.horizon;
  return ({ x, y, width }, ink) => {
    ink.dip(paper);
    const below = y - horizon;
    ink.mix(table, clamp(0.5 + below / width, 0, 1));
    ink.mix(edge, EDGE_STRENGTH * clamp(0.5 + (EDGE_WIDTH / 2 - Math.abs(below)) / width, 0, 1));
    const dx = x - place.x;
    const dy = y - place.y;
    if (Math.abs(dy) > FOOT_HEIGHT) return;
    if (scene.plate) layPlate(dx, dy, width, ink);
    const shadow = Math.sqrt(((dx - 0.015) / (place.halfWidth * 1.12)) ** 2 + ((dy + 0.004) / 0.045) ** 2);
    ink.mix(SHADOW, 0.38 * smoothstep(1.05, 0.55, shadow));
  };
}

/** A plate under the burger's foot. */
function layPlate(dx: number, dy: number, width: number, ink: Ink): void {
  const distance = ellipseDistance(dx, dy, 0.475, 0.062);
  const coverage = smoothstep(width / 2, -width / 2, distance);
  ink.mix(PLATE_RIM, coverage);
  ink.mix(PLATE, coverage * smoothstep(width / 2, -width / 2, ellipseDistance(dx, dy + 0.008, 0.468, 0.052)));
}
