/** What can be done to a marked picture. */
import type { FilterName } from '@nepwerk/marks/breaking';

/** One thing that is done; shares are of the picture's side, 0 to 1. */
export type Attack =
  /** Cuts off so much at each side. */
  | {
      readonly name: 'crop';
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
  | { readonly name: 'resize'; readonly scale: number }
  /** Writes a JPEG; `quality` from 0 to 1. */
  | { readonly name: 'recompress'; readonly quality: number }
  /** Shows it on a screen at this size, and takes a picture of that. */
  | { readonly name: 'screenshot'; readonly zoom: number }
  | { readonly name: 'cover'; readonly strokes: readonly Stroke[] }
  /** `strength` from 0 to 1. */
  | { readonly name: 'filter'; readonly filter: FilterName; readonly strength: number }
  /** Turns it, clockwise, and mirrors it before that. */
  | { readonly name: 'rotate'; readonly degrees: number; readonly mirrored: boolean }
  /** Puts the first file's Content Credentials into this one. */
  | { readonly name: 'seal' };

/** All of them, in the order in which they are offered. */
export const ATTACKS = ['crop', 'resize', 'recompress', 'screenshot', 'cover', 'filter', 'rotate', 'seal'] as const;

/** The name of one. */
export type AttackName = Attack['name'];

/** A line that is drawn over the picture. */
export interface Stroke {
  readonly points: readonly Spot[];
  readonly width: number;
  readonly colour: string;
}

/** A place on the picture, in shares of its sides. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** No side gets longer, in pixels: what a weak device still handles at once. */
export const LONGEST_SIDE = 1600;

/** No side gets shorter, in pixels: in less nothing can be seen. */
export const SHORTEST_SIDE = 32;
