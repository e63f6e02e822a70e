/** What the page says a camera sees, made fit for the mirror: whole or passed over, its landmarks steady or none. */
import { LandmarkSmoother, type Frame } from '@nepwerk/media';
import type { LiveFace } from '@nepwerk/protocol';
import { liesInPicture } from './landmark-checks.ts';

/** Pixels along a side of a picture that is taken: fewer show nobody, more no camera's square has. */
const SIZES = { least: 16, most: 2048 } as const;

/** After so many seconds without a picture a face may be anywhere else: its landmarks are steadied anew. */
const LONGEST_GAP = 0.5;

/** What a camera saw. */
export interface Sight {
  readonly frame: Frame;
  /** [468, 2], in pixels of the frame; null where there is no face that another can be put on. */
  readonly landmarks: Float32Array | null;
}

/** Whether a message is a picture with all its pixels, at some time. What it says of a face is not looked at. */
export function isLiveFace(face: LiveFace | null | undefined): face is LiveFace {
  if (typeof face !== 'object' || face === null) return false;
  const { size, pixels, at } = face;
  return (
    Number.isInteger(size) &&
    size >= SIZES.least &&
    size <= SIZES.most &&
    pixels instanceof Uint8ClampedArray &&
    pixels.length === size * size * 4 &&
    Number.isFinite(at)
  );
}

/** Follows one face from picture to picture. */
export class FaceTrack {
  readonly #smoother = new LandmarkSmoother();
  /** The last face that was seen: as it was said, and steadied. */
  #last: { readonly at: number; readonly said: Float32Array; readonly steady: Float32Array } | null = null;

  /**
   * A whole picture, with landmarks that are steadied by those of the pictures before: begun anew where there was no face in between, where time went back, and
   * where nothing was seen for half a second. The same picture once more has the same landmarks.
   */
  see({ size, pixels, landmarks, at }: LiveFace): Sight {
    return { frame: { width: size, height: size, data: pixels }, landmarks: this.#follow(landmarks, size, at) };
  }

  /** Forgets what was seen. */
  lose(): void {
    this.#last = null;
    this.#smoother.reset();
  }

  #follow(said: Float32Array | null, size: number, at: number): Float32Array | null {
    if (!(said instanceof Float32Array) || !liesInPicture(said, size)) {
      this.lose();
      return null;
    }
    const last = this.#last;
    if (last?.at === at && last.said.every((value, i) => value === said[i])) return last.steady;
    const seconds = last ? at - last.at : NaN;
    if (!(seconds > 0 && seconds <= LONGEST_GAP)) this.#smoother.reset();
    const steady = this.#smoother.next(said, seconds);
    this.#last = { at, said, steady };
    return steady;
  }
}
