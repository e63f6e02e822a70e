/** A contender: one engine on one net, in one place, on so many threads, ready to be timed again and again. */
import { setTimeout } from 'node:timers/promises';
import type { Answer, Engine, Order } from '../host/messages.ts';
import { flopsOf } from '../nets/flops.ts';
import type { NetName } from '../nets/sizes.ts';
import type { Line } from './line.ts';

/** What is to be raced. */
export interface Entry {
  /** Its row in the figures: `chromium/2t`, `tfjs/node`. */
  readonly row: string;
  readonly engine: Engine | 'pytorch';
  readonly threads: number;
  /** Opens a line to a place where it can run; throws with the reason when there is none. */
  open(): Line;
}

/** A contender that stands at the start. */
export interface Contender {
  readonly row: string;
  /** Whether it is our engine. */
  readonly ours: boolean;
  readonly threads: number;
  /** How the engine says that it runs. */
  readonly detail: string;
  /** Bytes of memory that the engine says it has taken so far. */
  bytes(): number | null;
  /** Milliseconds a step. */
  readonly pace: number;
  /** Times as many steps as take about so long, at least one; answers milliseconds a step. */
  sample(milliseconds: number): Promise<number>;
  /** Ends it. */
  close(): Promise<void>;
}

/** How long a contender runs before it counts: engines compile their hot loops once more while they run. */
const WARM_UP_MILLISECONDS = 600;

/** How long an answer may take: the slowest peer needs some ten seconds a step on a machine that is otherwise idle. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * Sets a contender up and warms it.
 *
 * @throws With the engine's reason when it cannot run the net.
 */
export async function enter(entry: Entry, net: NetName): Promise<Contender> {
  const { row, engine, threads } = entry;
  const line = entry.open();
  try {
    const prepared = await ask(line, { type: 'prepare', engine, net, threads });
    if (prepared.type !== 'prepared') {
      throw new Error(prepared.type === 'failed' ? prepared.reason : `answered ${prepared.type} to prepare`);
    }
    let bytes: number | null = null;
    async function time(steps: number): Promise<number> {
      const sampled = await sample(line, steps);
      bytes = sampled.bytes;
      return sampled.milliseconds / steps;
    }
    const first = await time(1);
    const pace = first > WARM_UP_MILLISECONDS ? first : await time(Math.ceil(WARM_UP_MILLISECONDS / first));
    return {
      row,
      ours: engine === 'nepwerk',
      threads,
      detail: prepared.detail,
      bytes: () => bytes,
      pace,
      sample: (milliseconds) => time(Math.max(1, Math.round(milliseconds / pace))),
      close: () => line.close(),
    };
  } catch (error) {
    await line.close();
    throw error;
  }
}

/** Asks, but not for ever: an engine that hangs is not to hang the bench. */
async function ask(line: Line, order: Order): Promise<Answer> {
  const patience = new AbortController();
  const tooLate = setTimeout(PATIENCE_MILLISECONDS, undefined, { signal: patience.signal }).then((): Answer => ({
    type: 'failed',
    reason: `no answer to ${order.type} within ${PATIENCE_MILLISECONDS / 1000} s`,
  }));
  try {
    return await Promise.race([line.ask(order), tooLate]);
  } finally {
    patience.abort();
    await tooLate.catch(() => undefined);
  }
}

/** GFLOP/s of a net at so many milliseconds a step. */
export function gflops(net: NetName, milliseconds: number): number {
  return flopsOf(net) / milliseconds / 1e6;
}

async function sample(line: Line, steps: number): Promise<Answer & { type: 'sampled' }> {
  const answer = await ask(line, { type: 'sample', steps });
  if (answer.type !== 'sampled') {
    throw new Error(answer.type === 'failed' ? answer.reason : `answered ${answer.type} to sample`);
  }
  return answer;
}
