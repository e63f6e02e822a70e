/** Tests of curves and outlines, against points, lengths and areas that geometry gives. */
import { expect, test } from 'vitest';
import type { Place } from './curve.ts';
import { bothSides, ellipse, even, grown, moved, places, smooth, stroke, tapered } from './curve.ts';

const CORNER = places([
  [0, 0],
  [2, 0],
  [2, 1],
]);

/** The area within an outline. */
function area(outline: readonly Place[]): number {
  const twice = outline.reduce((sum, { x, y }, i) => {
    const after = outline[(i + 1) % outline.length];
    return sum + x * after.y - y * after.x;
  }, 0);
  return Math.abs(twice) / 2;
}

test('a smooth curve goes through its points, from the first to the last', () => {
  const curve = smooth(CORNER, false);
  for (const point of CORNER) expect(curve).toContainEqual(point);
  expect(curve.at(0)).toEqual(CORNER[0]);
  expect(curve.at(-1)).toEqual(CORNER[2]);
});

test('a closed one comes round: through points of a circle it is nearly that circle', () => {
  const points = Array.from({ length: 12 }, (_, i) => ({
    x: Math.cos((i * Math.PI) / 6),
    y: Math.sin((i * Math.PI) / 6),
  }));
  for (const { x, y } of smooth(points, true)) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
  expect(area(smooth(points, true))).toBeCloseTo(Math.PI, 1);
});

test('points on a line stay on that line, evenly spread', () => {
  const line = places([
    [0, 0],
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
  smooth(line, false).forEach(({ x, y }) => expect(y).toBeCloseTo(2 * x, 12));
});

test('an even stroke along a line covers its length times its width, one that is lifted softly an ellipse', () => {
  const line = Array.from({ length: 101 }, (_, i) => ({ x: i / 25, y: 0 }));
  expect(area(stroke(line, even(0.5)))).toBeCloseTo(4, 12);
  expect(area(stroke(line, tapered(0.5)))).toBeCloseTo((Math.PI * 4) / 4, 2);
});

test('a stroke of a single point, or of points that lie on one another, is nowhere, but has no place that is no number', () => {
  for (const points of [[{ x: 1, y: 1 }], Array.from({ length: 3 }, () => ({ x: 1, y: 1 }))]) {
    for (const place of stroke(points, even(1))) expect(place).toEqual({ x: 1, y: 1 });
  }
});

test('an ellipse has its area, also turned, and its ends where they belong', () => {
  expect(area(ellipse({ x: 3, y: 4 }, 2, 1))).toBeCloseTo(2 * Math.PI, 1);
  const turned = ellipse({ x: 3, y: 4 }, 2, 1, Math.PI / 2);
  expect(area(turned)).toBeCloseTo(2 * Math.PI, 1);
  expect(Math.max(...turned.map(({ y }) => y))).toBeCloseTo(6, 12);
  expect(Math.max(...turned.map(({ x }) => x))).toBeCloseTo(4, 12);
});

test('an outline that has grown lies further out, whichever way round it goes', () => {
  const circle = ellipse({ x: 0, y: 0 }, 1, 1);
  for (const outline of [circle, circle.toReversed()]) {
    for (const by of [0.2, -0.2])
      for (const { x, y } of grown(outline, by)) expect(Math.hypot(x, y)).toBeCloseTo(1 + by, 12);
  }
});

test('half of an outline becomes a whole one, and can be moved', () => {
  const triangle = bothSides(CORNER);
  expect(triangle.map(({ x }) => x)).toEqual([0, 2, 2, -2, -2, -0]);
  expect(area(triangle)).toBe(4 * 1);
  expect(moved(CORNER, 1, -1)[0]).toEqual({ x: 1, y: -1 });
});
