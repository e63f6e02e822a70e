/** Known similarities are found again, also from places that are not exact, and no nearby one does better. */
import { createRandom } from '@nepwerk/nn';
import { expect, it } from 'vitest';
import { type Affine, movePoints, similarity } from './affine.ts';
import { fitSimilarity } from './similarity.ts';

const random = createRandom(5);
const points = Float32Array.from({ length: 40 }, () => random.uniform() * 100);

function error(map: Affine, to: Float32Array): number {
  return movePoints(map, points).reduce((sum, number, i) => sum + (number - to[i]) ** 2, 0);
}

it.each([
  [0, 1, 0, 0],
  [0.3, 0.5, 12, -7],
  [-2.9, 3, -40, 100],
])('finds a turn by %d, a scale of %d and a shift by (%d, %d)', (angle, scale, x, y) => {
  const map = similarity(angle, scale, x, y);
  const found = fitSimilarity(points, movePoints(map, points));
  for (const letter of ['a', 'b', 'c', 'd'] as const) expect(found[letter]).toBeCloseTo(map[letter], 5);
  for (const letter of ['e', 'f'] as const) expect(found[letter]).toBeCloseTo(map[letter], 3);
});

it('comes near with noise, and nearer than every similarity beside it', () => {
  const map = similarity(0.4, 1.5, 10, 20);
  const noisy = movePoints(map, points).map((place) => place + random.normal());
  const found = fitSimilarity(points, noisy);
  // Twenty points with a deviation of 1, spread by 29 pixels: a turn or scale is off by about 1 / (29 * sqrt(40)) = .005.
  expect(Math.abs(Math.atan2(found.b, found.a) - 0.4)).toBeLessThan(0.02);
  expect(Math.abs(Math.hypot(found.a, found.b) - 1.5)).toBeLessThan(0.02);
  const least = error(found, noisy);
  for (const step of [-0.01, 0.01]) {
    expect(error({ ...found, e: found.e + step }, noisy)).toBeGreaterThan(least);
    expect(error({ ...found, f: found.f + step }, noisy)).toBeGreaterThan(least);
    expect(error({ ...found, a: found.a + step, d: found.d + step }, noisy)).toBeGreaterThan(least);
    expect(error({ ...found, b: found.b + step, c: found.c - step }, noisy)).toBeGreaterThan(least);
  }
});

it('never mirrors', () => {
  const mirrored = points.map((place, i) => (i % 2 === 0 ? -place : place));
  const { a, b, c, d } = fitSimilarity(points, mirrored);
  expect(a * d - b * c).toBeGreaterThan(0);
});

it('refuses what has no answer', () => {
  expect(() => fitSimilarity([1, 2], [1, 2])).toThrow('got 2 and 2 numbers');
  expect(() => fitSimilarity([1, 2, 3, 4], [1, 2])).toThrow('got 4 and 2 numbers');
  expect(() => fitSimilarity([1, 2, 1, 2], [1, 2, 3, 4])).toThrow('must not all be one');
  expect(() => fitSimilarity([1, 2, NaN, 2], [1, 2, 3, 4])).toThrow('must be numbers');
});
