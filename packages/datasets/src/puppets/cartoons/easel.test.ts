/** Tests of painting: what lies on top, how much it hides, and where it is. */
import { expect, test } from 'vitest';
import { colour } from '../../paint/colour.ts';
import { places } from './curve.ts';
import type { Easel } from './easel.ts';
import { createEasel } from './easel.ts';

const SIDE = 20;
const [WHITE, BLACK, RED] = [0xffffff, 0x000000, 0xff0000].map(colour);

/** The left half of the picture, in units of which there are two along a side, counted from its middle. */
const LEFT = places([
  [-1, -1],
  [0, -1],
  [0, 1],
  [-1, 1],
]);

function begin(): Easel {
  return createEasel(SIDE, { scale: SIDE / 2, x: SIDE / 2, y: SIDE / 2 }, WHITE);
}

function pixel(easel: Easel, column: number, row: number): number[] {
  return Array.from(easel.frame().data.subarray((row * SIDE + column) * 4, (row * SIDE + column) * 4 + 4));
}

test('begins with its ground, opaque', () => {
  const { width, height, data } = begin().frame();
  expect([width, height, data.length]).toEqual([SIDE, SIDE, SIDE * SIDE * 4]);
  expect(data.every((value) => value === 255)).toBe(true);
});

test('what is painted later hides what is below, as much as it should', () => {
  const easel = begin();
  easel.paint([LEFT], BLACK);
  expect(pixel(easel, 9, 10)).toEqual([0, 0, 0, 255]);
  expect(pixel(easel, 10, 10)).toEqual([255, 255, 255, 255]);
  easel.paint([LEFT], RED, { share: 0.4 });
  expect(pixel(easel, 9, 10)).toEqual([102, 0, 0, 255]);
});

test('a blurred edge is half way where the sharp one was', () => {
  const easel = begin();
  easel.paint([LEFT.map(({ x, y }) => ({ x: x < 0 ? -9 : x, y: y * 9 }))], BLACK, { blur: 0.1 });
  const [before] = pixel(easel, 9, 10);
  const [after] = pixel(easel, 10, 10);
  expect(before + after).toBeGreaterThan(240);
  expect(before + after).toBeLessThan(270);
  expect(after - before).toBeGreaterThan(30);
  expect(pixel(easel, 3, 10)[0]).toBeLessThan(5);
  expect(pixel(easel, 16, 10)[0]).toBeGreaterThan(250);
});

test('is painted only inside of one thing, or beside another', () => {
  const [inside, outside] = [begin(), begin()];
  const all = places([
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]);
  inside.paint([all], BLACK, { inside: inside.cover([LEFT]) });
  outside.paint([all], BLACK, { outside: outside.cover([LEFT]) });
  expect([pixel(inside, 5, 5)[0], pixel(inside, 15, 5)[0]]).toEqual([0, 255]);
  expect([pixel(outside, 5, 5)[0], pixel(outside, 15, 5)[0]]).toEqual([255, 0]);
});

test('what reaches beyond the picture is cut off', () => {
  const easel = begin();
  easel.paint([LEFT.map(({ x, y }) => ({ x: x * 50, y: y * 50 }))], BLACK);
  expect(pixel(easel, 0, 0)[0]).toBe(0);
  expect(pixel(easel, 9, 19)[0]).toBe(0);
  expect(pixel(easel, 10, 19)[0]).toBe(255);
});
