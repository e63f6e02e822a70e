/** The head with its ears, and the shirt under it. */
import { between } from '../paint/colour.ts';
import { around } from '../paint/palette.ts';
import type { Part } from '../paint/part.ts';
import { ellipseDistance, loafDistance } from '../paint/shapes.ts';
import { CRAYONS, FELTS, outlined, PEN } from './pen.ts';
import type { DoodleRecipe } from './recipe.ts';

/** Half sides of an ear, in picture widths. */
const EAR = { halfWidth: 0.065, halfHeight: 0.075 };

/** The shirt: how far its collar is under the middle of the head, and half its width. */
const SHIRT = { collar: 0.2, halfWidth: 0.36 };

/** Distance to the head: rounder than a box, squarer than an egg. */
export function headDistance({ head }: DoodleRecipe['looks'], x: number, y: number): number {
  return loafDistance(x, y, head.halfWidth, head.halfHeight, head.halfHeight);
}

/** The head. */
export function headPart(recipe: DoodleRecipe): Part {
  const { looks } = recipe;
  const { halfHeight, tone } = looks.head;
  return outlined(-halfHeight, halfHeight, around(CRAYONS, tone), ({ x, y }) => headDistance(looks, x, y));
}

/** Both ears, behind the head. */
export function earsPart(recipe: DoodleRecipe): Part {
  const { halfWidth, tone } = recipe.looks.head;
  const fill = between(around(CRAYONS, tone), PEN, 0.12);
  return outlined(-EAR.halfHeight, EAR.halfHeight, fill, ({ x, y }) =>
    ellipseDistance(Math.abs(x) - halfWidth, y, EAR.halfWidth, EAR.halfHeight),
  );
}

/** The shirt, behind everything. */
export function shirtPart(recipe: DoodleRecipe): Part {
  const fill = around(FELTS, recipe.looks.felt.tone);
  return outlined(-1, -SHIRT.collar, fill, ({ x, y }) =>
    ellipseDistance(x, y + 0.6, SHIRT.halfWidth, 0.6 - SHIRT.collar),
  );
}
