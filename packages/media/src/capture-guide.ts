/** Guides somebody who is filmed: which side or expression is still wanted, and why a frame was not taken. */
import { eyesOf, restingFace, type RestingFace } from './capture-poses.ts';
import type { FaceSight } from './face-sight.ts';

/** What a person is asked for, in this order; left and right are the picture's. */
export const CAPTURE_GOALS = ['front', 'left', 'right', 'up', 'down', 'mouth', 'wide', 'eyes'] as const;

/** One of them: a side that the head turns to, an open mouth, a wide one, shut eyes. */
export type CaptureGoal = (typeof CAPTURE_GOALS)[number];

/** What is wrong with a frame, whatever came before it. */
export type FrameFault = 'nobody' | 'several' | 'cut' | 'far' | 'near' | 'dark' | 'bright';

/** Why a frame was not taken. */
export type CaptureRefusal = FrameFault | 'blurred' | 'same' | 'enough';

/** What became of a frame. */
export type CaptureVerdict =
  | { readonly taken: true; readonly goal: CaptureGoal }
  | { readonly taken: false; readonly why: CaptureRefusal };

/** Frames for each goal: 200 in all. */
export const FRAMES_PER_GOAL = 25;

/** From here on a head is turned beside how it is at rest, in radians; a face that looks nearly ahead counts as looking ahead. */
const TURNED = { yaw: 0.16, pitch: 0.1 } as const;

/** A mouth is open when it is by so much more than at rest, in distances between the outer corners of the eyes. */
const OPEN_MOUTH = 0.08;

/** A mouth is wide, and eyes are shut, beside what they are at rest. Nets that find landmarks see an eye shut by less than it is. */
const WIDE = 1.08;
const SHUT = 0.65;

/** As a face is at rest before anything is known of it. */
const AHEAD = { yaw: 0, pitch: 0, mouth: 0.03 } as const;

/** A face is as high as this part of the frame: further away it has too few pixels, nearer it is soon cut off. */
const SIZE = { least: 0.22, most: 0.85 } as const;

/** So much of a face has to be in view. */
const LEAST_IN_VIEW = 0.99;

/** Mean luminance of a face, 0 to 1. The darkest and the lightest skin in ordinary light are well inside: it is the light that is judged, and never a face. */
const LIGHT = { least: 0.06, most: 0.95 } as const;

/** A frame is blurred when it has less than this part of the sharpness that this person's frames usually have: cameras differ more than frames do. */
const LEAST_SHARPNESS = 0.35;

/** Frames by which it is known what is usual. */
const USUAL = 5;

/** What makes two frames different enough: in each of these measures one step is so much. */
const STEP = { turn: 0.03, mouth: 0.03, mouthWidth: 0.03, eyes: 0.04, place: 0.025, size: 0.025 } as const;

/**
 * What is wrong with a frame, whatever came before it; null when it can be used.
 * @param faces how many faces were seen in it.
 * @param sight the face, where there was one.
 */
export function frameFault(faces: number, sight: FaceSight | null): FrameFault | null {
  if (faces > 1) return 'several';
  if (faces < 1 || !sight) return 'nobody';
  if (sight.inView < LEAST_IN_VIEW) return 'cut';
  if (sight.size < SIZE.least) return 'far';
  if (sight.size > SIZE.most) return 'near';
  if (sight.brightness < LIGHT.least) return 'dark';
  return sight.brightness > LIGHT.most ? 'bright' : null;
}

/** A person is guided from the first frame to the last. */
export class CaptureGuide {
  readonly #wanted: Readonly<Record<CaptureGoal, number>>;
  readonly #rest: RestingFace | null;
  readonly #taken = new Map<CaptureGoal, number[][]>(CAPTURE_GOALS.map((goal) => [goal, []]));
  readonly #skipped = new Set<CaptureGoal>();
  readonly #ahead: FaceSight[] = [];
  readonly #sharpness: number[] = [];

