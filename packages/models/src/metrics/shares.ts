/** How often each label occurs in a set of pictures, and each combination of labels. */

import { vectorSet } from './vectors.ts';

/** Labels so many at most, so that all their combinations can be counted. */
export const MAXIMUM_LABELS = 12;

/** The share 0..1 of rows where a label holds, for each of `labels` columns. A number above 0 holds: logits or 0 and 1. */
export function labelShares(values: Float32Array, labels: number): Float64Array {
  const { count } = vectorSet(values, labels);
  const counts = new Float64Array(labels);
  for (let i = 0; i < values.length; i++) if (values[i] > 0) counts[i % labels]++;
  return counts.map((times) => times / count);
}

/**
 * The share 0..1 of each of the 2^labels combinations; bit k of the index is label k.
 * @throws RangeError for more than `MAXIMUM_LABELS` labels.
 */
export function combinationShares(values: Float32Array, labels: number): Float64Array {
  if (labels > MAXIMUM_LABELS) throw new RangeError(`Expected at most ${MAXIMUM_LABELS} labels; got ${labels}.`);
  const { count } = vectorSet(values, labels);
  const counts = new Float64Array(2 ** labels);
  for (let row = 0; row < count; row++) {
    let index = 0;
    for (let k = 0; k < labels; k++) if (values[row * labels + k] > 0) index |= 1 << k;
    counts[index]++;
  }
  return counts.map((times) => times / count);
}

/** Total variation distance of two distributions: half the sum of the differences, 0 for the same, 1 for nothing in common. */
export function totalVariation(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + Math.abs(x - b[i]), 0) / 2;
}
