/** The trials, with a network, a training and a browser by hand: what each finds, and that each lets go when it is stopped. */
import type { TrainerReply, TrainerRequest } from '@nepwerk/protocol';
import { describe, expect, it, vi } from 'vitest';
import type { PainterPort, TrainerPort } from '../labs/shell/worker-port.ts';
import { nameByAgent, nameByBrands, platformOf } from './browser.ts';
import { countForeign, judgeArrivals, type NetworkRoom, tryNetwork } from './network-trial.ts';
import { tryTraining } from './training-trial.ts';
import type { TrialTools } from './trial.ts';

function tools(): TrialTools & { readonly stop: () => void; readonly shares: number[] } {
  const stopping = new AbortController();
  const shares: number[] = [];
  return { signal: stopping.signal, progress: (share) => shares.push(share), stop: () => stopping.abort(), shares };
}

const CHROME =
  'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IPAD =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';

describe('a browser', () => {
  it.each([
    [CHROME, 0, 'chrome', 141, 'chromeos'],
    [EDGE, 0, 'edge', 142, 'windows'],
    [FIREFOX, 0, 'firefox', 140, 'linux'],
    [IPAD, 5, 'safari', 18, 'ipados'],
    [IPAD, 0, 'safari', 18, 'macos'],
    ['a browser of my own', 0, 'other', 0, 'other'],
  ])('%s is known by what it says', (agent, touches, name, version, platform) => {
    expect(nameByAgent(agent)).toEqual({ name, version });
    expect(platformOf('', agent, touches)).toBe(platform);
  });

  it('with hints is known by them, whichever stands first', () => {
    const chromium = { brand: 'Chromium', version: '142' };
    const madeUp = { brand: 'Not=A?Brand', version: '99' };
    const edge = { brand: 'Microsoft Edge', version: '142' };
    expect(nameByBrands([madeUp, chromium, edge])).toEqual({ name: 'edge', version: 142 });
    expect(nameByBrands([chromium, { brand: 'Google Chrome', version: 'x' }])).toEqual({ name: 'chrome', version: 0 });
    expect(nameByBrands([madeUp, chromium])).toEqual({ name: 'chromium', version: 142 });
    expect(nameByBrands([madeUp])).toEqual({ name: 'other', version: 0 });
  });
});

describe('a stream', () => {
  const sent = [0, 300, 600, 900, 1200];

  it.each([
    ['live', 20, sent.map((time) => time + 20)],
    ['live', 700, sent.map((time) => time + (time === 600 ? 700 : 10))],
    ['held', 0, sent.map(() => 1250)],
    ['held', 0, [900, 900, 900, 900, 1210]],
    ['broken', 0, sent.slice(1)],
    ['broken', 0, []],
  ] as const)('is %s, %i ms late', (stream, late, times) => {
    expect(judgeArrivals({ times, count: 5, every: 300 })).toEqual([stream, late]);
  });

  it('that says nothing of its beat is broken', () => {
    expect(judgeArrivals({ times: sent, count: 0, every: 0 })).toEqual(['broken', 0]);
  });

  it('comes with things of other hosts, or not', () => {
    const origin = 'https://lab.school.nl';
    const own = [`${origin}/assets/a.js`, 'blob:https://lab.school.nl/1', 'data:,x', 'not an address'];
    expect(countForeign(own, origin)).toBe(0);
    const others = [
      'https://filter.example/a.js',
      'https://filter.example/b.js',
      'http://lab.school.nl/',
      'https://lab.school.nl.evil.example/',
    ];
    expect(countForeign([...own, ...others], origin)).toBe(3);
  });
});

