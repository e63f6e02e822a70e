/** Affine maps of the plane: where the points of one picture are in another. */

/** Point (x, y) goes to (a x + c y + e, b x + d y + f), in pixels as `Frame` counts them; the letters are those of a canvas. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Leaves every point where it is. */
export const IDENTITY: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/**
 * Turning by `angle` (radians; x to the right and y down, so to the eye it is clockwise), then making `scale` times as large, both about the origin, then
 * moving by (x, y).
 */
export function similarity(angle: number, scale: number, x: number, y: number): Affine {
  const cos = scale * Math.cos(angle);
  const sin = scale * Math.sin(angle);
  return { a: cos, b: sin, c: -sin, d: cos, e: x, f: y };
}

/** One map, and another after it. */
export function followedBy(one: Affine, next: Affine): Affine {
  return {
    a: next.a * one.a + next.c * one.b,
    b: next.b * one.a + next.d * one.b,
    c: next.a * one.c + next.c * one.d,
    d: next.b * one.c + next.d * one.d,
    e: next.a * one.e + next.c * one.f + next.e,
    f: next.b * one.e + next.d * one.f + next.f,
  };
}

/**
 * The way back.
 * @throws RangeError when the map flattens the plane, so that there is none.
 */
export function inverse({ a, b, c, d, e, f }: Affine): Affine {
  const area = a * d - b * c;
  if (!Number.isFinite(1 / area)) {
    throw new RangeError(`inverse: the map must not flatten the plane, got a = ${a}, b = ${b}, c = ${c}, d = ${d}.`);
  }
  return { a: d / area, b: -b / area, c: -c / area, d: a / area, e: (c * f - d * e) / area, f: (b * e - a * f) / area };
}

/** How many times as long a step becomes, averaged over all directions: the root of how many times as large an area becomes. */
export function scaleOf({ a, b, c, d }: Affine): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/**
 * Where points come to lie.
 * @param points [n, 2]: x and y of each.
 * @param out [n, 2]: takes the answer; may be `points` itself.
 */
export function movePoints(
  { a, b, c, d, e, f }: Affine,
  points: Float32Array,
  out: Float32Array = new Float32Array(points.length),
): Float32Array {
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i];
    const y = points[i + 1];
    out[i] = a * x + c * y + e;
    out[i + 1] = b * x + d * y + f;
  }
  return out;
}
