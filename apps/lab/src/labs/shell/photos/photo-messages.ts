/** The messages between the page and the worker that reads photos. */
import type { Sheet } from '@nepwerk/protocol';
import type { Crop, PhotoSize } from './crop.ts';

/** Why a file is not taken; the texts have a sentence for each. */
export const REFUSALS = [
  'not-a-picture',
  'wrong-kind',
  'broken',
  'too-heavy',
  'too-large',
  'too-small',
  'unreadable',
] as const;

/** One of the reasons. */
export type Refusal = (typeof REFUSALS)[number];

/** Read a photo and cut this square out of it; without one, the largest in the middle. */
export interface PhotoRequest {
  readonly job: number;
  readonly file: Blob;
  readonly crop: Crop | null;
  /** Whether the whole photo is wanted too, small enough to be looked at. */
  readonly withPreview: boolean;
}

/** A photo made small, RGBA. */
export interface Preview extends PhotoSize {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** What the worker answers, in the order of the requests. */
export type PhotoReply =
  | {
      readonly type: 'read';
      readonly job: number;
      /** Of the photo itself, upright. */
      readonly size: PhotoSize;
      readonly crop: Crop;
      /** What was cut out, as the pupil's own pictures are. */
      readonly sheet: Sheet;
      readonly preview: Preview | null;
    }
  | { readonly type: 'refused'; readonly job: number; readonly why: Refusal };
