/** The files that are being checked: looked at one after another, each given up when it takes too long. */
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { NamedFile } from '../labs/shell/files-of.ts';
import type { WorkerPort } from '../labs/shell/worker-port.ts';
import type { CheckReply, CheckRequest, Found, Problem } from './check-messages.ts';

/** A file on the desk. */
export interface Checked {
  readonly id: number;
  readonly name: string;
  readonly file: Blob;
  /** What was found, or why nothing was looked for; null while it has not been looked at. */
  readonly result: Found | { readonly problem: Problem } | null;
}

/** The desk. */
export interface CheckDesk {
  /** The newest first. */
  readonly files: ReadonlySignal<readonly Checked[]>;
  /** The one that is shown. */
  readonly chosen: ReadonlySignal<Checked | null>;
  /** What is going on: the reader is being fetched, or a file is looked at; null when nobody waits. */
  readonly busy: ReadonlySignal<'opening' | 'reading' | null>;
  /** So many files more than there is room for were chosen. */
  readonly tooMany: ReadonlySignal<number>;
  readonly add: (files: readonly NamedFile[]) => void;
  readonly choose: (id: number) => void;
  readonly remove: (id: number) => void;
  /** Looks at a file once more. */
  readonly again: (id: number) => void;
  /** Gives up the file that is being looked at and those that wait: they go. */
  readonly stop: () => void;
  readonly close: () => void;
}

/** What a desk needs of the place that it stands in. */
export interface CheckSurroundings {
  /** Starts the worker, anew after one was given up. */
  readonly makePort: () => WorkerPort<CheckRequest, CheckReply>;
  /** The certificates of this device, as DER. */
  readonly roots: () => Promise<readonly Uint8Array[]>;
  /** Calls back after so long; answers how to call that off. */
  readonly later: (callback: () => void, milliseconds: number) => () => void;
}

/** Files that lie on the desk at most. */
export const MOST_FILES = 20;

/** Longest that one file is looked at, in milliseconds, once the reader is there. */
const PATIENCE_MS = 5000;

/** Makes a desk. Over sixty lines, for its parts share who waits. */
export function createCheckDesk({ makePort, roots, later }: CheckSurroundings): CheckDesk {
  const files = signal<readonly Checked[]>([]);
  const chosen = signal<Checked | null>(null);
  const busy = signal<'opening' | 'reading' | null>(null);
  const tooMany = signal(0);
  let port: WorkerPort<CheckRequest, CheckReply> | null = null;
  let ready = false;
  let waiting: number[] = [];
  let current: number | null = null;
  let jobs = 0;
  let ids = 0;
  let callOff: () => void = () => undefined;

  function finish(id: number, result: Checked['result']): void {
    files.value = files.peek().map((it) => (it.id === id ? { ...it, result } : it));
    chosen.value = files.peek().find((it) => it.id === chosen.peek()?.id) ?? null;
  }

  function next(): void {
    if (current !== null) return;
    const id = waiting[0];
    const it = files.peek().find((file) => file.id === id);
    if (id === undefined || !it) {
      busy.value = null;
      return;
    }
    port ??= open();
    busy.value = ready ? 'reading' : 'opening';
    if (!ready) return;
    waiting.shift();
    current = id;
    const job = ++jobs;
    void roots().then((trusted) => {
      if (job !== jobs || current !== id || !port) return;
      port.send({ job, file: it.file, roots: trusted });
      callOff = later(() => giveUp('slow'), PATIENCE_MS);
    });
  }

  function open(): WorkerPort<CheckRequest, CheckReply> {
    const opened = makePort();
    opened.listen(take, () => giveUp(ready ? 'crashed' : 'reader'));
    return opened;
  }

  function shut(): void {
    callOff();
    port?.close();
    port = null;
    ready = false;
  }

  /** Ends the worker; whose fault it may be has that said of it, and the others go on with a new worker. */
  function giveUp(why: Problem): void {
    shut();
    batch(() => {
      const failed = why === 'reader' ? waiting.splice(0) : current === null ? [] : [current];
      for (const id of failed) finish(id, { problem: why });
      current = null;
      next();
    });
  }

  function take(reply: CheckReply): void {
    if (reply.type === 'ready') ready = true;
    else if (reply.type === 'no-reader') {
      giveUp('reader');
      return;
    } else if (reply.job === jobs && current !== null) {
      callOff();
      const id = current;
      current = null;
      finish(id, reply.type === 'refused' ? { problem: reply.why } : reply);
    }
    next();
  }

  return {
    files,
    chosen,
    busy,
    tooMany,
    add(list) {
      const taken = list.slice(0, MOST_FILES - files.peek().length);
      const added = taken.map(({ name, file }): Checked => ({ id: ++ids, name, file, result: null }));
      batch(() => {
        tooMany.value = list.length - taken.length;
        files.value = [...added.toReversed(), ...files.peek()];
        chosen.value = added[0] ?? chosen.peek();
        waiting.push(...added.map(({ id }) => id));
        next();
      });
    },
    choose(id) {
      chosen.value = files.peek().find((it) => it.id === id) ?? null;
    },
    remove(id) {
      batch(() => {
        const place = files.peek().findIndex((it) => it.id === id);
        files.value = files.peek().filter((it) => it.id !== id);
        if (chosen.peek()?.id === id) chosen.value = files.peek()[Math.min(place, files.peek().length - 1)] ?? null;
        waiting = waiting.filter((it) => it !== id);
        tooMany.value = 0;
        if (current === id) giveUp('slow');
        else next();
      });
    },
    again(id) {
      finish(id, null);
      waiting.push(id);
      next();
    },
    stop() {
      shut();
      batch(() => {
        files.value = files.peek().filter((it) => it.result);
        chosen.value = files.peek().find((it) => it.id === chosen.peek()?.id) ?? files.peek()[0] ?? null;
        waiting = [];
        current = null;
        busy.value = null;
      });
    },
    close: shut,
  };
}
