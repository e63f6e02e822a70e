/** Serves the built lab and its classes until Ctrl-C. */
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { type Classes, openClasses } from './class/routes.ts';
import { noteFault } from './faults.ts';
import { listen } from './listen.ts';
import { dataFolder, openLog } from './log/open-log.ts';
import { decodePngAlone } from './pictures/clean-picture.ts';
import { readSecret } from './seats/secret.ts';
import { explainListenError, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Where the lab's build leaves its files. */
const BUILT_LAB = fileURLToPath(new URL('../../lab/dist', import.meta.url));

/** Classes on the log of this server, and how both are closed. */
interface OpenedClasses {
  readonly routes: Classes['routes'];
  close(): Promise<void>;
}

/**
 * Starts the server and prints its address; a fault becomes one sentence and exit code 1.
 *
 * It answers when the server listens, and closes it on Ctrl-C (SIGINT) or SIGTERM. A fault later on that nobody foresaw ends the process with code 1.
 *
 * @param folder Where the built lab is.
 */
export async function serveLab(folder = BUILT_LAB): Promise<void> {
  process.on('uncaughtException', (fault) => {
    noteFault(fault);
    process.exit(1);
  });
  let settings: Settings;
  let classes: OpenedClasses;
  try {
    settings = readSettings(process.env);
    classes = await openAll(settings);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  decodePngAlone();
  const app = createApp({ folder, classes: classes.routes });
  try {
    const server = await listen(app, settings.host, settings.port);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void closeAll(server, classes).then(() => process.exit(0)));
    }
    console.log(`Nepwerk is at ${server.address}  (Ctrl-C stops it)`);
    for (const address of server.networkAddresses) {
      console.log(
        `Other machines reach it at ${address}, where browsers give it one thread; with HTTPS before it, all.`,
      );
    }
  } catch (error) {
    await classes.close();
    fail(explainListenError(error, settings));
  }
}

/** Opens the log, and takes up the classes that it has. */
async function openAll({ isBehindProxy }: Settings): Promise<OpenedClasses> {
  const secret = readSecret(process.env, dataFolder(process.env));
  const log = await openLog(process.env, (sentence) => console.error(sentence));
  const classes = await openClasses({ log, secret, isBehindProxy });
  return {
    routes: classes.routes,
    async close() {
      await classes.close();
      await log.close();
    },
  };
}

async function closeAll(server: { close(): Promise<void> }, classes: OpenedClasses): Promise<void> {
  await server.close();
  await classes.close();
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
