/** The transform beside the sum that it stands for. */
import { createRandom } from '@nepwerk/nn';
import { expect, it } from 'vitest';
import { RowTransform } from './row-transform.ts';

it.each([2, 4, 8, 32, 256])('gives the Fourier sum of %i numbers, and goes back', (size) => {
  const random = createRandom(size);
  const real = random.normals(size);
  const imaginary = random.normals(size);
  const [re, im] = [real.slice(), imaginary.slice()];
  const transform = new RowTransform(size);
  transform.forward(re, im);
  for (let k = 0; k < size; k++) {
    let [sumReal, sumImaginary] = [0, 0];
    for (let t = 0; t < size; t++) {
      const turn = (-2 * Math.PI * k * t) / size;
      sumReal += real[t] * Math.cos(turn) - imaginary[t] * Math.sin(turn);
      sumImaginary += real[t] * Math.sin(turn) + imaginary[t] * Math.cos(turn);
    }
    expect(re[k]).toBeCloseTo(sumReal, 3);
    expect(im[k]).toBeCloseTo(sumImaginary, 3);
  }
  transform.backward(re, im);
  for (let t = 0; t < size; t++) {
    expect(re[t] / size).toBeCloseTo(real[t], 5);
    expect(im[t] / size).toBeCloseTo(imaginary[t], 5);
  }
});

it.each([0, 1, 48, 131_072, 16.5, Number.NaN])('refuses a size of %d', (size) => {
  expect(() => new RowTransform(size)).toThrow(RangeError);
});
