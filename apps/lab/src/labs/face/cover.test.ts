/** Nothing of a face is left in the squares that stand for it. */
import { createRandom } from '@nepwerk/nn';
import type { Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { coverFrame, coverSheet, SQUARES } from './cover.ts';
import { isCoarse } from './testing/sheets.ts';

/** A sheet of noise, half transparent. */
function noise(columns: number, rows: number, size: number, seed = 1): Sheet {
  const random = createRandom(seed);
  const pixels = Uint8ClampedArray.from({ length: columns * rows * size * size * 4 }, (_, i) =>
    i % 4 === 3 ? 128 : random.integer(256),
  );
  return { columns, rows, size, pixels };
}

/** The mean of a channel over a part of a picture's sheet of one column. */
function meanOf({ size, pixels }: Sheet, channel: number, left: number, top: number, side: number): number {
  let sum = 0;
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) sum += pixels[4 * (y * size + x) + channel] ?? NaN;
  }
  return sum / side ** 2;
}

/** How many colours there are in a picture. */
function coloursIn(pixels: Uint8ClampedArray): number {
  const seen = new Set<number>();
  for (let i = 0; i < pixels.length; i += 4) {
    seen.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
  }
  return seen.size;
}

describe('a covered picture', () => {
  it('is sixteen squares, each the mean of what lay there', () => {
    const sheet = noise(1, 1, 64);
    const covered = coverSheet(sheet);
    expect(isCoarse(sheet)).toBe(false);
    expect(isCoarse(covered)).toBe(true);
    expect(coloursIn(covered.pixels)).toBeLessThanOrEqual(16);
    const side = 64 / SQUARES;
    for (let square = 0; square < SQUARES ** 2; square++) {
      const [left, top] = [(square % SQUARES) * side, Math.floor(square / SQUARES) * side];
      for (let c = 0; c < 3; c++) {
        const mean = meanOf(sheet, c, left, top, side);
        expect(Math.abs((covered.pixels[4 * (top * 64 + left) + c] ?? NaN) - mean)).toBeLessThanOrEqual(0.5);
      }
    }
  });

  it('is the same for everything that has the same means: there is no way back', () => {
    const sheet = noise(1, 1, 64);
    const turned = { ...sheet, pixels: sheet.pixels.slice() };
    // Each square's pixels are mirrored within it.
    for (let y = 0; y < 64; y++) {
      for (let x = 0; x < 64; x++) {
        const from = 4 * (y * 64 + (x - (x % 16)) + 15 - (x % 16));
        turned.pixels.set(sheet.pixels.subarray(from, from + 4), 4 * (y * 64 + x));
      }
    }
    expect(turned.pixels).not.toEqual(sheet.pixels);
    expect(coverSheet(turned)).toEqual(coverSheet(sheet));
  });

  it('is opaque, with bytes of its own', () => {
    const sheet = noise(1, 1, 16);
    const before = sheet.pixels.slice();
    const covered = coverSheet(sheet);
    expect(covered.pixels.filter((_, i) => i % 4 === 3).every((value) => value === 255)).toBe(true);
    expect(sheet.pixels).toEqual(before);
    expect(covered.pixels.buffer).not.toBe(sheet.pixels.buffer);
  });

  it.each([
    [1, 1],
    [5, 1],
    [9, 16],
    [50, 16],
    [67, 16],
    [1023, 16],
  ])('of %i pixels along a side has at most %i colours', (size, colours) => {
    const { pixels } = noise(1, 1, size);
    const covered = coverFrame({ width: size, height: size, data: pixels });
    expect(covered).toMatchObject({ width: size, height: size });
    expect(coloursIn(covered.data)).toBeLessThanOrEqual(colours);
    expect(covered.data.some((value, i) => i % 4 === 3 && value !== 255)).toBe(false);
  });

  it('need not be square', () => {
    const { pixels } = noise(2, 1, 40);
    const covered = coverFrame({ width: 80, height: 40, data: pixels });
    expect(coloursIn(covered.data)).toBeLessThanOrEqual(16);
  });
});

describe('a sheet', () => {
  it('is covered in the columns that are asked for, picture by picture', () => {
    const sheet = noise(3, 2, 32);
    const covered = coverSheet(sheet, [0, 2]);
    expect(isCoarse(covered, [0, 2])).toBe(true);
    expect(isCoarse(covered, [1])).toBe(false);
    for (let y = 0; y < 64; y++) {
      const row = [sheet, covered].map(({ pixels }) => pixels.slice(4 * (y * 96 + 32), 4 * (y * 96 + 64)));
      expect(row[1]).toEqual(row[0]);
    }
    // Two pictures have not one square's mean in common.
    expect(covered.pixels.slice(0, 3)).not.toEqual(covered.pixels.slice(4 * 32 * 96, 4 * 32 * 96 + 3));
  });
});
