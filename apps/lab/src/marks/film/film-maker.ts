/** Films what a lab makes, and saves it as an MP4, marked: the only way from a lab's moving pictures to a file. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { workerPort, type WorkerPort } from '../../labs/shell/worker-port.ts';
import { writeFile } from '../marker.ts';
import type { FilmFeed } from './film-feed.ts';
import {
  buffersOf,
  type FilmOrder,
  type FilmRefusal,
  type FilmReply,
  type FilmRequest,
  type FilmSound,
  type FilmStep,
} from './film-messages.ts';

/** How far it is. */
export type Filming =
  | {
      readonly at: 'working';
      readonly step: FilmStep;
      /** How far that step is, 0 to 1, where it is known. */
      readonly share?: number | undefined;
    }
  | { readonly at: 'saved'; readonly title: string; readonly sound: FilmSound }
  | { readonly at: 'refused'; readonly why: FilmRefusal };

/** One film at a time. */
export interface FilmMaker {
  /** Null before anything was filmed. */
  readonly filming: ReadonlySignal<Filming | null>;
  /** Begins a film and ends the one before it; answers where its frames go in. */
  readonly begin: (order: FilmOrder) => FilmFeed;
  /** Ends what is being done, with nothing saved, or forgets how the last one ended. */
  readonly cancel: () => void;
}

/** Makes a maker of films. `makePort` starts the worker, and `write` hands a file to the person; a test stands in for both. */
export function createFilmMaker(makePort = startFilming, write = writeFile): FilmMaker {
  const filming = signal<Filming | null>(null);
  let port: WorkerPort<FilmRequest, FilmReply> | null = null;
  /** Who waits for room, in the order of their frames. */
  let waiting: ((more: boolean) => void)[] = [];

  function end(how: Filming | null): void {
    port?.close();
    port = null;
    filming.value = how;
    const left = waiting;
    waiting = [];
    for (const go of left) go(false);
  }

  function take(title: string, reply: FilmReply): void {
    switch (reply.type) {
      case 'ready':
        waiting.shift()?.(true);
        return;
      case 'step':
        filming.value = { at: 'working', step: reply.step, share: reply.share };
        return;
      case 'refused':
        end({ at: 'refused', why: reply.why });
        return;
      case 'made':
        write(title, 'video/mp4', reply.bytes);
        end({ at: 'saved', title, sound: reply.sound });
        return;
      default:
        reply satisfies never;
    }
  }

  function feedOf(opened: WorkerPort<FilmRequest, FilmReply>): FilmFeed {
    return {
      addFrame(frame, seconds) {
        if (opened !== port) return Promise.resolve(false);
        const room = new Promise<boolean>((resolve) => waiting.push(resolve));
        opened.send({ type: 'frame', frame, seconds });
        return room;
      },
      addSound(samples) {
        if (opened === port) opened.send({ type: 'sound', samples });
      },
      finish() {
        if (opened === port) opened.send({ type: 'finish' });
      },
    };
  }

  return {
    filming,
    begin(order) {
      end({ at: 'working', step: 'fetch' });
      const opened = makePort();
      port = opened;
      opened.listen(
        (reply) => {
          if (opened === port) take(order.title, reply);
        },
        () => {
          if (opened === port) end({ at: 'refused', why: 'failed' });
        },
      );
      opened.send({ type: 'begin', order });
      return feedOf(opened);
    },
    cancel: () => end(null),
  };
}

function startFilming(): WorkerPort<FilmRequest, FilmReply> {
  const worker = new Worker(new URL('./film.worker.ts', import.meta.url), { type: 'module', name: 'film' });
  return workerPort(worker, buffersOf);
}
