/** Burgers as a source of pictures. */
import type { PaintOrder, PaintedPictures, PictureSource } from '../source.ts';
import { paintPictures } from '../source.ts';
import { paintBurger } from './painter.ts';
import type { BurgerIngredient, BurgerRecipe } from './recipe.ts';
import { burgerChances, burgerIngredients, drawRecipe } from './recipe.ts';

/** Drawn hamburgers. */
export const burgers: PictureSource<BurgerIngredient, BurgerRecipe> = {
  id: 'burgers',
  channels: 3,
  ingredients: burgerIngredients,
  chances: burgerChances,
  drawRecipe,
  paint: paintBurger,
  labels: burgerLabels,
};

/** Whether each of {@link burgerIngredients} is on the burger, in their order. */
export function burgerLabels(recipe: BurgerRecipe): readonly boolean[] {
  return [recipe.cheese, recipe.lettuce, recipe.tomato, recipe.sesame, recipe.patties === 2];
}

/**
 * Paints burgers by chance: {@link paintPictures} of {@link burgers}.
 * @throws RangeError when count, size, seed or a chance is not allowed.
 */
export function paintBurgers(order: PaintOrder<BurgerIngredient>): PaintedPictures<BurgerRecipe> {
  return paintPictures(burgers, order);
}
