/** What the lab asks of whatever finds faces in a picture: where their landmarks are, and nothing about whose they are or how somebody feels. */
import { LANDMARKS, type Frame } from '@nepwerk/media';

/** A face as it was found in one frame. */
export interface DetectedFace {
  /** [468, 2]: x and y of each landmark in pixels of the frame, counted as `Frame` says. Points of a face that goes on beyond the frame are outside it. */
  readonly landmarks: Float32Array<ArrayBuffer>;
  /** [468]: how much further away than the face's middle each landmark is, in pixels of the frame; below 0 is nearer. */
  readonly depths: Float32Array<ArrayBuffer>;
  /** How sure it is that this is a face, from 0 to 1. */
  readonly confidence: number;
}

/** What was found in one frame. */
export interface DetectedFaces {
  /** The largest first, {@link MOST_FACES} at most. */
  readonly faces: readonly DetectedFace[];
  /** How many faces there are, also those that are not among `faces`. */
  readonly seen: number;
  /** How long it took. */
  readonly milliseconds: number;
}

/** Finds faces. It keeps nothing of a frame: the same frame with the same `near` gives the same answer, whatever came before. */
export interface FaceDetector {
  /**
   * Finds the faces of a frame. One frame at a time: who asks again before the answer waits for it.
   * @param near [468, 2]: landmarks, in pixels of the frame, of a face that was seen shortly before: it is looked for there first, which is faster.
   * @throws RangeError when the frame is not whole, or `near` is not a face's landmarks.
   */
  detect(frame: Frame, near?: Float32Array): Promise<DetectedFaces>;
  /** Lets go of its memory; it can find nothing any more. */
  close(): void;
}

/** Fetches and starts a detector. Throws when its files can't be had or this browser can't run it. */
export type OpenFaceDetector = () => Promise<FaceDetector>;

/** Of how many faces the landmarks are found: one is filmed at a time, and a second one is noticed. */
export const MOST_FACES = 2;

/**
 * Checks at the door that these can be the landmarks of a face that was seen.
 * @throws RangeError when they are not 468 times two finite numbers.
 */
export function checkNear(near: Float32Array): void {
  if (!(near instanceof Float32Array) || near.length !== 2 * LANDMARKS || !near.every(Number.isFinite)) {
    throw new RangeError(`A face that was near must have ${LANDMARKS} landmarks of two finite numbers each.`);
  }
}
