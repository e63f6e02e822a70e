/** The real server with the built lab, on a free port. */
import { fileURLToPath } from 'node:url';
import { createApp, listen } from '@nepwerk/server';
import type { RunningServer } from '@nepwerk/server';

const BUILT_LAB = fileURLToPath(new URL('../../../apps/lab/dist', import.meta.url));

/**
 * Starts it; `isolated: false` leaves out the headers for cross-origin isolation, as an old proxy might.
 *
 * @throws When the lab has not been built.
 */
export function startServer({ isolated = true } = {}): Promise<RunningServer> {
  return listen(createApp({ folder: BUILT_LAB, isolated }), '127.0.0.1', 0);
}
