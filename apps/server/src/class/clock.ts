/**
 * The time that is put on events: that of the wall when the server began, and from then on counted, so that a clock that is set in mid-lesson moves no class; and with the time
 * that the machine slept, so that none lasts longer than it may.
 */
import { uptime } from 'node:os';

/** Answers milliseconds since 1970, whole ones. It never goes back. */
export type Clock = () => number;

/** What a clock is made of, in milliseconds; tests have their own. */
export interface TimeSources {
  /** Since 1970; may be set to anything at any time. */
  readonly wall: () => number;
  /** Since some moment, going on evenly; on most systems it stands still while the machine sleeps. */
  readonly running: () => number;
  /** Since the machine was started, its sleep counted too; in steps of a hundredth of a second or more. */
  readonly sinceBoot: () => number;
}

/** How often it is looked whether the machine slept, in milliseconds: asking the system takes a hundred times as long as the rest. */
const LOOK_EVERY = 1000;

/** A shorter sleep is none: the two clocks are read one after the other, and not in the same steps. */
const SHORTEST_SLEEP = 5000;

const SYSTEM: TimeSources = {
  wall: () => Date.now(),
  running: () => performance.now(),
  sinceBoot: () => uptime() * 1000,
};

/** Starts a clock. */
export function startClock({ wall, running, sinceBoot }: TimeSources = SYSTEM): Clock {
  const begin = wall() - running();
  const booted = sinceBoot() - running();
  let asleep = 0;
  let lookedAt = running();
  return () => {
    const now = running();
    if (now - lookedAt >= LOOK_EVERY) {
      lookedAt = now;
      const slept = sinceBoot() - now - booted;
      if (slept - asleep >= SHORTEST_SLEEP) asleep = slept;
    }
    return Math.round(begin + now + asleep);
  };
}
