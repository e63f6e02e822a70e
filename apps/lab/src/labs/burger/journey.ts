/** One picture's way through the nets, as steps in time: noise to the maker, its picture and a real one to the judge, the verdict. */

import { SLOW_STEP_MS } from '../shell/pace.ts';

/** Where the pictures are on their way. */
export type Stop = 'waiting' | 'noise' | 'making' | 'judging' | 'verdict';

/** The stops in order, each with its share of the whole way's time. */
export const STOPS: readonly { readonly stop: Exclude<Stop, 'waiting'>; readonly share: number }[] = [
  { stop: 'noise', share: 0.2 },
  { stop: 'making', share: 0.24 },
  { stop: 'judging', share: 0.24 },
  { stop: 'verdict', share: 0.32 },
];

/** How long a way takes while training goes at full speed: short enough to go on, long enough to be seen. */
export const FAST_WAY_MS = 2800;
/** How long it takes in slow motion and step by step, where each stop has a sentence to be read. */
export const SLOW_WAY_MS = SLOW_STEP_MS - 400;

/** A way that can be broken off. */
export interface Way {
  stop(): void;
}

/**
 * Goes through the stops; `arrive` is called at each with the time that it lasts, `end` after the last one. Nothing is called any more once
 * it has been stopped.
 */
export function travel(
  milliseconds: number,
  arrive: (stop: Exclude<Stop, 'waiting'>, milliseconds: number) => void,
  end: () => void,
): Way {
  let timer: ReturnType<typeof setTimeout>;
  function go(index: number): void {
    const next = STOPS[index];
    if (!next) {
      end();
      return;
    }
    arrive(next.stop, next.share * milliseconds);
    timer = setTimeout(() => go(index + 1), next.share * milliseconds);
  }
  go(0);
  return { stop: () => clearTimeout(timer) };
}
