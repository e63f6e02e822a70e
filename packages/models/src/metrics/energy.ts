/** How far a set of fakes is from the pictures, in one number that needs no labels: energy distance, and quality out of 100. */

import { meanDistanceBetween, meanDistanceWithin, requireComparable } from './vectors.ts';
import type { VectorSet } from './vectors.ts';

/**
 * Energy distance 2 E|X-Y| - E|X-X'| - E|Y-Y'| of two sets of at least two vectors, divided by the square root of the
 * vectors' size. Without bias: pairs of a row with itself are left out, so two draws of one distribution give 0 on average, and
 * a little below it half of the time. (Székely and Rizzo, "Energy statistics", 2013, with U-statistics.)
 * @param withinB `meanDistanceWithin(b)`, when known already.
 * @throws RangeError when the sizes differ or a set has fewer than two vectors.
 */
export function energyDistance(a: VectorSet, b: VectorSet, withinB: number = meanDistanceWithin(b)): number {
  requireComparable(a, b, 2);
  return (2 * meanDistanceBetween(a, b) - meanDistanceWithin(a) - withinB) / Math.sqrt(a.size);
}

/** Energy distance of an untrained generator's fakes from pictures: quality 0. Measured on drawn burgers, see docs/gan-results.md. */
export const UNTRAINED_ENERGY = 5.1;

/** About the standard deviation of the energy distance of 200 real pictures from 400 others: nearer than this can't be told. */
export const ENERGY_NOISE = 0.003;

/** Quality 100 ln(U / (max(E, 0) + n)) / ln(U / n): 0 for an untrained generator, 100 for what can't be told from the pictures. */
export function quality(energy: number): number {
  const q =
    Math.log(UNTRAINED_ENERGY / (Math.max(energy, 0) + ENERGY_NOISE)) / Math.log(UNTRAINED_ENERGY / ENERGY_NOISE);
  return 100 * Math.max(0, q);
}
