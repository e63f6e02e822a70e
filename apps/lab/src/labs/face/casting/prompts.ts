/** Two short prompts that somebody before the camera does: a photo that is held up can't, however it is turned. */
import { eyesOf, type FaceSight, type RestingFace } from '@nepwerk/media';

/** What is asked. Left and right are the person's own, which are also those of a mirror. */
export type PromptKind = 'left' | 'right' | 'up' | 'mouth' | 'eyes';

/** A head that turns, and a face that changes: one of each is asked, for a photo can be turned a little, but never changes. */
const TURNS = ['left', 'right', 'up'] as const satisfies PromptKind[];
const CHANGES = ['mouth', 'eyes'] as const satisfies PromptKind[];

/** So far it has to go beside how the face is at rest: radians, distances between the outer corners of the eyes, and a share of the eyes' opening. */
const FAR = { turn: 0.16, up: 0.1, mouth: 0.1, eyes: 0.65 } as const;

/** A face is back at rest within this part of that. */
const BACK = 0.5;

/** So long it must be seen, in seconds: one frame may be wrong. */
const HOLD_S = 0.2;

/** Time for one prompt, in seconds in which a face is in view. */
export const PROMPT_S = 15;

/** Between two looks at most so much time counts, in seconds: a device may stall. */
const LONGEST_STEP_S = 0.5;

/** Without a face for longer than this the prompt begins anew: what comes back may be something else. In seconds. */
const LONGEST_BLINK_S = 1;

/**
 * Draws two prompts: a turn and a change, in either order.
 * @param random a number from 0 to below 1.
 */
export function drawPrompts(random: () => number): readonly [PromptKind, PromptKind] {
  const turn = oneOf(TURNS, random);
  const change = oneOf(CHANGES, random);
  return random() < 0.5 ? [turn, change] : [change, turn];
}

/** Another prompt of the same sort, for whoever did not manage this one. */
export function otherPrompt(kind: PromptKind, random: () => number): PromptKind {
  const sort: readonly PromptKind[] = TURNS.some((it) => it === kind) ? TURNS : CHANGES;
  return oneOf(
    sort.filter((it) => it !== kind),
    random,
  );
}

/** How far somebody is with what was asked: 0 is at rest, 1 is there. */
export function shareOf(kind: PromptKind, sight: FaceSight, rest: RestingFace): number {
  switch (kind) {
    case 'left': // the picture's right, for a camera is no mirror
      return (rest.yaw - sight.turn.yaw) / FAR.turn;
    case 'right':
      return (sight.turn.yaw - rest.yaw) / FAR.turn;
    case 'up':
      return (rest.pitch - sight.turn.pitch) / FAR.up;
    case 'mouth':
      return (sight.mouth - rest.mouth) / FAR.mouth;
    case 'eyes':
      return (1 - eyesOf(sight) / Math.max(rest.eyes, Number.EPSILON)) / (1 - FAR.eyes);
    default:
      return kind satisfies never;
  }
}

/** Watches whether somebody does what is asked. */
export class PromptWatch {
  readonly kind: PromptKind;
  readonly #rest: RestingFace;
  #wasAtRest = false;
  #since: number | null = null;
  #last: number | null = null;
  #left: number | null = null;
  #spent = 0;

  /** @param rest how this person's face is at rest. */
  constructor(kind: PromptKind, rest: RestingFace) {
    this.kind = kind;
    this.#rest = rest;
  }

  /**
   * Looks at a frame. It must go from rest to what is asked: who is turned already has done nothing.
   * @param sight the one face in view, or null.
   * @param at in seconds, only growing.
   */
  see(sight: FaceSight | null, at: number): 'waiting' | 'done' | 'late' {
    if (!sight) {
      this.#left ??= at;
      this.#since = null;
      if (at - this.#left > LONGEST_BLINK_S) this.#wasAtRest = false;
      this.#last = null;
      return 'waiting';
    }
    this.#left = null;
    this.#spent += this.#last === null ? 0 : Math.min(at - this.#last, LONGEST_STEP_S);
    this.#last = at;
    const share = shareOf(this.kind, sight, this.#rest);
    if (Math.abs(share) < BACK) this.#wasAtRest = true;
    if (this.#wasAtRest && share >= 1) {
      this.#since ??= at;
      if (at - this.#since >= HOLD_S) return 'done';
    } else {
      this.#since = null;
    }
    return this.#spent >= PROMPT_S ? 'late' : 'waiting';
  }
}

function oneOf<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('There is nothing to draw from, or a number of 1 or more was drawn.');
  return value;
}
