import { describe, expect, it } from 'vitest';
import { sheet } from './sheet.ts';

describe('sheet', () => {
  it('lays pictures out with paper between them, enlarged', () => {
    const pixels = Float32Array.of(-1, -1, -1, 1, -1, 0); // two pictures of one pixel: black, and a red with half blue
    const { width, height, data } = sheet({ pixels, size: 1, channels: 3 }, 8, 2);
    expect([width, height]).toEqual([2 * 4 + 2, 4 + 2]);
    const at = (x: number, y: number): number[] => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
    expect(at(0, 0)).toEqual([255, 255, 255]);
    expect(at(2, 2)).toEqual([0, 0, 0]);
    expect(at(3, 3)).toEqual([0, 0, 0]);
    expect(at(4, 3)).toEqual([255, 255, 255]);
    expect(at(6, 2)).toEqual([255, 0, 128]);
  });

  it('starts a new row, shows grey in all three colours, and clips', () => {
    const { height, width, data } = sheet({ pixels: Float32Array.of(0, 5, -5), size: 1, channels: 1 }, 2, 1);
    expect([width, height]).toEqual([5, 5]);
    const at = (x: number, y: number): number[] => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
    expect(at(1, 1)).toEqual([128, 128, 128]);
    expect(at(3, 1)).toEqual([255, 255, 255]);
    expect(at(1, 3)).toEqual([0, 0, 0]);
    expect(at(3, 3)).toEqual([255, 255, 255]);
  });
});
