/** Checks structural similarity against scikit-image, and what it must say of pictures that are alike, brighter or unlike. */

import { describe, expect, it } from 'vitest';
import { luma, ssimMap, ssimWithin } from './ssim.ts';

const WIDTH = 32;
const HEIGHT = 24;

/** A grey picture by a formula of the pixel's place. */
function picture(of: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) => of(i % WIDTH, Math.floor(i / WIDTH)));
}

const a = picture((x, y) => 0.5 + 0.4 * Math.sin(x / 3) * Math.cos(y / 4));
const b = picture((x, y) =>
  Math.min(Math.max(0.5 + 0.35 * Math.sin((x + 1) / 3) * Math.cos(y / 4) + 0.05 * Math.cos((x * y) / 7), 0), 1),
);

describe('ssimMap', () => {
  it('agrees with scikit-image 0.19 where its window lies within the picture', () => {
    // structural_similarity(a, b, gaussian_weights=True, sigma=1.5, use_sample_covariance=False, data_range=1, full=True)
    const map = ssimMap(a, b, WIDTH, HEIGHT);
    function at(y: number, x: number): number {
      return map[y * WIDTH + x];
    }
    expect(at(8, 8)).toBeCloseTo(0.870524, 4);
    expect(at(12, 16)).toBeCloseTo(0.917567, 4);
    expect(at(15, 20)).toBeCloseTo(0.896668, 4);
    expect(at(5, 5)).toBeCloseTo(0.886794, 4);
    const inner = map.filter((_, i) => {
      const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
      return x >= 5 && x < WIDTH - 5 && y >= 5 && y < HEIGHT - 5;
    });
    expect(inner.reduce((sum, value) => sum + value, 0) / inner.length).toBeCloseTo(0.865472, 4);
  });

  it('is 1 for the same picture, and the same both ways', () => {
    for (const value of ssimMap(a, a, WIDTH, HEIGHT)) expect(value).toBeCloseTo(1, 5);
    const back = ssimMap(b, a, WIDTH, HEIGHT);
    for (const [i, value] of ssimMap(a, b, WIDTH, HEIGHT).entries()) expect(back[i]).toBeCloseTo(value, 5);
  });

  it('refuses a picture of another size', () => {
    expect(() => ssimMap(a, b.subarray(1), WIDTH, HEIGHT)).toThrow('Expected 32 x 24 pixels; got 767.');
  });
});

describe('ssimWithin', () => {
  const SIZE = 16;
  const grey = Float32Array.from({ length: SIZE * SIZE * 3 }, (_, i) => 0.5 + 0.3 * Math.sin(i / 11));

  it('looks only at what is weighed', () => {
    const spoiled = grey.map((value, i) => (i < grey.length / 2 ? 1 - value : value));
    const lower = new Float32Array(SIZE * SIZE).fill(1, (SIZE * SIZE * 3) / 4);
    const upper = new Float32Array(SIZE * SIZE).fill(1, 0, (SIZE * SIZE) / 4);
    expect(ssimWithin(spoiled, grey, lower, SIZE)).toBeGreaterThan(0.99);
    expect(ssimWithin(spoiled, grey, upper, SIZE)).toBeLessThan(0);
  });
});

describe('luma', () => {
  it('weighs green most and leaves white white', () => {
    expect([...luma(Float32Array.of(1, 1, 1, 0, 1, 0, 0, 0, 1))].map((it) => Number(it.toFixed(3)))).toEqual([
      1, 0.587, 0.114,
    ]);
  });
});
