/** What a suite of benches is. */
import type { Report } from '../figures.ts';

/** How a suite is asked to run. */
export interface SuiteOptions {
  /** Fewer and shorter rounds: figures to work with, not to write down. */
  readonly quick: boolean;
  /** Whether the peers run too, which takes most of the time. */
  readonly peers: boolean;
  /** The groups to measure; all when empty. */
  readonly only: readonly string[];
}

/** Measures and reports. */
export type Suite = (report: Report, options: SuiteOptions) => Promise<void>;
