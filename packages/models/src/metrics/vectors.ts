/** Sets of vectors, one row each in one flat array, and the distances between their rows. */

/** A set of `count` vectors of `size` numbers each: row i starts at `i * size`. */
export interface VectorSet {
  readonly values: Float32Array;
  readonly count: number;
  readonly size: number;
}

/**
 * Wraps a flat array of rows as a set of vectors, without copying.
 * @throws RangeError when the array holds no whole number of rows.
 */
export function vectorSet(values: Float32Array, size: number): VectorSet {
  const count = values.length / size;
  if (!Number.isInteger(size) || size < 1 || !Number.isInteger(count)) {
    throw new RangeError(`A set of vectors needs whole rows; got ${values.length} numbers for rows of ${size}.`);
  }
  return { values, count, size };
}

/** The rows `from` up to but not including `to`, sharing memory with the set. */
export function rows(set: VectorSet, from: number, to: number): VectorSet {
  const values = set.values.subarray(from * set.size, to * set.size);
  return { values, count: values.length / set.size, size: set.size };
}

/** Squared Euclidean distance between row i of a and row j of b. */
export function squaredDistance(a: VectorSet, i: number, b: VectorSet, j: number): number {
  const { values: x, size } = a;
  const y = b.values;
  const from = i * size;
  const shift = j * size - from;
  let sum = 0;
  for (let k = from; k < from + size; k++) {
    const d = x[k] - y[k + shift];
    sum += d * d;
  }
  return sum;
}

/** Mean Euclidean distance over all pairs of one row of a and one of b. */
export function meanDistanceBetween(a: VectorSet, b: VectorSet): number {
  let sum = 0;
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < b.count; j++) sum += Math.sqrt(squaredDistance(a, i, b, j));
  }
  return sum / (a.count * b.count);
}

/** Mean Euclidean distance over all pairs of two different rows of the set; 0 when it has fewer than two. */
export function meanDistanceWithin(a: VectorSet): number {
  if (a.count < 2) return 0;
  let sum = 0;
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < i; j++) sum += Math.sqrt(squaredDistance(a, i, a, j));
  }
  return (2 * sum) / (a.count * (a.count - 1));
}

/** The median of some numbers (the mean of the middle two when their count is even); NaN of none. */
export function median(numbers: ArrayLike<number>): number {
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Throws RangeError unless both sets hold vectors of one size and at least `least` of them each. */
export function requireComparable(a: VectorSet, b: VectorSet, least: number): void {
  if (a.size !== b.size) {
    throw new RangeError(`Both sets must hold vectors of one size; got ${a.size} and ${b.size}.`);
  }
  if (a.count < least || b.count < least) {
    throw new RangeError(`Each set must hold at least ${least} vectors; got ${a.count} and ${b.count}.`);
  }
}
