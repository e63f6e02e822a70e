/** A worker as its page sees it: typed messages out, typed messages in, and word when it falls over. */
import type { PainterReply, PainterRequest, TrainerReply, TrainerRequest } from '@nepwerk/protocol';

/** One end of a worker; a test can stand in for it. */
export interface WorkerPort<Request, Reply> {
  send(request: Request): void;
  /** Where replies go; `onCrash` is called when the worker can answer no more. */
  listen(onReply: (reply: Reply) => void, onCrash: (detail: string) => void): void;
  close(): void;
}

/** The page's end of a trainer. */
export type TrainerPort = WorkerPort<TrainerRequest, TrainerReply>;
/** The page's end of a painter. */
export type PainterPort = WorkerPort<PainterRequest, PainterReply>;

/** Makes a port of a worker. The buffers of a message that `buffersOf` names go along instead of being copied. */
export function workerPort<Request, Reply>(
  worker: Worker,
  buffersOf: (request: Request) => ArrayBuffer[] = () => [],
): WorkerPort<Request, Reply> {
  return {
    send(request) {
      worker.postMessage(request, buffersOf(request));
    },
    listen(onReply, onCrash) {
      worker.addEventListener('message', (event: MessageEvent<Reply>) => onReply(event.data));
      worker.addEventListener('error', (event) => onCrash(event.message));
      worker.addEventListener('messageerror', () => onCrash('a message could not be read'));
    },
    close() {
      worker.terminate();
    },
  };
}
