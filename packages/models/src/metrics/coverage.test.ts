/** Checks recall and precision against clouds of which we know what they cover. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { coverage } from './coverage.ts';
import { vectorSet } from './vectors.ts';
import type { VectorSet } from './vectors.ts';

/** `count` points round each of the places on a line. */
function clouds(seed: number, count: number, places: readonly number[]): VectorSet {
  const random = createRandom(seed);
  const points = places.flatMap((place) =>
    Array.from({ length: count }, () => [place + random.normal(), random.normal()]),
  );
  return vectorSet(Float32Array.from(points.flat()), 2);
}

describe('coverage', () => {
  it('is high for two draws of one distribution', () => {
    const { recall, precision } = coverage(clouds(1, 300, [0]), clouds(2, 300, [0]));
    expect(recall).toBeGreaterThan(0.85);
    expect(precision).toBeGreaterThan(0.85);
  });

  it('has recall one half when the fakes know one of two clouds only', () => {
    const { recall, precision } = coverage(clouds(1, 150, [0, 100]), clouds(2, 300, [0]));
    expect(recall).toBeCloseTo(0.5, 1);
    expect(precision).toBeGreaterThan(0.85);
  });

  it('has precision one half when half of the fakes are of nothing real', () => {
    const { recall, precision } = coverage(clouds(1, 300, [0]), clouds(2, 150, [0, 100]));
    expect(recall).toBeGreaterThan(0.85);
    expect(precision).toBeCloseTo(0.5, 1);
  });

  it('is 0 for sets that lie far apart, and refuses too few', () => {
    expect(coverage(clouds(1, 50, [0]), clouds(2, 50, [100]))).toEqual({ recall: 0, precision: 0 });
    expect(() => coverage(clouds(1, 3, [0]), clouds(2, 50, [0]))).toThrow(/at least 4/);
  });
});
