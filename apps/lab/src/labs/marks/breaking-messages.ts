/** The messages between the page and the worker that breaks marks. Pictures to look at go to the page; files never do. */
import type { Attack } from './attack.ts';

/** Begin with one of the fakes that the lab brings, or do something to what a step made; `id` is the new step's. */
export type BreakRequest =
  | { readonly type: 'begin'; readonly id: number; readonly fake: number; readonly language: 'nl' | 'en' }
  | { readonly type: 'attack'; readonly id: number; readonly from: number; readonly attack: Attack }
  | { readonly type: 'forget'; readonly ids: readonly number[] };

/** What is left of the marks, and of the picture. */
export interface Left {
  /** How well the label can be read, 0 to 1. */
  readonly label: number;
  /** How clearly the watermark can be read, 0 to 1; 0 where it can't. */
  readonly watermark: number;
  /** Credentials that fit, that don't fit the file any more, or none. */
  readonly credentials: 'whole' | 'broken' | 'none';
  /** How much of the picture can still be recognised, 0 to 1. */
  readonly picture: number;
}

/** What a step made. */
export interface Made {
  readonly width: number;
  readonly height: number;
  /** The file's size in bytes. */
  readonly bytes: number;
  readonly format: 'image/png' | 'image/jpeg';
  readonly left: Left;
  /** The picture, small enough to be shown. */
  readonly preview: ImageBitmap;
}

/** What the worker says: what it is doing, what a step made, or that it can't; `reader`: the library of credentials can't be fetched. */
export type BreakReply =
  | { readonly type: 'doing'; readonly what: 'fetch' | 'mark' | 'attack' }
  | ({ readonly type: 'made'; readonly id: number } & Made)
  | { readonly type: 'refused'; readonly why: 'reader' | 'failed' };
