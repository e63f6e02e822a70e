/** Pictures become bytes for a canvas, each in its place. */
import { describe, expect, it } from 'vitest';
import { fromSheet, latentSheet, mirrorSheet, pictureOf, toSheet } from './pictures.ts';

describe('a sheet', () => {
  it('has each picture in its row and column', () => {
    const pixels = Float32Array.of(-1, 0, 1);
    const sheet = toSheet(pixels, { size: 1, channels: 1 }, 2);
    expect([sheet.columns, sheet.rows, sheet.size]).toEqual([2, 2, 1]);
    expect([...sheet.pixels]).toEqual([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255, 0, 0, 0, 0]);
  });

  it('keeps the colours apart, and rows of pixels below one another', () => {
    const sheet = toSheet(Float32Array.of(1, -1, -1, -1, 1, -1, -1, -1, 1, 1, 1, 1), { size: 2, channels: 3 }, 1);
    expect([...sheet.pixels]).toEqual([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]);
  });

  it('holds what is too bright or too dark at the ends', () => {
    expect([...toSheet(Float32Array.of(7, -7), { size: 1, channels: 1 }, 1).pixels]).toEqual([
      255, 255, 255, 255, 0, 0, 0, 255,
    ]);
  });

  it('shows a latent of 64 numbers as a square of 8 by 8', () => {
    const sheet = latentSheet(new Float32Array(64).fill(2));
    expect(sheet.size).toBe(8);
    expect(sheet.pixels[0]).toBe(255);
  });

  it('gives one of its pictures, the numbers it was made of, and its mirror image', () => {
    const [first, second] = [Float32Array.of(-1, -0.6, 0.2, 1), Float32Array.of(1, 0.6, -0.2, -1)];
    const sheet = toSheet(Float32Array.of(...first, ...second, ...first), { size: 2, channels: 1 }, 2);
    const picture = pictureOf(sheet, 1);
    expect(picture).toEqual(toSheet(second, { size: 2, channels: 1 }, 1));
    expect(pictureOf(sheet, 2)).toEqual(toSheet(first, { size: 2, channels: 1 }, 1));
    const back = fromSheet(picture, 1);
    expect(back).toHaveLength(4);
    for (const [i, value] of second.entries()) expect(back[i]).toBeCloseTo(value, 2);
    expect(mirrorSheet(picture)).toEqual(toSheet(Float32Array.of(0.6, 1, -1, -0.2), { size: 2, channels: 1 }, 1));
  });
});
