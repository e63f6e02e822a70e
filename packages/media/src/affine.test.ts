/** Maps are put one after another and taken back. */
import { expect, it } from 'vitest';
import { type Affine, followedBy, IDENTITY, inverse, movePoints, scaleOf, similarity } from './affine.ts';

/** Three times as wide, then a quarter turned clockwise to the eye: (1, 0), which is to the right, becomes (0, 3), which is below. */
const wide: Affine = { ...IDENTITY, a: 3 };
const turned = similarity(Math.PI / 2, 1, 10, 20);

function moved(map: Affine, x: number, y: number): number[] {
  return Array.from(movePoints(map, Float32Array.of(x, y)));
}

it('turns to the right and down, makes larger, then moves', () => {
  expect(moved(similarity(Math.PI / 2, 2, 5, 6), 1, 0)).toEqual([5, 8]);
});

it('puts one map after another', () => {
  expect(moved(followedBy(wide, turned), 1, 0)).toEqual([10, 23]);
  expect(moved(followedBy(turned, wide), 1, 0)).toEqual([30, 21]);
});

it('finds the way back', () => {
  const there: Affine = { a: 2, b: 0.5, c: -1, d: 1.5, e: 7, f: -3 };
  const back = followedBy(there, inverse(there));
  for (const letter of ['a', 'b', 'c', 'd', 'e', 'f'] as const) expect(back[letter]).toBeCloseTo(IDENTITY[letter], 12);
});

it('knows how many times as long a step becomes, mirrored or not', () => {
  expect(scaleOf(similarity(1.2, 2.5, 3, 4))).toBeCloseTo(2.5, 12);
  expect(scaleOf({ ...IDENTITY, a: -4 })).toBe(2);
});

it('refuses to find the way back from a line', () => {
  expect(() => inverse({ ...IDENTITY, d: 0 })).toThrow('inverse: the map must not flatten the plane');
});
