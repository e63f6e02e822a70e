/** Which pixels of a picture a shape covers, and how much of each. */
import type { Place } from './curve.ts';

/** Rows of samples in a pixel; along a row a shape's ends are exact. */
const ROWS = 8;

/** How many standard deviations a blurred shape goes on. */
const TAIL = 4;

/** A part of a picture; beside it there is nothing of the shape. */
export interface Mask {
  /** Its upper left pixel, which may lie outside the picture. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** [height, width]: the share of each pixel that is covered, 0 to 1. */
  readonly shares: Float32Array;
}

/**
 * Covers what is inside of polygons, those that overlap counting as one (the nonzero rule).
 * @param polygons in pixels; all go round the same way where they overlap.
 * @param blur a standard deviation in pixels; 0 leaves the edge sharp.
 * @param side pixels along a side of the picture: nothing further away than the blur reaches is looked at.
 */
export function maskOf(polygons: readonly (readonly Place[])[], blur: number, side: number): Mask {
  const places = polygons.flat();
  const margin = Math.ceil(TAIL * blur);
  const [left, right] = ends(
    places.map(({ x }) => x),
    margin,
    side,
  );
  const [top, bottom] = ends(
    places.map(({ y }) => y),
    margin,
    side,
  );
  const mask = { left, top, width: right - left, height: bottom - top };
  const shares = new Float32Array(mask.width * mask.height);
  const edges = edgesOf(polygons);
  for (let row = 0; row < mask.height; row++) {
    const near = edges.filter(({ high, low }) => high < top + row + 1 && low >= top + row);
    const pixels = shares.subarray(row * mask.width, (row + 1) * mask.width);
    for (let sample = 0; sample < ROWS; sample++) {
      coverRow(crossings(near, top + row + (sample + 0.5) / ROWS), pixels, left);
    }
  }
  if (blur > 0) soften(shares, mask.width, mask.height, blur);
  return { ...mask, shares };
}

/** The first pixel of a shape and the one after its last. */
function ends(values: readonly number[], margin: number, side: number): [from: number, to: number] {
  const from = Math.max(-margin, Math.floor(Math.min(...values)) - margin);
  const to = Math.min(side + margin, Math.ceil(Math.max(...values)) + margin);
  return [from, Math.max(from, to)];
}

/** An edge of a polygon, from its upper end to its lower one; whether the polygon goes down along it (1) or up (-1). */
interface Edge {
  readonly x: number;
  readonly high: number;
  readonly low: number;
  /** How far it goes to the right on one pixel down. */
  readonly slope: number;
  readonly way: 1 | -1;
}

/** All edges but level ones, which no row of samples crosses. */
function edgesOf(polygons: readonly (readonly Place[])[]): Edge[] {
  return polygons.flatMap((polygon) =>
    polygon.flatMap((to, i) => {
      const from = polygon.at(i - 1) ?? to;
      if (from.y === to.y) return [];
      const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
      const slope = (lower.x - upper.x) / (lower.y - upper.y);
      return [{ x: upper.x, high: upper.y, low: lower.y, slope, way: from.y < to.y ? (1 as const) : (-1 as const) }];
    }),
  );
}

/** Where edges cross a height, from left to right, and which way. */
function crossings(edges: readonly Edge[], y: number): { x: number; way: number }[] {
  const found: { x: number; way: number }[] = [];
  for (const { x, high, low, slope, way } of edges) {
    if (high <= y && y < low) found.push({ x: x + (y - high) * slope, way });
  }
  return found.sort((a, b) => a.x - b.x);
}

/** Adds a row of samples to the shares of its pixels. */
function coverRow(found: readonly { x: number; way: number }[], shares: Float32Array, left: number): void {
  let winding = 0;
  let begin = 0;
  for (const { x, way } of found) {
    if (winding === 0) begin = x;
    winding += way;
    if (winding !== 0) continue;
    const from = Math.max(0, begin - left);
    const to = Math.min(shares.length, x - left);
    for (let column = Math.floor(from); column < to; column++) {
      const covered = Math.min(to, column + 1) - Math.max(from, column);
      shares[column] = (shares[column] ?? 0) + covered / ROWS;
    }
  }
}

/** Blurs by two exponentials there and back along both axes, which together are as wide as a normal distribution of this deviation. */
function soften(shares: Float32Array, width: number, height: number, deviation: number): void {
  // Each pass to and fro adds 2d/(1 - d)^2 to the variance, d being what is kept from one pixel to the next.
  const each = (deviation * deviation) / 4;
  const kept = (2 * each + 1 - Math.sqrt(4 * each + 1)) / (2 * each);
  for (let pass = 0; pass < 2; pass++) {
    for (let row = 0; row < height; row++) sweep(shares, row * width, 1, width, kept);
    for (let column = 0; column < width; column++) sweep(shares, column, width, height, kept);
  }
}

/** Smooths `count` numbers, `stride` apart, there and back. */
function sweep(values: Float32Array, start: number, stride: number, count: number, kept: number): void {
  for (const way of [1, -1]) {
    let at = way === 1 ? start : start + (count - 1) * stride;
    let level = 0;
    for (let i = 0; i < count; i++) {
      level += (1 - kept) * ((values[at] ?? 0) - level);
      values[at] = level;
      at += way * stride;
    }
  }
}

/** Leaves of a shape what is inside (or outside) of another. */
export function clipped(mask: Mask, by: Mask, side: 'inside' | 'outside'): Mask {
  const shares = mask.shares.map((share, i) => {
    const column = mask.left + (i % mask.width) - by.left;
    const row = mask.top + Math.floor(i / mask.width) - by.top;
    const there =
      column >= 0 && row >= 0 && column < by.width && row < by.height ? (by.shares[row * by.width + column] ?? 0) : 0;
    return share * (side === 'inside' ? there : 1 - there);
  });
  return { ...mask, shares };
}
