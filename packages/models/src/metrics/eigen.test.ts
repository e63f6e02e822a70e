/** Checks eigenvalues against their definition. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';

describe('symmetricEigen', () => {
  it('finds 1 and 3 for the matrix 2 1, 1 2', () => {
    const { values } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values.sort()]).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
  });

  it('finds pairs that satisfy A v = value v, for a matrix as large as we use', () => {
    const n = 64;
    const random = createRandom(1);
    const a = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) a[i * n + j] = a[j * n + i] = random.normal();
    const { values, vectors } = symmetricEigen(a, n);
    let worst = 0;
    for (let k = 0; k < n; k++) {
      const v = vectors.subarray(k * n, (k + 1) * n);
      expect(v.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 10);
      for (let i = 0; i < n; i++) {
        const image = v.reduce((sum, x, j) => sum + a[i * n + j] * x, 0);
        worst = Math.max(worst, Math.abs(image - values[k] * v[i]));
      }
    }
    expect(worst).toBeLessThan(1e-10);
  });

  it('refuses NaN and a matrix that is not square', () => {
    expect(() => symmetricEigen(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2)).toThrow(/NaN/);
    expect(() => symmetricEigen(new Float64Array(5), 2)).toThrow(/2 x 2/);
  });
});
