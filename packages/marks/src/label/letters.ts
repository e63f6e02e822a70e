/**
 * Letters as strokes of a pen, so that they look alike on every machine: no font is asked for and no canvas. A capital is one unit high:
 * y is 0 at its top and 1 on the line; a small letter begins at `SMALL`. Only the letters of our labels are here.
 */

/** A point: x to the right, y down, in heights of a capital. */
export type Point = readonly [x: number, y: number];

/** A letter: how far the next one begins, and the lines that the pen draws. */
export interface Letter {
  readonly width: number;
  readonly strokes: readonly (readonly Point[])[];
}

/** Where small letters begin. */
const SMALL = 0.34;

/** The letters by their sign. */
export const letters: Readonly<Record<string, Letter>> = {
  ' ': { width: 0.18, strokes: [] },
  A: {
    width: 0.76,
    strokes: [
      [
        [0, 1],
        [0.38, 0],
        [0.76, 1],
      ],
      [
        [0.14, 0.66],
        [0.62, 0.66],
      ],
    ],
  },
  B: {
    width: 0.6,
    strokes: [
      [
        [0, 0.48],
        [0, 0],
        [0.3, 0],
        ...bow(0.3, 0.24, 0.24),
        [0, 0.48],
        [0, 1],
        [0.32, 1],
        ...bow(0.32, 0.74, 0.26).toReversed(),
        [0.3, 0.48],
      ],
    ],
  },
  D: { width: 0.68, strokes: [[[0, 0], [0.24, 0], ...arc(0.24, 0.5, 0.44, 0.5, -90, 90), [0, 1], [0, 0]]] },
  E: {
    width: 0.52,
    strokes: [
      [
        [0.52, 0],
        [0, 0],
        [0, 1],
        [0.52, 1],
      ],
      [
        [0, 0.48],
        [0.44, 0.48],
      ],
    ],
  },
  F: {
    width: 0.5,
    strokes: [
      [
        [0.5, 0],
        [0, 0],
        [0, 1],
      ],
      [
        [0, 0.48],
        [0.42, 0.48],
      ],
    ],
  },
  G: { width: 0.72, strokes: [[...arc(0.4, 0.5, 0.4, 0.5, -45, -360), [0.8, 0.54], [0.46, 0.54]]] },
  I: {
    width: 0,
    strokes: [
      [
        [0, 0],
        [0, 1],
      ],
    ],
  },
  K: {
    width: 0.6,
    strokes: [
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0.58, 0],
        [0, 0.6],
      ],
      [
        [0.2, 0.42],
        [0.6, 1],
      ],
    ],
  },
  M: {
    width: 0.8,
    strokes: [
      [
        [0, 1],
        [0, 0],
        [0.4, 0.62],
        [0.8, 0],
        [0.8, 1],
      ],
    ],
  },
  N: {
    width: 0.66,
    strokes: [
      [
        [0, 1],
        [0, 0],
        [0.66, 1],
        [0.66, 0],
      ],
    ],
  },
  O: { width: 0.84, strokes: [arc(0.42, 0.5, 0.42, 0.5, 0, 360)] },
  R: {
    width: 0.6,
    strokes: [
      [[0, 1], [0, 0], [0.3, 0], ...bow(0.3, 0.27, 0.27), [0, 0.54]],
      [
        [0.28, 0.54],
        [0.6, 1],
      ],
    ],
  },
  T: {
    width: 0.64,
    strokes: [
      [
        [0, 0],
        [0.64, 0],
      ],
      [
        [0.32, 0],
        [0.32, 1],
      ],
    ],
  },
  W: {
    width: 1,
    strokes: [
      [
        [0, 0],
        [0.25, 1],
        [0.5, 0.12],
        [0.75, 1],
        [1, 0],
      ],
    ],
  },
  e: { width: 0.5, strokes: [[[0, 0.66], [0.5, 0.66], ...arc(0.25, 0.67, 0.25, 0.33, 0, -310)]] },
  k: {
    width: 0.44,
    strokes: [
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0.42, SMALL],
        [0, 0.74],
      ],
      [
        [0.16, 0.6],
        [0.44, 1],
      ],
    ],
  },
  n: {
    width: 0.46,
    strokes: [
      [
        [0, SMALL],
        [0, 1],
      ],
      [...arc(0.23, 0.58, 0.23, 0.24, 180, 360), [0.46, 1]],
    ],
  },
  p: {
    width: 0.5,
    strokes: [
      [
        [0, SMALL],
        [0, 1.34],
      ],
      arc(0.25, 0.67, 0.25, 0.33, 0, 360),
    ],
  },
  r: {
    width: 0.28,
    strokes: [
      [
        [0, SMALL],
        [0, 1],
      ],
      arc(0.24, 0.6, 0.24, 0.26, 180, 280),
    ],
  },
  w: {
    width: 0.7,
    strokes: [
      [
        [0, SMALL],
        [0.18, 1],
        [0.35, 0.42],
        [0.52, 1],
        [0.7, SMALL],
      ],
    ],
  },
};

/** The right half of a circle, from its top to its bottom. */
function bow(x: number, y: number, radius: number): Point[] {
  return arc(x, y, radius, radius, -90, 90);
}

/** Part of an ellipse as a line of points, by angles in degrees from the right, clockwise. */
function arc(x: number, y: number, across: number, down: number, from: number, to: number): Point[] {
  const steps = Math.ceil(Math.abs(to - from) / 15);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [x + across * Math.cos(angle), y + down * Math.sin(angle)];
  });
}
