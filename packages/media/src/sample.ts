/** Reads aligned faces between their pixels, in straight runs: the innermost loop of a face source. */
import { CANVAS } from './align.ts';

const LAST = CANVAS - 1;
const BEFORE_LAST = CANVAS - 2;
const ROW = CANVAS * 4;

/** Where a run of samples lies on the canvas, in its pixels. The object is used again for each run, so that sampling takes no memory. */
export interface Run {
  /** The first sample. */
  x: number;
  y: number;
  /** From each sample to the next. */
  stepX: number;
  stepY: number;
  /** How many samples. */
  count: number;
}

/**
 * Samples colours bilinearly along a run; beyond its edges the canvas's last pixels go on.
 * @param pixels [n, 120, 120, 4], the face's canvas begins at `start` in it.
 * @param colours takes red, green and blue of each sample, 0 to 1, from number `at` on.
 */
export function sampleColours(pixels: Uint8Array, start: number, run: Run, colours: Float32Array, at: number): void {
  const { stepX, stepY } = run;
  // From here on in pixels from the centre of the first.
  let x = run.x - 0.5;
  let y = run.y - 0.5;
  const end = at + 3 * run.count;
  for (let to = at; to < end; to += 3) {
    const u = x < 0 ? 0 : x > LAST ? LAST : x;
    const v = y < 0 ? 0 : y > LAST ? LAST : y;
    const left = u < BEFORE_LAST ? u | 0 : BEFORE_LAST;
    const top = v < BEFORE_LAST ? v | 0 : BEFORE_LAST;
    const right = u - left;
    const low = (v - top) / 255;
    const high = 1 / 255 - low;
    const lowRight = right * low;
    const lowLeft = low - lowRight;
    const topRight = right * high;
    const topLeft = high - topRight;
    const i = start + top * ROW + left * 4;
    const j = i + ROW;
    colours[to] = topLeft * pixels[i] + topRight * pixels[i + 4] + lowLeft * pixels[j] + lowRight * pixels[j + 4];
    colours[to + 1] =
      topLeft * pixels[i + 1] + topRight * pixels[i + 5] + lowLeft * pixels[j + 1] + lowRight * pixels[j + 5];
    colours[to + 2] =
      topLeft * pixels[i + 2] + topRight * pixels[i + 6] + lowLeft * pixels[j + 2] + lowRight * pixels[j + 6];
    x += stepX;
    y += stepY;
  }
}

/**
 * Samples how much pixels count, as {@link sampleColours} samples their colours.
 * @param weights takes one number for each sample, 0 to 1 (of the heaviest weight), from number `at` on.
 */
export function sampleWeights(pixels: Uint8Array, start: number, run: Run, weights: Float32Array, at: number): void {
  const { stepX, stepY } = run;
  let x = run.x - 0.5;
  let y = run.y - 0.5;
  const end = at + run.count;
  for (let to = at; to < end; to++) {
    const u = x < 0 ? 0 : x > LAST ? LAST : x;
    const v = y < 0 ? 0 : y > LAST ? LAST : y;
    const left = u < BEFORE_LAST ? u | 0 : BEFORE_LAST;
    const top = v < BEFORE_LAST ? v | 0 : BEFORE_LAST;
    const right = u - left;
    const low = (v - top) / 255;
    const high = 1 / 255 - low;
    const i = start + top * ROW + left * 4 + 3;
    const j = i + ROW;
    weights[to] =
      high * (pixels[i] + right * (pixels[i + 4] - pixels[i])) +
      low * (pixels[j] + right * (pixels[j + 4] - pixels[j]));
    x += stepX;
    y += stepY;
  }
}
