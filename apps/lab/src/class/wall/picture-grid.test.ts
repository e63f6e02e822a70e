/** The wall's grid: whatever is on it, every picture has its place, and none is cut off or too small. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, SMALLEST_TILE, TILE_FOOT, TILE_GAP, TURNER_HEIGHT } from './picture-grid.ts';

/** What is left for tiles between head and foot of screens of 1920 by 1080, 1280 by 720 and 1024 by 768. */
const LARGE = { width: 81, height: 34 };
const MIDDLE = { width: 76, height: 30.5 };
const NARROW = { width: 60, height: 33 };

test('one picture is large, a class fills one page, and more get pages', () => {
  expect(layOut(1, LARGE)).toEqual({ columns: 1, rows: 1, pages: 1, tile: 17 });
  for (const count of [21, 24, 28]) {
    expect(layOut(count, LARGE)).toMatchObject({ rows: 3, pages: 1 });
    expect(layOut(count, MIDDLE)).toMatchObject({ rows: 3, pages: 1 });
  }
  expect(layOut(28, NARROW)).toMatchObject({ pages: 2 });
  expect(layOut(56, LARGE)).toMatchObject({ pages: 2 });
  expect(layOut(56, MIDDLE)).toMatchObject({ pages: 3 });
  expect(layOut(100, LARGE)).toMatchObject({ pages: 4 });
});

test('any number fits in any box that a tile fits in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 700 }),
      fc.double({ min: 7, max: 200, noNaN: true }),
      fc.double({ min: 14, max: 100, noNaN: true }),
      (count, width, height) => {
        const { columns, rows, pages, tile } = layOut(count, { width, height });
        expect(columns * rows * pages).toBeGreaterThanOrEqual(count);
        expect(columns * (tile + TILE_GAP) - TILE_GAP).toBeLessThanOrEqual(width + 1e-9);
        expect(rows * (tile + TILE_FOOT + TILE_GAP) - TILE_GAP).toBeLessThanOrEqual(
          height - (pages > 1 ? TURNER_HEIGHT : 0) + 1e-9,
        );
        expect(tile).toBeGreaterThanOrEqual(SMALLEST_TILE);
      },
    ),
  );
});

test('a box without any room still has a place', () => {
  expect(layOut(5, { width: 0, height: 0 })).toMatchObject({ columns: 1, rows: 1, pages: 5 });
});
