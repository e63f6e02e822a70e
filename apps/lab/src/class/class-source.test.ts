/** How a page hears of its class, against a server that is played by hand: streams that break, are held back or fall silent, and classes that are gone. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClassSource, type SourceFrame, type SourceStatus } from './class-source.ts';

/** One request, which the test answers. */
interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly signal: AbortSignal;
  answer(response: Response): void;
}

/** A stream that the test writes. */
class Stream {
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly response = new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
    }),
    { headers: { 'Content-Type': 'text/event-stream' } },
  );

  write(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  end(): void {
    this.#controller?.close();
  }

  /** As a network does that is gone. */
  breakOff(): void {
    this.#controller?.error(new TypeError('network error'));
  }
}

let requests: Asked[];
/** Whether there is no network. */
let isDown: boolean;
let frames: SourceFrame[];
let statuses: SourceStatus[];
let source: ClassSource;

beforeEach(() => {
  vi.useFakeTimers();
  [requests, frames, statuses, isDown] = [[], [], [], false];
  source = new ClassSource({
    classId: 'class',
    as: 'seat',
    onFrame: (frame) => frames.push(frame),
    onStatus: (status) => statuses.push(status),
    fetch: (input, init) => {
      const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input, 'http://lab');
      const signal = init?.signal ?? new AbortController().signal;
      return new Promise<Response>((resolve, reject) => {
        function fail(): void {
          reject(new TypeError('network error'));
        }
        signal.addEventListener('abort', fail);
        requests.push({ path: pathname, query: searchParams, signal, answer: resolve });
        if (isDown) fail();
      });
    },
  });
});

afterEach(() => {
  source.close();
  vi.useRealTimers();
});

/** The request that waits for its answer. */
function last(): Asked {
  const found = requests.at(-1);
  if (!found) throw new Error('nothing was asked');
  return found;
}

