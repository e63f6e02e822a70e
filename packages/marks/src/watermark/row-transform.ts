/** The fast Fourier transform of a row of numbers, in place and without allocation once prepared. */

/** Transforms of one length. */
export class RowTransform {
  /** Numbers in a row, a power of two. */
  readonly size: number;
  /** The turns of all steps one after another, so that each step reads its own in a row. */
  readonly #cosines: Float32Array;
  readonly #sines: Float32Array;
  readonly #reversed: Uint16Array;

  /** @throws RangeError when `size` is not a power of two from 2 to 65536. */
  constructor(size: number) {
    if (!Number.isInteger(Math.log2(size)) || size < 2 || size > 65536) {
      throw new RangeError(`RowTransform: the size must be a power of two from 2 to 65536, got ${size}.`);
    }
    this.size = size;
    this.#cosines = new Float32Array(size);
    this.#sines = new Float32Array(size);
    for (let half = 1; half < size; half *= 2) {
      for (let k = 0; k < half; k++) {
        this.#cosines[half + k] = Math.cos((Math.PI * k) / half);
        this.#sines[half + k] = -Math.sin((Math.PI * k) / half);
      }
    }
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
   * Transforms `size` numbers of `real` + i `imaginary` in place, from `start` on: the sum over t of f(t) exp(-2 pi i k t / size), at [k]. Cooley and
   * Tukey's radix-2 algorithm (1965).
   */
  forward(real: Float32Array, imaginary: Float32Array, start = 0): void {
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
      for (let block = start; block < start + size; block += 2 * half) {
        for (let k = 0; k < half; k++) {
          const cosine = cosines[half + k];
          const sine = sines[half + k];
          const low = block + k;
          const high = low + half;
          const re = real[high] * cosine - imaginary[high] * sine;
          const im = real[high] * sine + imaginary[high] * cosine;
          real[high] = real[low] - re;
          imaginary[high] = imaginary[low] - im;
          real[low] += re;
          imaginary[low] += im;
        }
      }
    }
  }

  /** Undoes {@link forward}, but for a factor of `size`. */
  backward(real: Float32Array, imaginary: Float32Array): void {
    // With real and imaginary parts exchanged, the same sum runs the other way round.
    this.forward(imaginary, real);
  }
}
