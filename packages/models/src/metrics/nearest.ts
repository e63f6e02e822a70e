/** The training picture that a picture is most alike to: is it new, or a copy? */

import { requireComparable } from './vectors.ts';
import type { VectorSet } from './vectors.ts';

/** For each picture the row of its nearest neighbour in the reference, and the Euclidean distance to it. */
export interface Nearest {
  readonly index: Int32Array;
  readonly distance: Float32Array;
}

/**
 * Finds the nearest reference for each picture, by Euclidean distance over all pixels.
 * @throws RangeError when the sizes differ or one of the sets is empty.
 */
export function nearest(pictures: VectorSet, reference: VectorSet): Nearest {
  requireComparable(pictures, reference, 1);
  const index = new Int32Array(pictures.count);
  const distance = new Float32Array(pictures.count);
  for (let i = 0; i < pictures.count; i++) {
    let best = Infinity;
    for (let j = 0; j < reference.count; j++) {
      const d = squaredDistanceBelow(pictures, i, reference, j, best);
      if (d < best) {
        best = d;
        index[i] = j;
      }
    }
    distance[i] = Math.sqrt(best);
  }
  return { index, distance };
}

/** Numbers added before looking whether the sum is already too large. */
const STRIDE = 256;

/** Squared distance between two rows, or any number not below `limit` once it is clear that it is no less. */
function squaredDistanceBelow(a: VectorSet, i: number, b: VectorSet, j: number, limit: number): number {
  const { values: x, size } = a;
  const y = b.values;
  const [p, q] = [i * size, j * size];
  let sum = 0;
  for (let from = 0; from < size && sum < limit; from += STRIDE) {
    const to = Math.min(from + STRIDE, size);
    for (let k = from; k < to; k++) {
      const d = x[p + k] - y[q + k];
      sum += d * d;
    }
  }
  return sum;
}
