/** How often each seat and each console may ask: more than anybody does by hand, and too little to fill a log. */

/** Commands that may come at once: a pupil who votes on a whole wall. */
const AT_ONCE = 40;

/** And from then on so many a second. */
const A_SECOND = 4;

/** Seats and consoles that are remembered; the one that has not asked for longest is forgotten first, and begins anew. */
const MOST_REMEMBERED = 20_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Counts what is asked, by who asks. */
export class Pace {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  /** @param now Milliseconds from a clock that does not go back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes one: 0 when it may be asked now, else after how many milliseconds. */
  take(who: string): number {
    const at = this.#now();
    const before = this.#buckets.get(who) ?? { left: AT_ONCE, at };
    const left = Math.min(AT_ONCE, before.left + ((at - before.at) / 1000) * A_SECOND);
    const may = left >= 1;
    this.#buckets.delete(who);
    this.#buckets.set(who, { left: may ? left - 1 : left, at });
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= MOST_REMEMBERED) break;
      this.#buckets.delete(oldest);
    }
    return may ? 0 : Math.ceil(((1 - left) / A_SECOND) * 1000);
  }
}
