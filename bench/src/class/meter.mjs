/** Loaded before a server that is measured (`node --expose-gc --import`): tells the bench what its process takes, over the channel between them. */
import { setTimeout as wait } from 'node:timers/promises';

/** What was collected is given back to the machine a little later, in milliseconds. */
const GIVING_BACK = 700;

process.on('message', (/** @type {'read' | 'settle'} */ order) => void answer(order));
// A bench that is broken off leaves no server behind, and a server that ends is not held by the channel.
process.on('disconnect', () => process.exit());
process.channel?.unref();

/** @param {'read' | 'settle'} order `settle` collects all garbage first */
async function answer(order) {
  for (let i = 0; i < 2 && order === 'settle'; i++) {
    globalThis.gc?.();
    await wait(GIVING_BACK);
  }
  const { user, system } = process.cpuUsage();
  process.send?.({ resident: process.memoryUsage.rss(), processor: (user + system) / 1000 });
}
