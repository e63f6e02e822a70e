/** Checks the energy distance against sums by hand and known limits. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { energyDistance, quality, UNTRAINED_ENERGY } from './energy.ts';
import { vectorSet } from './vectors.ts';

describe('energyDistance', () => {
  it('equals the sum worked out by hand: 2 * 1.5 - 2 - 2', () => {
    expect(energyDistance(vectorSet(Float32Array.of(0, 2), 1), vectorSet(Float32Array.of(1, 3), 1))).toBeCloseTo(-1, 6);
  });

  it('is 0 on average for draws of one distribution', () => {
    let sum = 0;
    for (let seed = 0; seed < 100; seed++) {
      const random = createRandom(seed);
      sum += energyDistance(vectorSet(random.normals(100 * 4), 4), vectorSet(random.normals(100 * 4), 4));
    }
    expect(Math.abs(sum / 100)).toBeLessThan(0.006);
  });

  it('nears twice the distance, in standard deviations of all numbers, of sets that lie far apart', () => {
    const a = vectorSet(createRandom(1).normals(100 * 16), 16);
    const b = vectorSet(
      createRandom(2)
        .normals(100 * 16)
        .map((x) => x + 50),
      16,
    );
    expect(energyDistance(a, b)).toBeCloseTo(2 * 50 - 2 * Math.sqrt(2), 0);
  });

  it('refuses a set of one vector', () => {
    expect(() => energyDistance(vectorSet(new Float32Array(2), 2), vectorSet(new Float32Array(8), 2))).toThrow(
      /at least 2/,
    );
  });
});

describe('quality', () => {
  it('is about 0 for an untrained generator, 100 at no distance or less, and never negative', () => {
    expect(quality(UNTRAINED_ENERGY)).toBeCloseTo(0, 1);
    expect(quality(0)).toBeCloseTo(100, 6);
    expect(quality(-0.01)).toBeCloseTo(100, 6);
    expect(quality(40)).toBe(0);
  });
});
