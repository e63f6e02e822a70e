/** What a drawn person is made of: the shape of the head, and how it is painted. */
import type { Colour } from '../../paint/colour.ts';
import type { Easel } from './easel.ts';
import type { HeadLines } from './head.ts';
import type { HeadShape } from './shape.ts';

/** A drawn person. */
export interface CartoonDesign {
  readonly shape: HeadShape;
  /** The colour of the background. */
  readonly ground: Colour;
  /** Paints all that is in front of the background. */
  readonly paint: (easel: Easel, head: HeadLines) => void;
}

/** The colours of a head. */
export interface HeadColours {
  readonly skin: Colour;
  /** The skin where less light falls, and where most does. */
  readonly shade: Colour;
  readonly light: Colour;
  readonly blush: Colour;
  /** The lines around skin, and in it. */
  readonly line: Colour;
  readonly lips: Colour;
  readonly iris: Colour;
  readonly brows: Colour;
}
