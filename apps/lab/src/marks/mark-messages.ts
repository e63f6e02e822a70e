/** The messages between a page and the worker that marks what is saved. */
import type { DataCard } from '@nepwerk/marks/credentials';
import type { MarkStep } from '@nepwerk/marks/mark';
import type { Sheet } from '@nepwerk/protocol';

/** Mark pictures, or a film, that a network made. */
export interface MarkRequest {
  /** The file's name. */
  readonly title: string;
  readonly lab: string;
  readonly type: 'image/png' | 'image/gif';
  /** For a picture one sheet, of one picture or several that lie beside each other; for a film one for each frame. */
  readonly sheets: readonly Sheet[];
  readonly data: DataCard;
  /** The language of the label. */
  readonly language: 'nl' | 'en';
}

/** What the worker says while it works; `reader`: the library of credentials can't be fetched, `failed`: anything else. */
export type MarkReply =
  | { readonly type: 'step'; readonly step: MarkStep | 'fetch'; readonly share?: number | undefined }
  | { readonly type: 'marked'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'refused'; readonly why: 'reader' | 'failed' };
