/** Blends one picture into another so that no seam shows: coarse differences over a wide border, fine ones over a narrow one. */

import { Scratch } from './scratch.ts';

/** A picture of floating-point numbers. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** [height, width, channels]. */
  readonly values: Float32Array;
}

/** The coarsest level keeps so many pixels along its shorter side. */
const COARSEST = 8;

/**
 * Adds `difference` to `base` where the mask says, each band of frequencies with a border as wide as its waves: Burt and Adelson, "A multiresolution spline with
 * application to image mosaics" (1983). Building pyramids is linear, so the blend of two pictures needs only that of their difference: where there is none, the base
 * stays exactly as it is.
 * @param base [height, width, 3]; is changed.
 * @param difference [height, width, 3]: the other picture less the base.
 * @param mask [height, width, 1]: 0 to 1.
 * @param levels how often the picture is halved; fewer when it is too small for that.
 * @param scratch where memory for what lies in between comes from.
 */
export function blendInto(
  base: Layer,
  difference: Layer,
  mask: Layer,
  levels: number,
  scratch: Scratch = new Scratch(),
): void {
  const differences = pyramid(difference, levels, scratch);
  const masks = pyramid(mask, levels, scratch);
  let blended = masked(differences[differences.length - 1], masks[masks.length - 1], scratch);
  for (let level = differences.length - 2; level >= 0; level--) {
    const { width, height } = differences[level];
    const coarse = expand(differences[level + 1], width, height, scratch);
    const detail = masked(subtract(differences[level], coarse, scratch), masks[level], scratch);
    blended = expand(blended, width, height, scratch);
    for (let i = 0; i < detail.values.length; i++) blended.values[i] += detail.values[i];
  }
  for (let i = 0; i < base.values.length; i++) base.values[i] += blended.values[i];
}

/** A layer and its halves, quarters and so on. */
function pyramid(layer: Layer, levels: number, scratch: Scratch): Layer[] {
  const list = [layer];
  for (let level = 0; level < levels; level++) {
    const last = list[level];
    if (Math.min(last.width, last.height) < 2 * COARSEST) break;
    list.push(halve(last, scratch));
  }
  return list;
}

function subtract(one: Layer, other: Layer, scratch: Scratch): Layer {
  const values = scratch.take(one.values.length);
  for (let i = 0; i < values.length; i++) values[i] = one.values[i] - other.values[i];
  return { ...one, values };
}

/** A layer times a mask. */
function masked(layer: Layer, mask: Layer, scratch: Scratch): Layer {
  const { channels } = layer;
  const values = scratch.zeros(layer.values.length);
  for (let i = 0; i < mask.values.length; i++) {
    const share = mask.values[i];
    if (share === 0) continue;
    for (let c = 0; c < channels; c++) values[i * channels + c] = layer.values[i * channels + c] * share;
  }
  return { ...layer, values };
}

/** Half as wide and high, rounded up: smoothed by (1, 4, 6, 4, 1) / 16 along both sides, edges repeated, and every other pixel taken. */
export function halve({ width, height, channels, values }: Layer, scratch: Scratch = new Scratch()): Layer {
  const halfWidth = Math.ceil(width / 2);
  const halfHeight = Math.ceil(height / 2);
  const rows = scratch.take(halfWidth * height * channels);
  const row = halfWidth * channels;
  for (let y = 0; y < height; y++) {
    const start = y * width * channels;
    for (let x = 0; x < halfWidth; x++) {
      const middle = start + 2 * x * channels;
      const before = x > 0 ? channels : 0;
      const left = middle - 2 * before;
      const right = start + Math.min(width - 1, 2 * x + 1) * channels;
      const farRight = start + Math.min(width - 1, 2 * x + 2) * channels;
      for (let c = 0; c < channels; c++) {
        rows[y * row + x * channels + c] =
          0.375 * values[middle + c] +
          0.25 * (values[middle - before + c] + values[right + c]) +
          0.0625 * (values[left + c] + values[farRight + c]);
      }
    }
  }
  const half = scratch.take(halfWidth * halfHeight * channels);
  for (let y = 0; y < halfHeight; y++) {
    const middle = 2 * y * row;
    const before = y > 0 ? row : 0;
    const below = Math.min(height - 1, 2 * y + 1) * row;
    const farBelow = Math.min(height - 1, 2 * y + 2) * row;
    for (let i = 0; i < row; i++) {
      half[y * row + i] =
        0.375 * rows[middle + i] +
        0.25 * (rows[middle - before + i] + rows[below + i]) +
        0.0625 * (rows[middle - 2 * before + i] + rows[farBelow + i]);
    }
  }
  return { width: halfWidth, height: halfHeight, channels, values: half };
}

/** The way back to a width and height of which {@link halve} made this layer's: even pixels by (1, 6, 1) / 8 along both sides, odd ones by (4, 4) / 8. */
export function expand(
  { width: from, height: fromHeight, channels, values }: Layer,
  width: number,
  height: number,
  scratch: Scratch = new Scratch(),
): Layer {
  const row = width * channels;
  const rows = scratch.take(row * fromHeight);
  for (let y = 0; y < fromHeight; y++) {
    const start = y * from * channels;
    for (let x = 0; x < width; x++) {
      const middle = start + (x >> 1) * channels;
      const right = start + Math.min(from - 1, (x >> 1) + 1) * channels;
      const left = start + Math.max(0, (x >> 1) - 1) * channels;
      const odd = (x & 1) === 1;
      for (let c = 0; c < channels; c++) {
        rows[y * row + x * channels + c] = odd
          ? 0.5 * (values[middle + c] + values[right + c])
          : 0.75 * values[middle + c] + 0.125 * (values[left + c] + values[right + c]);
      }
    }
  }
  const whole = scratch.take(row * height);
  for (let y = 0; y < height; y++) {
    const middle = (y >> 1) * row;
    const below = Math.min(fromHeight - 1, (y >> 1) + 1) * row;
    const above = Math.max(0, (y >> 1) - 1) * row;
    const odd = (y & 1) === 1;
    for (let i = 0; i < row; i++) {
      whole[y * row + i] = odd
        ? 0.5 * (rows[middle + i] + rows[below + i])
        : 0.75 * rows[middle + i] + 0.125 * (rows[above + i] + rows[below + i]);
    }
  }
  return { width, height, channels, values: whole };
}
