/** Curves through points, and the outlines that are made of them: polygons that can be filled. */

/** A place: to the right and down. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A place as designs write it: to the right, and down. */
export type Pair = readonly [x: number, y: number];

/** Points that a curve gets between two that it is led through. */
const STEPS = 6;

/** Corners of an ellipse: at the largest that is drawn, its edge is then nowhere further than a tenth of a pixel from a true one. */
const CORNERS = 48;

/** Places from pairs of numbers. */
export function places(pairs: readonly Pair[]): Place[] {
  return pairs.map(([x, y]) => ({ x, y }));
}

/**
 * Leads a smooth curve through points (Catmull and Rom, "A class of local interpolating splines", 1974).
 * @param closed whether the last point leads back to the first.
 */
export function smooth(points: readonly Place[], closed: boolean): Place[] {
  const last = points.length - 1;
  function at(i: number): Place {
    const place = points[closed ? (i + points.length) % points.length : Math.min(last, Math.max(0, i))];
    return place ?? { x: NaN, y: NaN };
  }
  const curve: Place[] = [];
  for (let i = 0; i < (closed ? points.length : last); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < STEPS; step++) {
      const t = step / STEPS;
      curve.push({ x: spline(a.x, b.x, c.x, d.x, t), y: spline(a.y, b.y, c.y, d.y, t) });
    }
  }
  if (!closed) curve.push(at(last));
  return curve;
}

/** Between b (t = 0) and c (t = 1), of which a comes before and d after. */
function spline(a: number, b: number, c: number, d: number, t: number): number {
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** An outline of which only the right half is given, from the top down; the left one is its mirror image. */
export function bothSides(right: readonly Place[]): Place[] {
  return [...right, ...right.map(({ x, y }) => ({ x: -x, y })).toReversed()];
}

/**
 * The outline of a stroke along points, as of a brush that is pressed more or less.
 * @param halfWidth how far the stroke reaches to either side, at each share of its points from 0 to 1.
 */
export function stroke(points: readonly Place[], halfWidth: (share: number) => number): Place[] {
  const sides: [Place[], Place[]] = [[], []];
  points.forEach(({ x, y }, i) => {
    const before = points[Math.max(0, i - 1)] ?? { x, y };
    const after = points[Math.min(points.length - 1, i + 1)] ?? { x, y };
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = halfWidth(i / Math.max(1, points.length - 1)) / length;
    const [across, down] = [(after.y - before.y) * half, (before.x - after.x) * half];
    sides[0].push({ x: x + across, y: y + down });
    sides[1].push({ x: x - across, y: y - down });
  });
  return [...sides[0], ...sides[1].toReversed()];
}

/** A brush that is pressed evenly: half the width of its stroke. */
export function even(halfWidth: number): (share: number) => number {
  return () => halfWidth;
}

/** A brush that is put down and lifted softly: nothing at both ends, `most` in the middle. */
export function tapered(most: number): (share: number) => number {
  return (share) => most * Math.sqrt(Math.max(0, 1 - (2 * share - 1) ** 2));
}

/** An ellipse, turned clockwise by some radians. */
export function ellipse(middle: Place, halfWidth: number, halfHeight: number, turn = 0): Place[] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    const [right, down] = [halfWidth * Math.cos(angle), halfHeight * Math.sin(angle)];
    return { x: middle.x + right * cos - down * sin, y: middle.y + right * sin + down * cos };
  });
}

/** An outline that lies further out, or in where `by` is below 0. */
export function grown(outline: readonly Place[], by: number): Place[] {
  const outwards = area(outline) > 0 ? by : -by;
  return outline.map(({ x, y }, i) => {
    const before = outline.at(i - 1) ?? { x, y };
    const after = outline[(i + 1) % outline.length] ?? { x, y };
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    return { x: x + ((after.y - before.y) * outwards) / length, y: y - ((after.x - before.x) * outwards) / length };
  });
}

/** Twice the area within an outline; above 0 when it goes round clockwise, as seen in the picture. */
function area(outline: readonly Place[]): number {
  return outline.reduce((sum, { x, y }, i) => {
    const after = outline[(i + 1) % outline.length] ?? { x, y };
    return sum + x * after.y - y * after.x;
  }, 0);
}

/** An outline, moved. */
export function moved(outline: readonly Place[], right: number, down: number): Place[] {
  return outline.map(({ x, y }) => ({ x: x + right, y: y + down }));
}
