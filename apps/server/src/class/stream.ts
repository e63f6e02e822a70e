/** Server-Sent Events of one connection, written straight to it: what a class of thirty costs thousands of times must cost little. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Frame, Outlet } from './room.ts';

/**
 * Bytes that may wait for a slow reader. Past them the connection is ended: its browser comes back by itself and gets the class as it is then, which is less than
 * what it had not read.
 */
export const MOST_WAITING = 256 * 1024;

/** Every connection hears something so often, in milliseconds: proxies end those that are silent for half a minute. */
const HEARTBEAT = 15_000;

/** Heartbeats are spread over so many turns, lest thousands of writes stand in the way of an event. */
const TURNS = 150;

/** A comment, which browsers pass over. */
const BEAT = ':\n\n';

/** What a proxy has to know so that it holds nothing back; no transformation, and so no compression, which would hold back too. */
const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Open connections, by the turn in which they are beaten to. */
export class Streams {
  readonly #turns: readonly Set<Stream>[] = Array.from({ length: TURNS }, () => new Set<Stream>());
  readonly #timer: NodeJS.Timeout;
  #turn = 0;
  #opened = 0;

  constructor() {
    this.#timer = setInterval(() => this.#beat(), HEARTBEAT / TURNS);
    this.#timer.unref();
  }

  /** How many are open. */
  get size(): number {
    return this.#turns.reduce((sum, { size }) => sum + size, 0);
  }

  /** Makes a stream of an answer that was not begun. */
  open(response: ServerResponse): Stream {
    const turn = this.#turns[this.#opened++ % TURNS] ?? new Set();
    const stream = new Stream(response);
    turn.add(stream);
    response.once('close', () => turn.delete(stream));
    forget(response.req);
    return stream;
  }

  /** Ends all of them. */
  close(): void {
    clearInterval(this.#timer);
    for (const turn of this.#turns) for (const stream of turn) stream.end();
  }

  #beat(): void {
    this.#turn = (this.#turn + 1) % TURNS;
    for (const stream of this.#turns[this.#turn] ?? []) stream.beat();
  }
}

/** Lets go of what a request said, which its connection would keep for as long as it is open: with what browsers send along it is a fifth of what a seat takes of the heap. */
function forget(request: IncomingMessage): void {
  request.rawHeaders = [];
  request.headers = {};
  request.url = '';
}

/** A reader's connection. */
export class Stream implements Outlet {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.writeHead(200, HEADERS);
    response.flushHeaders(); // alone: what is written with them would keep them in the thirty pieces that they were put together from
    this.beat(); // whoever comes back to a class in which nothing happened hears at once that this stream lives
  }

  /** Writes a frame, or ends the connection of a reader who does not read. */
  send({ position, name, data }: Frame): void {
    this.#write(`id: ${position}\nevent: ${name}\ndata: ${data}\n\n`);
  }

  beat(): void {
    this.#write(BEAT);
  }

  end(): void {
    this.#response.end();
  }

  #write(text: string): void {
    if (this.#response.writableLength > MOST_WAITING) this.#response.destroy();
    else this.#response.write(text);
  }
}
