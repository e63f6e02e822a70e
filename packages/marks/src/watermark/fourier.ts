/** The fast Fourier transform of square arrays with a power of two as side, in place and without allocation once prepared. */

/** Transforms of one size. */
export class Fourier {
  /** The side of the square. */
  readonly size: number;
  readonly #cosines: Float32Array;
  readonly #sines: Float32Array;
  readonly #reversed: Uint16Array;

  /** @throws RangeError when `size` is not a power of two from 2 to 65536. */
  constructor(size: number) {
    if (!Number.isInteger(Math.log2(size)) || size < 2 || size > 65536) {
      throw new RangeError(`Fourier: the size must be a power of two from 2 to 65536, got ${size}.`);
    }
    this.size = size;
    this.#cosines = Float32Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
    this.#sines = Float32Array.from({ length: size / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
    const bits = Math.log2(size);
    this.#reversed = Uint16Array.from({ length: size }, (_, i) => {
      let reversed = 0;
      for (let bit = 0; bit < bits; bit++) {
        reversed |= ((i >> bit) & 1) << (bits - 1 - bit);
      }
      return reversed;
    });
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
      this.#row(real, imaginary, row * this.size);
    }
  }

  /** One row by Cooley and Tukey's radix-2 algorithm (1965). */
  #row(real: Float32Array, imaginary: Float32Array, start: number): void {
    const size = this.size;
    const cosines = this.#cosines;
    const sines = this.#sines;
    const reversed = this.#reversed;
    for (let i = 0; i < size; i++) {
      const j = reversed[i];
      if (j > i) {
        const a = real[start + i];
        real[start + i] = real[start + j];
        real[start + j] = a;
        const b = imaginary[start + i];
        imaginary[start + i] = imaginary[start + j];
        imaginary[start + j] = b;
      }
    }
    // The first step has no turns, and a loop of its own is twice as fast.
    for (let low = start; low < start + size; low += 2) {
      const re = real[low + 1];
      const im = imaginary[low + 1];
      real[low + 1] = real[low] - re;
      imaginary[low + 1] = imaginary[low] - im;
      real[low] += re;
      imaginary[low] += im;
    }
    for (let half = 2; half < size; half *= 2) {
      const stride = size / (2 * half);
      for (let block = start; block < start + size; block += 2 * half) {
        for (let k = 0; k < half; k++) {
          const cosine = cosines[k * stride];
          const sine = sines[k * stride];
          const low = block + k;
          const high = low + half;
          const re = real[high] * cosine - imaginary[high] * sine;
          const im = real[high] * sine + imaginary[high] * cosine;
          real[high] = real[low] - re;
          imaginary[high] = imaginary[low] - im;
          real[low] = real[low] + re;
          imaginary[low] = imaginary[low] + im;
        }
      }
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
