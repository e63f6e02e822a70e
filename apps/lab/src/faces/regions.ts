/** Squares of a frame in which a face is, turned as the face is, and their pixels as a net wants them. */
import { similarity, type Affine, type Frame } from '@nepwerk/media';

/** A square of a frame. */
export interface Region {
  /** Its middle, in pixels of the frame. */
  readonly x: number;
  readonly y: number;
  /** Pixels along its side. */
  readonly side: number;
  /** Radians, above 0 clockwise to the eye: how the face leans. */
  readonly angle: number;
}

/** From places in a square picture of `size` pixels to those in the frame. */
export function toFrame({ x, y, side, angle }: Region, size: number): Affine {
  const turned = similarity(angle, side / size, 0, 0);
  const half = size / 2;
  return { ...turned, e: x - (turned.a + turned.c) * half, f: y - (turned.b + turned.d) * half };
}

/** The whole frame, in the middle of the smallest square around it. */
export function wholeOf({ width, height }: Frame): Region {
  return { x: width / 2, y: height / 2, side: Math.max(width, height), angle: 0 };
}

/** How much larger than the face its square is: what the landmarks' net was trained on. */
const ROOM = 1.5;

/**
 * The square around points of an upright face.
 * @param points [n, 2], in pixels of the frame.
 * @param angle how the face leans, in radians.
 */
export function regionAround(points: ArrayLike<number>, angle: number): Region {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? NaN, points[i + 1] ?? NaN];
    const [along, across] = [cos * x + sin * y, cos * y - sin * x];
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: cos * along - sin * across,
    y: sin * along + cos * across,
    side: ROOM * Math.max(right - left, bottom - top),
    angle,
  };
}

/** Samples along each side of a pixel at most: a larger frame is looked at more coarsely, as the nets were when they learned. */
const MOST_SAMPLES = 2;

/** How a net wants its colours: a byte times `scale`, plus `shift`; and what there is beyond the frame. */
export interface Colours {
  readonly scale: number;
  readonly shift: number;
  /** Black, or what is at the frame's edge. */
  readonly beyond: 'black' | 'edge';
}

/**
 * The colours of a region.
 * @param out takes them, [size, size, 3] from `start` on. Bilinear, and where the frame becomes smaller the mean of four samples.
 */
export function sampleRegion(
  frame: Frame,
  region: Region,
  size: number,
  colours: Colours,
  out: Float32Array,
  start = 0,
): void {
  const { a, b, c, d, e, f } = toFrame(region, size);
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(region.side / size)));
  const share = colours.scale / (samples * samples);
  out.fill(colours.shift, start, start + size * size * 3);
  for (let row = 0; row < size * samples; row++) {
    const y = (row + 0.5) / samples;
    const line = start + Math.floor(row / samples) * size * 3;
    for (let column = 0; column < size * samples; column++) {
      const x = (column + 0.5) / samples;
      const at = line + Math.floor(column / samples) * 3;
      addSample(frame, a * x + c * y + e, b * x + d * y + f, colours.beyond === 'black', share, out, at);
    }
  }
}

/** Adds a share of the colour at a place of the frame to three numbers. This is called a quarter of a million times a frame, so it makes nothing. */
function addSample(
  frame: Frame,
  x: number,
  y: number,
  blackBeyond: boolean,
  share: number,
  out: Float32Array,
  at: number,
): void {
  const { width, height, data } = frame;
  if (blackBeyond && (x < 0 || y < 0 || x > width || y > height)) return;
  const u = Math.min(width - 1, Math.max(0, x - 0.5));
  const v = Math.min(height - 1, Math.max(0, y - 0.5));
  const left = Math.floor(u);
  const top = Math.floor(v);
  const right = u - left;
  const below = v - top;
  const i = 4 * (top * width + left);
  const j = left < width - 1 ? i + 4 : i;
  const down = top < height - 1 ? 4 * width : 0;
  const topRight = right * (1 - below) * share;
  const topLeft = (1 - below) * share - topRight;
  const lowRight = right * below * share;
  const lowLeft = below * share - lowRight;
  for (let k = 0; k < 3; k++) {
    const upper = topLeft * (data[i + k] ?? 0) + topRight * (data[j + k] ?? 0);
    const lower = lowLeft * (data[i + down + k] ?? 0) + lowRight * (data[j + down + k] ?? 0);
    out[at + k] = (out[at + k] ?? 0) + upper + lower;
  }
}
