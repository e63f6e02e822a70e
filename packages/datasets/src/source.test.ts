/** Tests of the seam, with a source of its own beside ours: whatever implements it gets the same promises. */
import { describe, expect, test } from 'vitest';
import { birds } from './birds/birds.ts';
import { burgers } from './burgers/burgers.ts';
import { doodles } from './doodles/doodles.ts';
import type { PictureSource } from './source.ts';
import { paintPictures, recipeOf } from './source.ts';

/** Grey squares, with a dot or without: the smallest source that there can be. */
const squares: PictureSource<'dot', { grey: number; dot: boolean }> = {
  id: 'squares',
  channels: 1,
  ingredients: ['dot'],
  chances: { dot: 0.5 },
  drawRecipe: (random, chances) => ({ dot: random.uniform() < chances.dot, grey: random.uniform() }),
  paint(recipe, size) {
    const pixels = new Float32Array(size * size).fill(recipe.grey);
    if (recipe.dot) pixels[0] = 1;
    return pixels;
  },
  labels: (recipe) => [recipe.dot],
};

describe.each([
  { name: 'burgers', paint: (count: number, seed: number) => paintPictures(burgers, { count, size: 16, seed }) },
  { name: 'birds', paint: (count: number, seed: number) => paintPictures(birds, { count, size: 16, seed }) },
  { name: 'doodles', paint: (count: number, seed: number) => paintPictures(doodles, { count, size: 16, seed }) },
  { name: 'squares', paint: (count: number, seed: number) => paintPictures(squares, { count, size: 16, seed }) },
])('$name', ({ paint }) => {
  test('are the same for the same seed, and others for another', () => {
    expect(paint(12, 1)).toEqual(paint(12, 1));
    expect(paint(12, 2).pixels).not.toEqual(paint(12, 1).pixels);
  });

  test('stay as they were when more are asked for', () => {
    const few = paint(5, 1);
    const many = paint(9, 1);
    expect(many.pixels.subarray(0, few.pixels.length)).toEqual(few.pixels);
    expect(many.recipes.slice(0, 5)).toEqual(few.recipes);
  });
});

test('each picture is painted from the recipe that it carries', () => {
  const { pixels, recipes, count, size, channels } = paintPictures(burgers, { count: 6, size: 20, seed: 3 });
  expect([count, size, channels, pixels.length]).toEqual([6, 20, 3, 6 * 20 * 20 * 3]);
  recipes.forEach((recipe, i) => {
    expect(recipe).toEqual(recipeOf(burgers, 3, i));
    expect(pixels.subarray(i * 1200, (i + 1) * 1200)).toEqual(burgers.paint(recipe, 20));
  });
});

test('with another chance, only the pictures change in which the ingredient comes or goes', () => {
  const order = { count: 60, size: 16, seed: 4 };
  const before = paintPictures(burgers, order);
  const after = paintPictures(burgers, { ...order, chances: { ...burgers.chances, cheese: 0.3 } });
  const indices = Array.from({ length: order.count }, (_, i) => i);
  const changed = indices.filter((i) => {
    const [was, is] = [before, after].map(({ pixels }) => pixels.subarray(i * 768, (i + 1) * 768));
    return was.some((value, at) => value !== is[at]);
  });
  expect(changed).toEqual(indices.filter((i) => before.recipes[i].cheese && !after.recipes[i].cheese));
  // Of 80 in 100 with cheese, 50 lose it; four standard errors of 60 pictures are 15.
  expect(changed.length).toBeGreaterThan(15);
  expect(changed.length).toBeLessThan(45);
});

describe('refusals', () => {
  test.each([
    [{ count: -1, size: 16, seed: 1 }, 'The number of pictures must be a whole number of at least 0, got -1.'],
    [{ count: 2.5, size: 16, seed: 1 }, 'The number of pictures must be a whole number of at least 0, got 2.5.'],
    [{ count: 0, size: 8, seed: 1 }, 'The size must be a whole number of pixels from 16 to 512, got 8.'],
    [{ count: 1, size: 16, seed: -1 }, 'the seed must be a whole number from 0 to 2^53 - 1, got -1.'],
  ])('%j is refused', (order, message) => {
    expect(() => paintPictures(burgers, order)).toThrow(message);
  });
});
