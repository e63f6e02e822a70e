/** Makes of sound what a reader looks at: how much louder or softer each band is than it was to be expected, at each moment. */
import { BAND_EDGES, BANDS, HOP, MARK_RATE, WINDOW } from './cells.ts';
import { RowTransform } from '../watermark/row-transform.ts';

/** Rows of the plane that is transformed: the bands, and nothing. */
const ROWS = 32;

/** A band's loudness is the mean of its waves' powers to this power: codecs spoil what is weak, and a strong wave is not all of a band. */
const ROOT = 0.25;

/** So much weaker than the mean, as a share of power, what there is does not count: codecs leave nothing of it. */
const FLOOR = 1e-6;

/** Windows on each side over which loudness is a band's usual one, and over which it wavers as usual: 120 and 80 ms. */
const USUAL_HOPS = 30;
const WAVERING_HOPS = 20;

/** Where a band wavers less than this, as a natural logarithm of power, it is not made to waver more. */
const LEAST_WAVERING = 0.05;

/** Beyond so many times its usual wavering a band counts as no louder or softer. */
const MOST_WAVERING = 2;

/** Neighbours on each side whose strength is a wave's usual one, in the transform of the plane: along time and along bands. */
const TIME_NEIGHBOURS = 8;
const BAND_NEIGHBOURS = 2;

/** Added to that strength, as a share of the mean of all, so that waves too fast for a window are not blown up. */
const REST = 0.3;

/** What a reader looks at: [hops, BANDS], positive where a band is louder than was to be expected. */
export interface WhitenedSound {
  readonly hops: number;
  readonly values: Float32Array;
}

/**
 * Whitens a sound: the logarithm of each band's power, less the usual one, by how much that wavers. Then the plane of time and bands is transformed, and each of its waves
 * divided by its neighbours' power: what speech and music do most (beats, harmonics, syllables) is weighed least. Of a pattern of chance in noise of such a spectrum that is the matched filter (Turin, "An
 * introduction to matched filters", 1960).
 *
 * @param channels At {@link MARK_RATE}, equally long and a window at least; their powers are added up.
 * @returns Null when there is silence, or a sample that is no finite number.
 */
export function whitenSound(channels: readonly Float32Array[]): WhitenedSound | null {
  const hops = Math.floor((channels[0].length - WINDOW) / HOP) + 1;
  const powers = new Float32Array(hops * WAVES);
  for (const channel of channels) {
    addPowers(channel, hops, powers);
  }
  const mean = powers.reduce((sum, value) => sum + value, 0) / powers.length;
  if (!(mean > 0 && Number.isFinite(mean))) {
    return null;
  }
  const values = loudness(powers, hops, FLOOR * mean);
  level(values, hops);
  weighWaves(values, hops);
  return { hops, values };
}

/** The waves of a window that bands consist of. */
const FIRST_WAVE = Math.floor((BAND_EDGES[0] * WINDOW) / MARK_RATE + 0.5);
const LAST_WAVE = Math.floor((BAND_EDGES[BANDS] * WINDOW) / MARK_RATE + 0.5);
const WAVES = LAST_WAVE - FIRST_WAVE + 1;

const HANN = Float32Array.from({ length: WINDOW }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / WINDOW));

/** Adds the powers of a channel's windows, two windows to a transform. */
function addPowers(channel: Float32Array, hops: number, powers: Float32Array): void {
  const transform = new RowTransform(WINDOW);
  const real = new Float32Array(WINDOW);
  const imaginary = new Float32Array(WINDOW);
  for (let hop = 0; hop < hops; hop += 2) {
    const two = hop + 1 < hops;
    for (let i = 0; i < WINDOW; i++) {
      real[i] = channel[hop * HOP + i] * HANN[i];
      imaginary[i] = two ? channel[(hop + 1) * HOP + i] * HANN[i] : 0;
    }
    transform.forward(real, imaginary);
    for (let k = FIRST_WAVE; k <= LAST_WAVE; k++) {
      const mirrored = WINDOW - k;
      const at = hop * WAVES + k - FIRST_WAVE;
      powers[at] += (real[k] + real[mirrored]) ** 2 + (imaginary[k] - imaginary[mirrored]) ** 2;
      if (two) {
        powers[at + WAVES] += (imaginary[k] + imaginary[mirrored]) ** 2 + (real[mirrored] - real[k]) ** 2;
      }
    }
  }
}

/** The logarithm of each band's power. */
function loudness(powers: Float32Array, hops: number, floor: number): Float32Array {
  const values = new Float32Array(hops * BANDS);
  const roots = new Float32Array(WAVES);
  for (let hop = 0; hop < hops; hop++) {
    for (let k = 0; k < WAVES; k++) {
      roots[k] = Math.sqrt(Math.sqrt(powers[hop * WAVES + k] + floor));
    }
    for (let band = 0; band < BANDS; band++) {
      // Wave k is half a step wide on either side.
      const low = (BAND_EDGES[band] * WINDOW) / MARK_RATE + 0.5 - FIRST_WAVE;
      const high = (BAND_EDGES[band + 1] * WINDOW) / MARK_RATE + 0.5 - FIRST_WAVE;
      let sum = 0;
      for (let k = Math.floor(low); k < high; k++) {
        sum += (Math.min(high, k + 1) - Math.max(low, k)) * roots[k];
      }
      values[hop * BANDS + band] = Math.log(sum / (high - low)) / ROOT;
    }
  }
  return values;
}

