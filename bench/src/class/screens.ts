/** Which event reached which screens, and how long after it was sent. */
import { type Percentiles, percentilesOf } from './percentiles.ts';

/** What came of the events of a while. */
export interface Receipts {
  /** From sending until the last screen of the class has it. */
  readonly toAll: Percentiles;
  /** Until any one screen has it. */
  readonly toEach: Percentiles;
  /** Events that some screen never got, and receipts beyond one a screen. */
  readonly lost: number;
  readonly twice: number;
}

interface UnderWay {
  readonly sentAt: number;
  left: number;
}

/** Events have numbers, which they carry in their text. */
export class Screens {
  readonly #events = new Map<number, UnderWay>();
  #toAll: number[] = [];
  #toEach: number[] = [];
  #twice = 0;
  #next = 1;

  /** An event is sent now, to so many screens: its number. */
  send(screens: number): number {
    const number = this.#next++;
    this.#events.set(number, { sentAt: performance.now(), left: screens });
    return number;
  }

  /** A screen has an event. */
  see(number: number): void {
    const event = this.#events.get(number);
    if (!event) return;
    const took = performance.now() - event.sentAt;
    this.#toEach.push(took);
    event.left--;
    if (event.left === 0) this.#toAll.push(took);
    if (event.left < 0) this.#twice++;
  }

  /** Events that have not reached every screen yet. */
  get waiting(): number {
    return [...this.#events.values()].filter(({ left }) => left > 0).length;
  }

  /** What came of all since the last time. */
  take(): Receipts {
    const receipts = {
      toAll: percentilesOf(this.#toAll),
      toEach: percentilesOf(this.#toEach),
      lost: this.waiting,
      twice: this.#twice,
    };
    this.#events.clear();
    this.#toAll = [];
    this.#toEach = [];
    this.#twice = 0;
    return receipts;
  }
}
