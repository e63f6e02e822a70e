/**
 * Where a page hears of its class: a stream of events, which comes again by itself when it breaks, and where a network holds streams back, one answer after
 * the other.
 */
import { createParser } from 'eventsource-parser';

/** Something that came: an event of the class, or `{ now, view }`, the whole as this reader may see it. JSON. */
export interface SourceFrame {
  readonly position: number;
  readonly name: 'event' | 'view';
  readonly data: string;
}

/** How it stands with the server: it answers; it does not now, and is tried again; it knows this class no more; it does not let this browser read it. */
export type SourceStatus = 'live' | 'waiting' | 'gone' | 'no-token';

/** Which class is read, and as whom. */
export interface SourceOptions {
  readonly classId: string;
  readonly as: 'teacher' | 'seat' | 'wall';
  readonly onFrame: (frame: SourceFrame) => void;
  readonly onStatus: (status: SourceStatus) => void;
  /** For tests. */
  readonly fetch?: typeof fetch;
}

/** Server and proxies send something so often; a stream of which nothing is heard for longer is dead, in milliseconds. */
const SILENCE = 35_000;

/**
 * A stream whose first words, or the rest of a frame that came in part, take longer is held back by the network: the server sends them at once. (A proxy that holds back
 * passes on what fills its buffers, and so a frame without its end.)
 */
const HELD_BACK = 4000;

/** What ends a frame, or a sign of life. */
const END = '\n\n';

/** The header in which the server names a refusal: a body would have to be read to tell it from a class. */
const REFUSED = 'Nepwerk-Refused';

/** A class is believed to be gone when the server has said so this often in a row: of several nodes one that has just started may not know it yet, and a device is wiped for it. */
const SURE_AFTER = 3;

/**
 * Waits before it is tried again, in milliseconds: doubled each time up to the longest, and up to half of it more by chance, lest a class comes back all at once.
 * A network that was gone is found again within five seconds; 9,000 pages that try make some 2,500 requests a second.
 */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 3000;

/** Reads a class until it is closed. */
export class ClassSource {
  readonly #options: SourceOptions;
  readonly #closing = new AbortController();
  /** The position up to which the class is known; empty before the first frame. */
  #after = '';
  /** Whether this network holds streams back: found out once, and then no more tried. */
  #isHeldBack = false;
  #failures = 0;
  /** How often in a row the server has said that there is nothing to read. */
  #endings = 0;
  /** Ends a wait at once. */
  #wake = () => {};

  constructor(options: SourceOptions) {
    this.#options = options;
    globalThis.addEventListener?.('online', this.#onOnline);
    void this.#run();
  }

  /** Hears nothing more. */
  close(): void {
    this.#closing.abort();
    globalThis.removeEventListener?.('online', this.#onOnline);
    this.#wake();
  }

  readonly #onOnline = () => {
    this.#failures = 0;
    this.#wake();
  };

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      try {
        await (this.#isHeldBack ? this.#poll() : this.#stream());
        this.#failures = 0;
      } catch (error) {
        if (this.#closing.signal.aborted) return;
        if (error instanceof Ended && ++this.#endings >= SURE_AFTER) {
          this.#options.onStatus(error.status);
          return;
        }
        this.#options.onStatus('waiting');
        await this.#wait();
      }
    }
  }

  /** Reads a stream until it ends. */
  async #stream(): Promise<void> {
    const patience = new Patience(HELD_BACK, this.#closing.signal);
    let isWhole = false;
    try {
      const response = await this.#get('events', patience.signal, this.#after);
      const parser = createParser({
        onEvent: ({ id, event, data }) => {
          if (event === 'event' || event === 'view') this.#take({ position: Number(id), name: event, data });
        },
      });
      const text = new TextDecoder();
      for await (const part of parts(response)) {
        const words = text.decode(part, { stream: true });
        parser.feed(words);
        isWhole = this.#after !== '' && words.endsWith(END);
        patience.extend(isWhole ? SILENCE : HELD_BACK);
        if (!isWhole) continue;
        this.#options.onStatus('live');
        this.#failures = 0;
      }
    } catch (error) {
      if (!patience.isOver || isWhole) throw error;
      await this.#poll({ after: '', patience: HELD_BACK }); // asked so, it is answered at once, unless the network is gone
      this.#isHeldBack = true;
    } finally {
      patience.end();
    }
  }

  /** Asks for what comes next, once; after nothing that is what is there already. */
  async #poll({ after, patience: milliseconds } = { after: this.#after, patience: SILENCE }): Promise<void> {
    const patience = new Patience(milliseconds, this.#closing.signal);
    try {
      const response = await this.#get('wait', patience.signal, after);
      const frame = (await response.json()) as { position: number; name: 'view'; data: unknown } | null;
      this.#options.onStatus('live');
      if (frame) this.#take({ ...frame, data: JSON.stringify(frame.data) });
    } finally {
      patience.end();
    }
  }

  #take(frame: SourceFrame): void {
    this.#endings = 0;
    this.#after = String(frame.position);
    this.#options.onFrame(frame);
  }

  async #get(path: 'events' | 'wait', signal: AbortSignal, after: string): Promise<Response> {
    const { classId, as, fetch: get = fetch } = this.#options;
    const query = new URLSearchParams({ as, ...(after && { after }) });
    const response = await get(`/api/classes/${classId}/${path}?${query}`, { signal, cache: 'no-store' });
    if (response.headers.get(REFUSED) === 'gone') throw new Ended('gone');
    if (response.headers.get(REFUSED) === 'no-token') throw new Ended('no-token');
    if (!response.ok || response.headers.has(REFUSED)) throw new Error(`The server answered ${response.status}.`);
    return response;
  }

  #wait(): Promise<void> {
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++) * (1 + Math.random() / 2);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** The class is not to be read any more. */
class Ended extends Error {
  readonly status: 'gone' | 'no-token';

  constructor(status: 'gone' | 'no-token') {
    super(status);
    this.status = status;
  }
}

/** Ends a request that is silent for too long, or when it is not wanted any more. */
class Patience {
  readonly #over = new AbortController();
  readonly #closing: AbortSignal;
  #timer: ReturnType<typeof setTimeout>;
  isOver = false;

  constructor(milliseconds: number, closing: AbortSignal) {
    this.#closing = closing;
    this.#timer = setTimeout(this.#onOver, milliseconds);
    closing.addEventListener('abort', this.#onClose);
  }

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  extend(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onOver, milliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#closing.removeEventListener('abort', this.#onClose);
  }

  readonly #onOver = () => {
    this.isOver = true;
    this.#over.abort();
  };

  readonly #onClose = () => this.#over.abort();
}

/** The bytes of an answer as they come; not every browser iterates over a stream itself. */
async function* parts({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return;
    yield value;
  }
}
