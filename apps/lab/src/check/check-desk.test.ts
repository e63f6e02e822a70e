/** Files are looked at one after another, and one that is made to do harm takes no other with it. */

import { describe, expect, it } from 'vitest';
import type { WorkerPort } from '../labs/shell/worker-port.ts';
import { createCheckDesk, MOST_FILES } from './check-desk.ts';
import type { CheckReply, CheckRequest } from './check-messages.ts';

/** A desk whose workers and clock are moved by hand. */
function desk(roots: () => Promise<readonly Uint8Array[]> = () => Promise.resolve([])) {
  const workers: { requests: CheckRequest[]; reply: (reply: CheckReply) => void; crash: () => void; open: boolean }[] =
    [];
  const timers = new Set<() => void>();
  function makePort(): WorkerPort<CheckRequest, CheckReply> {
    const worker: (typeof workers)[number] = {
      requests: [],
      reply: () => undefined,
      crash: () => undefined,
      open: true,
    };
    workers.push(worker);
    return {
      send: (request) => worker.requests.push(request),
      listen(onReply, onCrash) {
        worker.reply = onReply;
        worker.crash = () => onCrash('gone');
      },
      close: () => (worker.open = false),
    };
  }
  const made = createCheckDesk({
    makePort,
    roots,
    later(callback) {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  });
  function last(): (typeof workers)[number] {
    const worker = workers.at(-1);
    if (!worker) throw new Error('No worker was started.');
    return worker;
  }
  return {
    made,
    workers,
    timers,
    last,
    add: (...names: string[]) => made.add(names.map((name) => ({ name, file: new Blob([name]) }))),
    /** Lets promises come in. */
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    /** What is said of each file: `-` while it waits. */
    said: () =>
      made.files.value.map(({ name, result }) => {
        const said = !result ? '-' : 'problem' in result ? result.problem : result.finding.verdict;
        return `${name} ${said}`;
      }),
  };
}

function found(job: number): CheckReply {
  const finding = {
    kind: 'picture',
    verdict: 'none',
    credentials: { found: 'none' },
    watermark: { found: 'not found' },
  } as const;
  return { type: 'found', job, finding, preview: null };
}

describe('the desk', () => {
  it('starts no worker before there is a file, waits for the reader, and looks at one after another', async () => {
    const { made, workers, last, add, settle, said } = desk();
    expect(workers).toEqual([]);
    add('a', 'b');
    expect([made.busy.value, said(), made.chosen.value?.name]).toEqual(['opening', ['b -', 'a -'], 'a']);
    await settle();
    expect(last().requests).toEqual([]);
    last().reply({ type: 'ready' });
    await settle();
    expect([made.busy.value, last().requests.length]).toEqual(['reading', 1]);
    last().reply(found(1));
    await settle();
    expect(said()).toEqual(['b -', 'a none']);
    last().reply({ type: 'refused', job: 2, why: 'kind' });
    expect([said(), made.busy.value, workers.length]).toEqual([['b kind', 'a none'], null, 1]);
  });

  it('gives up a file that takes too long, and goes on with a new worker', async () => {
    const { workers, timers, last, add, settle, said } = desk();
    add('endless', 'good');
    last().reply({ type: 'ready' });
    await settle();
    for (const timer of timers) timer();
    expect(said()).toEqual(['good -', 'endless slow']);
    expect(workers.map((it) => it.open)).toEqual([false, true]);
    workers[0]?.reply(found(1)); // too late
    expect(said()).toEqual(['good -', 'endless slow']);
    last().reply({ type: 'ready' });
    await settle();
    last().reply(found(2));
    expect([said(), timers.size]).toEqual([['good none', 'endless slow'], 0]);
  });

  it('says of a file that fells the worker that it did, and of all that the reader is not there', async () => {
    const { made, last, add, settle, said } = desk();
    add('bomb', 'good');
    last().reply({ type: 'ready' });
    await settle();
    last().crash();
    expect(said()).toEqual(['good -', 'bomb crashed']);
    last().reply({ type: 'no-reader' });
    expect([said(), made.busy.value]).toEqual([['good reader', 'bomb crashed'], null]);
    made.again(made.files.value[0]?.id ?? 0);
    last().reply({ type: 'ready' });
    await settle();
    last().reply(found(2));
    expect(said()).toEqual(['good none', 'bomb crashed']);
  });

  it('says so too when the worker itself cannot be fetched', () => {
    const { last, add, said } = desk();
    add('a');
    last().crash();
    expect(said()).toEqual(['a reader']);
  });

  it('hands over the roots of this device, and stops', async () => {
    const root = Uint8Array.of(1, 2, 3);
    const { made, last, add, settle, said } = desk(() => Promise.resolve([root]));
    add('a');
    last().reply({ type: 'ready' });
    await settle();
    last().reply(found(1));
    expect(last().requests[0]?.roots).toEqual([root]);
    add('b', 'c');
    await settle();
    made.stop();
    expect([said(), made.busy.value, made.chosen.value?.name, last().open]).toEqual([['a none'], null, 'a', false]);
  });

  it('forgets a file, also the one that is looked at', async () => {
    const { made, last, add, settle, said } = desk();
    add('a', 'b');
    last().reply({ type: 'ready' });
    await settle();
    made.remove(1);
    expect([said(), made.chosen.value?.name]).toEqual([['b -'], 'b']);
    last().reply({ type: 'ready' });
    await settle();
    last().reply(found(2));
    expect(said()).toEqual(['b none']);
  });

  it('holds twenty files, and says how many did not fit', () => {
    const { made, add } = desk();
    add(...Array.from({ length: 23 }, (_, i) => `${i}`));
    expect([made.files.value.length, made.tooMany.value]).toEqual([MOST_FILES, 3]);
  });
});
