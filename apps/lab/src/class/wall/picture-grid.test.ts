/** The wall's grid: whatever is on it, every picture has its place, and none is cut off or too small. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, TILE_FOOT, TILE_GAP } from './picture-grid.ts';

/** What is left for tiles between head and foot of a wide screen, and of one that is 1024 wide. */
const WIDE = { width: 81, height: 30 };
const NARROW = { width: 60, height: 30 };

test('one picture is large, a class fills one page, and more get pages', () => {
  expect(layOut(1, WIDE)).toEqual({ columns: 1, rows: 1, pages: 1, tile: 17 });
  expect(layOut(28, WIDE)).toMatchObject({ pages: 1 });
  expect(layOut(28, WIDE).tile).toBeGreaterThan(7);
  expect(layOut(28, NARROW)).toMatchObject({ pages: 1 });
  expect(layOut(100, WIDE)).toMatchObject({ pages: 2 });
  expect(layOut(100, NARROW)).toMatchObject({ pages: 2 });
  expect(layOut(150, NARROW)).toMatchObject({ pages: 3 });
});

test('any number fits in any box that a tile fits in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 700 }),
      fc.double({ min: 6, max: 200, noNaN: true }),
      fc.double({ min: 6, max: 100, noNaN: true }),
      (count, width, height) => {
        const { columns, rows, pages, tile } = layOut(count, { width, height });
        expect(columns * rows * pages).toBeGreaterThanOrEqual(count);
        expect(columns * (tile + TILE_GAP) - TILE_GAP).toBeLessThanOrEqual(width + 1e-9);
        expect(rows * (tile + TILE_FOOT + TILE_GAP) - TILE_GAP).toBeLessThanOrEqual(height + 1e-9);
        expect(tile).toBeGreaterThanOrEqual(4.25);
      },
    ),
  );
});

test('a box without any room still has a place', () => {
  expect(layOut(5, { width: 0, height: 0 })).toMatchObject({ columns: 1, rows: 1, pages: 5 });
});
