/** Reads a watermark from a sound; says nothing when it does not know. */
import { CODE_BITS, decode } from '../watermark/code.ts';
import { unpackPayload } from '../watermark/payload.ts';
import type { Reading } from '../watermark/read.ts';
import { BANDS, CELLS, directionsOf, MARK_RATE, SLOTS } from './cells.ts';
import { findTiles, TileFolder } from './find-tiles.ts';
import { resample } from './resample.ts';
import { isWholeSound, type Sound } from './sound.ts';
import { ACCEPTED_SOUND_SCORE, soundAlarmChance } from './sound-chance.ts';
import { whitenSound } from './whiten-sound.ts';

/** The highest {@link Reading.score} that there can be for a sound. */
export const HIGHEST_SOUND_SCORE = Math.sqrt(BANDS * SLOTS);

/** The shortest sound that is looked at, in seconds: about a tile. */
const SHORTEST_SECONDS = 2;

/** Seconds that are read at once: all tiles in them are added up. Longer ones drift apart from one speed that is tried to the next. */
const WINDOW_SECONDS = 12;

/** Windows that are read at most, spread evenly over longer sounds. Bounds the time to a few seconds. */
const MOST_WINDOWS = 10;

/** Channels that are listened to at most. */
const MOST_CHANNELS = 8;

/** Rates that are looked at, in samples a second; from a telephone's on. */
const LOWEST_RATE = 8000;
const HIGHEST_RATE = 400_000;

const NOTHING: Reading = { payload: null, certainty: 0, score: 0 };

/**
 * Reads the watermark of a sound of 2 seconds or more, cut, compressed or played up to 2 % faster or slower. Of a long sound, ten pieces of 12 seconds at most, until one can be read.
 * The score is the agreement with the cells' directions in standard deviations. Never throws: what cannot be read is a reading without payload.
 */
export function readSound(sound: Sound): Reading {
  if (!isWholeSound(sound) || sound.sampleRate < LOWEST_RATE || sound.sampleRate > HIGHEST_RATE) {
    return NOTHING;
  }
  const length = sound.channels[0].length;
  if (length < SHORTEST_SECONDS * sound.sampleRate) {
    return NOTHING;
  }
  const windowLength = Math.min(length, Math.round(WINDOW_SECONDS * sound.sampleRate));
  const windows = Math.min(MOST_WINDOWS, Math.ceil(length / windowLength));
  let best = NOTHING;
  for (let i = 0; i < windows; i++) {
    const start = windows === 1 ? 0 : Math.round((i * (length - windowLength)) / (windows - 1));
    const reading = readWindow(sound, start, start + windowLength, i + 1);
    if (reading.payload !== null) {
      return reading;
    }
    best = reading.score > best.score ? reading : best;
  }
  return best.score > 0 ? { ...best, certainty: 1 - soundAlarmChance(best.score, false, windows) } : NOTHING;
}

/** Reads what lies between two samples, the so-manieth piece of a sound. */
function readWindow({ sampleRate, channels }: Sound, start: number, end: number, count: number): Reading {
  const whitened = whitenSound(
    channels.slice(0, MOST_CHANNELS).map((channel) => resample(channel.subarray(start, end), sampleRate, MARK_RATE)),
  );
  if (whitened === null) {
    return NOTHING;
  }
  const folder = new TileFolder(whitened);
  const cells = new Float32Array(BANDS * SLOTS);
  let best = NOTHING;
  for (const { speed, shift } of findTiles(folder)) {
    folder.fold(speed);
    folder.cells(shift, cells);
    const reading = readCells(cells, count);
    if (reading.payload !== null) {
      return reading;
    }
    best = reading.score > best.score ? reading : best;
  }
  return best;
}

/** Decodes the cells of a tile. */
function readCells(cells: Float32Array, count: number): Reading {
  const soft = new Float64Array(CODE_BITS);
  let squares = 0;
  for (let i = 0; i < cells.length; i++) {
    squares += cells[i] * cells[i];
    if (CELLS.bit[i] >= 0) {
      soft[CELLS.bit[i]] += cells[i] * CELLS.sign[i];
    }
  }
  if (!(squares > 0)) {
    return NOTHING;
  }
  const message = decode(soft);
  const directions = directionsOf(message);
  let sum = 0;
  for (let i = 0; i < cells.length; i++) {
    sum += cells[i] * directions[i];
  }
  const score = sum / Math.sqrt(squares);
  const payload = score >= ACCEPTED_SOUND_SCORE ? unpackPayload(message) : null;
  return { payload, certainty: 1 - soundAlarmChance(score, payload !== null, count), score };
}
