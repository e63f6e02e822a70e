/** The standard normal distribution: how much of it lies to the left of a place, and where so much of it does. */

/** Halvings of an interval in which a normal quantile is looked for: more than a float64 can tell apart. */
const HALVINGS = 60;

/** A quantile beyond this would take more verdicts than anybody gives in a lifetime. */
const FARTHEST = 9;

/** Where the standard normal distribution has `share` of itself to the left; `share` is between 0 and 1. */
export function normalQuantile(share: number): number {
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
export function normalShare(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? density * series : 1 - density * series;
}
