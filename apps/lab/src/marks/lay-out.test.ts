/** Pictures that are laid out keep their pixels and their places. */

import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';

/** A sheet whose pictures have one grey each: 0, 1, 2 ... */
function greys(columns: number, rows: number, size: number) {
  const pixels = new Uint8ClampedArray(columns * rows * size * size * 4).map((_, i) => {
    const pixel = Math.floor(i / 4);
    const column = Math.floor((pixel % (columns * size)) / size);
    const row = Math.floor(pixel / (columns * size) / size);
    return i % 4 === 3 ? 255 : row * columns + column;
  });
  return { columns, rows, size, pixels };
}

describe('laying out', () => {
  it('makes one picture large, each pixel a square, with nothing around it', () => {
    const pixels = Uint8ClampedArray.from({ length: 2 * 2 * 4 }, (_, i) => i * 10);
    const { width, height, data } = layOut({ columns: 1, rows: 1, size: 2, pixels }, 6);
    expect([width, height]).toEqual([6, 6]);
    const corner = (5 * 6 + 2) * 4; // the last row of the lower left pixel
    expect([...data.subarray(corner, corner + 4)]).toEqual([...pixels.subarray(8, 12)]);
  });

  it.each([
    [4, 4, 32],
    [4, 4, 16],
    [3, 2, 64],
  ])('puts %d by %d pictures of %d pixels on white, each whole and in its place', (columns, rows, size) => {
    const { width, height, data } = layOut(greys(columns, rows, size), 1024);
    expect(Math.min(width, height)).toBeGreaterThan(900);
    expect(data.length).toBe(width * height * 4);
    const counts = new Map<number, number>();
    for (let i = 0; i < data.length; i += 4) counts.set(data[i] ?? -1, (counts.get(data[i] ?? -1) ?? 0) + 1);
    const squares = Array.from({ length: columns * rows }, (_, place) => counts.get(place));
    expect(new Set(squares).size).toBe(1);
    const cell = width / columns;
    for (let place = 0; place < columns * rows; place++) {
      const x = Math.round(((place % columns) + 0.5) * cell);
      const y = Math.round((Math.floor(place / columns) + 0.5) * (height / rows));
      expect(data[(y * width + x) * 4]).toBe(place);
    }
    expect(data[0]).toBe(255);
  });
});
