/** The messages between the page and the worker that looks for marks. */
import type { Finding } from '@nepwerk/marks/check';

/** Why a file was not looked at; the texts have a sentence for each. */
export type Problem =
  | 'kind'
  | 'heavy'
  | 'broken'
  | 'moved'
  | 'crashed'
  | /* and what the page alone sees: */ 'slow'
  | 'reader';

/** Look for marks in this file. */
export interface CheckRequest {
  readonly job: number;
  readonly file: Blob;
  /** Certificates as DER: what was signed below one of these was made here. */
  readonly roots: readonly Uint8Array[];
}

/** What was found in a file. */
export interface Found {
  readonly finding: Finding;
  /** The picture, small enough to be shown; null where there is none. */
  readonly preview: ImageBitmap | null;
}

/** What the worker says: first that it can begin or that it can't, then an answer to each request. */
export type CheckReply =
  | { readonly type: 'ready' }
  | { readonly type: 'no-reader' }
  | ({ readonly type: 'found'; readonly job: number } & Found)
  | { readonly type: 'refused'; readonly job: number; readonly why: Problem };
