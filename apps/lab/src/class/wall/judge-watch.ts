/** What the wall has seen of the class's judges since it was opened: the log tells how they stand, not how they stood. */
import type { Seat } from '@nepwerk/protocol/class';

/** How the judges stood at a moment. */
export interface JudgeSample {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** By seat: in how many of a hundred cases its judge was right; null where there was none. */
  readonly judges: readonly (number | null)[];
  readonly middle: number;
}

/** What was seen. */
export interface JudgeWatch {
  /** When the watch began. */
  readonly since: number;
  /** Least time between samples, in milliseconds. */
  readonly step: number;
  readonly samples: readonly JudgeSample[];
}

/** How often it is looked at first; a judge's number is reported no more often. */
const FIRST_STEP = 2000;

/** More samples than a line has room for: then every second one goes, and looks are half as often. Four hours end at 64 seconds apart. */
const MOST_SAMPLES = 400;

/** A watch that has seen nothing; `since` in milliseconds since 1970. */
export function beginWatch(since: number): JudgeWatch {
  return { since, step: FIRST_STEP, samples: [] };
}

/** The watch after a look at a moment; the same where it was looked at just before, or where no judge is at work. */
export function watchJudges(watch: JudgeWatch, seats: readonly Seat[], at: number): JudgeWatch {
  const last = watch.samples.at(-1);
  if (last && at - last.at < watch.step) return watch;
  const judges = judgesOf(seats);
  const middle = middleOf(judges);
  if (middle === null) return watch;
  const samples = [...watch.samples, { at, judges, middle }];
  if (samples.length <= MOST_SAMPLES) return { ...watch, samples };
  return { ...watch, step: watch.step * 2, samples: samples.filter((_, i) => i % 2 === 0) };
}

/** The numbers of the judges by seat; null where there is none, or where the pupil has gone. */
export function judgesOf(seats: readonly Seat[]): readonly (number | null)[] {
  return seats.map(({ status, judge }) => (status === 'in' ? judge : null));
}

/** The middle of those that are there (median); null of none. */
export function middleOf(judges: readonly (number | null)[]): number | null {
  const there = judges.filter((it) => it !== null).sort((one, other) => one - other);
  const [low, high] = [there[Math.floor((there.length - 1) / 2)], there[Math.floor(there.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
