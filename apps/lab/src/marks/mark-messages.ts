/** The messages between a page and the worker that marks what is saved. */
import type { DataCard } from '@nepwerk/marks/credentials';
import type { MarkStep } from '@nepwerk/marks/mark';
import type { Sheet } from '@nepwerk/protocol';

/** Mark what a network made, or what it learned. */
export type MarkRequest = {
  /** The file's name. */
  readonly title: string;
  readonly lab: string;
  readonly data: DataCard;
  /** The language of the label. */
  readonly language: 'nl' | 'en';
} & (
  | {
      readonly type: 'image/png' | 'image/gif';
      /** For a picture one sheet, of one picture or several that lie beside each other; for a film one for each frame. */
      readonly sheets: readonly Sheet[];
    }
  | {
      readonly type: 'application/x-safetensors';
      /** A training as it was written, without a signature. */
      readonly training: Uint8Array;
    }
);

/** What the worker says while it works; `reader`: the library of credentials can't be fetched, `failed`: anything else. */
export type MarkReply =
  | { readonly type: 'step'; readonly step: MarkStep | 'fetch'; readonly share?: number | undefined }
  | { readonly type: 'marked'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'refused'; readonly why: 'reader' | 'failed' };
