/** The transform beside the sum that it is. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { Fourier } from './fourier.ts';

const SIZE = 32;

describe('Fourier', () => {
  it('is the sum that it says', () => {
    const values = createRandom(3).normals(SIZE * SIZE);
    const real = values.slice();
    const imaginary = new Float32Array(SIZE * SIZE);
    new Fourier(SIZE).forward(real, imaginary);
    for (const [u, v] of [
      [0, 0],
      [3, 29],
      [16, 1],
    ]) {
      let re = 0;
      let im = 0;
      for (let i = 0; i < values.length; i++) {
        const angle = (-2 * Math.PI * (u * (i % SIZE) + v * Math.floor(i / SIZE))) / SIZE;
        re += values[i] * Math.cos(angle);
        im += values[i] * Math.sin(angle);
      }
      expect(real[v * SIZE + u]).toBeCloseTo(re, 3);
      expect(imaginary[v * SIZE + u]).toBeCloseTo(im, 3);
    }
  });

  it('goes back to where it began', () => {
    const values = createRandom(4).normals(SIZE * SIZE);
    const real = values.slice();
    const imaginary = new Float32Array(SIZE * SIZE);
    const fourier = new Fourier(SIZE);
    fourier.forward(real, imaginary);
    fourier.backward(real, imaginary);
    for (let i = 0; i < values.length; i++) {
      expect(real[i] / (SIZE * SIZE)).toBeCloseTo(values[i], 4);
    }
  });

  it.each([0, 1, 3, 100, 131_072, Number.NaN])('refuses a size of %d', (size) => {
    expect(() => new Fourier(size)).toThrow(RangeError);
  });
});
