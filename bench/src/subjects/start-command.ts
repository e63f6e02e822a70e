/** Runs the project's start command and waits for the address that it prints. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

/** The lab, served by `npm start`. */
export interface StartedLab {
  readonly address: string;
  /** From the command to the address, in milliseconds. */
  readonly milliseconds: number;
  /** Ends the server as Ctrl-C does, and waits for its end. */
  stop(): Promise<void>;
}

/**
 * Starts the lab on a free port.
 *
 * @throws With what the command printed when it ends without an address.
 */
export async function startLab(): Promise<StartedLab> {
  const begin = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-bench-'));
  const child = spawn(process.execPath, [SCRIPT], { env: { ...process.env, PORT: '0', NEPWERK_DATA: folder } });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    function read(text: Buffer): void {
      printed += text.toString();
      const found = /http:\/\/\S+(?=\s)/.exec(printed);
      if (found) {
        resolve(found[0]);
      }
    }
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(`npm start ended without an address: ${printed}`)));
  });
  return {
    address,
    milliseconds: performance.now() - begin,
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