async function settle(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

function frame(position: number, name = 'view'): string {
  return `id: ${position}\nevent: ${name}\ndata: {"now":1}\n\n`;
}

async function openStream(): Promise<Stream> {
  const stream = new Stream();
  last().answer(stream.response);
  last().signal.addEventListener('abort', () => stream.breakOff());
  await settle();
  return stream;
}

describe('a stream', () => {
  test('tells what comes, also in pieces, and that it lives', async () => {
    expect([last().path, last().query.toString()]).toEqual(['/api/classes/class/events', 'as=seat']);
    const stream = await openStream();
    stream.write(frame(7).slice(0, 20));
    await settle();
    expect(frames).toEqual([]);
    stream.write(`${frame(7).slice(20)}:\n\n${frame(9, 'event')}${frame(11, 'other')}`);
    await settle();
    expect(frames).toEqual([
      { position: 7, name: 'view', data: '{"now":1}' },
      { position: 9, name: 'event', data: '{"now":1}' },
    ]);
    expect(statuses.at(-1)).toBe('live');
  });

  test('that breaks off is opened again after the last that was heard', async () => {
    const stream = await openStream();
    stream.write(frame(7));
    await settle();
    stream.breakOff();
    await settle();
    expect(statuses.at(-1)).toBe('waiting');
    await settle(1000);
    expect([requests.length, last().query.get('after')]).toEqual([2, '7']);
  });

  test('that the server ends is opened again at once', async () => {
    const stream = await openStream();
    stream.write(frame(7));
    stream.end();
    await settle();
    expect([requests.length, last().query.get('after')]).toEqual([2, '7']);
  });

  test('of which nothing is heard for too long is given up, and opened again', async () => {
    const stream = await openStream();
    stream.write(frame(7));
    await settle(30_000);
    stream.write(':\n\n');
    await settle(30_000);
    expect(requests).toHaveLength(1);
    await settle(10_000);
    expect(requests.length).toBeGreaterThan(1);
  });
});

describe('a network', () => {
  test('that is gone is tried again, less and less often, and at last about every four seconds', async () => {
    const stream = await openStream();
    stream.write(frame(7));
    await settle();
    isDown = true;
    stream.breakOff();
    await settle(60_000);
    const inTheFirstMinute = requests.length;
    await settle(10 * 60_000);
    const inTen = requests.length - inTheFirstMinute;
    expect(inTheFirstMinute).toBeGreaterThan(6);
    expect(inTen).toBeGreaterThanOrEqual(130);
    expect(inTen).toBeLessThanOrEqual(202);
    expect(new Set(statuses.slice(1))).toEqual(new Set(['waiting']));
    isDown = false;
    for (const before = requests.length; requests.length === before;) await settle(500);
    (await openStream()).write(frame(9));
    await settle();
    expect(statuses.at(-1)).toBe('live');
  });

  test.each(['the headers', 'the first words'])(
    'that holds back %s of a stream gets one answer after the other',
    async (what) => {
      if (what === 'the first words') await openStream();
      await settle(4500);
      expect(last().path).toBe('/api/classes/class/wait');
      last().answer(Response.json({ position: 7, name: 'view', data: { now: 1 } }));
      await settle();
      expect(frames).toEqual([{ position: 7, name: 'view', data: '{"now":1}' }]);
      expect([last().path, last().query.get('after')]).toEqual(['/api/classes/class/wait', '7']);
      last().answer(Response.json(null));
      await settle();
      expect([requests.length, statuses.at(-1)]).toEqual([4, 'live']);
    },
  );
});

describe('a network that holds back', () => {
  /** The answer in which a poll brings a class. */
  function view(position: number): Response {
    return Response.json({ position, name: 'view', data: { now: 1 } });
  }

  test('and passes on the beginning of the first frame is known by its missing end', async () => {
    const stream = await openStream();
    stream.write(`:\n\n${frame(7).slice(0, -4)}`);
    await settle(3500);
    expect([requests.length, statuses]).toEqual([1, []]);
    await settle(1000);
    expect(last().path).toBe('/api/classes/class/wait');
    last().answer(view(7));
    await settle();
    expect([frames.length, statuses]).toEqual([1, ['live']]);
  });

  test('from some time on is known by a frame whose end is missing', async () => {
    const stream = await openStream();
    stream.write(frame(7));
    await settle(10_000);
    stream.write(frame(9).slice(0, -4));
    await settle(4500);
    expect([last().path, last().query.get('after')]).toEqual(['/api/classes/class/wait', null]);
    last().answer(view(9));
    await settle();
    expect([last().path, last().query.get('after')]).toEqual(['/api/classes/class/wait', '9']);
  });

  test('is told by an answer that comes from one that is gone', async () => {
    const stream = await openStream();
    stream.write(frame(7));
    await settle();
    stream.breakOff();
    await settle(1000 + 4500);
    expect([requests.length, last().path]).toEqual([3, '/api/classes/class/wait']);
    await settle(4500 + 2500);
    expect([statuses.at(-1), last().path, last().query.get('after')]).toEqual([
      'waiting',
      '/api/classes/class/events',
      '7',
    ]);
    await settle(4500);
    last().answer(view(7));
    await settle();
    expect([statuses.at(-1), last().path]).toEqual(['live', '/api/classes/class/wait']);
  });
});

describe('the server', () => {
  test.each(['gone', 'no-token'] as const)('that says %s thrice is asked no more', async (refused) => {
    for (let asked = 1; asked <= 3; asked++) {
      expect([requests.length, statuses.includes(refused)]).toEqual([asked, false]);
      last().answer(Response.json({ refused }, { headers: { 'Nepwerk-Refused': refused } }));
      await settle(3000);
    }
    await settle(60_000);
    expect([requests.length, statuses.at(-1)]).toEqual([3, refused]);
  });

  test.each([503, 500, 404])('that answers %i is asked again', async (status) => {
    last().answer(new Response('', { status }));
    await settle(1000);
    expect([requests.length, statuses.at(-1)]).toEqual([2, 'waiting']);
  });
});

test('closed, it lets go of its request and asks no more', async () => {
  source.close();
  await settle(60_000);
  expect([requests.length, last().signal.aborted, statuses]).toEqual([1, true, []]);
});
