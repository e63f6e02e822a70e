/** The time that is put on events: that of the wall when the server began, and from then on counted, so that a clock that is set in mid-lesson moves no class. */

/** Answers milliseconds since 1970, whole ones. */
export type Clock = () => number;

/** Starts a clock. */
export function startClock(): Clock {
  const begin = Date.now() - performance.now();
  return () => Math.round(begin + performance.now());
}
