/** Follows the bench's orders with a training in hand: the same in a Node process and in a browser's worker. */
import type { NetName } from '../nets/sizes.ts';
import type { Training } from '../nets/training.ts';
import type { Answer, Engine, Order } from './messages.ts';

/** Sets a net up in an engine. */
export type OpenTraining = (engine: Engine, net: NetName, threads: number) => Promise<Training>;

/** Answers a function that takes orders one after the other; it never throws, but answers `failed`. */
export function follower(open: OpenTraining): (order: Order) => Promise<Answer> {
  let training: Training | null = null;

  async function prepare(order: Order & { type: 'prepare' }): Promise<Answer> {
    if (order.engine === 'pytorch') {
      throw new Error('PyTorch does not run in JavaScript');
    }
    training = await open(order.engine, order.net, order.threads);
    training.step();
    await checkedLoss(training);
    return { type: 'prepared', detail: training.detail };
  }

  async function sample(order: Order & { type: 'sample' }): Promise<Answer> {
    if (!training) {
      throw new Error('sample came before prepare');
    }
    const start = performance.now();
    for (let step = 0; step < order.steps; step++) {
      training.step();
    }
    const loss = await checkedLoss(training);
    return { type: 'sampled', milliseconds: performance.now() - start, loss, bytes: training.bytes };
  }

  return async function follow(order) {
    try {
      return await (order.type === 'prepare' ? prepare(order) : sample(order));
    } catch (error) {
      return { type: 'failed', reason: error instanceof Error ? error.message : JSON.stringify(error) };
    }
  };
}

async function checkedLoss(training: Training): Promise<number> {
  const loss = await training.loss();
  if (!Number.isFinite(loss)) {
    throw new Error(`the loss became ${loss}: what was timed is not training`);
  }
  return loss;
}
