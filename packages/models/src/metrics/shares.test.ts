/** Checks how labels and their combinations are counted. */

import { describe, expect, it } from 'vitest';
import { combinationShares, labelShares, totalVariation } from './shares.ts';

describe('shares', () => {
  const rows = Float32Array.of(1, 0, 1, 1, -2, 3, 0, 0); // four pictures, two labels

  it('counts each label', () => {
    expect([...labelShares(rows, 2)]).toEqual([0.5, 0.5]);
  });

  it('counts each combination, label k as bit k', () => {
    expect([...combinationShares(rows, 2)]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect([...combinationShares(Float32Array.of(1, 0, 1, 0), 2)]).toEqual([0, 1, 0, 0]);
  });

  it('measures how much two distributions differ', () => {
    expect(totalVariation(Float64Array.of(0.5, 0.5), Float64Array.of(0.5, 0.5))).toBe(0);
    expect(totalVariation(Float64Array.of(1, 0), Float64Array.of(0, 1))).toBe(1);
    expect(totalVariation(Float64Array.of(0.75, 0.25), Float64Array.of(0.25, 0.75))).toBe(0.5);
  });

  it('refuses more labels than can be counted', () => {
    expect(() => combinationShares(new Float32Array(13), 13)).toThrow(/at most 12/);
  });
});
