/** The fast Fourier transform of square arrays with a power of two as side, in place and without allocation once prepared. */
import { RowTransform } from './row-transform.ts';

/** Transforms of one size. */
export class Fourier {
  /** The side of the square. */
  readonly size: number;
  readonly #row: RowTransform;

  /** @throws RangeError when `size` is not a power of two from 2 to 65536. */
  constructor(size: number) {
    this.size = size;
    this.#row = new RowTransform(size);
  }

  /**
   * Transforms the rows and columns of `real` + i `imaginary` (size * size numbers, row by row) in place: the sum over x, y of
   * f(x, y) exp(-2 pi i (u x + v y) / size), at [v * size + u].
   */
  forward(real: Float32Array, imaginary: Float32Array): void {
    this.#rows(real, imaginary);
    transpose(real, this.size);
    transpose(imaginary, this.size);
    this.#rows(real, imaginary);
    transpose(real, this.size);
    transpose(imaginary, this.size);
  }

  /** Undoes {@link forward}, but for a factor of size * size. */
  backward(real: Float32Array, imaginary: Float32Array): void {
    // With real and imaginary parts exchanged, the same sum runs the other way round.
    this.forward(imaginary, real);
  }

  #rows(real: Float32Array, imaginary: Float32Array): void {
    for (let row = 0; row < this.size; row++) {
      this.#row.forward(real, imaginary, row * this.size);
    }
  }
}

/** Exchanges rows and columns in place, in blocks that stay in the cache. */
function transpose(values: Float32Array, size: number): void {
  const block = Math.min(16, size);
  for (let top = 0; top < size; top += block) {
    for (let left = top; left < size; left += block) {
      for (let y = top; y < top + block; y++) {
        for (let x = left === top ? y + 1 : left; x < left + block; x++) {
          const a = values[y * size + x];
          values[y * size + x] = values[x * size + y];
          values[x * size + y] = a;
        }
      }
    }
  }
}
