/** Checks sheets pixel by pixel. */

import { describe, expect, it } from 'vitest';
import { sheet } from './sheet.ts';
import type { Image } from './sheet.ts';

/** The colour of a pixel. */
function at({ width, data }: Image, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

describe('sheet', () => {
  it('lays pictures out with paper between them, enlarged', () => {
    const pixels = Float32Array.of(-1, -1, -1, 1, -1, 0); // two pictures of one pixel: black, and a red with half blue
    const image = sheet({ pixels, size: 1, channels: 3 }, 8, 2);
    expect([image.width, image.height]).toEqual([2 * 4 + 2, 4 + 2]);
    expect(at(image, 0, 0)).toEqual([255, 255, 255]);
    expect(at(image, 2, 2)).toEqual([0, 0, 0]);
    expect(at(image, 3, 3)).toEqual([0, 0, 0]);
    expect(at(image, 4, 3)).toEqual([255, 255, 255]);
    expect(at(image, 6, 2)).toEqual([255, 0, 128]);
  });

  it('starts a new row, shows grey in all three colours, and clips', () => {
    const image = sheet({ pixels: Float32Array.of(0, 5, -5), size: 1, channels: 1 }, 2, 1);
    expect([image.width, image.height]).toEqual([5, 5]);
    expect(at(image, 1, 1)).toEqual([128, 128, 128]);
    expect(at(image, 3, 1)).toEqual([255, 255, 255]);
    expect(at(image, 1, 3)).toEqual([0, 0, 0]);
    expect(at(image, 3, 3)).toEqual([255, 255, 255]);
  });
});
