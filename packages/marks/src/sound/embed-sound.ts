/** Puts a watermark into a sound. */
import { packPayload, type Payload } from '../watermark/payload.ts';
import { BAND_EDGES, BANDS, directionsOf, HOP, HOPS_PER_SLOT, MARK_RATE, SLOTS, WINDOW } from './cells.ts';
import { resample } from './resample.ts';
import { isWholeSound, type Sound } from './sound.ts';
import { RowTransform } from '../watermark/row-transform.ts';

/** The shortest sound that can be marked, in seconds: about one tile. */
export const SHORTEST_SECONDS = 3;

/** Samples a second that can be marked. With fewer the highest band has no room; more than that no recorder has. */
export const LOWEST_RATE = 16_000;
export const HIGHEST_RATE = 96_000;

/**
 * How much louder or softer a cell is meant to become at most, in dB, where sound wavers by itself, as noise and speech do. Windows overlap, so that where neighbours differ
 * less than that comes about.
 */
const MOST_GAIN = 1.6;

/** The same where a tone stands still, which an ear hears wavering at once; the reader sees it there more easily too. */
const LEAST_GAIN = 0.25;

/** From this change of power within 16 ms, as a natural logarithm, sound counts as wavering. */
const WAVERING = 0.6;

/** Windows from one to the next that shares no sample with it. */
const APART = WINDOW / HOP;

/** The first and the last wave of a window that is changed. */
const FIRST_WAVE = Math.floor((BAND_EDGES[0] * WINDOW) / MARK_RATE);
const LAST_WAVE = Math.ceil((BAND_EDGES[BANDS] * WINDOW) / MARK_RATE);

/** The square root of a Hann window: used before and after a change, the windows add up to the same everywhere. */
const SINE = Float32Array.from({ length: WINDOW }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / WINDOW));

/**
 * A copy of a sound with a watermark, equally long. All channels change alike, so that nothing moves to a side. In the plane of time and frequency a pattern of cells,
 * repeated every two seconds, becomes a little louder or softer: the idea of the pictures' watermark, with cells instead of waves. What is changed is made
 * at 16 kHz and added, so that frequencies outside the cells stay as they were. A sound at full scale may go a little beyond it, and is cut where it is written.
 * @throws RangeError when the sound is shorter than {@link SHORTEST_SECONDS}, its rate outside {@link LOWEST_RATE} to {@link HIGHEST_RATE}, it has no channel or channels of
 * unequal length, a sample that is not a finite number, or a field of the payload is out of its range.
 */
export function embedSound(sound: Sound, payload: Payload): Sound {
  checkSound(sound);
  const directions = directionsOf(packPayload(payload));
  const { sampleRate } = sound;
  const low = sound.channels.map((channel) => resample(channel, sampleRate, MARK_RATE));
  const change = changeOf(low, directions);
  return {
    sampleRate,
    channels: sound.channels.map((channel, c) => {
      const added = resample(change[c], MARK_RATE, sampleRate);
      return channel.map((value, i) => value + added[i]);
    }),
  };
}

function checkSound(sound: Sound): void {
  const { sampleRate, channels } = sound;
  if (!isWholeSound(sound)) {
    throw new RangeError(
      `embedSound: a sound needs a rate, and channels that are equally long, got ${channels.length} with ${channels.map(({ length }) => length).join(', ')} samples at ${sampleRate} a second.`,
    );
  }
  if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
    throw new RangeError(
      `embedSound: the rate must be ${LOWEST_RATE} to ${HIGHEST_RATE} samples a second, got ${sampleRate}.`,
    );
  }
  const seconds = channels[0].length / sampleRate;
  if (seconds < SHORTEST_SECONDS) {
    throw new RangeError(`embedSound: a sound must last ${SHORTEST_SECONDS} seconds at least, got ${seconds}.`);
  }
  for (const channel of channels) {
    const at = channel.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) {
      throw new RangeError(`embedSound: samples must be finite numbers, got ${channel[at]} at ${at}.`);
    }
  }
}

/** What the watermark adds to each channel, all at {@link MARK_RATE}. */
function changeOf(channels: readonly Float32Array[], directions: Int8Array): Float32Array[] {
  const added = channels.map((channel) => new Float32Array(channel.length));
  const pairs: Pair[] = [];
  for (let c = 0; c < channels.length; c += 2) {
    const second = c + 1 < channels.length ? c + 1 : c;
    pairs.push({
      left: channels[c],
      right: channels[second],
      addedLeft: added[c],
      addedRight: added[second],
      real: new Float32Array(WINDOW),
      imaginary: new Float32Array(WINDOW),
    });
  }
  const transform = new RowTransform(WINDOW);
  const strength = new Strength();
  const changes = new Float64Array(LAST_WAVE + 1);
  const count = Math.ceil((channels[0].length + WINDOW - HOP) / HOP);
  for (let i = 0; i < count; i++) {
    const start = (i + 1) * HOP - WINDOW;
    const power = strength.begin();
    for (const pair of pairs) {
      load(pair, start);
      transform.forward(pair.real, pair.imaginary);
      for (let k = FIRST_WAVE; k <= LAST_WAVE; k++) {
        power[k] +=
          pair.real[k] ** 2 + pair.imaginary[k] ** 2 + pair.real[WINDOW - k] ** 2 + pair.imaginary[WINDOW - k] ** 2;
      }
    }
    chooseChanges(directions, Math.floor(i / HOPS_PER_SLOT) % SLOTS, strength.end(), changes);
    for (const pair of pairs) {
      applyChanges(pair, changes);
      transform.backward(pair.real, pair.imaginary);
      unload(pair, start);
    }
  }
  return added;
}

