/** The messages between a page and the worker that marks what is saved. */
import type { DataCard } from '@nepwerk/marks/credentials';
import type { MarkStep } from '@nepwerk/marks/mark';
import type { Sheet } from '@nepwerk/protocol';

/** Mark pictures that a network made. */
export interface MarkRequest {
  /** The file's name. */
  readonly title: string;
  readonly lab: string;
  /** One picture, or several that go into one file. */
  readonly sheet: Sheet;
  readonly data: DataCard;
  /** The language of the label. */
  readonly language: 'nl' | 'en';
}

/** What the worker says while it works; `reader`: the library of credentials can't be fetched, `failed`: anything else. */
export type MarkReply =
  | { readonly type: 'step'; readonly step: MarkStep | 'fetch' }
  | { readonly type: 'marked'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'refused'; readonly why: 'reader' | 'failed' };
