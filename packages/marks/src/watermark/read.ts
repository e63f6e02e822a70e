/** Reads a watermark from a picture, or from frames of a film; says nothing when it does not know. */
import { isWhole, type Picture } from '../picture.ts';
import { SYNC_WAVES, WAVE_COUNT, WAVES } from './carriers.ts';
import { ACCEPTED_SCORE, certaintyOf } from './chance.ts';
import { decode, encode } from './code.ts';
import { Folder, type Place } from './fold.ts';
import { type Payload, unpackPayload } from './payload.ts';
import { brightnessWithin } from './plane.ts';
import { type Candidate, climbBy, findLies, isNear } from './search.ts';
import { whiten } from './whiten.ts';

/** What was read. */
export interface Reading {
  /** What the watermark says; null when there is none, or none that can be read. */
  readonly payload: Payload | null;
  /** The chance, 0 to 1, that a picture without watermark does not come as near to one as this. Not the chance that the picture is marked. */
  readonly certainty: number;
  /** The agreement with the watermark's waves in standard deviations of a picture without, which {@link certainty} is made of. */
  readonly score: number;
}

/** Beyond this many pixels a picture is not looked at; its side may be as long as that makes it. Bounds the time to about a second. */
export const MOST_PIXELS = 100_000_000;

/** The highest {@link Reading.score} that there can be: whitening leaves no wave stronger than the others. */
export const HIGHEST_SCORE = Math.sqrt(2 * WAVE_COUNT);

/** The shortest side that is looked at: in less there is no whole tile. */
const SHORTEST_SIDE = 64;

/** Pictures are read at this size at most, in pixels along the longer side: it holds every wave of a whole picture. */
const READ_SIDE = 512;

/** Frames that are added up at most; more cost time and bring little. */
export const MOST_FRAMES = 64;

/** Lies that are folded. */
const FOLDED = 3;

/**
 * The score of a place from which it is worth going uphill, which takes most of a reading's time. Of unmarked pictures one in ten comes as
 * far; marked ones that can be read are beyond.
 */
const PROMISING = 4.6;

/** First and last step, in cycles over the longer side for each cycle of a tile, when going uphill on the folded tile. */
const FIRST_STEP = 0.02;
const LAST_STEP = 0.002;

/** The same for the place in the tile, in tiles. */
const FIRST_SHIFT = 1 / 128;
const LAST_SHIFT = 1 / 1024;

const NOTHING: Reading = { payload: null, certainty: 0, score: 0 };

/**
 * Reads the watermark of a picture of any size, cut, turned by up to four degrees (or about a quarter, a half, three quarters), mirrored or made smaller. Of
 * several frames of one film, equal in size, the watermarks are added up. Never throws: what cannot be read is a reading without payload.
 */
export function read(pictures: Picture | readonly Picture[]): Reading {
  const frames = (isList(pictures) ? pictures : [pictures]).slice(0, MOST_FRAMES);
  if (frames.length === 0 || !frames.every((frame) => canBeRead(frame, frames[0]))) {
    return NOTHING;
  }
  const planes = frames.map((frame) => brightnessWithin(frame, READ_SIDE));
  const { width, height } = planes[0];
  const long = Math.max(width, height);
  const picture = whiten(planes, 2 ** Math.ceil(Math.log2(long)));
  const folder = new Folder(picture);
  let best = NOTHING;
  for (const candidate of choose(findLies(picture))) {
    follow(folder, candidate, long);
    const reading = readTile(folder);
    if (reading.payload !== null) {
      return reading;
    }
    best = reading.score > best.score ? reading : best;
  }
  return best;
}

function isList(pictures: Picture | readonly Picture[]): pictures is readonly Picture[] {
  return Array.isArray(pictures);
}

function canBeRead(frame: Picture, first: Picture): boolean {
  return (
    isWhole(frame) &&
    frame.width === first.width &&
    frame.height === first.height &&
    frame.width * frame.height <= MOST_PIXELS &&
    Math.min(frame.width, frame.height) >= SHORTEST_SIDE
  );
}

/** The best lies that are not the same. */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length < FOLDED && !chosen.some(({ lie }) => isNear(lie, candidate.lie))) {
      chosen.push(candidate);
    }
  }
  return chosen;
}

/** Folds along a candidate, and where that looks promising along what is uphill of it. */
function follow(folder: Folder, candidate: Candidate, long: number): void {
  folder.fold(candidate.lie);
  if (folder.place().score < PROMISING) {
    return;
  }
  const { lie } = climbBy(
    (tried) => {
      folder.fold(tried);
      return folder.place().score;
    },
    candidate.lie,
    FIRST_STEP / long,
    LAST_STEP / long,
  );
  folder.fold(lie);
}

/** Decodes a folded tile. */
function readTile(folder: Folder): Reading {
  const agreement = new Float64Array(WAVE_COUNT);
  folder.agreement(refine(folder, folder.place(), agreement), agreement);
  const message = decode(agreement.subarray(SYNC_WAVES));
  const score = agreementWith(message, agreement);
  const payload = score >= ACCEPTED_SCORE ? unpackPayload(message) : null;
  return { payload, certainty: certaintyOf(score, payload !== null), score };
}

/** Moves the place between the points of the folded tile. */
function refine(folder: Folder, from: Place, agreement: Float64Array): Place {
  let place = from;
  let best = Number.NEGATIVE_INFINITY;
  for (let step = FIRST_SHIFT; step >= LAST_SHIFT; step /= 2) {
    const centre = place;
    for (const [x, y] of NEIGHBOURS) {
      const next = { ...centre, x: centre.x + x * step, y: centre.y + y * step };
      folder.agreement(next, agreement);
      let sum = 0;
      for (let i = 0; i < SYNC_WAVES; i++) {
        sum += agreement[i] * WAVES.amplitude[i];
      }
      if (sum > best) {
        best = sum;
        place = next;
      }
    }
  }
  return place;
}

const NEIGHBOURS: readonly (readonly [number, number])[] = [-1, 0, 1].flatMap((y) =>
  [-1, 0, 1].map((x) => [x, y] as const),
);

/** The sum of all waves along the phases that a message gives them, by its standard deviation. */
function agreementWith(message: Uint8Array, agreement: Float64Array): number {
  const code = encode(message);
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < WAVE_COUNT; i++) {
    const weight = WAVES.amplitude[i];
    sum += weight * agreement[i] * (i >= SYNC_WAVES && code[i - SYNC_WAVES] === 1 ? -1 : 1);
    weights += weight * weight;
  }
  return sum / Math.sqrt(weights);
}