/** Two channels as real and imaginary part of one; a channel that is alone is both. What changes both alike changes them together. */
interface Pair {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly addedLeft: Float32Array;
  readonly addedRight: Float32Array;
  readonly real: Float32Array;
  readonly imaginary: Float32Array;
}

function load({ left, right, real, imaginary }: Pair, start: number): void {
  for (let i = 0; i < WINDOW; i++) {
    const at = start + i;
    const inside = at >= 0 && at < left.length;
    real[i] = inside ? left[at] * SINE[i] : 0;
    imaginary[i] = inside && right !== left ? right[at] * SINE[i] : 0;
  }
}

function unload({ left, right, addedLeft, addedRight, real, imaginary }: Pair, start: number): void {
  // Squared sines that are a quarter of a window apart add up to two.
  const scale = 1 / (2 * WINDOW);
  const end = Math.min(WINDOW, left.length - start);
  for (let i = Math.max(0, -start); i < end; i++) {
    addedLeft[start + i] += real[i] * SINE[i] * scale;
    if (right !== left) {
      addedRight[start + i] += imaginary[i] * SINE[i] * scale;
    }
  }
}

/** How far each band may be changed, by how much its sound wavers. */
class Strength {
  /** The powers of the last windows, in turn. */
  readonly #powers = Array.from({ length: APART + 1 }, () => new Float64Array(LAST_WAVE + 1));
  readonly #wavering = new Float64Array(BANDS);
  #at = 0;

  /** Room for the next window's powers, all 0. */
  begin(): Float64Array {
    this.#at = (this.#at + 1) % this.#powers.length;
    return this.#powers[this.#at].fill(0);
  }

  /** The share, 0 to 1, of what a wavering sound may be changed by, for each band. */
  end(): Float64Array {
    const present = this.#powers[this.#at];
    const before = this.#powers[(this.#at + 1) % this.#powers.length];
    for (let band = 0; band < BANDS; band++) {
      const first = Math.floor((BAND_EDGES[band] * WINDOW) / MARK_RATE);
      const last = Math.ceil((BAND_EDGES[band + 1] * WINDOW) / MARK_RATE);
      let sum = 0;
      let change = 0;
      for (let k = first; k <= last; k++) {
        // The strongest waves are what is heard, so they count most.
        sum += present[k];
        change += present[k] * Math.abs(Math.log((present[k] + TINY) / (before[k] + TINY)));
      }
      const wavering = sum > 0 ? Math.min(1, change / (sum * WAVERING)) : 0;
      this.#wavering[band] += SETTLING * (wavering - this.#wavering[band]);
    }
    return this.#wavering;
  }
}

/** Added to powers so that there is a logarithm of silence. */
const TINY = 1e-20;

/** The share by which a band's wavering follows the present window: what was 60 ms ago counts for a tenth. */
const SETTLING = 0.15;

/** The factor less 1 of each wave, for the slot that a window lies in. */
function chooseChanges(directions: Int8Array, slot: number, strength: Float64Array, changes: Float64Array): void {
  changes.fill(0);
  for (let band = 0; band < BANDS; band++) {
    const gain = directions[band * SLOTS + slot] * (LEAST_GAIN + (MOST_GAIN - LEAST_GAIN) * strength[band]);
    const low = (BAND_EDGES[band] * WINDOW) / MARK_RATE;
    const high = (BAND_EDGES[band + 1] * WINDOW) / MARK_RATE;
    // A wave is half a step wide on either side; one on the border gets of both bands.
    for (let k = Math.round(low); k <= Math.round(high); k++) {
      const share = Math.min(high, k + 0.5) - Math.max(low, k - 0.5);
      changes[k] += gain * Math.max(0, share);
    }
  }
  for (let k = FIRST_WAVE; k <= LAST_WAVE; k++) {
    changes[k] = 10 ** (changes[k] / 20) - 1;
  }
}

function applyChanges({ real, imaginary }: Pair, changes: Float64Array): void {
  real[0] = 0;
  imaginary[0] = 0;
  for (let k = 1; k <= WINDOW / 2; k++) {
    const change = k <= LAST_WAVE ? changes[k] : 0;
    real[k] *= change;
    imaginary[k] *= change;
    if (k < WINDOW / 2) {
      real[WINDOW - k] *= change;
      imaginary[WINDOW - k] *= change;
    }
  }
}
