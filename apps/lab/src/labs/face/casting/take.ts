/** One person's faces while they are filmed: what is still asked for, what was taken, and what becomes of it. */
import { capturePose, CaptureGuide, FaceCollector, type CaptureGoal, type RestingFace } from '@nepwerk/media';
import { FEWEST_FILMED, type FaceMotion, type FilmedFaces } from '@nepwerk/protocol';
import type { Look } from '../../../faces/start-detector.ts';
import type { Hint } from './steady-hint.ts';

/**
 * Frames of each goal: 200 to learn from and 16 that are kept apart. Sides are what a swap lacks most; shut eyes and a wide mouth leave little to vary, and
 * whoever shuts the eyes can't see when it is enough.
 */
export const WANTED: Readonly<Record<CaptureGoal, number>> = {
  front: 40,
  left: 36,
  right: 36,
  up: 24,
  down: 24,
  mouth: 32,
  wide: 12,
  eyes: 12,
};

/** Frames when all is there. */
export const ALL_FRAMES = Object.values(WANTED).reduce((sum, count) => sum + count, 0);

/** Without a new frame of what is asked for so long, in seconds, it may be skipped. */
export const STUCK_S = 8;

/**
 * Who sits still gets on too: within so many seconds after the last frame less and less of a difference is asked of the next, down to this part of what is
 * asked at first. Two frames that are the same in all are never taken.
 */
const EASE = { seconds: 0.4, least: 0.35 } as const;

/** Of these there must be something before it can be enough, unless they were skipped. */
const NEEDED: readonly CaptureGoal[] = ['front', 'left', 'right'];

/** A frame that was taken. */
interface Kept {
  readonly pose: FaceMotion;
  readonly sharpness: number;
}

/** One person's faces. */
export class Take {
  readonly #guide: CaptureGuide;
  readonly #rest: RestingFace;
  #collector: FaceCollector | null = new FaceCollector(ALL_FRAMES);
  #kept: Kept[] = [];
  #count = 0;
  #faces: FilmedFaces | null = null;
  #asked: CaptureGoal | null = null;
  #askedSince = 0;
  #keptAt: number | null = null;

  /** @param rest how this person's face is at rest. */
  constructor(rest: RestingFace) {
    this.#rest = rest;
    this.#guide = new CaptureGuide(WANTED, rest);
  }

  /** How many frames were taken; erasing them does not change that, so that it can be said how many are gone. */
  get count(): number {
    return this.#count;
  }

  /** How full the ring is at each goal, 0 to 1. */
  get progress(): Readonly<Record<CaptureGoal, number>> {
    return this.#guide.progress;
  }

  /** What is asked for; null when nothing is missing. */
  get asked(): CaptureGoal | null {
    return this.#guide.next;
  }

  /** Whether there is enough to learn from. */
  get enough(): boolean {
    const { progress, skipped } = this.#guide;
    const whole = NEEDED.every((goal) => progress[goal] > 0 || skipped.has(goal));
    return this.count >= FEWEST_FILMED && whole;
  }

  /**
   * Looks at what was seen, and keeps it where it is wanted.
   * @param at in seconds, only growing.
   * @returns what the person can be told, or null when the frame was kept; and whether what is asked for can't be had.
   */
  see(look: Look, at: number): { readonly hint: Hint | null; readonly stuck: boolean } {
    const { aligned, sight, seen } = look;
    const asked = this.asked;
    if (!this.#collector) return { hint: null, stuck: false };
    const verdict = this.#guide.look(seen, aligned ? sight : null, this.#differenceAt(at));
    if (verdict.taken && sight && aligned) {
      this.#collector.add(aligned);
      this.#count += 1;
      this.#keptAt = at;
      this.#kept.push({ pose: capturePose(sight, this.#rest), sharpness: sight.sharpness });
    }
    if (asked !== this.#asked || (verdict.taken && verdict.goal === asked)) {
      this.#asked = asked;
      this.#askedSince = at;
    }
    return { hint: verdict.taken ? null : verdict.why, stuck: asked !== null && at - this.#askedSince >= STUCK_S };
  }

  /** Asks for this no more. When nothing is asked for then, and there is too little, what was skipped is asked for once more. */
  skip(): void {
    if (this.asked) this.#guide.skip(this.asked);
    if (this.asked === null && !this.enough) this.#guide.askAgain();
  }

  /**
   * The faces, in the order of filming; afterwards nothing more is taken.
   * @throws Error when there are too few, or they were erased.
   */
  finish(): FilmedFaces {
    if (this.#faces) return this.#faces;
    const frames = this.#collector?.frames();
    if (!frames || frames.count < FEWEST_FILMED) {
      throw new Error(`Of somebody who is filmed there are at least ${FEWEST_FILMED} frames, got ${frames?.count}.`);
    }
    this.#faces = {
      count: frames.count,
      pixels: frames.pixels.slice(),
      landmarks: frames.landmarks.slice(),
      poses: this.#kept.map(({ pose }) => pose),
      sharpness: this.#kept.map(({ sharpness }) => sharpness),
    };
    this.#clearCollector();
    return this.#faces;
  }

  /** Writes zeros over every face, those that were handed out too, and lets go of them. */
  erase(): void {
    this.#clearCollector();
    this.#faces?.pixels.fill(0);
    this.#faces?.landmarks.fill(0);
    this.#faces = null;
    this.#kept = [];
  }

  #differenceAt(at: number): number {
    const since = at - (this.#keptAt ?? at);
    return Math.max(EASE.least, 1 - (1 - EASE.least) * (since / EASE.seconds));
  }

  #clearCollector(): void {
    const frames = this.#collector?.frames();
    frames?.pixels.fill(0);
    frames?.landmarks.fill(0);
    this.#collector = null;
  }
}
