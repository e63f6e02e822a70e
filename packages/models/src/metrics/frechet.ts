/** Fréchet distance between two sets of feature vectors, each taken as a Gaussian. */

import { symmetricEigen } from './eigen.ts';
import { requireComparable } from './vectors.ts';
import type { VectorSet } from './vectors.ts';

/**
 * Fréchet distance |m1 - m2|^2 + tr(C1 + C2 - 2 (C1^1/2 C2 C1^1/2)^1/2) of the Gaussians with the sets' means and covariances
 * (Dowson and Landau 1982; on network features: Heusel et al. 2017, "FID"). Two sets of one distribution give more than 0: always
 * report the floor, which is the figure for fresh real pictures of the same count.
 * @throws RangeError when the sizes differ or a set has fewer than two vectors.
 */
export function frechetDistance(a: VectorSet, b: VectorSet): number {
  requireComparable(a, b, 2);
  const n = a.size;
  const [meanA, meanB] = [mean(a), mean(b)];
  const [covarianceA, covarianceB] = [covariance(a, meanA), covariance(b, meanB)];
  let distance = 0;
  for (let i = 0; i < n; i++) {
    distance += (meanA[i] - meanB[i]) ** 2 + covarianceA[i * n + i] + covarianceB[i * n + i];
  }
  const root = symmetricRoot(covarianceA, n);
  const inner = multiply(multiply(root, covarianceB, n), root, n);
  for (const value of symmetricEigen(inner, n).values) distance -= 2 * Math.sqrt(Math.max(value, 0));
  return Math.max(distance, 0);
}

/** Mean of each column. */
function mean(set: VectorSet): Float64Array {
  const sums = new Float64Array(set.size);
  for (let i = 0; i < set.values.length; i++) sums[i % set.size] += set.values[i] / set.count;
  return sums;
}

/** Covariance of the columns, with count - 1 below. */
function covariance(set: VectorSet, means: Float64Array): Float64Array {
  const n = set.size;
  const result = new Float64Array(n * n);
  for (let row = 0; row < set.count; row++) {
    for (let i = 0; i < n; i++) {
      const xi = (set.values[row * n + i] - means[i]) / (set.count - 1);
      for (let j = 0; j <= i; j++) result[i * n + j] += xi * (set.values[row * n + j] - means[j]);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) result[j * n + i] = result[i * n + j];
  }
  return result;
}

/** The symmetric square root of a positive semi-definite matrix; eigenvalues that rounding made negative count as 0. */
function symmetricRoot(matrix: Float64Array, n: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, n);
  const result = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const root = Math.sqrt(Math.max(values[k], 0));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) result[i * n + j] += root * vectors[k * n + i] * vectors[k * n + j];
    }
  }
  return result;
}

function multiply(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k];
      for (let j = 0; j < n; j++) result[i * n + j] += x * b[k * n + j];
    }
  }
  return result;
}
