/** Guides somebody who is filmed: which side or expression is still wanted, and why a frame was not taken. */
import type { FaceSight } from './face-sight.ts';

/** What a person is asked for, in this order; left and right are the picture's. */
export const CAPTURE_GOALS = ['front', 'left', 'right', 'up', 'down', 'mouth', 'wide', 'eyes'] as const;

/** One of them: a side that the head turns to, an open mouth, a wide one, shut eyes. */
export type CaptureGoal = (typeof CAPTURE_GOALS)[number];

/** Why a frame was not taken. */
export type CaptureRefusal =
  | 'nobody'
  | 'several'
  | 'cut'
  | 'far'
  | 'near'
  | 'dark'
  | 'bright'
  | 'blurred'
  | 'same'
  | 'enough';

/** What became of a frame. */
export type CaptureVerdict =
  | { readonly taken: true; readonly goal: CaptureGoal }
  | { readonly taken: false; readonly why: CaptureRefusal };

/** Frames for each goal: 200 in all, which a willing person gives in 20 seconds at 12 frames a second. */
export const FRAMES_PER_GOAL = 25;

/** From here on a head is turned, in radians; a face that looks nearly ahead counts as looking ahead. */
const TURNED = { yaw: 0.2, pitch: 0.12 } as const;

/** A mouth is open from here on, in distances between the outer corners of the eyes. */
const OPEN_MOUTH = 0.15;

/** A mouth is wide, and eyes are shut, beside what they are when this person looks ahead and does nothing. */
const WIDE = 1.1;
const SHUT = 0.55;

/** A face is as high as this part of the frame: further away it has too few pixels, nearer it is soon cut off. */
const SIZE = { least: 0.22, most: 0.85 } as const;

/** So much of a face has to be in view. */
const LEAST_IN_VIEW = 0.99;

/** Mean luminance of a face, 0 to 1. */
const LIGHT = { least: 0.12, most: 0.92 } as const;

/** A frame is blurred when it has less than this part of the sharpness that this person's frames usually have: cameras differ more than frames do. */
const LEAST_SHARPNESS = 0.35;

/** Frames by which it is known what is usual. */
const USUAL = 5;

/** What makes two frames different enough: in each of these measures one step is so much. */
const STEP = { turn: 0.05, mouth: 0.05, mouthWidth: 0.06, eyes: 0.06, place: 0.04, size: 0.04 } as const;

/** A person is guided from the first frame to the last. */
export class CaptureGuide {
  readonly #perGoal: number;
  readonly #taken = new Map<CaptureGoal, number[][]>(CAPTURE_GOALS.map((goal) => [goal, []]));
  readonly #resting: FaceSight[] = [];
  readonly #sharpness: number[] = [];

  /** @throws RangeError when `perGoal` is no whole number above 0. */
  constructor(perGoal = FRAMES_PER_GOAL) {
    if (!Number.isSafeInteger(perGoal) || perGoal < 1) {
      throw new RangeError(`A goal must take a whole number of frames above 0, got ${perGoal}.`);
    }
    this.#perGoal = perGoal;
  }

  /** How full the ring is at each goal, 0 to 1. */
  get progress(): Readonly<Record<CaptureGoal, number>> {
    const shares = CAPTURE_GOALS.map((goal) => [goal, this.#countOf(goal) / this.#perGoal]);
    return Object.fromEntries(shares) as Record<CaptureGoal, number>;
  }

  /** What to ask for now; null when there is enough of everything. */
  get next(): CaptureGoal | null {
    return CAPTURE_GOALS.find((goal) => this.#countOf(goal) < this.#perGoal) ?? null;
  }

  /**
   * Looks at a frame.
   * @param faces how many faces were seen in it.
   * @param sight the face, where there was one.
   */
  look(faces: number, sight: FaceSight | null): CaptureVerdict {
    const why = faces > 1 ? 'several' : sight ? this.#faultOf(sight) : 'nobody';
    if (why || !sight) return { taken: false, why: why ?? 'nobody' };
    const goal = this.#goalOf(sight);
    const before = this.#taken.get(goal) ?? [];
    const measures = measuresOf(sight);
    if (before.some((other) => isSame(other, measures))) return { taken: false, why: 'same' };
    if (before.length >= this.#perGoal) return { taken: false, why: 'enough' };
    before.push(measures);
    this.#sharpness.push(sight.sharpness);
    if (goal === 'front') this.#resting.push(sight);
    return { taken: true, goal };
  }

  #countOf(goal: CaptureGoal): number {
    return this.#taken.get(goal)?.length ?? 0;
  }

  #faultOf({ size, inView, brightness, sharpness }: FaceSight): CaptureRefusal | null {
    if (inView < LEAST_IN_VIEW) return 'cut';
    if (size < SIZE.least) return 'far';
    if (size > SIZE.most) return 'near';
    if (brightness < LIGHT.least) return 'dark';
    if (brightness > LIGHT.most) return 'bright';
    const usual = this.#sharpness.length < USUAL ? 0 : middle(this.#sharpness);
    return sharpness < LEAST_SHARPNESS * usual ? 'blurred' : null;
  }

  /** What a frame shows: a turned head before an expression, so that an expression is filmed from the front. */
  #goalOf(sight: FaceSight): CaptureGoal {
    const { turn, mouth, mouthWidth } = sight;
    if (turn.yaw > TURNED.yaw) return 'left';
    if (turn.yaw < -TURNED.yaw) return 'right';
    if (turn.pitch < -TURNED.pitch) return 'up';
    if (turn.pitch > TURNED.pitch) return 'down';
    if (mouth > OPEN_MOUTH) return 'mouth';
    if (this.#resting.length < USUAL) return 'front';
    if (eyesOf(sight) < SHUT * middle(this.#resting.map(eyesOf))) return 'eyes';
    return mouthWidth > WIDE * middle(this.#resting.map((it) => it.mouthWidth)) ? 'wide' : 'front';
  }
}

/** How far the eyes are open, both together. */
function eyesOf({ rightEye, leftEye }: FaceSight): number {
  return (rightEye + leftEye) / 2;
}

/** What tells frames apart, each on a scale on which 1 is a difference. */
function measuresOf(sight: FaceSight): number[] {
  const { turn, mouth, mouthWidth, size, middle: place } = sight;
  return [
    turn.yaw / STEP.turn,
    turn.pitch / STEP.turn,
    turn.roll / STEP.turn,
    mouth / STEP.mouth,
    mouthWidth / STEP.mouthWidth,
    eyesOf(sight) / STEP.eyes,
    place[0] / STEP.place,
    place[1] / STEP.place,
    size / STEP.size,
  ];
}

/** Whether two frames differ in none of their measures by a step, nor in all together. */
function isSame(a: readonly number[], b: readonly number[]): boolean {
  return Math.hypot(...a.map((value, i) => value - b[i])) < 1;
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
