/** Somebody before a camera, made by hand: what is seen of a face that does as it is told, frame by frame. */
import { puppetPersons } from '@nepwerk/datasets/puppets';
import { CANVAS, type AlignedFace, type FaceSight } from '@nepwerk/media';
import type { Look } from '../../../../faces/start-detector.ts';
import type { Filming } from '../filming.ts';
import type { PromptKind } from '../prompts.ts';

/** Seconds from one look to the next: a school laptop sees about twelve frames a second. */
const FRAME_S = 1 / 12;

/** A face that looks at the screen and does nothing; the camera hangs above it, so that it seems to look down. */
export const atRest: FaceSight = {
  turn: { yaw: 0.04, pitch: 0.15, roll: 0 },
  mouth: 0.05,
  mouthWidth: 0.6,
  rightEye: 0.3,
  leftEye: 0.3,
  size: 0.5,
  middle: [0.5, 0.5],
  inView: 1,
  brightness: 0.5,
  sharpness: 0.01,
};

/** What a face does for each prompt. */
export const doing: Readonly<Record<PromptKind, Partial<FaceSight>>> = {
  left: { turn: { yaw: -0.3, pitch: 0.15, roll: 0 } },
  right: { turn: { yaw: 0.35, pitch: 0.15, roll: 0 } },
  up: { turn: { yaw: 0.04, pitch: -0.05, roll: 0 } },
  mouth: { mouth: 0.3 },
  eyes: { rightEye: 0.1, leftEye: 0.1 },
};

/** A face whose pixels all have this byte. */
export function alignedFace(byte = 100): AlignedFace {
  const [person] = puppetPersons;
  const points = person?.landmarks ?? [];
  const landmarks = Float32Array.from({ length: 468 * 2 }, (_, i) => 60 + 0.1 * (points[3 * (i >> 1) + (i & 1)] ?? 0));
  const pixels = new Uint8ClampedArray(CANVAS * CANVAS * 4).fill(byte);
  return { pixels, landmarks, toCanvas: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 } };
}

/** What is seen when so many are in view, of whom the largest looks like this. */
export function lookAt(sight: FaceSight | null, seen = sight ? 1 : 0, byte?: number): Look {
  const face = {
    landmarks: new Float32Array(936),
    depths: new Float32Array(468),
    confidence: 1,
  };
  return {
    faces: Array.from({ length: Math.min(seen, 2) }, () => face),
    seen,
    milliseconds: 20,
    sight,
    aligned: sight ? alignedFace(byte) : null,
    pixels: null,
  };
}

/** A person before the camera of a filming, with a clock of its own. */
export class PersonByHand {
  #at = 100;
  #frame = 0;

  /** The time, in seconds. */
  readonly clock = (): number => this.#at;

  /** Lets time pass in which the camera sees nothing new. */
  wait(seconds: number): void {
    this.#at += seconds;
  }

  /** Is seen so long, in seconds, as it is at rest but for this; null for nobody. */
  show(filming: Filming, seconds: number, change: Partial<FaceSight> | null = {}, seen = change ? 1 : 0): void {
    for (let left = seconds; left > 1e-9; left -= FRAME_S) {
      this.#at += FRAME_S;
      filming.see({ at: this.#at, look: lookAt(change && { ...atRest, ...change }, seen) });
    }
  }

  /** Moves about a little meanwhile, so that no two frames are alike. */
  move(filming: Filming, seconds: number, change: Partial<FaceSight> = {}): void {
    for (let left = seconds; left > 1e-9; left -= FRAME_S) {
      this.#frame += 1;
      const middle = [0.35 + 0.03 * (this.#frame % 11), 0.35 + 0.03 * (Math.floor(this.#frame / 11) % 11)] as const;
      this.show(filming, FRAME_S, { middle, ...change });
    }
  }

  /** Does both prompts, from before the camera until they are done. */
  pass(filming: Filming): void {
    this.show(filming, 1.5);
    for (let turn = 0; turn < 2; turn++) {
      const kind = filming.prompt.peek()?.kind;
      this.show(filming, 0.3);
      if (kind) this.show(filming, 0.5, doing[kind]);
    }
    this.show(filming, 0.3);
  }
}
