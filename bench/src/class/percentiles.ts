/** How long things took: percentiles by nearest rank, and the longest. */

/** Milliseconds, or NaN of nothing. */
export interface Percentiles {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
}

/** Of values in any order. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = Float64Array.from(values).toSorted();
  function rank(share: number): number {
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  }
  return { count: sorted.length, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), longest: rank(1) };
}
