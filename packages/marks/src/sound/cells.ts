/** The cells of time and frequency of which a sound's watermark consists: where they are, and what each carries. */
import { createRandom } from '@nepwerk/nn';
import { CODE_BITS, encode } from '../watermark/code.ts';

/** The rate at which a watermark is made and read, in hertz, whatever rate a sound has: cells are the same for all. */
export const MARK_RATE = 16_000;

/**
 * Samples at {@link MARK_RATE} of a window whose spectrum is changed or looked at: 16 ms, so that its waves are 62.5 Hz apart. Of 16, 32, 64 and 128 ms this
 * was read best: the faster a pattern changes, the less of speech and music is in its way.
 */
export const WINDOW = 256;

/** Samples from window to window: 4 ms. */
export const HOP = 64;

/** Windows in a cell's time, which is 16 ms. */
export const HOPS_PER_SLOT = 4;

/** Cells in a row in a tile. */
export const SLOTS = 128;

/** Windows in a tile. */
export const TILE_HOPS = SLOTS * HOPS_PER_SLOT;

/** Seconds of a tile, after which the watermark repeats itself. */
export const TILE_SECONDS = (TILE_HOPS * HOP) / MARK_RATE;

/** Bands that make a group, in which every code bit has one cell: no bit depends on one part of the spectrum. */
const GROUP = 3;

/** Rows of cells in a tile. With 27 or 33 fewer were read. */
export const BANDS = 10 * GROUP;

/** Where the lowest band begins and the highest ends, in hertz: what a telephone, a speech codec and a cheap loudspeaker let through. */
const LOWEST_HERTZ = 300;
const HIGHEST_HERTZ = 6000;

/** Cells for finding in each group, 96 of 384; the others carry a code bit each. */
const SYNC_IN_GROUP = GROUP * SLOTS - CODE_BITS;

/** Chooses what each cell carries, and its sign. Changing it changes the watermark: marks made before could no longer be read. */
const SEED = 5;

/** What cells carry. All arrays are [BANDS * SLOTS], at [band * SLOTS + slot]. */
export interface Cells {
  /** The code bit that a cell carries, or -1 for one that is for finding. */
  readonly bit: Int16Array;
  /** 1 or -1: the direction of a cell for finding, and of any other when its code bit is 0. */
  readonly sign: Int8Array;
}

/** All cells of a tile. */
export const CELLS: Cells = chooseCells();

/** The borders of the bands, in hertz, BANDS + 1 of them; equally wide to an ear (O'Shaughnessy's mel scale, "Speech Communication", 1987). */
export const BAND_EDGES: Float64Array = Float64Array.from({ length: BANDS + 1 }, (_, i) => {
  const low = toMel(LOWEST_HERTZ);
  const mel = low + ((toMel(HIGHEST_HERTZ) - low) * i) / BANDS;
  return 700 * (10 ** (mel / 2595) - 1);
});

function toMel(hertz: number): number {
  return 2595 * Math.log10(1 + hertz / 700);
}

function chooseCells(): Cells {
  const random = createRandom(SEED);
  const bit = new Int16Array(BANDS * SLOTS).fill(-1);
  const sign = new Int8Array(BANDS * SLOTS);
  for (let start = 0; start < bit.length; start += GROUP * SLOTS) {
    const places = Uint16Array.from({ length: GROUP * SLOTS }, (_, i) => start + i);
    for (let i = places.length - 1; i > 0; i--) {
      const j = random.integer(i + 1);
      [places[i], places[j]] = [places[j], places[i]];
    }
    for (let i = SYNC_IN_GROUP; i < places.length; i++) {
      bit[places[i]] = i - SYNC_IN_GROUP;
    }
  }
  for (let i = 0; i < sign.length; i++) {
    sign[i] = random.integer(2) === 0 ? 1 : -1;
  }
  return { bit, sign };
}

/** The direction, 1 or -1, of every cell of the tile that carries a message (bits of `packPayload`); laid out as {@link Cells}. */
export function directionsOf(message: Uint8Array): Int8Array {
  const code = encode(message);
  return CELLS.sign.map((sign, i) => (CELLS.bit[i] >= 0 && code[CELLS.bit[i]] === 1 ? -sign : sign));
}
