/** Tests of mirrored pictures. */
import { expect, test } from 'vitest';
import { paintBurgers } from './burgers/burgers.ts';
import { mirror, withMirrored } from './mirror.ts';

test('left becomes right, colours and rows stay', () => {
  expect(Array.from(mirror(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), 2, 1))).toEqual([2, 1, 4, 3, 6, 5, 8, 7]);
  const colours = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  expect(Array.from(mirror(colours, 2, 3))).toEqual([4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9]);
});

test('mirrored twice is as before', () => {
  const { pixels } = paintBurgers({ count: 3, size: 17, seed: 1 });
  expect(mirror(pixels, 17, 3)).not.toEqual(pixels);
  expect(mirror(mirror(pixels, 17, 3), 17, 3)).toEqual(pixels);
});

test('the mirror images follow the pictures, each with its recipe', () => {
  const pictures = paintBurgers({ count: 3, size: 16, seed: 1 });
  const doubled = withMirrored(pictures);
  expect(doubled.count).toBe(6);
  expect(doubled.recipes).toEqual([...pictures.recipes, ...pictures.recipes]);
  expect(doubled.pixels.subarray(0, pictures.pixels.length)).toEqual(pictures.pixels);
  expect(doubled.pixels.subarray(pictures.pixels.length)).toEqual(mirror(pictures.pixels, 16, 3));
});

test('half a picture is refused', () => {
  expect(() => mirror(new Float32Array(100), 4, 3)).toThrow(
    'Mirroring takes whole pictures of 4 x 4 x 3 = 48 numbers, got 100 numbers.',
  );
});
