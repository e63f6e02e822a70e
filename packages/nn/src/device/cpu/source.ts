// The pictures that a convolution reads, with the border of zeros that its taps reach into.
import type { Tensor } from '../../tensor.ts';
import { addressOf, type Argument } from './call.ts';

/** What the kernel reads: pictures, with a border of zeros if the taps reach beyond. */
export interface Source {
  readonly x: Tensor;
  readonly pictures: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly top: number;
  readonly left: number;
  /** 0 when the pictures can be read in place. */
  readonly paddedHeight: number;
  readonly paddedWidth: number;
}

/** A picture of at least `height` x `width` with `top` and `left` rows and columns of zeros first; in place where nothing is added. */
export function source(x: Tensor, top: number, left: number, height: number, width: number): Source {
  const [pictures, h, w, channels] = x.shape;
  const padded = top > 0 || left > 0 || height > h || width > w;
  return {
    x,
    pictures,
    height: h,
    width: w,
    channels,
    top,
    left,
    paddedHeight: padded ? Math.max(height, top + h) : 0,
    paddedWidth: padded ? Math.max(width, left + w) : 0,
  };
}

/** Elements from one row of a source to the next. */
export function rowOf(from: Source): number {
  return (from.paddedWidth || from.width) * from.channels;
}

/** Scratch for a group of padded pictures, in bytes, rounded up to cache lines. */
export function paddedBytes(from: Source, group: number): number {
  return group * from.paddedHeight * from.paddedWidth * from.channels * 4 + 64;
}

/** The first ten arguments of the kernels that read a source. */
export function sourceArguments(from: Source): Argument[] {
  const { x, pictures, height, width, channels, top, left, paddedHeight, paddedWidth } = from;
  const bytes = (x.size / pictures) * 4;
  return [addressOf(x), bytes, height, width, channels, top, left, paddedHeight, paddedWidth, pictures];
}
