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

/** How much two regions may differ. */
export interface Likeness {
  /** How far apart their middles are at most, in sides of the second. */
  readonly shift: number;
  /** How many times as large as the other the larger one is at most. */
  readonly growth: number;
  /** How differently they lean at most, in radians. */
  readonly turn: number;
}

/** Whether two regions are nearly the same. */
export function alike(one: Region, other: Region, { shift, growth, turn }: Likeness): boolean {
  const turned = Math.abs(one.angle - other.angle) % (2 * Math.PI);
  return (
    Math.hypot(one.x - other.x, one.y - other.y) <= shift * other.side &&
    Math.max(one.side / other.side, other.side / one.side) <= growth &&
    Math.min(turned, 2 * Math.PI - turned) <= turn
  );
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
  { width, height, data }: Frame,
  region: Region,
  size: number,
  { scale, shift, beyond }: Colours,
  out: Float32Array,
  start = 0,
): void {
  const { a, b, c, d, e, f } = toFrame(region, size);
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(region.side / size)));
  const share = scale / (samples * samples);
  const [stepX, stepY] = [a / samples, b / samples];
  const [line, lastX, lastY] = [4 * width, width - 1, height - 1];
  // A hundred thousand samples and more a picture: this loop makes nothing and calls nothing, which makes it twice as fast.
  for (let at = start, row = 0; row < size; row++) {
    for (let column = 0; column < size; column++, at += 3) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let subrow = 0; subrow < samples; subrow++) {
        const right = column + 0.5 / samples;
        const down = row + (subrow + 0.5) / samples;
        let x = a * right + c * down + e - 0.5;
        let y = b * right + d * down + f - 0.5;
        for (let sample = 0; sample < samples; sample++, x += stepX, y += stepY) {
          let u = x;
          let v = y;
          let next = 4;
          let below = line;
          if (!(x >= 0 && y >= 0 && x < lastX && y < lastY)) {
            if (beyond === 'black' && (x < -0.5 || y < -0.5 || x > lastX + 0.5 || y > lastY + 0.5)) continue;
            u = x < 0 ? 0 : x > lastX ? lastX : x;
            v = y < 0 ? 0 : y > lastY ? lastY : y;
            if (u === lastX) next = 0;
            if (v === lastY) below = 0;
          }
          const left = Math.floor(u);
          const top = Math.floor(v);
          const lowRight = (u - left) * (v - top);
          const topRight = u - left - lowRight;
          const lowLeft = v - top - lowRight;
          const topLeft = 1 - topRight - (v - top);
          const i = top * line + 4 * left;
          const j = i + next;
          const k = i + below;
          const l = k + next;
          red +=
            topLeft * (data[i] ?? 0) + topRight * (data[j] ?? 0) + lowLeft * (data[k] ?? 0) + lowRight * (data[l] ?? 0);
          green +=
            topLeft * (data[i + 1] ?? 0) +
            topRight * (data[j + 1] ?? 0) +
            lowLeft * (data[k + 1] ?? 0) +
            lowRight * (data[l + 1] ?? 0);
          blue +=
            topLeft * (data[i + 2] ?? 0) +
            topRight * (data[j + 2] ?? 0) +
            lowLeft * (data[k + 2] ?? 0) +
            lowRight * (data[l + 2] ?? 0);
        }
      }
      out[at] = red * share + shift;
      out[at + 1] = green * share + shift;
      out[at + 2] = blue * share + shift;
    }
  }
}
