/** The pictures that we bring: painted by recipe, seeded, and the sheets on which they are shown. */
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
export { mirror, withMirrored } from './mirror.ts';
export { SIZE_LIMITS } from './paint/raster.ts';
export type { Sheet, SheetOrder } from './sheet.ts';
export { layOutSheet, toByte } from './sheet.ts';
export type { Chances, PaintedPictures, PaintOrder, PictureSource } from './source.ts';
export { paintPictures, recipeOf } from './source.ts';
