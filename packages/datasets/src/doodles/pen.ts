/** Felt pens and crayons: the colours of a doodle, and shapes that are outlined with a pen and filled with one colour. */
import type { Colour } from '../paint/colour.ts';
import { colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import type { Spot } from '../paint/raster.ts';
import { clamp } from '../paint/shapes.ts';

/** The pen that draws all lines. */
export const PEN = colour(0x382a44);

/** Width of a line, in picture widths: a pixel at 32. */
export const PEN_WIDTH = 0.032;

/** Crayons for heads: paper colours, none of them meant as a skin: a doodle is of nobody. */
export const CRAYONS: readonly Colour[] = [0xfce08f, 0xfac09a, 0xf4a9bd, 0xcfb5f0, 0xa6e0c6].map(colour);

/** Felts for hats, frames and shirts. */
export const FELTS: readonly Colour[] = [0xe8573d, 0xf3ab2d, 0x4fae6a, 0x2f86c8, 0x9a5cc0].map(colour);

/** Hair: ink, brown, ginger, straw, and a violet that only a box of pens has. */
export const HAIR: readonly Colour[] = [0x4a3b52, 0x7d4b32, 0xd0702e, 0xf3c84e, 0x7a5fb8].map(colour);

/** A shape that is outlined inside its edge and filled. `low` and `high` bound it, as in {@link Part}. */
export function outlined(low: number, high: number, fill: Colour, distance: (spot: Spot) => number): Part {
  return {
    low,
    high,
    rim: null,
    distance,
    colour(spot, ink, inside) {
      ink.dip(fill);
      ink.mix(PEN, clamp(0.5 + (inside + PEN_WIDTH) / spot.width, 0, 1));
    },
  };
}

/** A shape of one colour, without a line around it: a line of its own, or a dot. */
export function flat(low: number, high: number, fill: Colour, distance: (spot: Spot) => number): Part {
  return { low, high, rim: null, distance, colour: (_spot, ink) => ink.dip(fill) };
}
