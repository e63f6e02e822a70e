/** What the maker of films needs of the place that it runs in; a test stands in for it. */
import type { CredentialTool, Signer } from '@nepwerk/marks/credentials';
import type { FilmEncoder } from '@nepwerk/marks/mark';
import type { FilmRefusal } from './film-messages.ts';

/** What is to be written. */
export interface WriterPlan {
  /** Pixels of each frame; both even. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** Samples a second of the sound; null for none. */
  readonly sampleRate: number | null;
}

/** Who writes an MP4. */
export interface FilmWriter {
  readonly encoder: FilmEncoder;
  /** Which codecs it found; null for no sound, where none was asked for or none can be encoded. */
  readonly video: 'avc' | 'vp9';
  readonly audio: 'aac' | 'opus' | null;
}

/** Why nothing can be written. */
export type WriterRefusal = Extract<FilmRefusal, 'writer' | 'webcodecs' | 'codec'>;

/** Signs, and opens who writes. */
export interface FilmTools {
  readonly makeSigner: () => Promise<Signer>;
  /** Null when it can't be fetched. */
  readonly fetchCredentials: () => Promise<CredentialTool | null>;
  readonly openWriter: (plan: WriterPlan) => Promise<FilmWriter | WriterRefusal>;
}

/** The encoder failed, or answers no more. */
export class LostEncoderError extends Error {
  override readonly name = 'LostEncoderError';
}
