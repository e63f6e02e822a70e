/** What a lab keeps on the device about a training that has a name: enough to list it without reading it, checked when it is read back. */
import * as z from 'zod/mini';
import { MOST_OWN } from './data.ts';
import { savedSheet } from './saved.ts';
import { MOST_PICTURES } from './settings.ts';

/** Goes up when a label of before can no longer be read. */
export const LABEL_VERSION = 1;
/** Most trainings with a name: of the usual model they take up to 300 MB together. */
export const MOST_KEPT = 30;
/** Most characters of a name: it fits on one line. */
export const LONGEST_NAME = 40;
/** Widest picture on a label, in pixels. */
const WIDEST_PICTURE = 64;

/** The last moment that a date can be, in milliseconds since 1970. */
const LATEST = 8.64e15;

const count = z.int().check(z.gte(0));

const label = z.object({
  version: z.literal(LABEL_VERSION),
  name: z.string().check(
    z.minLength(1),
    z.refine((it) => tidyName(it) === it),
  ),
  keptAt: count.check(z.lte(LATEST)),
  settings: z.string().check(z.maxLength(2000)),
  step: count,
  seconds: z.number().check(z.gte(0), z.lte(1e9)),
  bytes: count,
  own: count.check(z.lte(MOST_OWN)),
  leftOut: count.check(z.lte(MOST_PICTURES + MOST_OWN)),
  dataMark: count,
  sheet: z.nullable(savedSheet.check(z.refine((it) => it.columns === 4 && it.rows === 1 && it.size <= WIDEST_PICTURE))),
});

/**
 * The label of a training with a name: when it was kept (milliseconds since 1970), the lab's settings as its address writes them, how far it
 * was, its size, how many own pictures its data has and how many are left out, a mark that tells one data from another, and four fakes.
 */
export type KeptLabel = z.output<typeof label>;

/** Reads what lay on the device; null when it is not a label of this version. */
export function parseLabel(value: unknown): KeptLabel | null {
  const result = z.safeParse(label, value);
  return result.success ? result.data : null;
}

/** What a name is kept as: one line without stray spaces, without signs that nobody sees or that turn the text around, and not too long. */
export function tidyName(text: string): string {
  const plain = text
    .slice(0, 10 * LONGEST_NAME) // whatever follows would be cut off anyway
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = Array.from(plain).slice(0, LONGEST_NAME).join('').trim();
  return /[^\p{C}\p{Z}\u115F\u1160\u2800\u3164\uFFA0]/u.test(short) ? short : ''; // signs that cannot be seen make no name
}
