/** Saves what a lab made as a file, marked: the only way from a lab to a file. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { workerPort, type WorkerPort } from '../labs/shell/worker-port.ts';
import type { MarkReply, MarkRequest } from './mark-messages.ts';

/** How far it is. */
export type Marking =
  | {
      readonly at: 'working';
      readonly step: (MarkReply & { type: 'step' })['step'];
      /** How far that step is, 0 to 1, where it is known. */
      readonly share?: number | undefined;
    }
  | { readonly at: 'saved'; readonly title: string }
  | { readonly at: 'refused'; readonly why: 'reader' | 'failed' };

/** One saving at a time. */
export interface Marker {
  /** Null before anything was saved. */
  readonly marking: ReadonlySignal<Marking | null>;
  /** Saves; null for a request says that there is nothing to save. */
  readonly save: (request: MarkRequest | Promise<MarkRequest | null>) => void;
  /** Ends what is being done, with nothing saved, or forgets how the last one ended. */
  readonly cancel: () => void;
}

/** Makes a marker. `makePort` starts the worker, and `write` hands a file to the person; a test stands in for both. */
export function createMarker(makePort = startMarking, write = writeFile): Marker {
  const marking = signal<Marking | null>(null);
  let port: WorkerPort<MarkRequest, MarkReply> | null = null;

  function end(how: Marking | null): void {
    port?.close();
    port = null;
    marking.value = how;
  }

  function take({ title, type }: MarkRequest, reply: MarkReply): void {
    if (reply.type === 'step') marking.value = { at: 'working', step: reply.step, share: reply.share };
    else if (reply.type === 'refused') end({ at: 'refused', why: reply.why });
    else {
      write(title, type, reply.bytes);
      end({ at: 'saved', title });
    }
  }

  async function send(
    asked: MarkRequest | Promise<MarkRequest | null>,
    opened: NonNullable<typeof port>,
  ): Promise<void> {
    const request = await Promise.resolve(asked).catch(() => null);
    if (opened !== port) return; // cancelled meanwhile
    if (!request) {
      end({ at: 'refused', why: 'failed' });
      return;
    }
    opened.listen(
      (reply) => take(request, reply),
      () => end({ at: 'refused', why: 'failed' }),
    );
    opened.send(request);
  }

  return {
    marking,
    save(request) {
      end({ at: 'working', step: 'fetch' });
      port = makePort();
      void send(request, port);
    },
    cancel: () => end(null),
  };
}

function startMarking(): WorkerPort<MarkRequest, MarkReply> {
  return workerPort(new Worker(new URL('./mark.worker.ts', import.meta.url), { type: 'module', name: 'marks' }));
}

/** Hands a marked file to the browser, which saves it where it saves downloads. Only what gets its bytes from a worker that marks may call it: `only-way.test.ts` knows who does. */
export function writeFile(title: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = title;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // a slow device has begun to write by then
}
