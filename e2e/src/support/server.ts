/** The real server with the built lab and with classes, on a free port. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, listen, openClasses, openEmbeddedLog } from '@nepwerk/server';
import type { RunningServer } from '@nepwerk/server';

const BUILT_LAB = fileURLToPath(new URL('../../../apps/lab/dist', import.meta.url));

/**
 * Starts it; `isolated: false` leaves out the headers for cross-origin isolation, as an old proxy might; `isBehindProxy: true` lets it believe what a proxy says of HTTPS.
 *
 * @throws When the lab has not been built.
 */
export async function startServer({ isolated = true, isBehindProxy = false } = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-classes-'));
  const log = await openEmbeddedLog({ folder });
  const classes = await openClasses({ log, secret: 'only for tests, and long enough', isBehindProxy });
  const server = await listen(createApp({ folder: BUILT_LAB, isolated, classes: classes.routes }), '127.0.0.1', 0);
  return {
    ...server,
    async close() {
      await classes.close();
      await server.close();
      await log.close();
      rmSync(folder, { recursive: true });
    },
  };
}
