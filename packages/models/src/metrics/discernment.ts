/** How well somebody tells made pictures from real ones, apart from what they are inclined to say. */

import { normalQuantile } from './normal.ts';

/** What somebody said of a row of pictures. In the terms of signal detection theory a made picture is the signal. */
export interface Verdicts {
  /** Made pictures that were shown. */
  readonly made: number;
  /** Made pictures that were called made. */
  readonly hits: number;
  /** Real pictures that were shown. */
  readonly real: number;
  /** Real pictures that were called made. */
  readonly falseAlarms: number;
}

/** What follows from the verdicts, both in deviations of the normal distribution. */
export interface Discernment {
  /** d': 0 for guessing, 1 for often right, above 2 for nearly always; below 0 for mostly wrong. */
  readonly sensitivity: number;
  /** c: 0 for no leaning, below 0 for a leaning to "made", above 0 for a leaning to "real". */
  readonly criterion: number;
}

/**
 * d' and c of equal-variance signal detection (Stanislaw and Todorov 1999, "Calculation of signal detection theory measures"), with one right
 * and one wrong verdict added, shared by how many pictures were shown of each kind, so that nobody is infinitely good (the log-linear rule, Hautus
 * 1995; half a verdict of each where there are as many of both) and whoever always says the same has a d' of 0.
 * @throws RangeError when there are more hits or false alarms than pictures, or counts that are none.
 */
export function discernment({ made, hits, real, falseAlarms }: Verdicts): Discernment {
  for (const [said, of] of [
    [hits, made],
    [falseAlarms, real],
  ] as const) {
    if (!(Number.isInteger(said) && Number.isInteger(of) && said >= 0 && said <= of)) {
      throw new RangeError(`Verdicts must be whole numbers from 0 to the pictures shown; got ${said} of ${of}.`);
    }
  }
  const [more, moreReal] = [made / (made + real || 1), real / (made + real || 1)];
  const hit = normalQuantile(made === 0 ? 0.5 : (hits + more) / (made + 2 * more));
  const falseAlarm = normalQuantile(real === 0 ? 0.5 : (falseAlarms + moreReal) / (real + 2 * moreReal));
  return { sensitivity: hit - falseAlarm, criterion: -(hit + falseAlarm) / 2 };
}
