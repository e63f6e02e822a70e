/** What the page is told when the worker that finds faces falls over, with a worker that does what a test says. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { DetectorReply, DetectorRequest } from './detector-messages.ts';
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
const FOUND = { faces: [], seen: 0, milliseconds: 1 };

beforeEach(() => {
  vi.stubGlobal('Worker', SilentWorker);
  return () => vi.unstubAllGlobals();
});

it('tells whoever waits, once whoever started it, and whoever asks afterwards', async () => {
  const onCrash = vi.fn<(detail: string) => void>();
  const finder = startFaceFinder(onCrash);
  const found = finder.find(FRAME);
  const opened = finder.open();
  SilentWorker.last.fall('out of memory');
  SilentWorker.last.fall('out of memory');
  await expect(found).rejects.toThrow('out of memory');
  await expect(opened).rejects.toThrow('out of memory');
  await expect(finder.find(FRAME)).rejects.toThrow('out of memory');
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
  await expect(finder.find(FRAME)).rejects.toThrow('answered 503');
  expect(SilentWorker.last.ended).toBe(true);
  expect(onCrash).not.toHaveBeenCalled();
  const other = startFaceFinder().open();
  SilentWorker.last.answer({ type: 'ready' });
  await other;
});

it('asks one thing at a time', async () => {
  const finder = startFaceFinder();
  const first = finder.find(FRAME);
  expect(await finder.find(FRAME)).toBeNull();
  SilentWorker.last.answer({ type: 'found', job: 1, found: FOUND });
  expect(await first).toEqual(FOUND);
  const second = finder.find(FRAME);
  SilentWorker.last.answer({ type: 'unreadable', job: 2, detail: 'no such frame' });
  await expect(second).rejects.toThrow('no such frame');
  expect(SilentWorker.last.asked).toHaveLength(2);
});
