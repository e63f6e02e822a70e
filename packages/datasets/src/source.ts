/** The seam behind which all painted pictures look alike: burgers, birds and doodle faces. */
import type { Random } from '@nepwerk/nn';
import { createRandom } from '@nepwerk/nn';
import { checkSize } from './paint/raster.ts';

/** The chance of each ingredient, 0 to 1, independent of the others. */
export type Chances<Ingredient extends string> = Readonly<Record<Ingredient, number>>;

/** A kind of picture that is painted by recipe. */
export interface PictureSource<Ingredient extends string, Recipe> {
  /** The kind's name in addresses, files and reports, as in `burgers`. */
  readonly id: string;
  /** Colours of a pixel: 3 for red, green and blue, 1 for grey. */
  readonly channels: 1 | 3;
  /** What may be in a picture or not, in the order of {@link labels}. */
  readonly ingredients: readonly Ingredient[];
  /** Chances that give a good mixture. */
  readonly chances: Chances<Ingredient>;
  /**
   * Draws a recipe: plain JSON, everything that {@link paint} needs. It takes the same numbers from the stream whatever
   * the chances are, and each ingredient compares a number of its own with its chance.
   * @throws RangeError when a chance is not a number from 0 to 1.
   */
  drawRecipe(random: Random, chances: Chances<Ingredient>): Recipe;
  /**
   * Paints a recipe as [size, size, channels] in [-1, 1].
   * @throws RangeError when `size` is not a whole number from 16 to 512.
   */
  paint(recipe: Recipe, size: number): Float32Array<ArrayBuffer>;
  /** Whether each ingredient is in a recipe, in the order of {@link ingredients}: what a classifier learns to say. */
  labels(recipe: Recipe): readonly boolean[];
}

/** Painted pictures, each with its recipe. */
export interface PaintedPictures<Recipe> {
  /** Pixels along a side. */
  readonly size: number;
  /** Colours of a pixel. */
  readonly channels: 1 | 3;
  /** How many pictures there are. */
  readonly count: number;
  /** [count, size, size, channels] in [-1, 1]. */
  readonly pixels: Float32Array<ArrayBuffer>;
  /** The recipe of each picture. */
  readonly recipes: readonly Recipe[];
}

/** What {@link paintPictures} is asked for. */
export interface PaintOrder<Ingredient extends string> {
  /** How many pictures. */
  readonly count: number;
  /** Pixels along a side, 16 to 512. */
  readonly size: number;
  /** Which pictures: the same seed gives the same ones. */
  readonly seed: number;
  /** The chance of each ingredient; without it, the source's own. */
  readonly chances?: Chances<Ingredient>;
}

/** Draws the recipe of picture `index` of a seed; it depends on no other picture. */
export function recipeOf<Ingredient extends string, Recipe>(
  source: PictureSource<Ingredient, Recipe>,
  seed: number,
  index: number,
  chances: Chances<Ingredient> = source.chances,
): Recipe {
  return source.drawRecipe(createRandom(seed).fork(`${source.id} ${index}`), chances);
}

/**
 * Paints pictures. Each draws its recipe from a stream of its own, so more pictures leave the first ones as they were,
 * and another chance changes only the pictures in which that ingredient comes or goes.
 * @throws RangeError when count, size, seed or a chance is not allowed.
 */
export function paintPictures<Ingredient extends string, Recipe>(
  source: PictureSource<Ingredient, Recipe>,
  order: PaintOrder<Ingredient>,
): PaintedPictures<Recipe> {
  const { count, size, seed, chances = source.chances } = order;
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`The number of pictures must be a whole number of at least 0, got ${count}.`);
  }
  checkSize(size);
  const { channels } = source;
  const stride = size * size * channels;
  const pixels = new Float32Array(count * stride);
  const recipes: Recipe[] = [];
  for (let index = 0; index < count; index++) {
    const recipe = recipeOf(source, seed, index, chances);
    recipes.push(recipe);
    pixels.set(source.paint(recipe, size), index * stride);
  }
  return { size, channels, count, pixels, recipes };
}
