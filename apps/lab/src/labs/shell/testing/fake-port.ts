/** Stands in for a worker. */
import type { WorkerPort } from '../worker-port.ts';

/** A worker that records what it is sent and says what the test wants. */
export class FakePort<Request, Reply> implements WorkerPort<Request, Reply> {
  readonly sent: Request[] = [];
  closed = false;
  say: (reply: Reply) => void = () => undefined;
  crash: (detail: string) => void = () => undefined;

  send(request: Request): void {
    this.sent.push(request);
  }

  listen(onReply: (reply: Reply) => void, onCrash: (detail: string) => void): void {
    this.say = onReply;
    this.crash = onCrash;
  }

  close(): void {
    this.closed = true;
  }
}
