/** The process with the load clients: takes an order, and says what came of it. */
import { Crowd } from './crowd.ts';
import type { Order, Outcome, Reply } from './crowd-messages.ts';
import { flood, weighDown } from './slow-readers.ts';

let crowd: Crowd | null = null;
/** Classes with a slow reader. */
let heavy = 0;

async function carryOut(order: Order): Promise<Outcome> {
  if (order.type === 'load') {
    crowd = new Crowd(order.loaded);
    return {};
  }
  if (!crowd) throw new Error('nothing is loaded yet');
  switch (order.type) {
    case 'fill':
      return crowd.fill(order.classes, order.size);
    case 'steady':
      return crowd.steady(order.seconds);
    case 'at-once':
      return crowd.atOnce(order.times);
    case 'open-more':
      return crowd.openMore(order.most);
    case 'weigh-down':
      heavy = order.classes;
      return weighDown(crowd, heavy);
    case 'flood':
      return flood(crowd, heavy, order.seconds, order.isRead);
    default:
      return order satisfies never;
  }
}

async function reply(order: Order): Promise<Reply> {
  try {
    return { outcome: await carryOut(order) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (order) => void reply(order as Order).then((it) => process.send?.(it)));
process.on('disconnect', () => process.exit());
