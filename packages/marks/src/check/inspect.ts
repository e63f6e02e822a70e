/** Looks for all marks in a file, and concludes. */
import type { CredentialTool, FileBytes } from '../credentials/credentials.ts';
import type { Reading } from '../credentials/reading.ts';
import { payloadWords, type PayloadWords } from '../mark/numbers.ts';
import type { Picture } from '../picture.ts';
import { readSound, type Sound } from '../sound/index.ts';
import { HIGHEST_SCORE, read, type Reading as WatermarkReading } from '../watermark/read.ts';
import type { Media } from './media-type.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** Larger files are not read, in bytes. */
export const MOST_BYTES = 200 * 2 ** 20;

/** About what a sound scores that was just marked (19 to 28); how much is left of a watermark is told beside that. */
const MARKED_SOUND_SCORE = 24;

/** What was found in a file. */
export interface Finding {
  readonly kind: Media['kind'];
  readonly verdict: Verdict;
  readonly credentials: Reading;
  readonly watermark: WatermarkFinding;
}

/** What was found of a watermark. */
export type WatermarkFinding =
  | ({
      readonly found: 'found';
      /** The chance, 0 to 1, that a picture without a watermark does not come as near to one. */
      readonly certainty: number;
      /** How much of it is left, 0 to 1. */
      readonly strength: number;
    } & PayloadWords)
  /** `undecoded`: the picture could not be decoded; `never`: it was not looked for, as in a training, or where a film or sound can't be decoded. */
  | { readonly found: 'not found' | 'undecoded' | 'never' };

/** What can be seen and heard of a file, by who can decode it; null for what can't be. */
export interface Senses {
  /** A picture at any size, or frames of a film, all of one size. Not asked of sounds. */
  readonly look: () => Promise<readonly Picture[] | null>;
  /** A sound, or that of a film. Not asked of pictures. */
  readonly listen: () => Promise<Sound | null>;
}

/**
 * Looks for the marks in a file.
 *
 * @param roots Certificates as DER: what was signed below one of these is trusted.
 */
export async function inspectFile(
  media: Media,
  file: FileBytes,
  senses: Senses,
  credentialTool: CredentialTool,
  roots: readonly Uint8Array[],
): Promise<Finding> {
  const { kind } = media;
  const credentials =
    kind === 'training' ? await signatureOf(file, roots) : await credentialTool.read(media.type, file, roots);
  const watermark = await lookFor(kind, senses);
  return { kind, verdict: verdictOf(credentials, watermark.found), credentials, watermark };
}

/** Looks and listens for a watermark; what this kind of file may have none of is not asked for. */
async function lookFor(kind: Media['kind'], { look, listen }: Senses): Promise<WatermarkFinding> {
  const pictures = kind === 'picture' || kind === 'film' ? await look() : null;
  if (kind === 'picture' && !pictures) return { found: 'undecoded' };
  const seen = pictures && findingOf(read(pictures), HIGHEST_SCORE);
  if (seen?.found === 'found' || kind === 'picture') return seen ?? { found: 'undecoded' };
  const sound = kind === 'film' || kind === 'sound' ? await listen() : null;
  return (sound && findingOf(readSound(sound), MARKED_SOUND_SCORE)) ?? seen ?? { found: 'never' };
}

/** What reads certificates is fetched when a training is first looked at. */
async function signatureOf(file: FileBytes, roots: readonly Uint8Array[]): Promise<Reading> {
  const { readTraining } = await import('../training/read-training.ts');
  return readTraining(file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file, roots);
}

function findingOf({ payload, certainty, score }: WatermarkReading, highest: number): WatermarkFinding {
  if (!payload) return { found: 'not found' };
  return { found: 'found', certainty, strength: Math.min(1, score / highest), ...payloadWords(payload) };
}
