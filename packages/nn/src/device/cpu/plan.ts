// Where each value of a run lives: values that are not needed at the same time share memory.
import type { Storage } from '../../tensor.ts';
import { isAddress, type Call } from './call.ts';

/** Every value begins on a cache line. */
const ALIGNMENT = 64;
/** Bytes behind each value that kernels may read, though never use: a vector beyond the last element. */
const SLACK = 32;

/** A place for every storage of a program that is no variable. */
export interface Plan {
  /** Distance from the start of the arena, in bytes. */
  readonly offsets: ReadonlyMap<Storage, number>;
  /** Size of the arena in bytes. */
  readonly bytes: number;
}

interface Life {
  readonly storage: Storage;
  readonly bytes: number;
  first: number;
  last: number;
}

/**
 * Places values largest first, each at the lowest address that no value alive at the same time occupies
 * (Pisarchyk and Lee, "Efficient memory management for deep neural net inference", 2020, greedy by size).
 * `inputs` are alive from the start, `outputs` to the end.
 */
export function plan(calls: readonly Call[], inputs: Iterable<Storage>, outputs: Iterable<Storage>): Plan {
  const placed: { life: Life; offset: number }[] = [];
  for (const life of livesOf(calls, inputs, outputs).toSorted((a, b) => b.bytes - a.bytes)) {
    let offset = 0;
    for (const other of placed) {
      const meets = other.life.first <= life.last && life.first <= other.life.last;
      if (meets && other.offset < offset + life.bytes) offset = Math.max(offset, other.offset + other.life.bytes);
    }
    placed.splice(placed.findLastIndex((other) => other.offset <= offset) + 1, 0, { life, offset });
  }
  const bytes = placed.reduce((most, { life, offset }) => Math.max(most, offset + life.bytes), 0);
  return { offsets: new Map(placed.map(({ life, offset }) => [life.storage, offset])), bytes };
}

/** From when to when each value is needed, in calls. */
function livesOf(calls: readonly Call[], inputs: Iterable<Storage>, outputs: Iterable<Storage>): Life[] {
  const lives = new Map<Storage, Life>();
  function touch(storage: Storage, time: number): void {
    if (storage.variable !== undefined) return;
    const life = lives.get(storage) ?? { storage, bytes: roundUp(storage.size * 4 + SLACK), first: time, last: time };
    life.last = time;
    lives.set(storage, life);
  }
  for (const storage of inputs) touch(storage, -1);
  for (const [time, call] of calls.entries()) {
    for (const argument of call.arguments) if (isAddress(argument)) touch(argument.storage, time);
  }
  for (const storage of outputs) touch(storage, calls.length);
  return [...lives.values()];
}

/** Rounds up to a whole number of cache lines. */
export function roundUp(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
