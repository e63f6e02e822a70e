/**
 * What was found as a code that a person can copy, type over or read aloud: `NW1-` and some forty letters and figures, with a checksum. It says what `facts.ts` lists and
 * the day, and nothing of anybody. A code is made by this page alone; whatever else is typed is refused.
 */
import { BitReader, flag, oneOf, orNull, record, type Shape, UnreadableBits, whole } from './bits.ts';
import { checksumOf, CHECK_LETTERS, hasChecksum } from './checksum.ts';
import {
  BROWSERS,
  CAMERAS,
  type Feature,
  FEATURES,
  KERNELS,
  MEMORIES,
  PLATFORMS,
  POLLS,
  type SchoolFacts,
  STORAGES,
  STREAMS,
  TRAININGS,
} from './facts.ts';

/** A check as a code has it. */
export interface CodedCheck {
  /** The day of the check: days since {@link FIRST_DAY}. */
  readonly day: number;
  readonly facts: SchoolFacts;
}

/** Why a text is no code: nothing there; no `NW1` before it; of another version of this page; letters that no code has; mistyped or incomplete; or right by its checksum and yet none that this page makes. */
export type CodeRefusal = 'empty' | 'start' | 'version' | 'letters' | 'mistyped' | 'contents';

/** What came of reading a code. */
export type ReadCode =
  | { readonly refused: null; readonly check: CodedCheck }
  | { readonly refused: CodeRefusal; readonly letters: string };

/** Days are counted from this one on, in milliseconds since 1970: it is before any code. */
export const FIRST_DAY = Date.UTC(2026, 0, 1);

const DAY = 86_400_000;

/** Goes up with every change to the shapes below. */
const VERSION = 'NW1';

/** Crockford's base 32: none of its letters is taken for another, and none of them is a U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters that people write for others. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Letters between two dashes: what one remembers from one screen to the other. */
const GROUP = 4;

/** Longer than any code, with all the spaces and dashes that somebody may put between: what comes after is not looked at. */
const LONGEST = 400;

const features = record(
  Object.fromEntries(FEATURES.map((name) => [name, flag])) as { [Name in Feature]: Shape<boolean> },
);

const check: Shape<CodedCheck> = record<CodedCheck>({
  day: whole(13), // to 2048
  facts: record<SchoolFacts>({
    browser: orNull(record({ name: oneOf(BROWSERS), version: whole(10), platform: oneOf(PLATFORMS), has: features })),
    device: orNull(record({ memory: orNull(oneOf(MEMORIES)), cores: whole(6), width: whole(13), height: whole(13) })),
    network: orNull(
      record({
        stream: oneOf(STREAMS),
        late: whole(11, 10),
        poll: oneOf(POLLS),
        latency: orNull(whole(12)),
        foreign: whole(3),
      }),
    ),
    storage: orNull(
      record({
        outcome: oneOf(STORAGES),
        written: whole(5),
        seconds: whole(10, 0.1),
        room: orNull(whole(5)),
        promised: orNull(flag),
      }),
    ),
    training: orNull(
      record({ outcome: oneOf(TRAININGS), rate: whole(12, 0.1), threads: whole(4), kernels: oneOf(KERNELS) }),
    ),
    camera: orNull(record({ outcome: oneOf(CAMERAS), count: whole(3) })),
  }),
});

/** The day of a moment, milliseconds since 1970, as a code has it. */
export function dayOf(moment: number): number {
  return Math.max(0, Math.floor((moment - FIRST_DAY) / DAY));
}

/** The begin of a code's day (UTC), milliseconds since 1970. */
export function momentOf(day: number): number {
  return FIRST_DAY + day * DAY;
}

/** Writes a code, in groups of four. Figures that a code has no room for are rounded or cut to the largest that it has. */
export function writeCode(coded: CodedCheck): string {
  const letters = lettersOf(coded);
  const text = [...letters, ...checksumOf([...PREFIX, ...letters])].map((letter) => ALPHABET[letter]).join('');
  return [VERSION, ...(text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [])].join('-');
}

/** A code in lines of four groups, for eyes and for paper; it is read with its line breaks too. */
export function linesOf(code: string): string {
  return (code.match(/([^-]+-?){1,4}/g) ?? []).join('\n');
}

/** Reads a code as somebody may have typed it: in small letters, with or without dashes, an O for a nought. Never throws. */
export function readCode(typed: string): ReadCode {
  const plain = typed
    .slice(0, LONGEST)
    .toUpperCase()
    .replaceAll(/[\s\-–—]+/g, '');
  if (plain === '') return refusal('empty');
  const [, version, rest = ''] = /^(NW[1-9])(.*)$/.exec(plain) ?? [];
  if (version === undefined) return refusal('start');
  if (version !== VERSION) return refusal('version');
  const text = rest.replaceAll(/[OIL]/g, (letter) => MEANT[letter] ?? letter);
  const strange = [...new Set(text)].filter((letter) => !ALPHABET.includes(letter));
  if (strange.length > 0) return refusal('letters', strange.slice(0, 3).join(' '));
  const letters = Array.from(text, (letter) => ALPHABET.indexOf(letter));
  if (!hasChecksum([...PREFIX, ...letters])) return refusal('mistyped');
  return readLetters(letters.slice(0, -CHECK_LETTERS));
}

/** The version goes into the checksum, lest the letters of one be taken for those of another. */
const PREFIX: readonly number[] = Array.from(VERSION, (letter) => (letter.codePointAt(0) ?? 0) & 31);

/** A code without version and checksum, five bits a letter. */
function lettersOf(coded: CodedCheck): number[] {
  const bits: number[] = [];
  check.write(bits, coded);
  while (bits.length % 5 > 0) bits.push(0);
  const reader = new BitReader(bits);
  return Array.from({ length: bits.length / 5 }, () => reader.take(5));
}

function readLetters(letters: readonly number[]): ReadCode {
  const bits = new BitReader(letters.flatMap((letter) => [4, 3, 2, 1, 0].map((place) => (letter >> place) & 1)));
  try {
    const coded = check.read(bits);
    // Written anew it must be the same: else bits were left over, and this page leaves none.
    return String(lettersOf(coded)) === String(letters) ? { refused: null, check: coded } : refusal('contents');
  } catch (error) {
    if (error instanceof UnreadableBits) return refusal('contents');
    throw error;
  }
}

function refusal(refused: CodeRefusal, letters = ''): ReadCode {
  return { refused, letters };
}
