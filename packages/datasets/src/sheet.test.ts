/** Tests of picture sheets, byte by byte. */
import { describe, expect, test } from 'vitest';
import { layOutSheet, toByte } from './sheet.ts';

describe('a sheet', () => {
  test('lays pictures out in rows, with gaps, an empty place and zoom', () => {
    // Three grey pictures of 1 x 1: black, grey, white.
    const sheet = layOutSheet({
      pixels: Float32Array.of(-1, 0, 1),
      size: 1,
      channels: 1,
      columns: 2,
      zoom: 2,
      gap: 1,
      paper: [9, 9, 9],
    });
    expect([sheet.width, sheet.height]).toEqual([7, 7]);
    const reds = Array.from({ length: 7 }, (_, y) => Array.from({ length: 7 }, (__, x) => sheet.rgb[(y * 7 + x) * 3]));
    expect(reds).toEqual([
      [9, 9, 9, 9, 9, 9, 9],
      [9, 0, 0, 9, 128, 128, 9],
      [9, 0, 0, 9, 128, 128, 9],
      [9, 9, 9, 9, 9, 9, 9],
      [9, 255, 255, 9, 9, 9, 9],
      [9, 255, 255, 9, 9, 9, 9],
      [9, 9, 9, 9, 9, 9, 9],
    ]);
  });

  test('keeps the order of colours and pixels', () => {
    const pixels = Float32Array.of(-1, 0, 1, 1, 0, -1, 0, -1, 1, 1, 1, 1);
    const { width, height, rgb } = layOutSheet({ pixels, size: 2, channels: 3, columns: 1 });
    expect([width, height]).toEqual([2, 2]);
    expect(Array.from(rgb)).toEqual([0, 128, 255, 255, 128, 0, 128, 0, 255, 255, 255, 255]);
  });
});

test('values outside [-1, 1] are held at the ends', () => {
  expect([-7, -1, 0, 1, 7].map(toByte)).toEqual([0, 0, 128, 255, 255]);
});

describe('refusals', () => {
  const order = { pixels: new Float32Array(12), size: 2, channels: 3, columns: 1 } as const;

  test.each([
    [{ columns: 0 }, "A sheet's columns must be a whole number of at least 1, got 0."],
    [{ zoom: 1.5 }, "A sheet's zoom must be a whole number of at least 1, got 1.5."],
    [{ gap: -1 }, "A sheet's gap must be a whole number of at least 0, got -1."],
    [{ size: 3 }, 'A sheet takes whole pictures of 3 x 3 x 3 = 27 numbers, got 12 numbers.'],
  ])('%j is refused', (change, message) => {
    expect(() => layOutSheet({ ...order, ...change })).toThrow(message);
  });
});
