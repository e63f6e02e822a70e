/** How many pictures a training looks at in a second, of late. */

/** Steps over which the speed is averaged, roughly. */
const STEPS = 20;

/** Measures from step to step. */
export class Speedometer {
  readonly #batch: number;
  #last: number | undefined;
  #speed = 0;

  /** `batch` pictures are looked at in a step. */
  constructor(batch: number) {
    this.#batch = batch;
  }

  /** A step is done: pictures in a second, smoothed; 0 as long as there was only one. */
  tick(): number {
    const now = performance.now();
    const seconds = this.#last === undefined ? undefined : (now - this.#last) / 1000;
    this.#last = now;
    if (seconds === undefined) return this.#speed;
    const current = this.#batch / Math.max(seconds, 1e-6);
    this.#speed = this.#speed === 0 ? current : this.#speed + (current - this.#speed) / STEPS;
    return this.#speed;
  }

  /** Begins anew. */
  restart(): void {
    this.#last = undefined;
    this.#speed = 0;
  }
}
