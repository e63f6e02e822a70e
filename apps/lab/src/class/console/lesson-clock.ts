/** Where a lesson is by the clock: minutes since the class began, and what is left of a step. */

const MINUTE = 60_000;

/** A step's stretch of the plan, in minutes from the beginning. */
export interface PlannedStep {
  readonly from: number;
  readonly to: number;
}

/** A lesson at a moment, in whole minutes. */
export interface LessonTime {
  /** Since the class began: the first minute is 0. */
  readonly minute: number;
  /** Of the step: 1 or more while it has time, 0 in the minute after it, and below that by how many it is over. */
  readonly left: number;
  /** How much later the lesson is than its plan; 0 also when it is ahead. */
  readonly behind: number;
}

/**
 * Tells the time of a lesson.
 *
 * @param step Which step it is at, and since when, in milliseconds since 1970.
 * @returns null where the plan has no such step: the class was opened by a page with another plan.
 */
export function lessonTime(
  steps: readonly PlannedStep[],
  step: { readonly step: number; readonly since: number },
  begunAt: number,
  now: number,
): LessonTime | null {
  const planned = steps[step.step];
  if (!planned) return null;
  const length = planned.to - planned.from;
  const inLesson = minutes(begunAt, now);
  const inStep = minutes(step.since, now);
  const left = length - inStep;
  return {
    minute: Math.floor(inLesson),
    left: left > 0 ? Math.ceil(left) : 0 - Math.floor(-left),
    behind: Math.max(0, Math.floor(inLesson - planned.from - Math.min(inStep, length))),
  };
}

/** Clocks may differ by a little: what has not begun yet has lasted for no time. */
function minutes(from: number, to: number): number {
  return Math.max(0, to - from) / MINUTE;
}
