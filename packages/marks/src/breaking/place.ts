/** Where the points of the first picture are in the picture that it has become. */

/** Point (x, y) of the first picture, in pixels, is now at (a x + c y + e, b x + d y + f), as a canvas counts it. */
export interface Place {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Everything is where it was. */
export const UNMOVED: Place = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** One move, and another after it. */
export function followedBy(one: Place, next: Place): Place {
  return {
    a: next.a * one.a + next.c * one.b,
    b: next.b * one.a + next.d * one.b,
    c: next.a * one.c + next.c * one.d,
    d: next.b * one.c + next.d * one.d,
    e: next.a * one.e + next.c * one.f + next.e,
    f: next.b * one.e + next.d * one.f + next.f,
  };
}

/** Where a point is now. */
export function moved({ a, b, c, d, e, f }: Place, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
