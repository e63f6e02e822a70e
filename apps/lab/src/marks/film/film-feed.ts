/** How frames get to a film: a feed, on the page or at the other end of a message port, such as in the worker that makes them. */
import { buffersOf, type FeedReply, type FeedRequest, type FilmFrame } from './film-messages.ts';

/** Where a film's frames go in, one after the other. */
export interface FilmFeed {
  /**
   * Adds a frame; its pixels go along, and are gone here afterwards.
   *
   * @param seconds When it is to be seen; only how much later than the first one counts.
   * @returns True when there is room for another; false when the film has ended, however it did: then no more are wanted. Waiting for it before the next
   * one is made keeps memory small; one that is made meanwhile does no harm.
   */
  readonly addFrame: (frame: FilmFrame, seconds: number) => Promise<boolean>;
  /** Adds samples where the last ones ended; their memory goes along. At any time before the end. */
  readonly addSound: (samples: Float32Array<ArrayBuffer>) => void;
  /** Says that this was all. */
  readonly finish: () => void;
}

/** The feed at this end of a port that `serveFeed` answers at the other. */
export function openFeed(port: MessagePort): FilmFeed {
  const waiting: ((more: boolean) => void)[] = [];
  let ended = false;
  port.addEventListener('message', ({ data }: MessageEvent<FeedReply>) => {
    if (data.type === 'ready') waiting.shift()?.(true);
    else {
      ended = true;
      for (const go of waiting.splice(0)) go(false);
    }
  });
  port.start();

  function send(request: FeedRequest): void {
    if (!ended) port.postMessage(request, buffersOf(request));
  }

  return {
    addFrame(frame, seconds) {
      if (ended) return Promise.resolve(false);
      const room = new Promise<boolean>((resolve) => waiting.push(resolve));
      send({ type: 'frame', frame, seconds });
      return room;
    },
    addSound: (samples) => send({ type: 'sound', samples }),
    finish: () => send({ type: 'finish' }),
  };
}

/** Passes on what comes through a port, until the film ends. */
export function serveFeed(port: MessagePort, feed: FilmFeed): void {
  port.addEventListener('message', ({ data }: MessageEvent<FeedRequest>) => void pass(data));
  port.start();

  async function pass(request: FeedRequest): Promise<void> {
    if (request.type === 'sound') feed.addSound(request.samples);
    else if (request.type === 'finish') feed.finish();
    else if (await feed.addFrame(request.frame, request.seconds))
      port.postMessage({ type: 'ready' } satisfies FeedReply);
    else port.postMessage({ type: 'ended' } satisfies FeedReply);
  }
}
