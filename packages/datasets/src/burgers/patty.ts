/** A patty: a brown slab with a rough edge and specks of the grill. */
import { between, colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import { boxDistance, smoothstep } from '../paint/shapes.ts';
import type { BurgerRecipe } from './recipe.ts';

const LIGHT = colour(0x80492f);
const DARK = colour(0x5f3320);
const LIGHT_SHADOW = colour(0x54301f);
const DARK_SHADOW = colour(0x3b2016);
const SPECK = colour(0xa9704a);
const RIM = colour(0x2e1710);

/** How far the edge goes in and out, in picture widths: a third of a pixel at 32. */
const ROUGHNESS = 0.006;

/** Past this distance inside, in picture widths, neither the rough edge nor the line along it can be seen. */
const EDGE_DEPTH = 0.03;

/** A patty, its underside at height `foot`; `number` tells the second from the first, so that they are no twins. */
export function pattyPart(recipe: BurgerRecipe, foot: number, number: number): Part {
  const { patty, place } = recipe.looks;
  const flesh = between(LIGHT, DARK, patty.tone);
  const shadow = between(LIGHT_SHADOW, DARK_SHADOW, patty.tone);
  const halfHeight = patty.height / 2;
  const halfWidth = place.halfWidth * 0.99;
  const middle = foot + halfHeight;
  const phase = 2 * Math.PI * (patty.roughness + 0.37 * number);
  return {
    low: foot - ROUGHNESS,
    high: foot + patty.height + ROUGHNESS,
    rim: RIM,
    distance({ x, y }) {
      const smooth = boxDistance(x, y - middle, halfWidth - ROUGHNESS, halfHeight, halfHeight * 0.85);
      // Deep inside nobody sees the edge, and most of a patty is deep inside.
      if (smooth < -EDGE_DEPTH) return smooth;
      const rough = Math.sin(67 * x + phase) + Math.sin(113 * x - 41 * y + 2 * phase);
      return smooth + (ROUGHNESS / 2) * rough;
    },
    colour({ x, y }, ink) {
      const up = (y - foot) / patty.height;
      ink.dip(flesh);
      ink.mix(shadow, 0.9 * smoothstep(0.65, 0.05, up));
      ink.mix(shadow, 0.5 * smoothstep(0.3, 1, x / halfWidth));
      const speck = Math.sin(59 * x + 3 * phase + 2 * Math.sin(47 * y)) * Math.sin(83 * y + 31 * x + phase);
      ink.mix(SPECK, 0.6 * smoothstep(0.55, 0.85, speck) * smoothstep(0.1, 0.5, up));
    },
  };
}
