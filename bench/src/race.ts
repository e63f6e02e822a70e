/** Races contenders in rounds, each taking its turn in each round, so that a machine that slows down slows all alike. */
import { median } from './statistics.ts';
import type { Contender } from './subjects/contender.ts';
import type { Limit } from './subjects/limit.ts';

/** How much is measured. */
export interface Pace {
  readonly rounds: number;
  /** How long one contender's turn takes, about; a step that takes longer is a turn by itself. */
  readonly turnMilliseconds: number;
  /** Rounds of a contender whose step takes longer than a turn: hundreds of times slower, it needs no third digit. */
  readonly slowRounds: number;
}

/** What the rounds gave, by row: a value a round, NaN in rounds that a contender sat out. */
export interface Results {
  /** Milliseconds a step. */
  readonly milliseconds: ReadonlyMap<string, readonly number[]>;
  /** GFLOP/s of the limit on as many threads, measured just before each turn of ours. */
  readonly limits: ReadonlyMap<string, readonly number[]>;
  /** Why a row has no times. */
  readonly failures: ReadonlyMap<string, string>;
}

/** Runs the rounds. Who fails on the way joins `earlier`, the failures of those who never started, and loses its times. */
export async function race(
  contenders: readonly Contender[],
  limit: Limit,
  pace: Pace,
  earlier: ReadonlyMap<string, string>,
): Promise<Results> {
  const milliseconds = new Map<string, number[]>(contenders.map(({ row }) => [row, []]));
  const limits = new Map<string, number[]>(contenders.filter(({ ours }) => ours).map(({ row }) => [row, []]));
  const failures = new Map(earlier);
  for (let round = 0; round < pace.rounds; round++) {
    for (const contender of contenders.filter(({ row }) => !failures.has(row))) {
      limits.get(contender.row)?.push(await limit.measure(contender.threads));
      const rounds = contender.pace > pace.turnMilliseconds ? pace.slowRounds : pace.rounds;
      try {
        const time = round < rounds ? await contender.sample(pace.turnMilliseconds) : Number.NaN;
        milliseconds.get(contender.row)?.push(time);
      } catch (error) {
        failures.set(contender.row, error instanceof Error ? error.message : String(error));
        milliseconds.delete(contender.row);
      }
    }
  }
  return { milliseconds, limits, failures };
}

/** The median of the values that are numbers. */
export function middle(values: readonly number[]): number {
  return median(values.filter((value) => !Number.isNaN(value)));
}

/** The median, over the rounds that have both, of a's value divided by b's of the same round. */
export function middleRatio(a: readonly number[], b: readonly number[]): number {
  return middle(a.map((value, round) => value / (b[round] ?? Number.NaN)));
}
