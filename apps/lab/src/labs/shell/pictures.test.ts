/** Pictures become bytes for a canvas, each in its place. */
import { describe, expect, it } from 'vitest';
import { latentSheet, toSheet } from './pictures.ts';

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
});
