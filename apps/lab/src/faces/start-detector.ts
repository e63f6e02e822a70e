/** Starts the worker that finds faces, and asks it: one frame at a time, with word when it falls over. */
import { transfersOf, type DetectorReply, type DetectorRequest, type FaceSource } from './detector-messages.ts';
import type { Look, LookOrder } from './look.ts';

export type { Look, LookOrder } from './look.ts';

/** A worker that finds faces, as its page sees it. */
export interface FaceFinder {
  /** Settles when the nets are there; they are fetched only now. Rejects when they can't be had or started: then this one has ended, and another may be started. */
  open(): Promise<void>;
  /**
   * Finds the faces in the central square of a frame; fetches the nets if need be. The source of a camera or a picture is used up, whatever comes of it.
   * @returns null when the worker is still busy with the frame before: then this one is let go, so that what is seen is never late.
   * @throws Error when the frame or the order can't be read, the nets can't be had, or the worker fell over or was closed.
   */
  find(source: FaceSource, order: LookOrder): Promise<Look | null>;
  /** Ends the worker and all that it remembers. Whoever waits is told. */
  close(): void;
}

/** A promise that was given, and what settles it. */
interface Promised<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: Error): void;
}

/**
 * Starts a worker that finds faces.
 * @param onCrash is told once when it can answer no more, also when nobody waits; another one can be started.
 */
export function startFaceFinder(onCrash: (detail: string) => void = () => undefined): FaceFinder {
  const worker = new Worker(new URL('./detector.worker.ts', import.meta.url), { type: 'module', name: 'faces' });
  let opening: Promised<void> | null = null;
  let finding: Promised<Look> | null = null;
  let ended: Error | null = null;
  let job = 0;

  function end(error: Error): void {
    ended ??= error;
    worker.terminate();
    opening?.reject(ended);
    finding?.reject(ended);
    opening = null;
    finding = null;
  }
  function crash(detail: string): void {
    if (ended) return;
    end(new Error(`What finds faces fell over: ${detail}`));
    onCrash(detail);
  }
  function send(request: DetectorRequest): void {
    worker.postMessage(request, transfersOf(request));
  }
  worker.addEventListener('error', (event) => crash(event.message));
  worker.addEventListener('messageerror', () => crash('a message could not be read'));
  worker.addEventListener('message', ({ data: reply }: MessageEvent<DetectorReply>) => {
    switch (reply.type) {
      case 'ready':
        opening?.resolve();
        opening = null;
        return;
      case 'found':
        finding?.resolve(reply.look);
        finding = null;
        return;
      case 'unreadable':
        finding?.reject(new Error(reply.detail));
        finding = null;
        return;
      case 'failed':
        end(new Error(reply.detail));
        return;
      default:
        reply satisfies never;
    }
  });

  return {
    open() {
      if (ended) return Promise.reject(ended);
      if (!opening) {
        opening = promised();
        send({ type: 'open' });
      }
      return opening.promise;
    },
    find(source, order) {
      if (ended || finding) {
        if ('close' in source) source.close();
        return ended ? Promise.reject(ended) : Promise.resolve(null);
      }
      finding = promised();
      job += 1;
      const { promise } = finding;
      send({ type: 'look', job, source, order });
      return promise;
    },
    close: () => end(new Error('What finds faces was closed.')),
  };
}

function promised<Value>(): Promised<Value> {
  let resolve: Promised<Value>['resolve'] = () => undefined;
  let reject: Promised<Value>['reject'] = () => undefined;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
