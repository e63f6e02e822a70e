/** The pictures that we bring: painted by recipe, from a seed. */
export { birdLabels, birds } from './birds/birds.ts';
export type { BirdChances, BirdIngredient, BirdLooks, BirdRecipe } from './birds/recipe.ts';
export { birdChances, birdIngredients } from './birds/recipe.ts';
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
export { doodleLabels, doodles } from './doodles/doodles.ts';
export type { DoodleChances, DoodleIngredient, DoodleLooks, DoodleRecipe } from './doodles/recipe.ts';
export { doodleChances, doodleIngredients } from './doodles/recipe.ts';
export { SIZE_LIMITS } from './paint/raster.ts';
export type { Chances, PaintedPictures, PaintOrder, PictureSource } from './source.ts';
export { paintPictures, recipeOf } from './source.ts';
