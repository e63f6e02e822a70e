/** Runs `npm start`'s script as a user does, and reads what it prints. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

/** A run of the command. */
export interface StartRun {
  /** All that it printed so far. */
  printed(): string;
  /** The address that it prints; rejects, with what it printed, when it ends without one. */
  readonly address: Promise<string>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
  /** Presses Ctrl-C. */
  interrupt(): void;
  /** Ends it as a power cut does. */
  kill(): void;
}

/** Starts it with these environment variables; its data lie in a folder that goes with it, unless one is given. */
export function runStart(environment: Readonly<Record<string, string>>): StartRun {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-start-'));
  const child = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, NEPWERK_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(() => rmSync(folder, { recursive: true }));
  const address = new Promise<string>((resolve, reject) => {
    function read(data: Buffer): void {
      text += data.toString();
      const found = /http:\/\/\S+/.exec(text)?.[0];
      if (found && text.includes('\n', text.indexOf(found))) resolve(found);
    }
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(`It ended without an address: ${text}`)));
  });
  address.catch(() => undefined); // who waits for `ended` need not care
  return {
    printed: () => text,
    address,
    ended,
    interrupt: () => child.kill('SIGINT'),
    kill: () => child.kill('SIGKILL'),
  };
}
