/** Ways through the noise: the arc between two latents has their length, and the directions found are those that change most. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { principalDirections, slerp } from './latents.ts';

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

function length(a: Float32Array): number {
  return Math.sqrt(dot(a, a));
}

function angle(a: Float32Array, b: Float32Array): number {
  return Math.acos(dot(a, b) / (length(a) * length(b)));
}

describe('slerp', () => {
  const random = createRandom(3);
  const [a, b] = [random.normals(64), random.normals(64)];

  it('begins at the one and ends at the other', () => {
    expect(Math.max(...slerp(a, b, 0).map((value, i) => Math.abs(value - a[i])))).toBeLessThan(1e-6);
    expect(Math.max(...slerp(a, b, 1).map((value, i) => Math.abs(value - b[i])))).toBeLessThan(1e-6);
  });

  it.each([0.1, 0.25, 0.5, 0.9])('has at %s of the way that share of the angle, and a length in between', (share) => {
    const between = slerp(a, b, share);
    expect(angle(a, between)).toBeCloseTo(share * angle(a, b), 5);
    expect(angle(between, b)).toBeCloseTo((1 - share) * angle(a, b), 5);
    expect(length(between)).toBeCloseTo((1 - share) * length(a) + share * length(b), 4);
  });

  it('stays as long as noise is, where a straight line gets too short', () => {
    const straight = a.map((value, i) => (value + b[i]) / 2);
    expect(length(straight)).toBeLessThan(0.8 * length(a));
    expect(length(slerp(a, b, 0.5))).toBeGreaterThan(0.9 * Math.min(length(a), length(b)));
  });

  it('gives numbers also for equal, opposite and empty latents', () => {
    const zero = new Float32Array(64);
    const opposite = a.map((value) => -value);
    for (const [from, to] of [
      [a, a],
      [a, opposite],
      [zero, b],
      [zero, zero],
    ] as const) {
      expect(slerp(from, to, 0.5).every(Number.isFinite)).toBe(true);
    }
    expect(Math.max(...slerp(a, a, 0.3).map((value, i) => Math.abs(value - a[i])))).toBeLessThan(1e-6);
  });

  it('refuses latents of different lengths', () => {
    expect(() => slerp(a, b.subarray(1), 0.5)).toThrow(RangeError);
  });
});

describe('principalDirections', () => {
  /** Pictures of three pixels: the third number of noise moves them most, then the first, the rest not at all; all bent a little. */
  function generate(latents: Float32Array, count: number): Float32Array {
    return Float32Array.from({ length: count * 3 }, (_, i) => {
      const z = latents.subarray(Math.floor(i / 3) * 5, Math.floor(i / 3) * 5 + 5);
      return [Math.tanh(z[2]), Math.tanh(0.4 * z[0]), z[1] ** 2][i % 3];
    });
  }
  const found = principalDirections(generate, 5, 3, createRandom(8));
  const rows = [0, 1, 2].map((k) => found.subarray(5 * k, 5 * k + 5));

  it('finds what changes pictures most, the strongest first', () => {
    expect(Math.abs(rows[0][2])).toBeGreaterThan(0.95);
    expect(Math.abs(rows[1][0])).toBeGreaterThan(0.95);
  });

  it('gives directions of length 1 at right angles', () => {
    for (const [k, row] of rows.entries()) {
      for (const [other, that] of rows.entries()) expect(dot(row, that)).toBeCloseTo(k === other ? 1 : 0, 5);
    }
  });

  it('refuses more directions than there are', () => {
    expect(() => principalDirections(generate, 5, 6, createRandom(8))).toThrow(/no 6 directions/);
  });
});
