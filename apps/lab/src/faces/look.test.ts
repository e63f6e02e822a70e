/** What an order to look at a frame may say. */
import { expect, it } from 'vitest';
import { checkOrder, MOST_SIDE, type LookOrder } from './look.ts';

it('may ask for any square up to the largest, near any face or none', () => {
  expect(() => checkOrder({ side: 1 })).not.toThrow();
  expect(() => checkOrder({ side: MOST_SIDE, near: new Float32Array(936), sight: true, pixels: true })).not.toThrow();
});

it.each([NaN, 0, -4, 12.5, Infinity, MOST_SIDE + 1, '64', undefined])('has no square of %s pixels', (side) => {
  expect(() => checkOrder({ side } as LookOrder)).toThrow('pixels along a side');
});

it.each([
  ['too few', new Float32Array(934)],
  ['depths as well', new Float32Array(468 * 3)],
  ['none', new Float32Array(0)],
  ['one that is no number', new Float32Array(936).fill(NaN, 935)],
  ['one that is endless', new Float32Array(936).fill(Infinity, 0, 1)],
  ['a list', Array.from({ length: 936 }, () => 1)],
  ['nothing', null],
])('has no face with landmarks that are %s', (_, near) => {
  expect(() => checkOrder({ side: 64, near } as LookOrder)).toThrow('468 landmarks');
});
