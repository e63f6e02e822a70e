/** What a page wants to know of what a camera sees, and what it is told. */
import type { AlignedFace, FaceSight } from '@nepwerk/media';
import { checkNear, type DetectedFaces } from './detector.ts';

/** Most pixels along a side of a square that is looked at. */
export const MOST_SIDE = 720;

/** What is wanted of a frame. */
export interface LookOrder {
  /** Pixels along a side to which the source's central square is scaled, from 1 to {@link MOST_SIDE}; landmarks are in pixels of it. */
  readonly side: number;
  /** [468, 2]: landmarks, in pixels of that square, of the face that was seen shortly before: it is looked for there first, which is faster. */
  readonly near?: Float32Array<ArrayBuffer>;
  /** Whether light, turn and openings of the largest face are measured, and the face lined up. */
  readonly sight?: boolean;
  /** Whether the square's pixels are wanted. */
  readonly pixels?: boolean;
}

/** What was seen in a frame; places are in pixels of the square. */
export interface Look extends DetectedFaces {
  /** Of the first of `faces`; null when there is none, or it was not asked for. */
  readonly sight: FaceSight | null;
  /** The first of `faces`, lined up; null when there is none, or it was not asked for. */
  readonly aligned: AlignedFace | null;
  /** [side, side, 4]: the square; null when it was not asked for. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer> | null;
}

/**
 * Checks at the door that an order can be carried out.
 * @throws RangeError when its side is not a whole number from 1 to {@link MOST_SIDE}, or what is near is not a face's landmarks.
 */
export function checkOrder({ side, near }: LookOrder): void {
  if (!(Number.isInteger(side) && side >= 1 && side <= MOST_SIDE)) {
    throw new RangeError(
      `A square that is looked at must have from 1 to ${MOST_SIDE} pixels along a side, got ${side}.`,
    );
  }
  if (near !== undefined) checkNear(near);
}
