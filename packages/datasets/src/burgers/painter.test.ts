/** Tests of painted burgers: what every painter promises, and each ingredient where its colour says it is. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changes } from '../../testing/pixels.ts';
import { testPictures } from '../../testing/sources.ts';
import { recipeOf } from '../source.ts';
import { burgers, paintBurgers } from './burgers.ts';
import { paintBurger } from './painter.ts';
import type { BurgerRecipe } from './recipe.ts';

const RECIPES: readonly BurgerRecipe[] = Array.from({ length: 24 }, (_, index) => recipeOf(burgers, 1, index));

/** How yellow a colour is: what red and green have together and blue has not. */
function yellowness([r, g, b]: Float32Array): number {
  return Math.min(r, g) - b;
}

testPictures(burgers);

describe('a seed', () => {
  test('always gives the same pixels', () => {
    const { pixels } = paintBurgers({ count: 20, size: 32, seed: 1 });
    const bytes = Uint8Array.from(pixels, (value) => Math.round((value + 1) * 127.5));
    expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
      `"9878af65a4b7ab9d815924e0453d377b6d4bbfedfcafb478c5177bb7634879c6"`,
    );
  });
});

describe('a picture', () => {
  test('leaves a margin around the burger, so that none is cut off', () => {
    for (let index = 0; index < 100; index++) {
      const recipe = recipeOf(burgers, 7, index, { cheese: 1, lettuce: 1, tomato: 1, sesame: 0, secondPatty: 1 });
      const pixels = paintBurger(recipe, 32);
      // The top row is paper alone: one colour from end to end.
      const top = pixels.subarray(0, 32 * 3);
      for (let i = 3; i < top.length; i++) expect(Math.abs(top[i] - top[i % 3])).toBeLessThan(1e-6);
    }
  });
});

describe('an ingredient', () => {
  test('of cheese, taken away, takes away yellow and nothing else', () => {
    for (const recipe of RECIPES) {
      const changed = changes(
        paintBurger({ ...recipe, cheese: true }, 64),
        paintBurger({ ...recipe, cheese: false }, 64),
        64,
      );
      expect(changed.length).toBeGreaterThan(40);
      for (const { from, to } of changed) expect(yellowness(from)).toBeGreaterThan(yellowness(to));
    }
  });

  test('of sesame, put on, adds light dots and nothing else', () => {
    for (const recipe of RECIPES) {
      const changed = changes(
        paintBurger({ ...recipe, sesame: false }, 128),
        paintBurger({ ...recipe, sesame: true }, 128),
        128,
      );
      expect(changed.length).toBeGreaterThan(100);
      const lighter = changed.filter(({ from, to }) => to[2] > from[2]);
      expect(lighter.length / changed.length).toBeGreaterThan(0.9);
    }
  });

  test.each([
    { name: 'lettuce', matches: ([r, g, b]: Float32Array) => g - r > 0.15 && g - b > 0.3 },
    { name: 'tomato', matches: ([r, g, b]: Float32Array) => r - g > 0.75 && g - b < 0.3 },
  ])('of $name shows its colour when it is there, and only then', ({ name, matches }) => {
    for (const recipe of RECIPES) {
      const plain = { ...recipe, cheese: false, lettuce: false, tomato: false };
      const counts = [plain, { ...plain, [name]: true }].map((each) => {
        const pixels = paintBurger(each, 32);
        let count = 0;
        for (let i = 0; i < pixels.length; i += 3) if (matches(pixels.subarray(i, i + 3))) count += 1;
        return count;
      });
      expect(counts[0]).toBe(0);
      expect(counts[1]).toBeGreaterThan(15);
    }
  });

  test('of a second patty makes the burger higher by one', () => {
    for (const recipe of RECIPES) {
      const heights = ([1, 2] as const).map((patties) => burgerTop(paintBurger({ ...recipe, patties }, 128), 128));
      expect((heights[0] - heights[1]) / 128).toBeCloseTo(recipe.looks.patty.height, 1);
    }
  });
});

/** The first row in which something stands out from the paper. */
function burgerTop(pixels: Float32Array, size: number): number {
  for (let i = 0; i < pixels.length; i += 3) {
    if (Math.abs(pixels[i + 2] - pixels[2]) > 0.1) return Math.floor(i / 3 / size);
  }
  return size;
}
