/** Finds the speed and the place of a watermark's tiles in a whitened sound, and adds up their cells. */
import { BAND_EDGES, BANDS, CELLS, HOPS_PER_SLOT, SLOTS, TILE_HOPS } from './cells.ts';
import type { WhitenedSound } from './whiten-sound.ts';

/** Sounds are read up to so much faster or slower than they were marked. */
const MOST_SPEED = 0.02;

/** The step from speed to speed: at either end of ten seconds a cell is away by half of a window at most. */
const SPEED_STEP = 0.0015;

/** The steps of a second look between those. */
const FINE_STEPS = [-0.0008, -0.0004, 0.0004, 0.0008];

/** Places that are kept for decoding. */
const KEPT = 6;

/** Where tiles lie, and how well the cells for finding agree with that. */
export interface TilePlace {
  /** How many times faster the sound is than it was marked. */
  readonly speed: number;
  /** The hop of the sound, played at its first speed, at which a tile begins: 0 to TILE_HOPS - 1. */
  readonly shift: number;
  /** The sum of the cells for finding along their signs, by its standard deviation where signs mean nothing. */
  readonly score: number;
}

/** The cells for finding, by slot and then by band. */
const SYNC = chooseSync();

function chooseSync(): { readonly offset: Uint16Array; readonly sign: Int8Array } {
  const cells: { offset: number; sign: number }[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let band = 0; band < BANDS; band++) {
      const cell = band * SLOTS + slot;
      if (CELLS.bit[cell] < 0) {
        cells.push({ offset: slot * HOPS_PER_SLOT * BANDS + band, sign: CELLS.sign[cell] });
      }
    }
  }
  return {
    offset: Uint16Array.from(cells, ({ offset }) => offset),
    sign: Int8Array.from(cells, ({ sign }) => sign),
  };
}

/** All tiles of a whitened sound laid upon each other, with room for one speed at a time. */
export class TileFolder {
  readonly #sound: WhitenedSound;
  /** [TILE_HOPS, BANDS]: the sum of all tiles. */
  readonly #folded = new Float32Array(TILE_HOPS * BANDS);
  /** [2 * TILE_HOPS, BANDS]: sums over the windows of a slot that begins there; twice, so that a tile from anywhere lies in a row. */
  readonly #slots = new Float32Array(2 * TILE_HOPS * BANDS);
  #speed = Number.NaN;

  constructor(sound: WhitenedSound) {
    this.#sound = sound;
  }

  /** Lays the tiles upon each other as they lie at this speed. */
  fold(speed: number): void {
    if (speed === this.#speed) {
      return;
    }
    this.#speed = speed;
    const { hops, values } = this.#sound;
    const folded = this.#folded.fill(0);
    const { from, share } = bandsAt(speed);
    for (let hop = 0; hop < hops; hop++) {
      const into = (Math.round(hop * speed) % TILE_HOPS) * BANDS;
      const line = hop * BANDS;
      for (let band = 0; band < BANDS; band++) {
        const low = values[line + from[band]];
        folded[into + band] += low + (values[line + from[band] + 1] - low) * share[band];
      }
    }
    const slots = this.#slots;
    for (let place = 0; place < TILE_HOPS; place++) {
      for (let band = 0; band < BANDS; band++) {
        let sum = 0;
        for (let i = 0; i < HOPS_PER_SLOT; i++) {
          sum += folded[((place + i) % TILE_HOPS) * BANDS + band];
        }
        slots[place * BANDS + band] = sum;
      }
    }
    slots.copyWithin(TILE_HOPS * BANDS, 0, TILE_HOPS * BANDS);
  }

  /** How well the cells for finding agree with a tile that begins here, at the speed that was folded. */
  scoreAt(shift: number): number {
    const { offset, sign } = SYNC;
    const slots = this.#slots;
    const start = shift * BANDS;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < offset.length; i++) {
      const value = slots[start + offset[i]];
      sum += value * sign[i];
      squares += value * value;
    }
    return squares > 0 ? sum / Math.sqrt(squares) : 0;
  }

  /** Writes the sum of each cell, laid out as {@link CELLS}, for a tile that begins here. */
  cells(shift: number, into: Float32Array): void {
    for (let slot = 0; slot < SLOTS; slot++) {
      const from = (shift + slot * HOPS_PER_SLOT) * BANDS;
      for (let band = 0; band < BANDS; band++) {
        into[band * SLOTS + slot] = this.#slots[from + band];
      }
    }
  }
}

/** Between which two bands each band lies when a sound is faster, and how far from the lower one. */
function bandsAt(speed: number): { readonly from: Uint8Array; readonly share: Float32Array } {
  const from = new Uint8Array(BANDS);
  const share = new Float32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    const middle = (BAND_EDGES[band] + BAND_EDGES[band + 1]) / 2;
    const at = band + (middle * (speed - 1)) / (BAND_EDGES[band + 1] - BAND_EDGES[band]);
    from[band] = Math.max(0, Math.min(BANDS - 2, Math.floor(at)));
    share[band] = Math.max(0, Math.min(1, at - from[band]));
  }
  return { from, share };
}

/** The most promising places, the best first. */
export function findTiles(folder: TileFolder): TilePlace[] {
  const kept: TilePlace[] = [];
  for (let step = Math.ceil(-MOST_SPEED / SPEED_STEP); step * SPEED_STEP <= MOST_SPEED; step++) {
    const speed = 1 + step * SPEED_STEP;
    folder.fold(speed);
    for (let shift = 0; shift < TILE_HOPS; shift++) {
      keep(kept, { speed, shift, score: folder.scoreAt(shift) });
    }
  }
  return kept.map((place) => refine(folder, place)).sort((one, other) => other.score - one.score);
}

/** Keeps the best; of places that a second look would bring together, the better. */
function keep(kept: TilePlace[], place: TilePlace): void {
  if (kept.length === KEPT && place.score <= kept[KEPT - 1].score) {
    return;
  }
  const near = kept.findIndex((other) => isNear(other, place));
  if (near >= 0) {
    if (kept[near].score >= place.score) {
      return;
    }
    kept.splice(near, 1);
  }
  let at = kept.length;
  while (at > 0 && kept[at - 1].score < place.score) {
    at--;
  }
  kept.splice(at, 0, place);
  kept.length = Math.min(kept.length, KEPT);
}

function isNear(one: TilePlace, other: TilePlace): boolean {
  const apart = Math.abs(one.shift - other.shift);
  return (
    Math.abs(one.speed - other.speed) < 1.5 * SPEED_STEP && Math.min(apart, TILE_HOPS - apart) <= 2 * HOPS_PER_SLOT
  );
}

/** The best of a place and those between it and the next speeds. */
function refine(folder: TileFolder, place: TilePlace): TilePlace {
  let best = place;
  for (const step of FINE_STEPS) {
    const speed = place.speed + step;
    folder.fold(speed);
    for (let by = -HOPS_PER_SLOT; by <= HOPS_PER_SLOT; by++) {
      const shift = (place.shift + by + TILE_HOPS) % TILE_HOPS;
      const score = folder.scoreAt(shift);
      best = score > best.score ? { speed, shift, score } : best;
    }
  }
  return best;
}
