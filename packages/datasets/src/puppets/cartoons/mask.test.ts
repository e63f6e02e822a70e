/** Tests of masks, against areas and spreads that geometry gives. */
import { describe, expect, test } from 'vitest';
import { ellipse, places } from './curve.ts';
import type { Mask } from './mask.ts';
import { clipped, maskOf } from './mask.ts';

const SIDE = 64;

/** All that is covered, in pixels. */
function covered({ shares }: Mask): number {
  return shares.reduce((sum, share) => sum + share, 0);
}

/** How much of a pixel of the picture is covered. */
function shareAt({ left, top, width, height, shares }: Mask, column: number, row: number): number {
  const [right, down] = [column - left, row - top];
  return right < 0 || down < 0 || right >= width || down >= height ? 0 : shares[down * width + right];
}

const BOX = places([
  [10, 20],
  [30.25, 20],
  [30.25, 40.5],
  [10, 40.5],
]);

test('a box covers its pixels whole and those at its edge in part', () => {
  const mask = maskOf([BOX], 0, SIDE);
  expect(covered(mask)).toBeCloseTo(20.25 * 20.5, 4);
  expect(shareAt(mask, 9, 30)).toBe(0);
  expect(shareAt(mask, 10, 30)).toBeCloseTo(1, 6);
  expect(shareAt(mask, 30, 30)).toBeCloseTo(0.25, 6);
  expect(shareAt(mask, 30, 40)).toBeCloseTo(0.125, 6);
});

test.each([2, 9.3, 25])('an ellipse %s pixels high covers its area', (halfHeight) => {
  expect(covered(maskOf([ellipse({ x: 32.4, y: 31.7 }, 20, halfHeight)], 0, SIDE)) / (20 * halfHeight)).toBeCloseTo(
    Math.PI,
    1,
  );
});

test('what two shapes both cover counts once, whichever way round they go together', () => {
  const other = BOX.map(({ x, y }) => ({ x: x + 10, y }));
  const expected = covered(maskOf([BOX], 0, SIDE)) + 10 * 20.5;
  expect(covered(maskOf([BOX, other], 0, SIDE))).toBeCloseTo(expected, 3);
  expect(covered(maskOf([BOX.toReversed(), other.toReversed()], 0, SIDE))).toBeCloseTo(expected, 3);
});

test('a shape that goes round the other way within another is a hole', () => {
  const [outer, inner] = [10, 6].map((radius) => ellipse({ x: 32, y: 32 }, radius, radius));
  const ring = maskOf([outer, inner.toReversed()], 0, SIDE);
  expect(shareAt(ring, 32, 32)).toBe(0);
  expect(shareAt(ring, 40, 32)).toBeCloseTo(1, 6);
  expect(covered(ring)).toBeCloseTo(covered(maskOf([outer], 0, SIDE)) - covered(maskOf([inner], 0, SIDE)), 3);
});

describe.each([0.7, 2, 6])('a blur by %s pixels', (deviation) => {
  const wide = 4096;
  const dot = places([
    [2000, 2000],
    [2001, 2000],
    [2001, 2001],
    [2000, 2001],
  ]);
  const mask = maskOf([dot], deviation, wide);

  test('keeps nearly all that is covered', () => {
    expect(covered(mask)).toBeGreaterThan(0.97);
    expect(covered(mask)).toBeLessThan(1.001);
  });

  test('spreads it as far to each side', () => {
    const spread = [0, 0];
    mask.shares.forEach((share, i) => {
      spread[0] += share * (mask.left + (i % mask.width) - 2000) ** 2;
      spread[1] += share * (mask.top + Math.floor(i / mask.width) - 2000) ** 2;
    });
    for (const variance of spread) expect(Math.sqrt(variance / covered(mask)) / deviation).toBeCloseTo(1, 1);
  });
});

test('nothing is looked at that is outside of the picture, and a shape that is all outside covers nothing', () => {
  const large = maskOf([ellipse({ x: 0, y: 0 }, 1e5, 1e5)], 0, SIDE);
  expect([large.width, large.height, covered(large)]).toEqual([SIDE, SIDE, SIDE * SIDE]);
  expect(covered(maskOf([ellipse({ x: -200, y: 900 }, 20, 20)], 0, SIDE))).toBe(0);
});

test('a shape can be cut by another: what is in it, and what is beside it, are the whole', () => {
  const circle = maskOf([ellipse({ x: 30, y: 30 }, 15, 15)], 0, SIDE);
  const box = maskOf([BOX], 0, SIDE);
  const [inside, outside] = [clipped(circle, box, 'inside'), clipped(circle, box, 'outside')];
  expect(covered(inside) + covered(outside)).toBeCloseTo(covered(circle), 3);
  expect(shareAt(inside, 28, 28)).toBe(1);
  expect(shareAt(inside, 40, 28)).toBe(0);
  expect(shareAt(outside, 40, 28)).toBe(1);
});
