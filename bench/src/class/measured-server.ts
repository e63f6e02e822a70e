/** A server in a process of its own, as users run it, that tells what its process takes; it can be killed and started again where it was. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process takes. */
export interface Usage {
  /** Memory of the machine that is its own or shared with others (resident set), in bytes. */
  readonly resident: number;
  /** Processor time of all its threads since it began, in milliseconds. */
  readonly processor: number;
}

/** What is started. */
export interface ServerProgram {
  /** A script, and what comes before it, such as a loader. */
  readonly script: string;
  readonly nodeArguments?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** A server that runs. */
export interface MeasuredServer {
  readonly port: number;
  readonly address: string;
  /** What its process takes now. */
  read(): Promise<Usage>;
  /** The same after all garbage was collected. */
  settle(): Promise<Usage>;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
}

const METER = fileURLToPath(new URL('meter.mjs', import.meta.url));
const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

/** The project's own start command, on a folder of its own. @param port 0 takes a free one. */
export function ourServer(folder: string, port = 0, more: Readonly<Record<string, string>> = {}): ServerProgram {
  return { script: START, environment: { PORT: String(port), HOST: '127.0.0.1', NEPWERK_DATA: folder, ...more } };
}

/**
 * Starts a server and waits for the address that it prints.
 *
 * @throws With what it printed when it ends without one.
 */
export async function startMeasured(program: ServerProgram): Promise<MeasuredServer> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', METER, ...(program.nodeArguments ?? []), program.script],
    { env: { ...process.env, ...program.environment }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  async function end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    child.kill(signal);
    await ended;
  }
  const address = await addressOf(child);
  let last: Promise<unknown> = Promise.resolve();
  /** One question after the other. */
  function ask(order: 'read' | 'settle'): Promise<Usage> {
    const usage = last.then(() => askMeter(child, order));
    last = usage.catch(() => {});
    return usage;
  }
  return {
    address,
    port: Number(new URL(address).port),
    read: () => ask('read'),
    settle: () => ask('settle'),
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    function read(text: Buffer): void {
      printed += text.toString();
      const found = /http:\/\/\S+(?=\s)/.exec(printed);
      if (found) resolve(found[0]);
    }
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(`the server ended: ${printed.trim().split('\n').slice(-3).join(' ')}`)));
  });
}

function askMeter(child: ChildProcess, order: 'read' | 'settle'): Promise<Usage> {
  return new Promise((resolve, reject) => {
    if (!child.connected) {
      reject(new Error('the server that is measured has ended'));
      return;
    }
    child.once('message', (usage) => resolve(usage as Usage));
    child.send(order);
  });
}
