/** The few statistics that figures need. */

/**
 * The middle of the values, or the mean of the two in the middle.
 *
 * @throws When there are none.
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) {
    throw new Error('the median of no values was asked for');
  }
  return (low + high) / 2;
}
