/** The tests that every source of pictures must pass: what its recipes and its painter promise. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, test } from 'vitest';
import type { Chances, PictureSource } from '../src/source.ts';
import { paintPictures, recipeOf } from '../src/source.ts';
import { halve, meanDifference } from './pixels.ts';

/** Recipes for the shares; four standard errors of a share are 0.045 at most. */
const COUNT = 2000;

/** A recipe as far as these tests know it. */
interface Recipe {
  /** How the parts look, also those that are left off. */
  readonly looks: object;
}

/** Tests of drawn recipes: their shares, their independence, and what another chance changes. */
export function testRecipes<Ingredient extends string, R extends Recipe>(source: PictureSource<Ingredient, R>): void {
  const { ingredients, chances } = source;
  const named = ingredients.map((ingredient, i) => ({ ingredient, i }));

  function labels(recipe: R): readonly boolean[] {
    return source.labels(recipe);
  }

  function draw(seed: number, wanted: Chances<Ingredient>, count: number): R[] {
    return Array.from({ length: count }, (_, index) => recipeOf(source, seed, index, wanted));
  }

  describe('shares', () => {
    const drawn = draw(1, chances, COUNT).map((recipe) => labels(recipe));

    test.each(named)('of $ingredient follow its chance', ({ ingredient, i }) => {
      const chance = chances[ingredient];
      const share = drawn.filter((label) => label[i]).length / COUNT;
      expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / COUNT));
    });

    test('of every pair of ingredients are as if they were independent', () => {
      for (const a of named) {
        for (const b of named.slice(a.i + 1)) {
          const both = chances[a.ingredient] * chances[b.ingredient];
          const share = drawn.filter((label) => label[a.i] && label[b.i]).length / COUNT;
          expect(Math.abs(share - both)).toBeLessThan(4 * Math.sqrt((both * (1 - both)) / COUNT));
        }
      }
    });

    test.each(named)('of chance 0 and 1 are exact, for $ingredient alone', ({ ingredient }) => {
      const alone = { ...chances };
      for (const each of ingredients) Object.assign(alone, { [each]: each === ingredient ? 1 : 0 });
      const expected = ingredients.map((each) => each === ingredient);
      for (const recipe of draw(2, alone, 100)) expect(labels(recipe)).toEqual(expected);
    });
  });

  test.each(named)('another chance of $ingredient changes nothing else', ({ ingredient, i }) => {
    const before = draw(3, chances, 200);
    const after = draw(3, { ...chances, [ingredient]: chances[ingredient] / 2 }, 200);
    let gone = 0;
    before.forEach((recipe, index) => {
      const expected = [...labels(recipe)];
      const now = labels(after[index]);
      // A smaller chance takes ingredients away and adds none.
      if (expected[i] && !now[i]) {
        gone += 1;
        expected[i] = false;
      }
      expect(now).toEqual(expected);
      expect(after[index].looks).toEqual(recipe.looks);
    });
    expect(gone).toBeGreaterThan(5);
  });

  test('a recipe is plain JSON that comes back the same', () => {
    for (const recipe of draw(4, chances, 50)) expect(JSON.parse(JSON.stringify(recipe))).toStrictEqual(recipe);
  });

  test('a recipe is another one each time it is drawn from the same stream', () => {
    const random = createRandom(5);
    expect(source.drawRecipe(random, chances)).not.toEqual(source.drawRecipe(random, chances));
  });

  test.each([-0.1, 1.1, NaN])('a chance of %s is refused', (chance) => {
    const [first] = ingredients;
    expect(() => source.drawRecipe(createRandom(1), { ...chances, [first]: chance })).toThrow(
      `The chance of ${first} must be a number from 0 to 1, got ${chance}.`,
    );
  });
}

/** Tests of a painter: one recipe, one picture, at any size; and pictures that differ, each ingredient visibly. */
export function testPictures<Ingredient extends string, R extends Recipe>(source: PictureSource<Ingredient, R>): void {
  const recipes = Array.from({ length: 24 }, (_, index) => recipeOf(source, 1, index));

  describe('a picture', () => {
    test.each([16, 28, 32, 64, 100])('of %i pixels is finite and within [-1, 1]', (size) => {
      for (const recipe of recipes) {
        const pixels = source.paint(recipe, size);
        expect(pixels.length).toBe(size * size * 3);
        expect(pixels.every((value) => value >= -1 && value <= 1)).toBe(true);
      }
    });

    test.each([32, 64, 128])('of %i pixels is the one of twice the size, halved', (size) => {
      for (const recipe of recipes.slice(0, 8)) {
        const small = source.paint(recipe, size);
        const halved = halve(source.paint(recipe, 2 * size), 2 * size);
        // Two steps of 255 on average (a step is 2 / 255 here): edges are softened over one pixel of either size.
        expect(meanDifference(small, halved)).toBeLessThan((2 * 2) / 255);
      }
    });

    test('differs from the next one', () => {
      const pictures = recipes.map((recipe) => source.paint(recipe, 32));
      for (let i = 1; i < pictures.length; i++)
        expect(meanDifference(pictures[i], pictures[i - 1])).toBeGreaterThan(0.03);
    });

    test.each([15, 513, 32.5, NaN])('of %s pixels is refused', (size) => {
      expect(() => source.paint(recipes[0], size)).toThrow(
        `The size must be a whole number of pixels from 16 to 512, got ${size}.`,
      );
    });
  });

  test.each(source.ingredients.map((ingredient) => ({ ingredient })))(
    '$ingredient can be seen at 32 pixels in every picture that has it, and others stay as they were',
    ({ ingredient }) => {
      const order = { count: 60, size: 32, seed: 6 };
      const without = paintPictures(source, { ...order, chances: { ...source.chances, [ingredient]: 0 } });
      const mixed = paintPictures(source, { ...order, chances: { ...source.chances, [ingredient]: 0.5 } });
      const place = source.ingredients.indexOf(ingredient);
      const stride = 32 * 32 * 3;
      mixed.recipes.forEach((recipe, i) => {
        const [a, b] = [without, mixed].map(({ pixels }) => pixels.subarray(i * stride, (i + 1) * stride));
        // A quarter of the way from black to white in one colour of a pixel is plain to see.
        const changed = a.filter((value, at) => Math.abs(value - b[at]) > 0.5).length;
        const { least, most } = source.labels(recipe)[place] ? { least: 3, most: Infinity } : { least: 0, most: 0 };
        expect(changed).toBeGreaterThanOrEqual(least);
        expect(changed).toBeLessThanOrEqual(most);
      });
    },
  );
}
