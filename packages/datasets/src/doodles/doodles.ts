/** Doodle faces as a source of pictures. */
import type { PictureSource } from '../source.ts';
import { paintDoodle } from './painter.ts';
import type { DoodleIngredient, DoodleRecipe } from './recipe.ts';
import { doodleChances, doodleIngredients, drawRecipe } from './recipe.ts';

/** Cartoon faces, as drawn with a felt pen. */
export const doodles: PictureSource<DoodleIngredient, DoodleRecipe> = {
  id: 'doodles',
  channels: 3,
  ingredients: doodleIngredients,
  chances: doodleChances,
  drawRecipe,
  paint: paintDoodle,
  labels: doodleLabels,
};

/** Whether a face has each of {@link doodleIngredients}, in their order. */
export function doodleLabels(recipe: DoodleRecipe): readonly boolean[] {
  return [recipe.glasses, recipe.hat, recipe.beard, recipe.curls, recipe.freckles];
}
