/** How this network carries a class: whether a stream arrives event by event, whether a late answer arrives where it does not, how far the server is, and whether anything came from elsewhere. */
import { createParser } from 'eventsource-parser';
import type { NetworkFacts } from './facts.ts';
import { TooLong, type TrialTools, within } from './trial.ts';

/** The addresses of the server's `schoolcheck/doors.ts`. */
const DOORS = '/api/schoolcheck';

/** Times that the way to the server is measured: the middle one counts. */
const PINGS = 5;

/** In milliseconds: a page on a school's worst network answers sooner. */
const PING_PATIENCE = 8000;

/** A stream of three seconds that takes longer is broken, in milliseconds. */
const STREAM_PATIENCE = 20_000;

/** The late answer comes after 25 seconds; a page of a class waits so long for it, in milliseconds. */
const POLL_PATIENCE = 35_000;

/** Where streams are held back it takes about so long: two of them, and the late answer. In milliseconds. */
const LONGEST = 31_000;

/** How often the bar moves, in milliseconds. */
const MOVES_EVERY = 200;

/** A stream is held back when its events arrive in less than this share of the time in which they were sent. */
const BUNCHED = 0.5;

/** Events that are taken in at most, whatever is sent. */
const MOST_EVENTS = 100;

/** The header in which the server names a refusal. */
const REFUSED = 'Nepwerk-Refused';

/** A stream as it came. */
export interface Arrivals {
  /** Milliseconds from the request to each event. */
  readonly times: readonly number[];
  /** How many were sent, and how many milliseconds apart, as the first of them says. */
  readonly count: number;
  readonly every: number;
}

/** What it stands on; for tests. */
export interface NetworkRoom {
  /** Asks for an address: a GET, which sends nothing. */
  readonly get: (path: string, signal: AbortSignal) => Promise<Response>;
  /** The addresses of all that came into the page, and the page's own origin. */
  readonly loaded: () => readonly string[];
  readonly origin: () => string;
}

const ROOM: NetworkRoom = {
  get: (path, signal) => fetch(path, { signal, cache: 'no-store' }),
  loaded: () => performance.getEntriesByType('resource').map(({ name }) => name),
  origin: () => location.origin,
};

/** Tries it. */
export async function tryNetwork({ signal, progress }: TrialTools, room: NetworkRoom = ROOM): Promise<NetworkFacts> {
  const { get } = room;
  const foreign = countForeign(room.loaded(), room.origin());
  const latency = await middlePing(signal, get);
  const stop = moving(progress, signal);
  try {
    let [stream, late] = await tryStream(signal, get);
    // A hiccup is no filter: what came at once is tried once more.
    if (stream === 'held') [stream, late] = await tryStream(signal, get);
    const poll = stream === 'live' || stream === 'full' ? 'untried' : await tryPoll(signal, get);
    return { stream, late, poll, latency, foreign };
  } finally {
    stop();
  }
}

/** Says how far it is by the clock, as if it took the longest: nothing tells before the end. Answers how to stop. */
function moving(progress: TrialTools['progress'], signal: AbortSignal): () => void {
  const begin = performance.now();
  const timer = setInterval(() => progress((performance.now() - begin) / LONGEST), MOVES_EVERY);
  function stop(): void {
    clearInterval(timer);
  }
  signal.addEventListener('abort', stop, { once: true });
  return stop;
}

/** Hosts besides the page's own, by the addresses of what came into it. */
export function countForeign(addresses: readonly string[], origin: string): number {
  const origins = addresses.flatMap((address) => {
    const [found] = /^https?:\/\/[^/?#]+/i.exec(address) ?? [];
    return found === undefined || found === origin ? [] : [found];
  });
  return new Set(origins).size;
}

/** What a stream's arrivals say: whether it came event by event, and how late the latest event was, in milliseconds. */
export function judgeArrivals({ times, count, every }: Arrivals): [NetworkFacts['stream'], number] {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if (times.length < count || count < 2) return ['broken', 0];
  if (last - first < BUNCHED * (count - 1) * every) return ['held', 0];
  return ['live', Math.max(0, ...times.map((time, i) => time - i * every))];
}

async function middlePing(signal: AbortSignal, get: NetworkRoom['get']): Promise<number | null> {
  const times: number[] = [];
  for (let i = 0; i < PINGS; i++) {
    const begin = performance.now();
    const answer = await orNull(within(PING_PATIENCE, signal, get(`${DOORS}/ping`, signal)), signal);
    if (!answer?.ok) return null;
    times.push(performance.now() - begin);
  }
  const middle = [...times].sort((one, other) => one - other)[Math.floor(PINGS / 2)];
  return middle === undefined ? null : Math.round(middle);
}

async function tryStream(signal: AbortSignal, get: NetworkRoom['get']): Promise<[NetworkFacts['stream'], number]> {
  const leaving = new AbortController();
  try {
    const begin = performance.now();
    const response = await within(STREAM_PATIENCE, signal, get(`${DOORS}/stream`, leaving.signal));
    if (response.headers.has(REFUSED)) return ['full', 0];
    if (!response.ok || !response.body) return ['broken', 0];
    return judgeArrivals(await within(STREAM_PATIENCE, signal, readArrivals(response.body, begin)));
  } catch {
    signal.throwIfAborted();
    return ['broken', 0];
  } finally {
    leaving.abort();
  }
}

/** Notes when each event comes, until the stream ends. */
async function readArrivals(body: ReadableStream<Uint8Array>, begin: number): Promise<Arrivals> {
  const times: number[] = [];
  let beat = { count: 0, every: 0 };
  const parser = createParser({
    onEvent({ data }) {
      if (times.length >= MOST_EVENTS) return;
      times.push(performance.now() - begin);
      beat = beatIn(data) ?? beat;
    },
  });
  const text = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { times, ...beat };
    parser.feed(text.decode(value, { stream: true }));
  }
}

/** How the stream beats, by one of its events; null when it says nothing of the kind. */
function beatIn(data: string): { count: number; every: number } | null {
  try {
    const { count, every } = JSON.parse(data) as Record<string, unknown>;
    return typeof count === 'number' && typeof every === 'number' ? { count, every } : null;
  } catch {
    return null;
  }
}

async function tryPoll(signal: AbortSignal, get: NetworkRoom['get']): Promise<NetworkFacts['poll']> {
  const answer = await orNull(within(POLL_PATIENCE, signal, get(`${DOORS}/wait`, signal)), signal);
  if (answer?.headers.has(REFUSED)) return 'full';
  const body: unknown = answer?.ok ? await orNull(within(POLL_PATIENCE, signal, answer.json()), signal) : null;
  return typeof body === 'object' && body !== null && 'waited' in body ? 'answered' : 'broken';
}

/** What was waited for, or null when it failed or took too long. @throws the reason of the signal when it was stopped. */
async function orNull<Value>(waited: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
  try {
    return await waited;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TooLong || error instanceof Error) return null;
    throw error;
  }
}
