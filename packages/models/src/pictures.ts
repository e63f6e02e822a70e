/** Sets of pictures: checking one, parting it in pictures to train on and pictures to hold out, and drawing from it. */

import type { Random } from '@nepwerk/nn';

/** Pictures of one size. */
export interface PictureSet {
  /** Pixels along a side. */
  readonly size: number;
  /** Numbers to a pixel: 1 for grey, 3 for red, green and blue. */
  readonly channels: 1 | 3;
  readonly count: number;
  /** [count, size, size, channels], in [-1, 1]. */
  readonly pixels: Float32Array;
  /** [count], 1 for each picture that is to be held out and 0 for the others, where that is not left to chance. */
  readonly heldOut?: ArrayLike<number>;
}

/** Pictures that may be trained on and pictures that are never shown to a network that learns. */
export interface PartedPictures {
  readonly training: PictureSet;
  readonly unseen: PictureSet;
  /** For each training picture its place in the set that was parted. */
  readonly origin: Int32Array;
}

/** How far a value may lie outside [-1, 1]: rounding, and no more. */
const TOLERANCE = 1e-3;

/** @throws RangeError when the pictures are not of this size, or hold what is no brightness. */
export function checkPictures(pictures: PictureSet, size: number, channels: number): void {
  const { count, pixels } = pictures;
  if (pictures.size !== size || pictures.channels !== channels) {
    const got = `${pictures.size} x ${pictures.size} x ${pictures.channels}`;
    throw new RangeError(`Expected pictures of ${size} x ${size} x ${channels}; got ${got}.`);
  }
  if (pixels.length !== count * size * size * channels) {
    throw new RangeError(
      `Expected ${count * size * size * channels} numbers for ${count} pictures; got ${pixels.length}.`,
    );
  }
  if (pictures.heldOut !== undefined && pictures.heldOut.length !== count) {
    throw new RangeError(`Expected ${count} marks of what is held out; got ${pictures.heldOut.length}.`);
  }
  const bad = pixels.findIndex((value) => !(Math.abs(value) <= 1 + TOLERANCE));
  if (bad >= 0) throw new RangeError(`Pictures must hold numbers from -1 to 1; got ${pixels[bad]} at ${bad}.`);
}

/** The pictures at these places, in this order, copied. */
export function takePictures(pictures: PictureSet, places: ArrayLike<number>): Omit<PictureSet, 'heldOut'> {
  const area = areaOf(pictures);
  const pixels = new Float32Array(places.length * area);
  for (let i = 0; i < places.length; i++) {
    pixels.set(pictures.pixels.subarray(places[i] * area, (places[i] + 1) * area), i * area);
  }
  const { size, channels } = pictures;
  return { size, channels, count: places.length, pixels };
}

/** Parts a set by chance: `heldOut` pictures are kept unseen. */
export function partPictures(pictures: PictureSet, heldOut: number, random: Random): PartedPictures {
  const order = Int32Array.from({ length: pictures.count }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  const origin = order.slice(heldOut);
  return {
    training: takePictures(pictures, origin),
    unseen: takePictures(pictures, order.subarray(0, heldOut)),
    origin,
  };
}

/** Parts a set by its own marks, in its own order. */
export function partMarkedPictures(pictures: PictureSet, marks: ArrayLike<number>): PartedPictures {
  const places = Int32Array.from({ length: pictures.count }, (_, i) => i);
  const origin = places.filter((place) => marks[place] !== 1);
  return {
    training: takePictures(pictures, origin),
    unseen: takePictures(
      pictures,
      places.filter((place) => marks[place] === 1),
    ),
    origin,
  };
}

/**
 * Fills `target` with pictures drawn by chance, any number of times the same, each mirrored half of the time if that is asked.
 * Their places are written to `chosen`, when given.
 */
export function drawPictures(
  target: Float32Array,
  pictures: PictureSet,
  random: Random,
  mirror: boolean,
  chosen?: Int32Array,
): void {
  const area = areaOf(pictures);
  for (let i = 0; i < target.length / area; i++) {
    const place = random.integer(pictures.count);
    if (chosen !== undefined) chosen[i] = place;
    if (mirror && random.uniform() < 0.5) {
      copyMirrored(target, i * area, pictures, place * area);
    } else {
      target.set(pictures.pixels.subarray(place * area, (place + 1) * area), i * area);
    }
  }
}

/** The same pictures seen in a mirror, copied. */
export function mirrored(pictures: PictureSet): PictureSet {
  const pixels = new Float32Array(pictures.pixels.length);
  for (let at = 0; at < pixels.length; at += areaOf(pictures)) copyMirrored(pixels, at, pictures, at);
  return { ...pictures, pixels };
}

/** Numbers in one picture. */
export function areaOf(pictures: Pick<PictureSet, 'size' | 'channels'>): number {
  return pictures.size * pictures.size * pictures.channels;
}

/** Copies the picture that starts at `from` to `at` of the target, left and right exchanged. */
function copyMirrored(target: Float32Array, at: number, pictures: PictureSet, from: number): void {
  const { size, channels, pixels } = pictures;
  for (let row = 0; row < size * size; row += size) {
    for (let x = 0; x < size; x++) {
      for (let c = 0; c < channels; c++) {
        target[at + (row + x) * channels + c] = pixels[from + (row + size - 1 - x) * channels + c];
      }
    }
  }
}
