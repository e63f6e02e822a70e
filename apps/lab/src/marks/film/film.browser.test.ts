/** A whole film in a real browser: from frames in a worker's port to an MP4 in which the checker finds all marks; and one that is cancelled. */
import type { Finding } from '@nepwerk/marks/check';
import { drifting, gusts } from '@nepwerk/marks/testing/drifting';
import 'image-size'; // the worker that checks files needs it: found late, it would reload this test
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckReply, CheckRequest } from '../../check/check-messages.ts';
import { emptyShelf } from '../../labs/shell/shelf.ts';
import { workerPort } from '../../labs/shell/worker-port.ts';
import { deviceRoot } from '../device-keys.ts';
import { openFeed, serveFeed, type FilmFeed } from './film-feed.ts';
import { createFilmMaker } from './film-maker.ts';
import type { FilmOrder } from './film-messages.ts';

const RATE = 12;
const ORDER: FilmOrder = {
  title: 'swap.mp4',
  lab: 'face',
  kind: 'changed',
  data: { examples: { own: 300 }, rounds: 900 },
  language: 'nl',
  width: 480,
  height: 480,
  frameRate: RATE,
  frames: 30,
  sound: null,
};

beforeEach(() => emptyShelf());

/** A maker whose files are kept. */
function keeping() {
  const files: File[] = [];
  const maker = createFilmMaker(undefined, (title, type, bytes) => void files.push(new File([bytes], title, { type })));
  return { maker, files };
}

async function feedAll(feed: FilmFeed, count: number): Promise<void> {
  for (let at = 0; at < count; at++) expect(await feed.addFrame(drifting(at, 480, 480), at / RATE)).toBe(true);
}

/** What the page that checks files finds. */
async function check(file: File): Promise<Finding> {
  const root = await deviceRoot();
  const worker = new Worker(new URL('../../check/check.worker.ts', import.meta.url), { type: 'module' });
  const port = workerPort<CheckRequest, CheckReply>(worker);
  try {
    return await new Promise<Finding>((resolve, reject) => {
      port.listen((reply) => {
        if (reply.type === 'found') resolve(reply.finding);
        else if (reply.type !== 'ready') reject(new Error(JSON.stringify(reply)));
      }, reject);
      port.send({ job: 1, file, roots: root ? [root.certificate] : [] });
    });
  } finally {
    port.close();
  }
}

describe('a film', () => {
  it('is saved with all marks, frames through a port and the sound first, and is told step by step', async () => {
    const { maker, files } = keeping();
    const told: string[] = [];
    maker.filming.subscribe((it) => it && told.push(it.at === 'working' ? it.step : it.at));
    const { port1, port2 } = new MessageChannel();
    serveFeed(port1, maker.begin({ ...ORDER, sound: { sampleRate: 48_000 } }));
    const feed = openFeed(port2);
    feed.addSound(gusts(2, 48_000));
    feed.addSound(gusts(2, 48_000));
    await feedAll(feed, 30);
    feed.finish();
    await expect.poll(() => maker.filming.value?.at, { timeout: 50_000 }).not.toBe('working');
    expect(maker.filming.value).toEqual({ at: 'saved', title: 'swap.mp4', sound: 'kept' });
    expect(told.filter((it, at) => it !== told[at - 1])).toEqual(['fetch', 'frames', 'file', 'credentials', 'saved']);
    const [film] = files;
    if (!film) throw new Error('no film was saved');
    expect([film.name, film.type]).toEqual(['swap.mp4', 'video/mp4']);
    const finding = await check(film);
    expect(finding).toMatchObject({
      kind: 'film',
      verdict: 'marked',
      watermark: { found: 'found', kind: 'changed', lab: 'face', classNumber: 0 },
      credentials: {
        credentials: {
          state: 'trusted',
          title: 'swap.mp4',
          data: { lab: 'face', examples: { own: 300 }, rounds: 900 },
          actions: [{}, { sourceType: 'compositeWithTrainedAlgorithmicMedia' }, { name: 'c2pa.watermarked.unbound' }],
        },
      },
    });
    expect(await feed.addFrame(drifting(0, 480, 480), 99)).toBe(false);
    port1.close();
  });

  it('of puppets, without a sound, says that all of it was made; one changed byte is found', async () => {
    const { maker, files } = keeping();
    const feed = maker.begin({ ...ORDER, kind: 'made', frames: null });
    await feedAll(feed, 12);
    feed.finish();
    await expect.poll(() => maker.filming.value?.at, { timeout: 50_000 }).toBe('saved');
    const [film] = files;
    if (!film) throw new Error('no film was saved');
    expect(await check(film)).toMatchObject({
      watermark: { kind: 'made' },
      credentials: { credentials: { actions: [{ sourceType: 'trainedAlgorithmicMedia' }, {}] } },
    });
    const bytes = new Uint8Array(await film.arrayBuffer());
    const at = bytes.length - 3000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await check(new File([bytes], 'other.mp4'))).toMatchObject({ verdict: 'broken' });
  });
});

describe('no film', () => {
  it('is saved when it is cancelled in the middle, and who feeds it is told', async () => {
    const { maker, files } = keeping();
    const feed = maker.begin(ORDER);
    await feedAll(feed, 5);
    const next = feed.addFrame(drifting(5, 480, 480), 5);
    maker.cancel();
    expect(await next).toBe(false);
    feed.finish();
    expect(await feed.addFrame(drifting(6, 480, 480), 6)).toBe(false);
    expect([maker.filming.value, files]).toEqual([null, []]);
    const again = maker.begin(ORDER); // and nothing of it stands in the way of another
    await feedAll(again, 2);
    again.finish();
    await expect.poll(() => maker.filming.value?.at, { timeout: 50_000 }).toBe('saved');
    expect(files).toHaveLength(1);
  });

  it('is made of frames of another size, nor of none', async () => {
    const { maker, files } = keeping();
    const feed = maker.begin(ORDER);
    expect(await feed.addFrame(drifting(0, 320, 480), 0)).toBe(false);
    expect(maker.filming.value).toEqual({ at: 'refused', why: 'size' });
    maker.begin(ORDER).finish();
    await expect.poll(() => maker.filming.value?.at, { timeout: 50_000 }).toBe('refused');
    expect(maker.filming.value).toEqual({ at: 'refused', why: 'empty' });
    expect(files).toEqual([]);
  });
});
