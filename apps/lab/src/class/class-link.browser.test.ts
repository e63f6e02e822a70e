/** The tabs of a browser share one connection to their class, with the real locks and channels of the browser; the server is played by hand. */
import { type ClassEvent, emptyClass } from '@nepwerk/protocol/class';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClassLink } from './class-link.ts';

/** A stream that was asked for, and that the test writes. */
interface Stream {
  isAborted(): boolean;
  write(position: number, name: 'view' | 'event', data: unknown): void;
}

const FREEZE: ClassEvent = { by: 'teacher', at: 2, what: { type: 'freeze', on: true } };
const VIEW = { ...emptyClass, begunAt: 1, code: '482916', door: true };

let streams: Stream[] = [];
let links: ClassLink[] = [];
let classId: string;

beforeEach(() => {
  classId = crypto.randomUUID();
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const utf8 = new TextEncoder();
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (it) => void (controller = it) });
    init?.signal?.addEventListener('abort', () => controller?.error(init.signal?.reason));
    streams.push({
      isAborted: () => init?.signal?.aborted ?? false,
      write: (position, name, data) =>
        controller?.enqueue(utf8.encode(`id: ${position}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`)),
    });
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
  });
});

afterEach(() => {
  for (const link of links) link.close();
  [streams, links] = [[], []];
  vi.restoreAllMocks();
});

/** As a tab does that opens. */
function openTab(seat = 0): ClassLink {
  const link = new ClassLink({ classId, as: 'seat', seat });
  links.push(link);
  return link;
}

/** Whether each tab sees its class frozen; null where it does not know its class. */
function frozen(): readonly (boolean | null)[] {
  return links.map((link) => link.state.value?.frozen ?? null);
}

test('a second tab opens no connection, and knows what the first one knows and hears', async () => {
  openTab();
  await expect.poll(() => streams).toHaveLength(1);
  streams[0]?.write(1, 'view', { now: Date.now() + 60_000, view: VIEW });
  await expect.poll(frozen).toEqual([false]);
  const second = openTab();
  await expect.poll(frozen).toEqual([false, false]);
  expect(second.status.value).toBe('live');
  expect(second.now() - Date.now()).toBeGreaterThan(50_000); // by the server's clock
  streams[0]?.write(2, 'event', FREEZE);
  await expect.poll(frozen).toEqual([true, true]);
  expect(streams).toHaveLength(1);
});

test('a tab that opens before anything is known hears it with the other', async () => {
  openTab();
  openTab();
  await expect.poll(() => streams).toHaveLength(1);
  streams[0]?.write(1, 'view', { now: Date.now(), view: { ...VIEW, frozen: true } });
  await expect.poll(frozen).toEqual([true, true]);
});

test('another tab goes on when the one with the connection is closed', async () => {
  const first = openTab();
  await expect.poll(() => streams).toHaveLength(1);
  const second = openTab();
  streams[0]?.write(1, 'view', { now: Date.now(), view: VIEW });
  await expect.poll(frozen).toEqual([false, false]);
  first.close();
  await expect.poll(() => streams).toHaveLength(2);
  expect(streams[0]?.isAborted()).toBe(true);
  streams[1]?.write(2, 'view', { now: Date.now(), view: { ...VIEW, frozen: true } });
  await expect.poll(() => second.state.value?.frozen).toBe(true);
});

test('a tab that still has another seat of this browser shares nothing', async () => {
  openTab();
  openTab(1);
  await expect.poll(() => streams).toHaveLength(2);
  streams[1]?.write(1, 'view', { now: Date.now(), view: VIEW });
  await expect.poll(frozen).toEqual([null, false]);
});

test('where tabs can agree on nothing each has its own connection', async () => {
  vi.spyOn<{ locks?: LockManager }, 'locks'>(navigator, 'locks', 'get').mockReturnValue(undefined);
  openTab();
  openTab();
  await expect.poll(() => streams).toHaveLength(2);
  streams[1]?.write(1, 'view', { now: Date.now(), view: VIEW });
  await expect.poll(frozen).toEqual([null, false]);
});
