/** Checks the Fréchet distance against closed forms. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { frechetDistance } from './frechet.ts';
import { vectorSet } from './vectors.ts';
import type { VectorSet } from './vectors.ts';

/** Points (+-1, +-1) times the square root of 3/4: sample covariance exactly the identity, sent through x -> M x + m. */
function square(m: readonly number[], [a, b, c, d]: readonly [number, number, number, number]): VectorSet {
  const points: number[] = [];
  const u = Math.sqrt(3 / 4);
  for (const [x, y] of [
    [u, u],
    [u, -u],
    [-u, u],
    [-u, -u],
  ] as const)
    points.push(a * x + b * y + m[0], c * x + d * y + m[1]);
  return vectorSet(Float32Array.from(points), 2);
}

describe('frechetDistance', () => {
  it('is 0 for a set and itself', () => {
    const set = square([1, 2], [1, 0.5, 0, 2]);
    expect(frechetDistance(set, set)).toBeCloseTo(0, 6);
  });

  it('equals |m1 - m2|^2 + sum (s1 - s2)^2 for Gaussians along the axes', () => {
    const distance = frechetDistance(square([0, 0], [1, 0, 0, 3]), square([3, 4], [2, 0, 0, 0.5]));
    expect(distance).toBeCloseTo(25 + 1 + 2.5 ** 2, 4);
  });

  it('equals the closed form of two dimensions for covariances that do not commute', () => {
    // C = M M^T; the trace of the root of C1 C2 is sqrt(tr(C1 C2) + 2 sqrt(det(C1) det(C2))).
    const distance = frechetDistance(square([0, 0], [1, 0, 0, 3]), square([0, 0], [2, 0, 1, 1]));
    const [c1, c2] = [
      [1, 0, 0, 9],
      [4, 2, 2, 2],
    ];
    const traceOfProduct = c1[0] * c2[0] + c1[3] * c2[3];
    const root = Math.sqrt(traceOfProduct + 2 * Math.sqrt(9 * (4 * 2 - 2 * 2)));
    expect(distance).toBeCloseTo(10 + 6 - 2 * root, 4);
  });

  it('is small for two draws of one distribution, and large for another', () => {
    function draw(seed: number, scale: number): VectorSet {
      const values = createRandom(seed).normals(1000 * 8);
      return vectorSet(
        values.map((x) => x * scale),
        8,
      );
    }
    expect(frechetDistance(draw(1, 1), draw(2, 1))).toBeLessThan(0.1);
    expect(frechetDistance(draw(1, 1), draw(2, 2))).toBeCloseTo(8, 0);
  });

  it('refuses sets of different sizes', () => {
    expect(() => frechetDistance(vectorSet(new Float32Array(8), 2), vectorSet(new Float32Array(8), 4))).toThrow(
      /2 and 4/,
    );
  });
});
