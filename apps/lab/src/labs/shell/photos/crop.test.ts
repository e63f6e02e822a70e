/** The square stays inside the photo, whatever is asked of it. */
import { describe, expect, it } from 'vitest';
import { middleCrop, moveCrop, resizeCrop, shareOf, SMALLEST_SHARE } from './crop.ts';

const WIDE = { width: 400, height: 100 };

describe('the square of a photo', () => {
  it('is the largest in the middle at first', () => {
    expect(middleCrop(WIDE)).toEqual({ x: 150, y: 0, side: 100 });
    expect(middleCrop({ width: 30, height: 50 })).toEqual({ x: 0, y: 10, side: 30 });
  });

  it('moves as far as the edges', () => {
    const crop = middleCrop(WIDE);
    expect(moveCrop(crop, WIDE, 20, 5)).toEqual({ x: 170, y: 0, side: 100 });
    expect(moveCrop(crop, WIDE, -9999, 0).x).toBe(0);
    expect(moveCrop(crop, WIDE, 9999, 0).x).toBe(300);
  });

  it('shrinks around its middle, no further than can be seen, and grows back inside the photo', () => {
    const small = resizeCrop(middleCrop(WIDE), WIDE, 0.5);
    expect(small).toEqual({ x: 175, y: 25, side: 50 });
    expect(shareOf(small, WIDE)).toBe(0.5);
    expect(shareOf(resizeCrop(small, WIDE, 0), WIDE)).toBe(SMALLEST_SHARE);
    const corner = moveCrop(small, WIDE, 9999, 9999);
    expect(resizeCrop(corner, WIDE, 5)).toEqual({ x: 300, y: 0, side: 100 });
  });
});
