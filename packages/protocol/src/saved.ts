/** What a lab keeps on the device about a training, checked when it is read back: an older version or another page may have written it. */
import * as z from 'zod/mini';
import { MOST_OWN, OWN_SIZE } from './data.ts';
import { MOST_PICTURES } from './settings.ts';

/** Goes up when a saved training of before can no longer be read. */
export const SAVED_VERSION = 1;

/** Goes up when the saved data of before can no longer be read. */
export const SAVED_DATA_VERSION = 1;

/** Most frames that a film on the shelf may have; the film itself keeps far fewer. */
const MOST_FRAMES = 64;
/** Most points that curves on the shelf may have. */
const MOST_POINTS = 4096;
/** Widest sheet: sixteen pictures of 64 pixels in rows of four, with room to spare. */
const WIDEST_SHEET = 1024;

const finite = z.number().check(z.refine(Number.isFinite));
const count = z.int().check(z.gte(0));
const loss = z.nullable(finite);
const share = z.nullable(z.number().check(z.gte(0), z.lte(1)));

/** A sheet as it lies on the shelf: its bytes are as many as it says. */
export const savedSheet = z
  .object({
    columns: z.int().check(z.gte(1), z.lte(WIDEST_SHEET)),
    rows: z.int().check(z.gte(1), z.lte(WIDEST_SHEET)),
    size: z.int().check(z.gte(1), z.lte(WIDEST_SHEET)),
    pixels: z.custom<Uint8ClampedArray<ArrayBuffer>>((value) => value instanceof Uint8ClampedArray),
  })
  .check(z.refine((it) => it.pixels.length === it.columns * it.rows * it.size * it.size * 4));

const savedTraining = z.object({
  version: z.literal(SAVED_VERSION),
  settings: z.string().check(z.maxLength(2000)),
  savedAt: count,
  step: count,
  seconds: finite.check(z.gte(0)),
  film: z.array(z.object({ step: count, seconds: finite, sheet: savedSheet })).check(z.maxLength(MOST_FRAMES)),
  history: z
    .array(z.object({ step: count, generatorLoss: loss, discriminatorLoss: loss, right: share }))
    .check(z.maxLength(MOST_POINTS)),
});

/** A training on the shelf, without the numbers of the model itself. */
export type SavedTraining = z.output<typeof savedTraining>;

/** Reads what lay on the shelf; null when it is not a saved training of this version. */
export function parseSavedTraining(value: unknown): SavedTraining | null {
  const result = z.safeParse(savedTraining, value);
  return result.success ? result.data : null;
}

const ownPicture = z.object({
  id: z.int().check(z.lt(0)),
  from: z.enum(['drawing', 'photo']),
  sheet: savedSheet.check(z.refine((it) => it.columns === 1 && it.rows === 1 && it.size === OWN_SIZE)),
});

const savedData = z.object({
  version: z.literal(SAVED_DATA_VERSION),
  own: z.array(ownPicture).check(z.maxLength(MOST_OWN)),
  without: z.array(z.int()).check(z.maxLength(MOST_PICTURES + MOST_OWN)),
});

/** What a lab keeps of the data beside its settings: the pupil's own pictures, and which pictures were left out. */
export type SavedData = z.output<typeof savedData>;

/** Reads what lay on the shelf; null when it is not the saved data of this version. */
export function parseSavedData(value: unknown): SavedData | null {
  const result = z.safeParse(savedData, value);
  return result.success ? result.data : null;
}
