/** Steadies landmarks from frame to frame: a face that holds still does not tremble, and one that moves is not left behind. */
import { checkLandmarks } from './landmarks.ts';

/** How strongly landmarks are steadied. */
export interface SmoothingOptions {
  /** Hertz: what trembles faster than this is taken out of a face that holds still. Lower is steadier and later. */
  readonly stillCutoff?: number;
  /** By how many Hertz that rises when a point moves by a face's height in a second. Higher follows faster. */
  readonly speedGain?: number;
  /** Hertz: how steady the measured speed is. */
  readonly speedCutoff?: number;
}

/** For a camera of some thirty frames a second; the third is the paper's. */
const USUAL = { stillCutoff: 1.5, speedGain: 30, speedCutoff: 1 } as const;

/**
 * The 1 Euro filter: Casiez, Roussel and Vogel, "1 Euro filter: a simple speed-based low-pass filter for noisy input in interactive systems" (2012), for each
 * coordinate by itself. Speeds are measured in heights of the face, so that a face near the camera is steadied as one far away.
 */
export class LandmarkSmoother {
  readonly #options: Required<SmoothingOptions>;
  #last: Float32Array | null = null;
  #raw = new Float32Array(0);
  #speed = new Float32Array(0);

  /** @throws RangeError when a cutoff is not more than 0, or the gain is less than 0. */
  constructor(options: SmoothingOptions = {}) {
    this.#options = { ...USUAL, ...options };
    const { stillCutoff, speedGain, speedCutoff } = this.#options;
    if (!(stillCutoff > 0 && speedCutoff > 0 && speedGain >= 0)) {
      throw new RangeError(
        `LandmarkSmoother: cutoffs must be more than 0 and the gain at least 0, got ${stillCutoff}, ${speedCutoff} and ${speedGain}.`,
      );
    }
  }

  /**
   * Steadies the landmarks of the next frame.
   * @param landmarks [468, 2], in pixels of the frame.
   * @param seconds since the frame before, more than 0; of the first frame it does not matter.
   * @returns [468, 2]: an array of its own. The first frame's are as they are.
   * @throws RangeError when the landmarks are not a face's, or no time has passed.
   */
  next(landmarks: Float32Array, seconds: number): Float32Array {
    checkLandmarks(landmarks, 'LandmarkSmoother');
    if (this.#last === null) {
      this.#last = landmarks.slice();
      this.#raw = landmarks.slice();
      this.#speed = new Float32Array(landmarks.length);
      return landmarks.slice();
    }
    if (!(seconds > 0)) throw new RangeError(`LandmarkSmoother: seconds must be more than 0, got ${seconds}.`);
    const { stillCutoff, speedGain, speedCutoff } = this.#options;
    const height = heightOf(landmarks);
    const speedShare = share(speedCutoff, seconds);
    const last = this.#last;
    for (let i = 0; i < landmarks.length; i++) {
      const speed = (landmarks[i] - this.#raw[i]) / seconds / height;
      this.#speed[i] += speedShare * (speed - this.#speed[i]);
      const cutoff = stillCutoff + speedGain * Math.abs(this.#speed[i]);
      last[i] += share(cutoff, seconds) * (landmarks[i] - last[i]);
    }
    this.#raw.set(landmarks);
    return last.slice();
  }

  /** Forgets what was: the next frame's landmarks are a first frame's. For when the face was lost, or the film jumps. */
  reset(): void {
    this.#last = null;
  }
}

/** How much a low-pass filter of one pole takes of what is new. */
function share(cutoff: number, seconds: number): number {
  const turn = 2 * Math.PI * cutoff * seconds;
  return turn / (turn + 1);
}

function heightOf(landmarks: Float32Array): number {
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 1; i < landmarks.length; i += 2) {
    top = Math.min(top, landmarks[i]);
    bottom = Math.max(bottom, landmarks[i]);
  }
  return Math.max(1, bottom - top);
}
