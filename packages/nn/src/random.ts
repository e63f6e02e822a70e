/** Seeded random numbers: a stream is an argument, never global, so that the same seed gives the same training. */

/** A stream's whole state as plain JSON, from which {@link restoreRandom} goes on exactly. */
export interface RandomState {
  /** The four 32-bit words that the stream began with; its forks are derived from them. */
  readonly start: readonly number[];
  /** The four 32-bit words that it has come to. */
  readonly words: readonly number[];
  /** The second normal number of a Box-Muller pair, waiting for its turn, or null. */
  readonly spare: number | null;
}

/** A stream of random numbers. */
export interface Random {
  /** A number in [0, 1), in steps of 2^-32. */
  uniform(): number;
  /** A normally distributed number with mean 0 and variance 1 (Box and Muller, 1958). */
  normal(): number;
  /**
   * A whole number from 0 to `count - 1`. Takes one number from the stream.
   * @throws RangeError when `count` is not a whole number from 1 to 2^32.
   */
  integer(count: number): number;
  /**
   * `count` normally distributed numbers.
   * @throws RangeError when `count` is not a whole number of at least 0.
   */
  normals(count: number): Float32Array;
  /**
   * A stream of its own, known by `name`. It depends on where this stream began and on the name alone, not on how far
   * this one has come, so a new use of one stream leaves all others as they were. Equal names give equal streams.
   */
  fork(name: string): Random;
  /** A copy of the state, as plain JSON. */
  state(): RandomState;
}

/**
 * Opens the random stream of a seed: xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number
 * generators", 2021), its state filled by a splitmix generator.
 * @throws RangeError when `seed` is not a whole number from 0 to 2^53 - 1.
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`createRandom: the seed must be a whole number from 0 to 2^53 - 1, got ${seed}.`);
  }
  const high = Math.floor(seed / 2 ** 32);
  return open(spread(Uint32Array.of(seed, high, 0, 0)));
}

/**
 * Goes on with a stream from a state that {@link Random.state} gave.
 * @throws RangeError when the state is not one that a stream can have.
 */
export function restoreRandom(state: RandomState): Random {
  const { start, words, spare } = state;
  for (const [name, list] of [
    ['start', start],
    ['words', words],
  ] as const) {
    const fits = Array.isArray(list) && list.length === 4 && list.every((word) => word === word >>> 0);
    if (!fits || list.every((word) => word === 0)) {
      throw new RangeError(
        `restoreRandom: ${name} must be four 32-bit numbers, not all 0, got ${JSON.stringify(list)}.`,
      );
    }
  }
  if (spare !== null && !Number.isFinite(spare)) {
    throw new RangeError(`restoreRandom: spare must be a finite number or null, got ${spare}.`);
  }
  return new Xoshiro(Uint32Array.from(start), Uint32Array.from(words), spare);
}

/** The golden ratio times 2^32: the step of the splitmix generator. */
const GOLDEN = 0x9e3779b9;

/** Mixes 32 bits so that each depends on all (the "lowbias32" constants of C. Wellons's hash prospector). */
function mix(word: number): number {
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
}

/** Spreads four words of any quality over four words that can start a stream; two rounds let each reach all. */
function spread(key: Uint32Array): Uint32Array<ArrayBuffer> {
  const words = Uint32Array.from(key);
  let step = 0;
  let carry = 0;
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 4; i++) {
      step += GOLDEN;
      carry = mix(carry ^ (words[i] + step));
      words[i] = carry;
    }
  }
  return words;
}

/** Opens a stream at its beginning. */
function open(start: Uint32Array<ArrayBuffer>): Random {
  // All zeros is the one state that xoshiro never leaves.
  if (start.every((word) => word === 0)) start[0] = GOLDEN;
  return new Xoshiro(start, start.slice(), null);
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

class Xoshiro implements Random {
  readonly #start: Uint32Array<ArrayBuffer>;
  readonly #words: Uint32Array<ArrayBuffer>;
  #spare: number | null;

  constructor(start: Uint32Array<ArrayBuffer>, words: Uint32Array<ArrayBuffer>, spare: number | null) {
    this.#start = start;
    this.#words = words;
    this.#spare = spare;
  }

  uniform(): number {
    const s = this.#words;
    const second = s[1];
    const result = Math.imul(rotateLeft(Math.imul(second, 5), 7), 9) >>> 0;
    s[2] ^= s[0];
    s[3] ^= second;
    s[1] = second ^ s[2];
    s[0] ^= s[3];
    s[2] ^= second << 9;
    s[3] = rotateLeft(s[3], 11);
    return result / 2 ** 32;
  }

  normal(): number {
    if (this.#spare !== null) {
      const spare = this.#spare;
      this.#spare = null;
      return spare;
    }
    // 1 - uniform is in (0, 1], where the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  integer(count: number): number {
    if (!Number.isInteger(count) || count < 1 || count > 2 ** 32) {
      throw new RangeError(`integer: count must be a whole number from 1 to 2^32, got ${count}.`);
    }
    return Math.floor(this.uniform() * count);
  }

  normals(count: number): Float32Array {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`normals: count must be a whole number of at least 0, got ${count}.`);
    }
    const numbers = new Float32Array(count);
    for (let i = 0; i < count; i++) numbers[i] = this.normal();
    return numbers;
  }

  fork(name: string): Random {
    const key = this.#start.slice();
    for (let i = 0; i < name.length; i++) {
      const lane = i & 3;
      key[lane] = mix(key[lane] ^ (name.charCodeAt(i) + GOLDEN));
    }
    // The length tells a fork with an empty name from the stream itself.
    key[3] ^= name.length + 1;
    return open(spread(key));
  }

  state(): RandomState {
    return { start: [...this.#start], words: [...this.#words], spare: this.#spare };
  }
}
