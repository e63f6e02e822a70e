/** Looks for all marks in a file, and concludes. */
import type { CredentialTool, FileBytes } from '../credentials/credentials.ts';
import type { Reading } from '../credentials/reading.ts';
import { payloadWords, type PayloadWords } from '../mark/numbers.ts';
import type { Picture } from '../picture.ts';
import { HIGHEST_SCORE, read } from '../watermark/read.ts';
import type { Media } from './media-type.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** Larger files are not read, in bytes. */
export const MOST_BYTES = 200 * 2 ** 20;

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
  /** `undecoded`: the picture could not be decoded; `never`: in a file of this kind none is looked for. */
  | { readonly found: 'not found' | 'undecoded' | 'never' };

/**
 * Looks for the marks in a file.
 *
 * @param decode The picture's pixels, at any size; null when it can't be decoded. Asked only for pictures.
 * @param roots Certificates as DER: what was signed below one of these is trusted.
 */
export async function inspectFile(
  media: Media,
  file: FileBytes,
  decode: () => Promise<Picture | null>,
  credentialTool: CredentialTool,
  roots: readonly Uint8Array[],
): Promise<Finding> {
  const credentials =
    media.kind === 'training' ? await signatureOf(file, roots) : await credentialTool.read(media.type, file, roots);
  const watermark: WatermarkFinding = media.kind === 'picture' ? look(await decode()) : { found: 'never' };
  return { kind: media.kind, verdict: verdictOf(credentials, watermark.found), credentials, watermark };
}

/** What reads certificates is fetched when a training is first looked at. */
async function signatureOf(file: FileBytes, roots: readonly Uint8Array[]): Promise<Reading> {
  const { readTraining } = await import('../training/read-training.ts');
  return readTraining(file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file, roots);
}

function look(picture: Picture | null): WatermarkFinding {
  if (!picture) return { found: 'undecoded' };
  const { payload, certainty, score } = read(picture);
  if (!payload) return { found: 'not found' };
  return { found: 'found', certainty, strength: Math.min(1, score / HIGHEST_SCORE), ...payloadWords(payload) };
}
