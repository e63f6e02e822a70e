/** Photos are read one after another; what somebody looks at goes first, and a worker that falls over takes one photo with it. */
import { OWN_SIZE, type Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { createPhotoDesk } from './photo-desk.ts';
import type { PhotoReply, PhotoRequest, Preview } from './photo-messages.ts';

const SIZE = { width: 400, height: 300 };
const PREVIEW: Preview = { width: 4, height: 3, pixels: new Uint8ClampedArray(48) };

function sheet(): Sheet {
  return { columns: 1, rows: 1, size: OWN_SIZE, pixels: new Uint8ClampedArray(OWN_SIZE * OWN_SIZE * 4) };
}

/** A worker of the test's making. */
interface FakeWorker {
  readonly sent: PhotoRequest[];
  closed: boolean;
  say: (reply: PhotoReply) => void;
  crash: () => void;
}

/** A desk whose worker answers by hand; files are told apart by their lengths. */
function desk() {
  const workers: FakeWorker[] = [];
  const made = createPhotoDesk(() => {
    const worker: FakeWorker = { sent: [], closed: false, say: () => undefined, crash: () => undefined };
    workers.push(worker);
    return {
      send: (request) => void worker.sent.push(request),
      listen(onReply, onCrash) {
        worker.say = onReply;
        worker.crash = () => onCrash('');
      },
      close: () => (worker.closed = true),
    };
  });
  function last(): PhotoRequest {
    const request = workers.at(-1)?.sent.at(-1);
    if (!request) throw new Error('nothing was asked of the worker');
    return request;
  }
  function read(): void {
    const { job, crop, withPreview } = last();
    workers.at(-1)?.say({
      type: 'read',
      job,
      size: SIZE,
      crop: crop ?? { x: 50, y: 0, side: 300 },
      sheet: sheet(),
      preview: withPreview ? PREVIEW : null,
    });
  }
  function add(count: number, room = 500): void {
    made.add(
      Array.from({ length: count }, (_, at) => ({ name: `${at + 1}.jpg`, file: new Blob(['x'.repeat(at + 1)]) })),
      room,
    );
  }
  return { made, workers, last, read, add };
}

describe('a desk of photos', () => {
  it('reads one after another and counts', () => {
    const { made, workers, read, add } = desk();
    add(3);
    expect(workers[0]?.sent.length).toBe(1);
    expect(made.progress.value).toEqual({ done: 0, count: 3 });
    read();
    expect(made.progress.value).toEqual({ done: 1, count: 3 });
    read();
    read();
    expect(made.progress.value).toBeNull();
    expect(made.ready.value.length).toBe(3);
    expect(workers[0]?.sent.map((it) => it.file.size)).toEqual([1, 2, 3]);
  });

  it('takes as many as there is room for, and says how many are left', () => {
    const { made, add } = desk();
    add(2000, 500);
    expect([made.photos.value.length, made.tooMany.value]).toEqual([500, 1500]);
    add(1, 500);
    expect([made.photos.value.length, made.tooMany.value]).toEqual([500, 1]);
  });

  it('keeps why a photo is refused, and goes on with the next', () => {
    const { made, workers, last, read, add } = desk();
    add(2);
    workers[0]?.say({ type: 'refused', job: last().job, why: 'broken' });
    read();
    expect(made.photos.value.map((it) => it.refused)).toEqual(['broken', null]);
    expect(made.ready.value.length).toBe(1);
  });

  it('goes on with a new worker when one fell over, without the photo that felled it', () => {
    const { made, workers, read, add } = desk();
    add(2);
    workers[0]?.crash();
    expect([workers[0]?.closed, workers.length]).toEqual([true, 2]);
    read();
    expect(made.photos.value.map((it) => [it.refused, it.read !== null])).toEqual([
      ['broken', false],
      [null, true],
    ]);
  });

  it('reads the photo that is chosen first, and shows it', () => {
    const { made, last, read, add } = desk();
    add(4);
    read();
    made.choose(1);
    read();
    expect(last()).toMatchObject({ withPreview: true });
    expect(last().file.size).toBe(1);
    read();
    expect(made.chosen.value).toEqual({ id: 1, preview: PREVIEW });
  });

  it('cuts the newest square, also when an older one was being read', () => {
    const { made, last, read, add } = desk();
    add(1);
    read();
    const first = { x: 0, y: 0, side: 100 };
    const second = { x: 9, y: 9, side: 50 };
    made.cut(1, first);
    expect(last().crop).toBe(first);
    made.cut(1, second);
    read(); // the first square comes too late
    expect(made.photos.value[0]?.read?.crop).toBe(second);
    expect(last().crop).toBe(second);
    read();
    expect(made.photos.value[0]?.read?.crop).toBe(second);
    expect(made.progress.value).toBeNull();
  });

  it('stops: what has been read stays, what waits goes', () => {
    const { made, read, add } = desk();
    add(4);
    read();
    made.stop();
    expect(made.photos.value.length).toBe(2); // the one that is being read comes in
    read();
    expect(made.ready.value.length).toBe(2);
    expect(made.progress.value).toBeNull();
  });

  it('forgets what is taken away or cleared, also while it is read', () => {
    const { made, read, add } = desk();
    add(2);
    made.remove(1);
    read();
    read();
    expect(made.photos.value.map((it) => it.id)).toEqual([2]);
    made.clear();
    expect([made.photos.value, made.ready.value, made.progress.value]).toEqual([[], [], null]);
  });
});