/** Takes the usual loudness away and divides by the usual wavering, band by band. */
function level(values: Float32Array, hops: number): void {
  const usual = new Float32Array(values.length);
  const squares = new Float32Array(values.length);
  for (let band = 0; band < BANDS; band++) {
    smoothLine(values, usual, band, hops, USUAL_HOPS);
  }
  for (let i = 0; i < values.length; i++) {
    values[i] -= usual[i];
    squares[i] = values[i] * values[i];
  }
  for (let band = 0; band < BANDS; band++) {
    smoothLine(squares, usual, band, hops, WAVERING_HOPS);
  }
  for (let i = 0; i < values.length; i++) {
    // A running sum may end a little below 0.
    const value = values[i] / Math.sqrt(Math.max(0, usual[i]) + LEAST_WAVERING * LEAST_WAVERING);
    values[i] = Math.max(-MOST_WAVERING, Math.min(MOST_WAVERING, value));
  }
}

/** Running means of one band; near the ends, of what there is. */
function smoothLine(from: Float32Array, to: Float32Array, band: number, hops: number, radius: number): void {
  let sum = 0;
  let low = 0;
  let high = 0;
  for (let hop = 0; hop < hops; hop++) {
    const end = Math.min(hops, hop + radius + 1);
    while (high < end) {
      sum += from[high * BANDS + band];
      high++;
    }
    while (low < hop - radius) {
      sum -= from[low * BANDS + band];
      low++;
    }
    to[hop * BANDS + band] = sum / (high - low);
  }
}

/** Divides each wave of the plane by its neighbours' power. */
function weighWaves(values: Float32Array, hops: number): void {
  const size = 2 ** Math.ceil(Math.log2(hops + USUAL_HOPS));
  const plane = new PlaneTransform(size);
  const real = new Float32Array(size * ROWS);
  const imaginary = new Float32Array(size * ROWS);
  for (let hop = 0; hop < hops; hop++) {
    for (let band = 0; band < BANDS; band++) {
      real[band * size + hop] = values[hop * BANDS + band];
    }
  }
  plane.transform(real, imaginary);
  const usual = usualPower(real, imaginary, size);
  const rest = (REST * usual.reduce((sum, value) => sum + value, 0)) / usual.length;
  for (let i = 0; i < usual.length; i++) {
    const gain = rest > 0 ? 1 / (usual[i] + rest) : 0;
    real[i] *= gain;
    imaginary[i] *= gain;
  }
  // With real and imaginary parts exchanged, the same transform goes back.
  plane.transform(imaginary, real);
  for (let hop = 0; hop < hops; hop++) {
    for (let band = 0; band < BANDS; band++) {
      values[hop * BANDS + band] = real[band * size + hop];
    }
  }
}

/** The transform of a plane of {@link ROWS} rows, in place. */
class PlaneTransform {
  readonly #along: RowTransform;
  readonly #across = new RowTransform(ROWS);

  constructor(size: number) {
    this.#along = new RowTransform(size);
  }

  transform(real: Float32Array, imaginary: Float32Array): void {
    const { size } = this.#along;
    for (let row = 0; row < ROWS; row++) {
      const [from, end] = [row * size, (row + 1) * size];
      this.#along.forward(real.subarray(from, end), imaginary.subarray(from, end));
    }
    const columnReal = new Float32Array(ROWS);
    const columnImaginary = new Float32Array(ROWS);
    for (let i = 0; i < size; i++) {
      for (let row = 0; row < ROWS; row++) {
        columnReal[row] = real[row * size + i];
        columnImaginary[row] = imaginary[row * size + i];
      }
      this.#across.forward(columnReal, columnImaginary);
      for (let row = 0; row < ROWS; row++) {
        real[row * size + i] = columnReal[row];
        imaginary[row * size + i] = columnImaginary[row];
      }
    }
  }
}

/** The mean power of each wave and its neighbours, around the edges too. */
function usualPower(real: Float32Array, imaginary: Float32Array, size: number): Float32Array {
  const along = new Float32Array(real.length);
  for (let row = 0; row < ROWS; row++) {
    let sum = 0;
    for (let i = -TIME_NEIGHBOURS; i < size + TIME_NEIGHBOURS; i++) {
      const next = row * size + ((i + size) % size);
      sum += real[next] ** 2 + imaginary[next] ** 2;
      if (i >= TIME_NEIGHBOURS) {
        along[row * size + i - TIME_NEIGHBOURS] = sum / (2 * TIME_NEIGHBOURS + 1);
        const last = row * size + ((i - 2 * TIME_NEIGHBOURS + size) % size);
        sum -= real[last] ** 2 + imaginary[last] ** 2;
      }
    }
  }
  const result = new Float32Array(real.length);
  for (let row = 0; row < ROWS; row++) {
    for (let near = -BAND_NEIGHBOURS; near <= BAND_NEIGHBOURS; near++) {
      const from = ((row + near + ROWS) % ROWS) * size;
      for (let i = 0; i < size; i++) {
        result[row * size + i] += along[from + i] / (2 * BAND_NEIGHBOURS + 1);
      }
    }
  }
  return result;
}
