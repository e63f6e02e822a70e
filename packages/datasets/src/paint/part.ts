/** A part of a drawing: a shape with a colour, in front of others and behind others. */
import type { Colour } from './colour.ts';
import { Ink } from './colour.ts';
import type { Spot } from './raster.ts';
import { smoothstep } from './shapes.ts';

/** One part, in coordinates of the drawing's own: x to the right, y upwards, in picture widths. */
export interface Part {
  /** Nothing of the part lies below this y. */
  readonly low: number;
  /** Nothing of the part lies above this y. */
  readonly high: number;
  /** The darker line along the inside of its edge, which makes it a drawing; null for none. */
  readonly rim: Colour | null;
  /** Distance to the part's edge, below 0 inside. */
  distance(spot: Spot): number;
  /** Leaves the part's colour at a spot on the brush; `distance` is what {@link distance} has just answered. */
  colour(spot: Spot, ink: Ink, distance: number): void;
}

/** Width of the darker line along an edge, in picture widths: half a pixel at 32, two at 128. */
const RIM_WIDTH = 0.016;

/** How much of the line's colour there is at the very edge. */
const RIM_STRENGTH = 0.75;

/** The brush for the part at hand. */
const own = new Ink();

/**
 * Adds a part's colour at one spot to what the parts in front of it have left on the brush. `free` is the share of the
 * spot that they leave uncovered; answers the share that is still uncovered after this part.
 */
export function layBehind(part: Part, spot: Spot, ink: Ink, free: number): number {
  const { y, width } = spot;
  if (y < part.low - width || y > part.high + width) return free;
  const distance = part.distance(spot);
  const coverage = 0.5 - distance / width;
  if (coverage <= 0) return free;
  part.colour(spot, own, distance);
  if (part.rim !== null && distance > -RIM_WIDTH) {
    own.mix(part.rim, RIM_STRENGTH * smoothstep(-RIM_WIDTH, 0, distance));
  }
  const share = coverage < 1 ? coverage * free : free;
  ink.add(own, share);
  return free - share;
}
