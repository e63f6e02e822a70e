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

/** What the rounds gave: a value a round, NaN in rounds that a contender sat out. */
export interface Results {
  /** Milliseconds a step, by row. */
  readonly milliseconds: ReadonlyMap<string, readonly number[]>;
  /** GFLOP/s of the limit, by threads. */
  readonly limits: ReadonlyMap<number, readonly number[]>;
}

/** Runs the rounds. */
export async function race(
  contenders: readonly Contender[],
  limit: Limit,
  threads: readonly number[],
  pace: Pace,
): Promise<Results> {
  const milliseconds = new Map<string, number[]>(contenders.map(({ row }) => [row, []]));
  const limits = new Map<number, number[]>(threads.map((count) => [count, []]));
  for (let round = 0; round < pace.rounds; round++) {
    for (const [count, rates] of limits) {
      rates.push(await limit.measure(count));
    }
    for (const contender of contenders) {
      const rounds = contender.pace > pace.turnMilliseconds ? pace.slowRounds : pace.rounds;
      milliseconds
        .get(contender.row)
        ?.push(round < rounds ? await contender.sample(pace.turnMilliseconds) : Number.NaN);
    }
  }
  return { milliseconds, limits };
}

/** The median of the values that are numbers. */
export function middle(values: readonly number[]): number {
  return median(values.filter((value) => !Number.isNaN(value)));
}

/** The median, over the rounds that have both, of a's value divided by b's of the same round. */
export function middleRatio(a: readonly number[], b: readonly number[]): number {
  return middle(a.map((value, round) => value / (b[round] ?? Number.NaN)));
}
