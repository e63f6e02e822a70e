/** The line to the process with the load clients. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Loaded, Order, Outcome, Reply } from './crowd-messages.ts';

/** Load clients in a process of their own. */
export class CrowdLine {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async open(loaded: Loaded): Promise<CrowdLine> {
    const file = fileURLToPath(new URL('crowd-process.ts', import.meta.url));
    const line = new CrowdLine(fork(file, [], { execArgv: ['--import', import.meta.resolve('tsx')] }));
    await line.ask({ type: 'load', loaded });
    return line;
  }

  /** @throws What failed there. */
  ask(order: Order): Promise<Outcome> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      function onExit(code: number | null): void {
        reject(new Error(`the process of the clients ended with ${code}`));
      }
      child.once('exit', onExit);
      child.once('message', (message) => {
        child.off('exit', onExit);
        const reply = message as Reply;
        if ('failed' in reply) reject(new Error(reply.failed));
        else resolve(reply.outcome);
      });
      child.send(order);
    });
  }

  close(): void {
    this.#child.kill();
  }
}
