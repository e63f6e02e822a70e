/** How often a judge is right, from the scores that it gave to real pictures and to fakes. */

/** Shares 0..1 of right verdicts, where real and fake count for one half each, however many there are of either. */
export interface JudgeAccuracy {
  /** Real pictures scored above 0. */
  readonly real: number;
  /** Fakes scored at or below 0. */
  readonly fakes: number;
  /** Mean of the two: one half is guessing. */
  readonly right: number;
  /** The same at the threshold where it is highest: what the judge knows when its leaning to one side is taken away. At least one half. */
  readonly best: number;
}

/**
 * Accuracy of the scores (above 0 means "real") at threshold 0 and at the best threshold.
 * @throws RangeError when one of the two is empty.
 */
export function judgeAccuracy(real: Float32Array, fakes: Float32Array): JudgeAccuracy {
  if (real.length === 0 || fakes.length === 0) {
    throw new RangeError(`Expected at least one score of each kind; got ${real.length} and ${fakes.length}.`);
  }
  const realRight = share(real, (score) => score > 0);
  const fakesRight = share(fakes, (score) => score <= 0);
  return { real: realRight, fakes: fakesRight, right: (realRight + fakesRight) / 2, best: bestAccuracy(real, fakes) };
}

/** Walks the threshold up through all scores: each real score passed is lost, each fake one gained. */
function bestAccuracy(real: Float32Array, fakes: Float32Array): number {
  const [r, f] = [real.slice().sort(), fakes.slice().sort()];
  let best = 0.5;
  let [passedReal, passedFakes] = [0, 0];
  while (passedFakes < f.length) {
    const threshold = f[passedFakes];
    do
      passedFakes++; // at least one, also where a score is no number
    while (f[passedFakes] <= threshold);
    while (passedReal < r.length && r[passedReal] <= threshold) passedReal++;
    best = Math.max(best, (passedFakes / f.length + 1 - passedReal / r.length) / 2);
  }
  return best;
}

/**
 * The chance that a real picture is scored higher than a fake: the area under the curve of hits by false alarms; equal scores count for one half.
 * @throws RangeError when one of the two is empty.
 */
export function scoredHigher(real: Float32Array, fakes: Float32Array): number {
  if (real.length === 0 || fakes.length === 0) {
    throw new RangeError(`Expected at least one score of each kind; got ${real.length} and ${fakes.length}.`);
  }
  const sorted = fakes.slice().sort();
  let sum = 0;
  for (const score of real) sum += (countBelow(sorted, score, false) + countBelow(sorted, score, true)) / 2;
  return sum / real.length / fakes.length;
}

/** How many of these ascending scores are below `score`, or at it when that is asked. */
function countBelow(sorted: Float32Array, score: number, orAt: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < score || (orAt && sorted[middle] === score)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function share(scores: Float32Array, holds: (score: number) => boolean): number {
  let count = 0;
  for (const score of scores) if (holds(score)) count++;
  return count / scores.length;
}
