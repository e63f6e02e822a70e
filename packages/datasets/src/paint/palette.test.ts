/** Tests of palettes that run in a circle. */
import { expect, test } from 'vitest';
import { colour } from './colour.ts';
import { around } from './palette.ts';

const PALETTE = [colour(0xff0000), colour(0x00ff00), colour(0x0000ff)];

test('a share picks a colour, mixes neighbours, and comes round to the first again', () => {
  expect(around(PALETTE, 0)).toEqual({ r: 1, g: 0, b: 0 });
  expect(around(PALETTE, 0.5)).toEqual({ r: 0, g: 0.5, b: 0.5 });
  expect(around(PALETTE, 5 / 6).r).toBeCloseTo(0.5, 12);
  expect(around(PALETTE, 1)).toEqual({ r: 1, g: 0, b: 0 });
});

test.each([-0.1, NaN])('a share of %s is refused', (share) => {
  expect(() => around(PALETTE, share)).toThrow(`A palette share must be from 0 to 1, got ${share}.`);
});
