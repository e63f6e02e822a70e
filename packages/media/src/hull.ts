/** Convex hulls of points, and pictures of them with soft edges. */

/**
 * The convex hull of points: Andrew, "Another efficient algorithm for convex hulls in two dimensions" (1979).
 * @param points [n, 2].
 * @returns [m, 2]: its corners, clockwise to the eye (x to the right, y down); fewer than three when all points are on a line.
 */
export function convexHull(points: Float32Array): Float32Array {
  const order = Array.from({ length: points.length / 2 }, (_, i) => 2 * i);
  order.sort((i, j) => points[i] - points[j] || points[i + 1] - points[j + 1]);
  const corners: number[] = [];
  addChain(points, order, corners);
  addChain(points, order.reverse(), corners);
  return Float32Array.from(corners);
}

/** Adds one side of a hull to its corners: from the first point to the one before the last. */
function addChain(points: Float32Array, order: readonly number[], corners: number[]): void {
  const start = corners.length;
  for (const i of order) {
    const x = points[i];
    const y = points[i + 1];
    let end = corners.length;
    while (end - start >= 4) {
      const turn =
        (corners[end - 2] - corners[end - 4]) * (y - corners[end - 3]) -
        (corners[end - 1] - corners[end - 3]) * (x - corners[end - 4]);
      if (turn > 0) break;
      end -= 2;
      corners.length = end;
    }
    corners.push(x, y);
  }
  corners.length -= 2;
}

/** How a hull is drawn. */
export interface HullEdge {
  /** How far beyond the hull its edge is, in its own units; negative is inside. */
  readonly grow: number;
  /** From the edge to either side it takes this far until it is all or nothing; more than 0. */
  readonly soft: number;
}

/**
 * Draws a convex hull with a soft edge into a square picture, by the distance of each pixel's centre from it, so that what was grown has round corners.
 * Where the picture has more already, that stays.
 * @param hull [m, 2]: corners as {@link convexHull} gives them.
 * @param step the pixels' width in the hull's units; pixel (i, j) has its centre at ((i + .5) step, (j + .5) step) + `origin`.
 * @param out [size, size]: 0 to 1.
 */
export function drawHull(
  hull: Float32Array,
  edge: HullEdge,
  size: number,
  step: number,
  origin: number,
  out: Float32Array,
): void {
  const sides = sidesOf(hull);
  const reach = edge.grow + edge.soft;
  const [left, top, right, bottom] = pixelsWithin(hull, reach, size, step, origin);
  for (let row = top; row < bottom; row++) {
    const y = origin + (row + 0.5) * step;
    for (let column = left; column < right; column++) {
      const x = origin + (column + 0.5) * step;
      const beyond = distance(hull, sides, x, y, reach) - edge.grow;
      if (beyond >= edge.soft) continue;
      const depth = Math.min(1, (edge.soft - beyond) / (2 * edge.soft));
      const share = depth * depth * (3 - 2 * depth);
      const at = row * size + column;
      if (share > out[at]) out[at] = share;
    }
  }
}

/** Of each side of a hull the normal outwards and how far along it the side is: [m, 3]. */
function sidesOf(hull: Float32Array): Float64Array {
  const sides = new Float64Array((hull.length / 2) * 3);
  for (let i = 0; i < hull.length; i += 2) {
    const j = (i + 2) % hull.length;
    const x = hull[j] - hull[i];
    const y = hull[j + 1] - hull[i + 1];
    const length = Math.hypot(x, y) || 1;
    sides.set([y / length, -x / length, (y * hull[i] - x * hull[i + 1]) / length], (i / 2) * 3);
  }
  return sides;
}

/** How far a point is from the hull, negative inside; when that is more than `enough`, any number that is not less. */
function distance(hull: Float32Array, sides: Float64Array, x: number, y: number, enough: number): number {
  let most = -Infinity;
  for (let i = 0; i < sides.length; i += 3) {
    const beyond = sides[i] * x + sides[i + 1] * y - sides[i + 2];
    if (beyond > most) most = beyond;
    if (most > enough) return most;
  }
  if (most <= 0) return most;
  let nearest = Infinity;
  for (let i = 0; i < hull.length; i += 2) {
    const j = (i + 2) % hull.length;
    const sideX = hull[j] - hull[i];
    const sideY = hull[j + 1] - hull[i + 1];
    const dx = x - hull[i];
    const dy = y - hull[i + 1];
    const along = Math.min(1, Math.max(0, (dx * sideX + dy * sideY) / (sideX * sideX + sideY * sideY)));
    const ox = dx - along * sideX;
    const oy = dy - along * sideY;
    const square = ox * ox + oy * oy;
    if (square < nearest) nearest = square;
  }
  return Math.sqrt(nearest);
}

/** The first column and row that a hull with its reach can touch, and those after the last. */
function pixelsWithin(hull: Float32Array, reach: number, size: number, step: number, origin: number): number[] {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < hull.length; i += 2) {
    left = Math.min(left, hull[i]);
    right = Math.max(right, hull[i]);
    top = Math.min(top, hull[i + 1]);
    bottom = Math.max(bottom, hull[i + 1]);
  }
  function pixel(place: number): number {
    return Math.min(size, Math.max(0, Math.floor((place - origin) / step)));
  }
  return [pixel(left - reach), pixel(top - reach), pixel(right + reach + step), pixel(bottom + reach + step)];
}
