/** The earlier moments of a training that it can go on from: which are kept when there are too many. */

/** A moment of a training, which is the model as it was then. */
export interface Moment {
  readonly step: number;
  /** Seconds of training so far. */
  readonly seconds: number;
}

/** What the moments of a training may take on the device: as much as a dozen photos of a phone. */
const MOMENTS_BYTES = 32 * 2 ** 20;
/** Fewest moments worth having, and most that the film strip has room to show. */
const FEWEST_MOMENTS = 2;
/** Most moments that are kept, however small the model is. */
export const MOST_MOMENTS = 8;

/** How many moments are kept of a model that takes so many bytes: five of the usual one, which takes 5.6 MB. */
export function roomForMoments(bytes: number): number {
  return Math.min(MOST_MOMENTS, Math.max(FEWEST_MOMENTS, Math.floor(MOMENTS_BYTES / bytes)));
}

/**
 * The moments with one more, which takes the place of those at the same step or later. Beyond `most`, the one goes that is missed the
 * least: its neighbours are the nearest to each other as a ratio of times, as in the film. The first and the newest stay.
 */
export function addMoment(moments: readonly Moment[], moment: Moment, most: number): readonly Moment[] {
  let all = [...moments.filter((it) => it.step < moment.step), moment];
  while (all.length > Math.max(most, FEWEST_MOMENTS)) all = all.toSpliced(leastMissed(all), 1);
  return all;
}

function leastMissed(moments: readonly Moment[]): number {
  const times = moments.map((it) => it.seconds + 1); // the first moment is at nearly nought
  let [least, smallest] = [1, Infinity];
  for (let at = 1; at < times.length - 1; at++) {
    const ratio = (times[at + 1] ?? Infinity) / (times[at - 1] ?? 1);
    if (ratio < smallest) [least, smallest] = [at, ratio];
  }
  return least;
}

/** The last of these steps that is not after `step`; null when they all are. */
export function nearestMoment(steps: readonly number[], step: number): number | null {
  return steps.findLast((it) => it <= step) ?? null;
}

/** Whether what lay on the device says of a moment when it was. */
export function isMoment({ step, seconds }: { readonly step: unknown; readonly seconds: unknown }): boolean {
  return Number.isSafeInteger(step) && (step as number) > 0 && Number.isFinite(seconds) && (seconds as number) >= 0;
}
