/** The one way to a file: label, watermark and credentials, in this order, and no switch for any of them. */
import type { CredentialTool } from '../credentials/credentials.ts';
import type { Signer } from '../credentials/cose.ts';
import type { Statement } from '../credentials/statement.ts';
import type { Picture } from '../picture.ts';
import { embedSound, putNote, writeWav, type Sound } from '../sound/index.ts';
import { embed } from '../watermark/embed.ts';
import { labelled } from './labelled.ts';
import { payloadOf } from './numbers.ts';

/** A smaller picture is enlarged to this, in pixels along the shorter side. */
export const SAVED_SIDE = 512;

/** The files that a picture is written as. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** What is said of a file, and by whom. */
export interface MarkContext {
  readonly statement: Statement;
  /** The language of the label. */
  readonly language: 'nl' | 'en';
  /** The class that it was made in, 1 to 65535; 0 where there is none. */
  readonly classNumber: number;
  readonly signer: Signer;
}

/** What marking needs of the place that it runs in. */
export interface MarkTools {
  readonly credentials: CredentialTool;
  /** Writes a picture as a file. */
  readonly encode: (picture: Picture, type: PictureType) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What marking a film needs of the place that it runs in. */
export interface FilmTools {
  readonly credentials: CredentialTool;
  /** Writes frames of one size as a GIF. */
  readonly encode: (frames: readonly Picture[]) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What has been done so far, for who waits. */
export type MarkStep = 'label' | 'watermark' | 'file' | 'credentials';

/**
 * Marks a picture in all three ways.
 *
 * @param follow Is told each step when it begins; throws to end the work.
 * @returns The bytes of a file.
 * @throws RangeError when the picture's sides are more than three to one or longer than 8192 pixels, or the lab is unknown.
 */
export async function markPicture(
  picture: Picture,
  type: PictureType,
  context: MarkContext,
  tools: MarkTools,
  follow: (step: MarkStep) => void = () => {},
): Promise<Uint8Array> {
  const marked = markPixels(picture, context, follow);
  follow('file');
  const bytes = await tools.encode(marked, type);
  follow('credentials');
  return tools.credentials.sign(context.statement, type, bytes, context.signer);
}

/**
 * Marks a film: each frame is labelled and watermarked, and the whole is signed.
 *
 * @param follow Is told each step, and the share of all frames that have their watermark; throws to end the work.
 * @returns The bytes of a GIF.
 * @throws RangeError when there is no frame, and as `markPicture`.
 */
export async function markFilm(
  frames: readonly Picture[],
  context: MarkContext,
  tools: FilmTools,
  follow: (step: MarkStep, share?: number) => void = () => {},
): Promise<Uint8Array> {
  if (frames.length === 0) throw new RangeError('A film needs a frame at least, got none.');
  const marked = frames.map((frame, at) => {
    follow('watermark', at / frames.length);
    return markPixels(frame, context, () => {});
  });
  follow('file');
  const bytes = await tools.encode(marked);
  follow('credentials');
  return tools.credentials.sign(context.statement, 'image/gif', bytes, context.signer);
}

/**
 * Marks a sound: a note at its beginning says what it is, an inaudible watermark goes through all of it, and the whole is signed.
 *
 * @param follow As for a picture.
 * @returns The bytes of a WAV file.
 * @throws RangeError as `putNote` and `embedSound`, or when the lab is unknown.
 */
export async function markSound(
  sound: Sound,
  { statement, classNumber, signer }: Omit<MarkContext, 'language'>,
  credentials: CredentialTool,
  follow: (step: MarkStep) => void = () => {},
): Promise<Uint8Array> {
  follow('label');
  const noted = putNote(sound);
  follow('watermark');
  const marked = embedSound(noted, payloadOf(statement, classNumber));
  follow('file');
  const bytes = writeWav(marked);
  follow('credentials');
  return credentials.sign(statement, 'audio/wav', bytes, signer);
}

/** The two marks that are in the pixels. */
function markPixels(picture: Picture, context: MarkContext, follow: (step: MarkStep) => void): Picture {
  const { statement, classNumber } = context;
  follow('label');
  const readable = labelled(picture, SAVED_SIDE, context);
  follow('watermark');
  return embed(readable, payloadOf(statement, classNumber));
}