describe('the network', () => {
  const EVENT = 'id: 1\nevent: event\ndata: {"count":3,"every":40}\n\n';

  /** A server whose stream is written by hand, and whose late answer is this. */
  function server(stream: () => Response, late: () => Promise<Response>): NetworkRoom {
    return roomOf((path) => {
      if (path.endsWith('/ping')) return Promise.resolve(new Response(null, { status: 204 }));
      return path.endsWith('/stream') ? Promise.resolve(stream()) : late();
    });
  }
  function roomOf(get: NetworkRoom['get']): NetworkRoom {
    return { get, loaded: () => [], origin: () => 'https://lab.school.nl' };
  }
  function never(): Promise<Response> {
    return Promise.reject(new Error('It was not to be asked.'));
  }
  function oneByOne(): Response {
    return new Response(
      new ReadableStream({
        async start(to) {
          for (let i = 0; i < 3; i++) {
            to.enqueue(new TextEncoder().encode(EVENT));
            await new Promise((resolve) => setTimeout(resolve, 40));
          }
          to.close();
        },
      }),
    );
  }

  it('that lets a stream through is not asked for the late answer', async () => {
    const found = await tryNetwork(tools(), server(oneByOne, never));
    expect(found).toMatchObject({ stream: 'live', poll: 'untried', foreign: 0 });
    expect(found.latency).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['answered', () => Promise.resolve(Response.json({ waited: 25_000 }))],
    ['broken', () => Promise.resolve(new Response('<h1>Blocked by your school</h1>'))],
    ['broken', () => Promise.resolve(Response.json(null))],
    ['broken', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['full', () => Promise.resolve(Response.json({}, { headers: { 'Nepwerk-Refused': 'too-many' } }))],
  ] as const)('that holds streams back is tried twice, and its late answer: %s', async (poll, late) => {
    const stream = vi.fn(() => new Response(EVENT.repeat(3)));
    expect(await tryNetwork(tools(), server(stream, late))).toMatchObject({ stream: 'held', late: 0, poll });
    expect(stream).toHaveBeenCalledTimes(2);
  });

  it('whose server has too many checks says so, and one that is gone is broken', async () => {
    const headers = { 'Nepwerk-Refused': 'too-many' };
    const full = server(() => new Response(null, { headers }), never);
    expect(await tryNetwork(tools(), full)).toMatchObject({ stream: 'full', poll: 'untried' });
    const gone = roomOf(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await tryNetwork(tools(), gone)).toMatchObject({ stream: 'broken', poll: 'broken', latency: null });
  });

  it('is let go of when it is stopped', async () => {
    const { stop, ...given } = tools();
    let request: AbortSignal | undefined;
    const room = roomOf((path, signal) => {
      if (path.endsWith('/ping')) return Promise.resolve(new Response(null, { status: 204 }));
      request = signal;
      return new Promise<Response>(() => undefined);
    });
    const trying = tryNetwork(given, room);
    await vi.waitFor(() => expect(request).toBeDefined());
    stop();
    await expect(trying).rejects.toThrow(/abort/i);
    expect(request?.aborted).toBe(true);
  });
});

describe('a training', () => {
  const PICTURES = { size: 32, channels: 3 as const, count: 1, pixels: new Float32Array(1) };

  /** Workers by hand: the painter paints at once, and the trainer is answered for by `onRequest`. */
  function room(onRequest: (request: TrainerRequest, say: (reply: TrainerReply) => void, crash: () => void) => void) {
    let now = 0;
    const closed: string[] = [];
    const painter: PainterPort = {
      send() {},
      listen: (say) => say({ type: 'pictures', job: 1, pictures: PICTURES, traits: new Uint32Array(1) }),
      close: () => closed.push('painter'),
    };
    let say: (reply: TrainerReply) => void = () => undefined;
    let crash: () => void = () => undefined;
    const trainer: TrainerPort = {
      send: (request) =>
        onRequest(
          request,
          (reply) => say(reply),
          () => crash(),
        ),
      listen(onReply, onCrash) {
        say = onReply;
        crash = () => onCrash('out of order');
      },
      close: () => closed.push('trainer'),
    };
    return {
      closed,
      pass: (milliseconds: number) => (now += milliseconds),
      parts: { makePainter: () => painter, makeTrainer: () => trainer, now: () => now },
    };
  }
  const READY = {
    type: 'ready',
    device: { kind: 'cpu', threads: 2, module: 'relaxed-shared' },
    resumed: null,
  } as const satisfies TrainerReply;
  function report(step: number): TrainerReply {
    const judge = null;
    const rest = { seconds: 1, generatorLoss: 1, discriminatorLoss: 1, right: null, picturesPerSecond: 1 };
    return { type: 'report', report: { step, judge, ...rest } };
  }

  it('is measured from its first round on, which compiles, over six seconds at least, and is kept nowhere', async () => {
    const given = tools();
    const asked: TrainerRequest[] = [];
    const { closed, pass, parts } = room((request, say) => {
      asked.push(request);
      if (request.type === 'open') say(READY);
      if (request.type !== 'start') return;
      pass(9000);
      say(report(1));
      pass(3000);
      say(report(58));
      pass(3100);
      say(report(117));
    });
    const found = await tryTraining(given, parts);
    expect(found).toEqual({ outcome: 'trained', rate: 19, threads: 2, kernels: 'relaxed-shared' });
    expect(asked[0]).toMatchObject({ type: 'open', shelf: null, resume: false, preset: 'colour32', nets: 'both' });
    expect(closed).toEqual(['painter', 'trainer']);
    expect(given.shares.at(-1)).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['engine', 'engine'],
    ['memory', 'memory'],
    ['training', 'crashed'],
  ] as const)('that ends with the problem %s is %s', async (code, outcome) => {
    const { closed, parts } = room((_, say) => say({ type: 'problem', code, detail: '' }));
    expect(await tryTraining(tools(), parts)).toMatchObject({ outcome, rate: 0 });
    expect(closed).toEqual(['painter', 'trainer']);
  });

  it('whose worker falls over is crashed, and one that is stopped lets go of its workers', async () => {
    expect(await tryTraining(tools(), room((_, __, crash) => crash()).parts)).toMatchObject({ outcome: 'crashed' });
    const { stop, ...given } = tools();
    const { closed, parts } = room(() => stop());
    await expect(tryTraining(given, parts)).rejects.toThrow(/abort/i);
    expect(closed).toEqual(['painter', 'trainer']);
  });
});
