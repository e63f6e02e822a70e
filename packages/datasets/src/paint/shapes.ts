/** Shapes as signed distances: how far a point is from a shape's edge, below 0 inside; and the curves that shade them. */

/** `value` held between `low` and `high`. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** A smooth step from 0 (at or before `from`) to 1 (at or after `to`); `from` may be the larger, for a step down. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}

/** Distance to a box around the origin with these half sides, its corners rounded by `radius`. */
export function boxDistance(x: number, y: number, halfWidth: number, halfHeight: number, radius: number): number {
  const dx = Math.abs(x) - halfWidth + radius;
  const dy = Math.abs(y) - halfHeight + radius;
  const outside = dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
  return outside - radius;
}

/** Distance to an ellipse around the origin, to first order: exact at its edge, where coverage is decided. */
export function ellipseDistance(x: number, y: number, halfWidth: number, halfHeight: number): number {
  const nx = x / halfWidth;
  const ny = y / halfHeight;
  const level = Math.sqrt(nx * nx + ny * ny);
  if (level < 1e-6) return -Math.min(halfWidth, halfHeight);
  const slope = Math.sqrt((nx / halfWidth) ** 2 + (ny / halfHeight) ** 2);
  return ((level - 1) * level) / slope;
}

/**
 * Distance, to first order, to a dome around the origin: the upper half of an ellipse that rises to `above`, on a flat
 * tray that falls to `below`, half of a superellipse of power 2.5; both `halfWidth` wide, without a kink between.
 */
export function domeDistance(x: number, y: number, halfWidth: number, above: number, below: number): number {
  return y > 0 ? ellipseDistance(x, y, halfWidth, above) : loafDistance(x, y, halfWidth, above, below);
}

/**
 * Distance, to first order, to a loaf around the origin: two halves of a superellipse of power 2.5 (rounder than a box,
 * squarer than an ellipse), one rising to `above`, one falling to `below`, both `halfWidth` wide.
 */
export function loafDistance(x: number, y: number, halfWidth: number, above: number, below: number): number {
  const halfHeight = y > 0 ? above : below;
  const nx = Math.abs(x) / halfWidth;
  const ny = Math.abs(y) / halfHeight;
  const px = nx * Math.sqrt(nx);
  const py = ny * Math.sqrt(ny);
  const level = nx * px + ny * py;
  if (level < 1e-6) return -Math.min(above, below);
  const slope = 2.5 * Math.sqrt((px / halfWidth) ** 2 + (py / halfHeight) ** 2);
  return (level - 1) / slope;
}

/** The smaller of two distances, blended where they are within `radius` of one another, so that shapes melt together. */
export function smoothMinimum(a: number, b: number, radius: number): number {
  const overlap = Math.max(0, radius - Math.abs(a - b)) / radius;
  return Math.min(a, b) - overlap * overlap * radius * 0.25;
}

/** A stroke of a pen: from a to b, with these radii at its two round ends. */
export interface Stroke {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly ra: number;
  readonly rb: number;
}

/**
 * Distance to a stroke: exact where its radii are equal, and on the edge of a stroke that tapers.
 */
export function strokeDistance(x: number, y: number, { ax, ay, bx, by, ra, rb }: Stroke): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1);
  const ox = x - ax - along * dx;
  const oy = y - ay - along * dy;
  return Math.sqrt(ox * ox + oy * oy) - ra - (rb - ra) * along;
}
