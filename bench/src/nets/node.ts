/** Our engine in Node. */
import { openDevice } from '@nepwerk/nn/node';
import { createNet } from './open.ts';
import type { NetName } from './sizes.ts';
import type { Training } from './training.ts';

/** Opens a net on so many threads. */
export async function openInNode(net: NetName, threads: number): Promise<Training> {
  return createNet(net, await openDevice({ threads }));
}
