/** Keeps a person's aligned faces together, four bytes a pixel, as a training takes them. */
import { type AlignedFace, CANVAS } from './align.ts';
import { LANDMARKS } from './landmarks.ts';
import { weightBytes } from './masks.ts';

/** The aligned faces of one person. */
export interface FaceFrames {
  /** How many there are. */
  readonly count: number;
  /** [count, 120, 120, 4]: red, green, blue, and how much the pixel counts in bytes of `WEIGHT_OF_BYTE`. */
  readonly pixels: Uint8Array;
  /** [count, 468, 2]: landmarks in pixels of the canvas. */
  readonly landmarks: Float32Array;
}

const FRAME_BYTES = CANVAS * CANVAS * 4;
const LANDMARK_NUMBERS = LANDMARKS * 2;

/** Collects a person's faces one by one, in memory that is taken once. */
export class FaceCollector {
  /** How many faces there is room for. */
  readonly capacity: number;
  readonly #pixels: Uint8Array;
  readonly #landmarks: Float32Array;
  #count = 0;

  /** @throws RangeError when `capacity` is not a whole number of at least 1. */
  constructor(capacity: number) {
    if (!Number.isSafeInteger(capacity) || capacity < 1) {
      throw new RangeError(`FaceCollector: capacity must be a whole number of at least 1, got ${capacity}.`);
    }
    this.capacity = capacity;
    this.#pixels = new Uint8Array(capacity * FRAME_BYTES);
    this.#landmarks = new Float32Array(capacity * LANDMARK_NUMBERS);
  }

  /** How many faces there are. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds a face with the weights of its pixels, in place of its opacity.
   * @throws RangeError when there is no room for it.
   */
  add(face: AlignedFace): void {
    if (this.#count === this.capacity) {
      throw new RangeError(`FaceCollector: there is room for ${this.capacity} faces and no more.`);
    }
    const start = this.#count * FRAME_BYTES;
    this.#pixels.set(face.pixels, start);
    const weights = weightBytes(face.landmarks);
    for (let i = 0; i < weights.length; i++) this.#pixels[start + 4 * i + 3] = weights[i];
    this.#landmarks.set(face.landmarks, this.#count * LANDMARK_NUMBERS);
    this.#count += 1;
  }

  /** Takes out the faces with these numbers, counted from 0; those behind move up. Numbers that no face has are passed over. */
  drop(indices: Iterable<number>): void {
    const dropped = new Set(indices);
    let kept = 0;
    for (let i = 0; i < this.#count; i++) {
      if (dropped.has(i)) continue;
      this.#pixels.copyWithin(kept * FRAME_BYTES, i * FRAME_BYTES, (i + 1) * FRAME_BYTES);
      this.#landmarks.copyWithin(kept * LANDMARK_NUMBERS, i * LANDMARK_NUMBERS, (i + 1) * LANDMARK_NUMBERS);
      kept += 1;
    }
    this.#count = kept;
  }

  /** The faces that there are now: views of the collector's own memory, which later additions and drops may change. */
  frames(): FaceFrames {
    return {
      count: this.#count,
      pixels: this.#pixels.subarray(0, this.#count * FRAME_BYTES),
      landmarks: this.#landmarks.subarray(0, this.#count * LANDMARK_NUMBERS),
    };
  }
}
