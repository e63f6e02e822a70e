/** What tests of painters look at in pixels. */

/** Halves a picture of three channels: each pixel is the mean of four. */
export function halve(pixels: Float32Array, size: number): Float32Array {
  const half = new Float32Array(pixels.length / 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      for (let c = 0; c < 3; c++) {
        half[((y >> 1) * (size / 2) + (x >> 1)) * 3 + c] += pixels[(y * size + x) * 3 + c] / 4;
      }
    }
  }
  return half;
}

/** The mean difference of two pictures' values. */
export function meanDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length;
}

/** A pixel in which two pictures differ visibly. */
export interface Change {
  /** From the left and from the top, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Its colour in either, three values in [-1, 1]. */
  readonly from: Float32Array;
  readonly to: Float32Array;
}

/** The pixels in which two pictures of `size` pixels along a side differ visibly. */
export function changes(a: Float32Array, b: Float32Array, size: number): Change[] {
  const list: Change[] = [];
  for (let i = 0; i < a.length; i += 3) {
    const from = a.subarray(i, i + 3);
    const to = b.subarray(i, i + 3);
    const pixel = i / 3;
    if (from.some((value, c) => Math.abs(value - to[c]) > 0.02))
      list.push({ x: pixel % size, y: Math.floor(pixel / size), from, to });
  }
  return list;
}

/** The share of some changes in which the colour came nearer to `target`, red, green and blue from 0 to 1. */
export function shareTowards(list: readonly Change[], target: readonly [number, number, number]): number {
  function away(colour: Float32Array): number {
    return Math.hypot(...target.map((value, c) => value - (colour[c] + 1) / 2));
  }
  return list.filter(({ from, to }) => away(to) < away(from)).length / list.length;
}
