/** The pictures that we bring: painted by recipe, from a seed. */
export { burgerLabels, burgers, paintBurgers } from './burgers/burgers.ts';
export { paintBurger } from './burgers/painter.ts';
export type {
  BurgerChances,
  BurgerIngredient,
  BurgerLooks,
  BurgerRecipe,
  CheeseCorner,
  Seed,
} from './burgers/recipe.ts';
export { burgerChances, burgerIngredients, drawRecipe } from './burgers/recipe.ts';
export { SIZE_LIMITS } from './paint/raster.ts';
export type { Chances, PaintedPictures, PaintOrder, PictureSource } from './source.ts';
export { paintPictures, recipeOf } from './source.ts';
