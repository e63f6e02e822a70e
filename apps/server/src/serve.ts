/** Serves the built lab until Ctrl-C. */
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { explainListenError, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Where the lab's build leaves its files. */
const BUILT_LAB = fileURLToPath(new URL('../../lab/dist', import.meta.url));

/**
 * Starts the server and prints its address; a fault becomes one sentence and exit code 1.
 *
 * It answers when the server listens, and closes it on Ctrl-C (SIGINT) or SIGTERM.
 */
export async function serveLab(): Promise<void> {
  let settings: Settings;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const app = createApp({ folder: BUILT_LAB });
  try {
    const server = await listen(app, settings.host, settings.port);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
    console.log(`Nepwerk is at ${server.address}  (Ctrl-C stops it)`);
    for (const address of server.networkAddresses) {
      console.log(
        `Other machines reach it at ${address}, where browsers give it one thread; with HTTPS before it, all.`,
      );
    }
  } catch (error) {
    fail(explainListenError(error, settings));
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
