/** One picture's way through the nets, stop by stop: by itself in time, or at the pace of whoever walks along. */

/** Where the picture is on its way. */
export type Place = 'noise' | 'making' | 'judging' | 'verdict' | 'loss' | 'judgeLearns' | 'makerLearns';

/** Where it is, or that there is none yet. */
export type Stop = 'waiting' | Place;

/** A stop, and how long it lasts when the way goes by itself. */
export interface Leg {
  readonly stop: Place;
  readonly milliseconds: number;
}

/** While training goes at full speed: short enough to go on, long enough to be seen. */
export const FAST_WAY: readonly Leg[] = [
  { stop: 'noise', milliseconds: 560 },
  { stop: 'making', milliseconds: 670 },
  { stop: 'judging', milliseconds: 670 },
  { stop: 'verdict', milliseconds: 900 },
];

/** In slow motion: there and back, each stop as long as its sentence takes. */
export const SLOW_WAY: readonly Leg[] = [
  { stop: 'noise', milliseconds: 4600 },
  { stop: 'making', milliseconds: 5200 },
  { stop: 'judging', milliseconds: 5200 },
  { stop: 'verdict', milliseconds: 4200 },
  { stop: 'loss', milliseconds: 5000 },
  { stop: 'judgeLearns', milliseconds: 5200 },
  { stop: 'makerLearns', milliseconds: 6200 },
];

/** A way that is walked. */
export interface Way {
  /** Goes on by itself from where it is. */
  play(): void;
  /** Stays where it is. */
  hold(): void;
  /** Goes to the next stop or the one before, where there is one, and stays there. */
  move(by: 1 | -1): void;
}

/**
 * Begins a way, and stays at its first stop. `arrive` is called at each stop with the time that it lasts and whether the picture came
 * there from the stop before; `end` after the last one, when the way went by itself.
 */
export function beginWay(
  legs: readonly Leg[],
  arrive: (stop: Place, milliseconds: number, forward: boolean) => void,
  end: () => void,
): Way {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at = 0;

  function come(to: number, forward: boolean): void {
    const leg = legs[to];
    if (!leg) return;
    at = to;
    arrive(leg.stop, leg.milliseconds, forward);
  }

  function hold(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function play(): void {
    if (timer !== undefined) return;
    timer = setTimeout(goOn, legs[at]?.milliseconds);
  }

  function goOn(): void {
    hold();
    if (at === legs.length - 1) {
      end();
      return;
    }
    come(at + 1, true);
    play();
  }

  come(0, true);
  return {
    play,
    hold,
    move(by) {
      hold();
      come(at + by, by > 0);
    },
  };
}
