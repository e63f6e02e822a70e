/** A hint that does not flicker: it changes only when something else has held for a while. */
import type { CaptureRefusal } from '@nepwerk/media';

/** What somebody in front of the camera can be told; `ahead` is to look at the camera. */
export type Hint = CaptureRefusal | 'ahead';

/** So long something must hold before it is said, in seconds: shorter ones are a blink, or a glance aside. */
export const HINT_HOLD_S = 0.7;

/** Holds a hint still. */
export class SteadyHint {
  #shown: Hint | null = null;
  #coming: Hint | null = null;
  #since = -Infinity;

  /**
   * Takes in what could be said now, null for nothing.
   * @param at in seconds, only growing.
   * @returns what is said.
   */
  see(hint: Hint | null, at: number): Hint | null {
    if (hint !== this.#coming) {
      this.#coming = hint;
      this.#since = at;
    }
    if (at - this.#since >= HINT_HOLD_S) this.#shown = this.#coming;
    return this.#shown;
  }

  /** Begins anew, saying nothing. */
  reset(): void {
    this.#shown = null;
    this.#coming = null;
    this.#since = -Infinity;
  }
}
