/** How much of the real pictures the fakes reach (recall), and how many fakes lie among the real ones (precision). */

import { requireComparable, squaredDistance } from './vectors.ts';
import type { VectorSet } from './vectors.ts';

/** Neighbours that decide how far around itself a picture reaches; 3 as in the paper. */
const NEIGHBOURS = 3;

/** Shares 0..1; fresh real pictures in place of the fakes give about 0.9, which is the figure to report beside them. */
export interface Coverage {
  /** Share of the real vectors that lie within the reach of some fake: is everything made that there is? */
  readonly recall: number;
  /** Share of the fakes that lie within the reach of some real vector: is what is made like what there is? */
  readonly precision: number;
}

/**
 * Improved precision and recall (Kynkäänniemi et al. 2019, section 2): each vector reaches as far as its third nearest neighbour
 * in its own set.
 * @throws RangeError when the sizes differ or a set has fewer than four vectors.
 */
export function coverage(real: VectorSet, fakes: VectorSet): Coverage {
  requireComparable(real, fakes, NEIGHBOURS + 1);
  const realReach = reaches(real);
  const fakeReach = reaches(fakes);
  const reached = new Uint8Array(real.count);
  let among = 0;
  for (let i = 0; i < fakes.count; i++) {
    let isAmong = false;
    for (let j = 0; j < real.count; j++) {
      const d = squaredDistance(fakes, i, real, j);
      if (d < fakeReach[i]) reached[j] = 1;
      if (d < realReach[j]) isAmong = true;
    }
    if (isAmong) among++;
  }
  return { recall: reached.reduce((sum, x) => sum + x, 0) / real.count, precision: among / fakes.count };
}

/** For each vector the squared distance to its third nearest neighbour in the set. */
function reaches(set: VectorSet): Float64Array {
  const result = new Float64Array(set.count);
  const nearest = new Float64Array(NEIGHBOURS);
  for (let i = 0; i < set.count; i++) {
    nearest.fill(Infinity);
    for (let j = 0; j < set.count; j++) {
      if (i !== j) insert(nearest, squaredDistance(set, i, set, j));
    }
    result[i] = nearest[NEIGHBOURS - 1];
  }
  return result;
}

/** Keeps the smallest numbers in rising order. */
function insert(sorted: Float64Array, x: number): void {
  for (let k = 0; k < sorted.length; k++) {
    if (x < sorted[k]) [x, sorted[k]] = [sorted[k], x];
  }
}
