/** Whether the judge has come down to the half, or plainly will not: the moment at which the ideal is worth a word. */
import type { HistoryPoint } from '@nepwerk/protocol';
import { AHEAD, NEAR_HALF } from './judge-state.ts';

/** Before this step a judge that guesses has not learned yet. */
const EARLIEST_HALF = 300;
/** Over so many steps it must have guessed: a moment can be chance. */
const GUESSING_STEPS = 150;
/** From this step on a judge that stays ahead, and hardly sinks, is not going to guess. */
const EARLIEST_NEVER = 2000;
/** Over so many steps, compared with as many before. */
const STAYING_STEPS = 600;
/** A judge that sinks by more than this from one stretch to the next may still come down. */
const SINKING = 0.03;
/** Fewer points than this say nothing about a stretch. */
const FEWEST_POINTS = 4;

/** What can be said of the half now. */
export type HalfMoment = 'reached' | 'never';

/** Looks at the judge's figure over the training; null while nothing can be said yet. */
export function halfMoment(history: readonly HistoryPoint[]): HalfMoment | null {
  const step = history.at(-1)?.step ?? 0;
  const lately = meanRight(history, step - GUESSING_STEPS, step);
  if (step >= EARLIEST_HALF && lately !== null && Math.abs(lately - 0.5) < NEAR_HALF) return 'reached';
  const now = meanRight(history, step - STAYING_STEPS, step);
  const before = meanRight(history, step - 2 * STAYING_STEPS, step - STAYING_STEPS);
  if (step < EARLIEST_NEVER || now === null || before === null) return null;
  return now >= AHEAD && before - now < SINKING ? 'never' : null;
}

/**
 * What could be said of the half at some point of a training that is taken up again: it was said then, and is not said twice. Goes by
 * the points that were kept, which are fewer the longer ago.
 */
export function pastHalfMoments(history: readonly HistoryPoint[]): ReadonlySet<HalfMoment> {
  const moments = history.map((_, last) => halfMoment(history.slice(0, last + 1)));
  return new Set(moments.filter((moment) => moment !== null));
}

/** The mean of the judge's figure over the steps after `from` up to `to`; null when there are too few points. */
function meanRight(history: readonly HistoryPoint[], from: number, to: number): number | null {
  const rights = history.flatMap(({ step, right }) => (step > from && step <= to && right !== null ? [right] : []));
  return rights.length < FEWEST_POINTS ? null : rights.reduce((sum, it) => sum + it, 0) / rights.length;
}