  /**
   * @param wanted how many frames: of each goal alike, or for each its own number.
   * @param rest how this person's face is at rest; without it that is learned from the first frames that look ahead.
   * @throws RangeError when a number is no whole one above 0.
   */
  constructor(
    wanted: number | Readonly<Record<CaptureGoal, number>> = FRAMES_PER_GOAL,
    rest: RestingFace | null = null,
  ) {
    this.#wanted = typeof wanted === 'number' ? forEachGoal(() => wanted) : wanted;
    this.#rest = rest;
    for (const goal of CAPTURE_GOALS) {
      if (Number.isSafeInteger(this.#wanted[goal]) && this.#wanted[goal] >= 1) continue;
      throw new RangeError(`A goal must take a whole number of frames above 0, got ${this.#wanted[goal]}.`);
    }
  }

  /** How full the ring is at each goal, 0 to 1. */
  get progress(): Readonly<Record<CaptureGoal, number>> {
    return forEachGoal((goal) => this.#countOf(goal) / this.#wanted[goal]);
  }

  /** Goals that are asked for no more. */
  get skipped(): ReadonlySet<CaptureGoal> {
    return this.#skipped;
  }

  /** What to ask for now; null when there is enough of everything that was not skipped. */
  get next(): CaptureGoal | null {
    return CAPTURE_GOALS.find((goal) => !this.#skipped.has(goal) && this.#countOf(goal) < this.#wanted[goal]) ?? null;
  }

  /** Asks for this no more: not everybody can do everything. Who shows it all the same is filmed. */
  skip(goal: CaptureGoal): void {
    this.#skipped.add(goal);
  }

  /** Asks once more for what was skipped. */
  askAgain(): void {
    this.#skipped.clear();
  }

  /**
   * Looks at a frame.
   * @param faces how many faces were seen in it.
   * @param sight the face, where there was one.
   * @param difference by how much it must differ from those before it, 1 for a whole step: less for who sits still.
   */
  look(faces: number, sight: FaceSight | null, difference = 1): CaptureVerdict {
    const fault = frameFault(faces, sight);
    if (fault || !sight) return { taken: false, why: fault ?? 'nobody' };
    if (this.#isBlurred(sight)) return { taken: false, why: 'blurred' };
    const goal = this.#goalOf(sight);
    const before = this.#taken.get(goal) ?? [];
    const measures = measuresOf(sight);
    if (before.some((other) => distanceOf(other, measures) < difference)) return { taken: false, why: 'same' };
    if (before.length >= this.#wanted[goal]) return { taken: false, why: 'enough' };
    before.push(measures);
    this.#sharpness.push(sight.sharpness);
    if (goal === 'front') this.#ahead.push(sight);
    return { taken: true, goal };
  }

  #countOf(goal: CaptureGoal): number {
    return this.#taken.get(goal)?.length ?? 0;
  }

  #isBlurred({ sharpness }: FaceSight): boolean {
    return this.#sharpness.length >= USUAL && sharpness < LEAST_SHARPNESS * middle(this.#sharpness);
  }

  /** What a frame shows: a turned head before an expression, so that an expression is filmed from the front. */
  #goalOf(sight: FaceSight): CaptureGoal {
    const { turn, mouth, mouthWidth } = sight;
    const { yaw, pitch, mouth: restingMouth } = this.#rest ?? AHEAD;
    if (turn.yaw - yaw > TURNED.yaw) return 'left';
    if (turn.yaw - yaw < -TURNED.yaw) return 'right';
    if (turn.pitch - pitch < -TURNED.pitch) return 'up';
    if (turn.pitch - pitch > TURNED.pitch) return 'down';
    if (mouth - restingMouth > OPEN_MOUTH) return 'mouth';
    const rest = this.#rest ?? (this.#ahead.length < USUAL ? null : restingFace(this.#ahead));
    if (!rest) return 'front';
    if (eyesOf(sight) < SHUT * rest.eyes) return 'eyes';
    return mouthWidth > WIDE * rest.mouthWidth ? 'wide' : 'front';
  }
}

function forEachGoal(value: (goal: CaptureGoal) => number): Readonly<Record<CaptureGoal, number>> {
  return Object.fromEntries(CAPTURE_GOALS.map((goal) => [goal, value(goal)])) as Record<CaptureGoal, number>;
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

/** How many steps two frames are apart, in all measures together. */
function distanceOf(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, i) => value - b[i]));
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
