/** How many tiles fit on the wall: as large as they can be on one page, and on pages where they would get too small to tell from afar. */

/** A box in rem, which grows with the screen. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Where tiles go. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly pages: number;
  /** Width of a tile in rem; it is {@link TILE_FOOT} higher. */
  readonly tile: number;
}

/** Between tiles, in rem. */
export const TILE_GAP = 0.75;

/** A tile is so much higher than wide: under its square are two lines, which tell its number, its truth and its votes. */
export const TILE_FOOT = 3;

/** Smaller tiles have no room for the word below, nor are they told apart by who sits at the back. */
export const SMALLEST_TILE = 6.25;

/** What turns pages is so high with the gap above it, in rem. */
export const TURNER_HEIGHT = 3.75;

/** Larger ones leave the wall empty beside them. */
const LARGEST = 17;

/**
 * The grid for so many tiles in a box; one column and row at least. Pages are equally full, so that tiles on each are as large as can be, and what turns them has its
 * place in the box: a grid that asked what is left beside it would keep its pages for good.
 */
export function layOut(count: number, box: Box): Grid {
  const one = largest(count, box);
  if (one.tile >= SMALLEST_TILE) return one;
  const left = { ...box, height: box.height - TURNER_HEIGHT };
  const columns = most(left.width, SMALLEST_TILE);
  const rows = most(left.height, SMALLEST_TILE + TILE_FOOT);
  const pages = Math.ceil(count / (columns * rows));
  const even = largest(Math.ceil(count / pages), left);
  return even.tile >= SMALLEST_TILE ? { ...even, pages } : { columns, rows, pages, tile: SMALLEST_TILE };
}

/** One page on which tiles are as large as they can be. */
function largest(count: number, { width, height }: Box): Grid {
  let best: Grid = { columns: 1, rows: 1, pages: 1, tile: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const tile = Math.min(LARGEST, fit(width, columns), fit(height, rows) - TILE_FOOT);
    if (tile > best.tile) best = { columns, rows, pages: 1, tile };
  }
  return best;
}

/** How large each of so many is, side by side. */
function fit(length: number, count: number): number {
  return (length - TILE_GAP * (count - 1)) / count;
}

/** How many of a size go side by side. */
function most(length: number, size: number): number {
  return Math.max(1, Math.floor((length + TILE_GAP) / (size + TILE_GAP)));
}
