/** Our engine in a browser's worker. */
import { openDevice } from '@nepwerk/nn/web';
import { createNet } from './open.ts';
import type { NetName } from './sizes.ts';
import type { Training } from './training.ts';

/** Opens a net on so many threads. */
export async function openInWorker(net: NetName, threads: number): Promise<Training> {
  return createNet(net, await openDevice({ threads }));
}
