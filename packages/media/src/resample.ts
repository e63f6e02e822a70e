/** Draws a frame through an affine map: turned, moved, made larger or smaller, between pixels as at them. */
import { type Affine, inverse, scaleOf } from './affine.ts';
import type { Frame } from './frame.ts';

/** Samples along each side of a pixel at most, so that a face that fills a large photo does not take long: 256 of them per pixel. */
const MOST_SAMPLES = 16;

/** A scale that is 1 but for rounding takes one sample. */
const ROUNDING = 1e-9;

/**
 * Draws `source` into all of `target`, so that the source's point p is at `map`(p). Between pixel centres it is bilinear; where the source becomes smaller,
 * each pixel is the mean of a square of samples, one for each pixel that it covers or more (up to sixteen times smaller). Beyond its edges the source's last
 * pixels go on. Opacity is drawn like a colour.
 * @throws RangeError when the map flattens the plane.
 */
export function drawThrough(source: Frame, map: Affine, target: Frame): void {
  const back = inverse(map);
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.ceil(scaleOf(back) - ROUNDING)));
  const stepX = back.a / samples;
  const stepY = back.b / samples;
  const share = 1 / (samples * samples);
  const sums = new Float64Array(4);
  const { width, height, data } = target;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sums.fill(0);
      for (let row = 0; row < samples; row++) {
        const targetX = x + 0.5 / samples;
        const targetY = y + (row + 0.5) / samples;
        let sourceX = back.a * targetX + back.c * targetY + back.e;
        let sourceY = back.b * targetX + back.d * targetY + back.f;
        for (let column = 0; column < samples; column++) {
          addSample(source, sourceX, sourceY, sums);
          sourceX += stepX;
          sourceY += stepY;
        }
      }
      const at = 4 * (y * width + x);
      data[at] = sums[0] * share;
      data[at + 1] = sums[1] * share;
      data[at + 2] = sums[2] * share;
      data[at + 3] = sums[3] * share;
    }
  }
}

/** Adds what a frame is at a point to four sums. */
function addSample({ width, height, data }: Frame, x: number, y: number, sums: Float64Array): void {
  const u = Math.min(width - 1, Math.max(0, x - 0.5));
  const v = Math.min(height - 1, Math.max(0, y - 0.5));
  const left = Math.floor(u);
  const top = Math.floor(v);
  const right = u - left;
  const below = v - top;
  const i = 4 * (top * width + left);
  const j = left < width - 1 ? i + 4 : i;
  const down = top < height - 1 ? 4 * width : 0;
  const topLeft = (1 - right) * (1 - below);
  const topRight = right * (1 - below);
  const lowLeft = (1 - right) * below;
  const lowRight = right * below;
  for (let c = 0; c < 4; c++) {
    sums[c] +=
      topLeft * data[i + c] + topRight * data[j + c] + lowLeft * data[i + down + c] + lowRight * data[j + down + c];
  }
}
