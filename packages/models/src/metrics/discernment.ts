/** How well somebody tells made pictures from real ones, apart from what they are inclined to say. */

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

/** Halvings of an interval in which a normal quantile is looked for: more than a float64 can tell apart. */
const HALVINGS = 60;

/** A quantile beyond this would take more verdicts than anybody gives in a lifetime. */
const FARTHEST = 9;

/**
 * d' and c of equal-variance signal detection (Stanislaw and Todorov 1999, "Calculation of signal detection theory measures"), with half a verdict
 * added to each kind, so that nobody is infinitely good (the log-linear rule, Hautus 1995).
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
  const hit = normalQuantile((hits + 0.5) / (made + 1));
  const falseAlarm = normalQuantile((falseAlarms + 0.5) / (real + 1));
  return { sensitivity: hit - falseAlarm, criterion: -(hit + falseAlarm) / 2 };
}

/** Where the standard normal distribution has `share` of itself to the left; `share` is between 0 and 1. */
function normalQuantile(share: number): number {
  let low = -FARTHEST;
  let high = FARTHEST;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of the standard normal distribution to the left of x, to seven decimals (Abramowitz and Stegun 1964, 26.2.17). */
function normalShare(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? density * series : 1 - density * series;
}
