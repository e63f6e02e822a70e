/** Starts a browser or its driver with a home of its own, and ends it with everything that it started. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A browser may take this long to start on a busy machine, in milliseconds. */
const START_LIMIT = 60_000;
/** Between two looks whether it has started, in milliseconds. */
const LOOK_EVERY = 100;
/** A program that has not ended this long after a polite request is ended by force, in milliseconds. */
const GRACE = 3_000;
/** Of what a program prints, the end tells what went wrong; in characters. */
const LOG_KEPT = 4_000;

/** A program that runs. */
export interface Program {
  /** An empty folder that is its HOME, gone when it ends. */
  readonly home: string;
  /** Tries until the attempt succeeds. Throws, with what the program printed, when it ends or a minute passes first. */
  until<Value>(attempt: () => Promise<Value>): Promise<Value>;
  /** Ends it and all that it started. */
  stop(): Promise<void>;
}

/** An empty folder for a program's profile, removed when the program stops. */
export function makeHome(name: string): string {
  return mkdtempSync(join(tmpdir(), `nepwerk-${name}-`));
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts a program in a process group of its own. */
export function startProgram(
  command: string,
  commandArguments: readonly string[],
  home: string,
  environment: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(command, commandArguments, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: home, ...environment },
  });
  let log = '';
  function keep(data: Buffer): void {
    log = (log + data.toString()).slice(-LOG_KEPT);
  }
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const failed = new Promise<never>((_resolve, reject) => child.once('error', reject));
  failed.catch(() => undefined); // until() reports it
  return {
    home,
    until: (attempt) => Promise.race([failed, waitFor(attempt, child, () => `${command}\n${log}`)]),
    async stop() {
      await end(child);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function waitFor<Value>(
  attempt: () => Promise<Value>,
  child: ChildProcess,
  describe: () => string,
): Promise<Value> {
  const limit = performance.now() + START_LIMIT;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (child.exitCode !== null) throw new Error(`It ended too early: ${describe()}`, { cause: error });
      if (performance.now() > limit) throw new Error(`It did not start: ${describe()}`, { cause: error });
      await delay(LOOK_EVERY);
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child.pid, 'SIGTERM');
  if (child.exitCode === null) await Promise.race([ended, delay(GRACE)]);
  signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!gone) throw error;
  }
}
