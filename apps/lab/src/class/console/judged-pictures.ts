/** Pictures that were judged a moment ago: each keeps its place until a moment after the last, so that no other slides under the finger. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { TeacherCommand } from '@nepwerk/protocol/class';

/** What was decided of a picture. */
export type Verdict = 'approve' | 'refuse';

/** A judged picture keeps its place for so many milliseconds after the last one was judged: longer than a second press takes. */
const STAYS = 900;

/** After the others have moved up a finger that was on its way already is not listened to for so many milliseconds. */
const SETTLES = 200;

/** What it works with; tests give their own clock. */
export interface JudgingServices {
  readonly ask: (command: TeacherCommand) => Promise<boolean>;
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
}

/** Judges pictures, and remembers which for a moment. */
export class JudgedPictures {
  readonly #services: Required<JudgingServices>;
  readonly #judged = signal<ReadonlyMap<string, Verdict>>(new Map());
  /** How many that were judged are still to keep their place. */
  #staying = 0;
  #movedAt = -Infinity;

  constructor({ ask, pause = pauseFor, now = () => performance.now() }: JudgingServices) {
    this.#services = { ask, pause, now };
  }

  /** The pictures that keep their place, with what was decided. */
  get judged(): ReadonlySignal<ReadonlyMap<string, Verdict>> {
    return this.#judged;
  }

  /** Whether pictures moved just now, so that a finger may be on another than it was meant for. */
  get hasJustMoved(): boolean {
    return this.#services.now() - this.#movedAt < SETTLES;
  }

  /** Judges a picture, once. */
  async judge(id: string, verdict: Verdict): Promise<void> {
    if (this.#judged.peek().has(id)) return;
    this.#judged.value = new Map(this.#judged.peek()).set(id, verdict);
    this.#staying++;
    const { ask, pause, now } = this.#services;
    await Promise.all([ask({ type: verdict, picture: id }).then((isDone) => isDone || this.#forget(id)), pause(STAYS)]);
    this.#staying--;
    if (this.#staying > 0) return;
    this.#movedAt = now();
    this.#judged.value = new Map();
  }

  /** A picture of which nothing came waits again, where it is. */
  #forget(id: string): void {
    const others = new Map(this.#judged.peek());
    others.delete(id);
    this.#judged.value = others;
  }
}

function pauseFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
