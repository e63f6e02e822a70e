/** Birds as a source of pictures. */
import type { PictureSource } from '../source.ts';
import { paintBird } from './painter.ts';
import type { BirdIngredient, BirdRecipe } from './recipe.ts';
import { birdChances, birdIngredients, drawRecipe } from './recipe.ts';

/** Drawn birds on a branch. */
export const birds: PictureSource<BirdIngredient, BirdRecipe> = {
  id: 'birds',
  channels: 3,
  ingredients: birdIngredients,
  chances: birdChances,
  drawRecipe,
  paint: paintBird,
  labels: birdLabels,
};

/** Whether a bird has each of {@link birdIngredients}, in their order. */
export function birdLabels(recipe: BirdRecipe): readonly boolean[] {
  return [recipe.crest, recipe.redBreast, recipe.stripedWing, recipe.longTail, recipe.worm];
}
