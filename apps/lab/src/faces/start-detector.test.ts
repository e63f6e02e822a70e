/** What the page is told when the worker that finds faces falls over, with a worker that does what a test says. */
import { beforeEach, expect, it, vi } from 'vitest';
import { detectorTransfers, transfersOf, type DetectorReply, type DetectorRequest } from './detector-messages.ts';
import type { Look } from './look.ts';
import { startFaceFinder } from './start-detector.ts';

/** A worker that only listens. */
class SilentWorker extends EventTarget {
  static last: SilentWorker;
  readonly asked: DetectorRequest[] = [];
  ended = false;
  constructor() {
    super();
    SilentWorker.last = this;
  }
  postMessage(request: DetectorRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(reply: DetectorReply): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: reply }));
  }
  fall(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

const FRAME = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const ORDER = { side: 1 };
const SEEN: Look = { faces: [], seen: 0, milliseconds: 1, sight: null, aligned: null, pixels: null };

beforeEach(() => {
  vi.stubGlobal('Worker', SilentWorker);
  return () => vi.unstubAllGlobals();
});

it('tells whoever waits, once whoever started it, and whoever asks afterwards', async () => {
  const onCrash = vi.fn<(detail: string) => void>();
  const finder = startFaceFinder(onCrash);
  const found = finder.find(FRAME, ORDER);
  const opened = finder.open();
  SilentWorker.last.fall('out of memory');
  SilentWorker.last.fall('out of memory');
  await expect(found).rejects.toThrow('out of memory');
  await expect(opened).rejects.toThrow('out of memory');
  await expect(finder.find(FRAME, ORDER)).rejects.toThrow('out of memory');
  expect(onCrash.mock.calls).toEqual([['out of memory']]);
  expect(SilentWorker.last.ended).toBe(true);
});

it('ends when the nets could not be had, so that another can be started', async () => {
  const onCrash = vi.fn<(detail: string) => void>();
  const finder = startFaceFinder(onCrash);
  const opened = finder.open();
  expect(finder.open()).toBe(opened);
  SilentWorker.last.answer({ type: 'failed', detail: 'answered 503' });
  await expect(opened).rejects.toThrow('answered 503');
  await expect(finder.find(FRAME, ORDER)).rejects.toThrow('answered 503');
  expect(SilentWorker.last.ended).toBe(true);
  expect(onCrash).not.toHaveBeenCalled();
  const other = startFaceFinder().open();
  SilentWorker.last.answer({ type: 'ready' });
  await other;
});

it('asks one thing at a time', async () => {
  const finder = startFaceFinder();
  const first = finder.find(FRAME, ORDER);
  expect(await finder.find(FRAME, ORDER)).toBeNull();
  SilentWorker.last.answer({ type: 'found', job: 1, look: SEEN });
  expect(await first).toEqual(SEEN);
  const second = finder.find(FRAME, ORDER);
  SilentWorker.last.answer({ type: 'unreadable', job: 2, detail: 'no such frame' });
  await expect(second).rejects.toThrow('no such frame');
  expect(SilentWorker.last.asked).toEqual([
    { type: 'look', job: 1, source: FRAME, order: ORDER },
    { type: 'look', job: 2, source: FRAME, order: ORDER },
  ]);
});

it('sends all that was measured without copying it, and takes nothing from whoever asks', () => {
  const [landmarks, depths, lined] = [new Float32Array(936), new Float32Array(468), new Float32Array(936)];
  const aligned = {
    pixels: new Uint8ClampedArray(4),
    landmarks: lined,
    toCanvas: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 },
  };
  const pixels = new Uint8ClampedArray(4);
  const look: Look = { ...SEEN, faces: [{ landmarks, depths, confidence: 1 }], seen: 1, aligned, pixels };
  expect(detectorTransfers({ type: 'found', job: 1, look })).toEqual(
    [landmarks, depths, aligned.pixels, lined, pixels].map(({ buffer }) => buffer),
  );
  expect(detectorTransfers({ type: 'found', job: 1, look: SEEN })).toEqual([]);
  expect(transfersOf({ type: 'look', job: 1, source: FRAME, order: { side: 1, near: landmarks } })).toEqual([]);
});
