/** Turns something that knows its colour at every spot into pixels, anti-aliased, at any size. */
import { Ink } from './colour.ts';

/** A small square of a picture, for which one colour is asked. One object goes round all samples, for speed. */
export class Spot {
  /** Where its middle is, from 0 (left) to 1. */
  x = 0;
  /** Where its middle is, from 0 (top) to 1, downwards; a part of a drawing may count upwards from its own foot. */
  y = 0;
  /** Its side: an edge that runs through is as soft as that. */
  width = 0;
}

/** Leaves the colour of a spot on the brush. */
export type Scene = (spot: Spot, ink: Ink) => void;

/** The sizes that can be painted, in pixels: below, nobody can tell what it is; above, a worker would stall for long. */
export const SIZE_LIMITS = { smallest: 16, largest: 512 } as const;

/** Samples along a side, at least: fewer would lose thin lines such as cheese, however soft the edges. */
const FEWEST_SAMPLES = 56;

/** @throws RangeError when `size` is not a whole number within {@link SIZE_LIMITS}. */
export function checkSize(size: number): void {
  const { smallest, largest } = SIZE_LIMITS;
  if (!Number.isInteger(size) || size < smallest || size > largest) {
    throw new RangeError(`The size must be a whole number of pixels from ${smallest} to ${largest}, got ${size}.`);
  }
}

/**
 * Paints a scene as [size, size, 3] in [-1, 1]. Every pixel is the mean of a square of samples.
 * @throws RangeError when `size` is not a whole number within {@link SIZE_LIMITS}.
 */
export function rasterise(scene: Scene, size: number): Float32Array<ArrayBuffer> {
  checkSize(size);
  const perSide = Math.ceil(FEWEST_SAMPLES / size);
  const scale = 2 / (perSide * perSide);
  const pixels = new Float32Array(size * size * 3);
  const spot = new Spot();
  spot.width = 1 / (size * perSide);
  const ink = new Ink();
  const sum = new Ink();
  let at = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      sum.clear();
      for (let down = row * perSide; down < (row + 1) * perSide; down++) {
        for (let across = column * perSide; across < (column + 1) * perSide; across++) {
          spot.x = (across + 0.5) * spot.width;
          spot.y = (down + 0.5) * spot.width;
          scene(spot, ink);
          sum.add(ink, 1);
        }
      }
      pixels[at++] = sum.r * scale - 1;
      pixels[at++] = sum.g * scale - 1;
      pixels[at++] = sum.b * scale - 1;
    }
  }
  return pixels;
}
