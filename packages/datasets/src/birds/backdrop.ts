/** What is behind the bird: paper, and a round bush far away. */
import { between, colour } from '../paint/colour.ts';
import { around, PAPERS } from '../paint/palette.ts';
import type { Scene } from '../paint/raster.ts';
import { smoothstep } from '../paint/shapes.ts';
import type { BirdRecipe } from './recipe.ts';

/** Bushes: spring, olive, autumn, heather, mist, fir. */
const BUSHES = [0xa9cc83, 0xb9bf77, 0xe3b87e, 0xc4a3c4, 0xa5bfd0, 0x8fbfa0].map(colour);

/** How soft the bush is, in picture widths: it is far away. */
const SOFT = 0.03;

/** What is behind the bird, as a scene. */
export function backdrop(recipe: BirdRecipe): Scene {
  const { scene } = recipe.looks;
  const paper = around(PAPERS, scene.paper);
  const bush = between(around(BUSHES, scene.bush), paper, 0.55);
  const x0 = scene.bushAt;
  return ({ x, y }, ink) => {
    ink.dip(paper);
    const dx = (x - x0) / 1.7;
    const dy = y - 1.12;
    ink.mix(bush, smoothstep(SOFT, -SOFT, Math.sqrt(dx * dx + dy * dy) - 0.5));
  };
}
