/** A picture that is painted shape by shape, each on top of what is there. */
import type { Colour } from '../../paint/colour.ts';
import type { Frame } from '../frame.ts';
import type { Place } from './curve.ts';
import type { Mask } from './mask.ts';
import { clipped, maskOf } from './mask.ts';

/** Outlines that are painted as one; they go round the same way where they overlap. */
export type Shapes = readonly (readonly Place[])[];

/** How shapes are laid on. */
export interface Touch {
  /** How much of what is below is hidden, 0 to 1; 1 when left out. */
  readonly share?: number;
  /** How soft the edge is: a standard deviation, in the drawing's unit; 0 when left out. */
  readonly blur?: number;
  /** Only what lies in this is painted. */
  readonly inside?: Mask;
  /** Only what lies beside this is painted. */
  readonly outside?: Mask;
}

/** A square picture. */
export interface Easel {
  /** The pixels that shapes cover. */
  readonly cover: (shapes: Shapes, blur?: number) => Mask;
  /** Paints shapes, and answers the pixels that were touched. */
  readonly paint: (shapes: Shapes, colour: Colour, touch?: Touch) => Mask;
  /** The picture as it is now, opaque. */
  readonly frame: () => Frame;
}

/** Where a drawing is on its picture. */
export interface Placing {
  /** Pixels to one unit of the drawing. */
  readonly scale: number;
  /** The drawing's origin, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Begins a picture of `side` pixels along a side, all of it of one colour. */
export function createEasel(side: number, { scale, x, y }: Placing, ground: Colour): Easel {
  const colours = new Float32Array(side * side * 3);
  for (let i = 0; i < colours.length; i += 3) {
    colours[i] = ground.r;
    colours[i + 1] = ground.g;
    colours[i + 2] = ground.b;
  }
  function cover(shapes: Shapes, blur = 0): Mask {
    const pixels = shapes.map((shape) => shape.map((place) => ({ x: x + place.x * scale, y: y + place.y * scale })));
    return maskOf(pixels, blur * scale, side);
  }
  function paint(shapes: Shapes, colour: Colour, { share = 1, blur = 0, inside, outside }: Touch = {}): Mask {
    let mask = cover(shapes, blur);
    if (inside) mask = clipped(mask, inside, 'inside');
    if (outside) mask = clipped(mask, outside, 'outside');
    lay(colours, side, mask, colour, share);
    return mask;
  }
  function frame(): Frame {
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let i = 0; i < side * side; i++) {
      for (let channel = 0; channel < 3; channel++) data[i * 4 + channel] = 255 * (colours[i * 3 + channel] ?? 0);
    }
    return { width: side, height: side, data };
  }
  return { cover, paint, frame };
}

function lay(colours: Float32Array, side: number, mask: Mask, { r, g, b }: Colour, share: number): void {
  const first = Math.max(0, -mask.left);
  const last = Math.min(mask.width, side - mask.left);
  for (let row = Math.max(0, -mask.top); row < Math.min(mask.height, side - mask.top); row++) {
    for (let column = first; column < last; column++) {
      const part = share * (mask.shares[row * mask.width + column] ?? 0);
      const at = ((mask.top + row) * side + mask.left + column) * 3;
      colours[at] = (colours[at] ?? 0) + part * (r - (colours[at] ?? 0));
      colours[at + 1] = (colours[at + 1] ?? 0) + part * (g - (colours[at + 1] ?? 0));
      colours[at + 2] = (colours[at + 2] ?? 0) + part * (b - (colours[at + 2] ?? 0));
    }
  }
}
