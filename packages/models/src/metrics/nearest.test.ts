/** Checks nearest neighbours against distances worked out in full. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';
import { vectorSet } from './vectors.ts';

describe('nearest', () => {
  it('finds each picture in its own set, at distance 0', () => {
    const pictures = vectorSet(createRandom(1).normals(20 * 300), 300);
    const { index, distance } = nearest(pictures, pictures);
    expect([...index]).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(Math.max(...distance)).toBe(0);
  });

  it('agrees with distances worked out in full', () => {
    const pictures = vectorSet(createRandom(1).normals(5 * 300), 300);
    const reference = vectorSet(createRandom(2).normals(30 * 300), 300);
    const { index, distance } = nearest(pictures, reference);
    for (let i = 0; i < pictures.count; i++) {
      const all = Array.from({ length: reference.count }, (_, j) => {
        const difference = Array.from(
          { length: 300 },
          (__, k) => pictures.values[i * 300 + k] - reference.values[j * 300 + k],
        );
        return Math.hypot(...difference);
      });
      expect(distance[i]).toBeCloseTo(Math.min(...all), 4);
      expect(index[i]).toBe(all.indexOf(Math.min(...all)));
    }
  });

  it('refuses an empty reference', () => {
    expect(() => nearest(vectorSet(new Float32Array(4), 2), vectorSet(new Float32Array(0), 2))).toThrow(/at least 1/);
  });
});
