/** The page in which the bench drives Chromium: each contender has a worker of its own. */
import type { Answer, Order } from './messages.ts';

const workers = new Map<string, Worker>();

/** Sends an order to the worker of that name, which is made at its first order, and waits for the answer. */
function ask(name: string, order: Order): Promise<Answer> {
  const worker = workers.get(name) ?? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  workers.set(name, worker);
  return new Promise((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<Answer>) => resolve(event.data), { once: true });
    worker.addEventListener('error', (event) => resolve({ type: 'failed', reason: event.message }), { once: true });
    worker.postMessage(order);
  });
}

/** Ends the worker of that name. */
function close(name: string): void {
  workers.get(name)?.terminate();
  workers.delete(name);
}

/** What the bench calls in the page. */
export type BenchPage = { ask: typeof ask; close: typeof close };

Object.assign(globalThis, { bench: { ask, close } satisfies BenchPage });
