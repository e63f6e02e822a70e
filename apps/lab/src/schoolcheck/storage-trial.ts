/** Writes twenty megabytes where the labs keep their trainings, reads them back, and takes them away again: in a database of its own, so that nothing of a pupil is touched. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { StorageFacts } from './facts.ts';
import { TooLong, type TrialTools, within } from './trial.ts';

/** The name of every database of this trial begins so; what a browser left of an earlier one that was killed goes first. */
export const TRIAL_DATABASES = 'nepwerk-schoolcheck';

/** Megabytes that are written: three trainings and their earlier moments of a few minutes. */
const MEGABYTES = 20;

const MEGABYTE = 2 ** 20;

/** A browser that needs longer for one step, in milliseconds, keeps nothing that one would wait for. */
const PATIENCE = 20_000;

/** Tries it. The promise is kept also when the browser stores nothing. */
export async function tryStorage({ signal, progress }: TrialTools): Promise<StorageFacts> {
  const begin = performance.now();
  const estimate = await estimateRoom();
  const name = `${TRIAL_DATABASES}-${Math.random().toString(36).slice(2)}`;
  let written = 0;
  function found(outcome: StorageFacts['outcome']): StorageFacts {
    const seconds = Math.round((performance.now() - begin) / 100) / 10;
    return { outcome, written, seconds, ...estimate };
  }
  let database: IDBPDatabase | null = null;
  try {
    await takeAwayLeftovers();
    database = await within(PATIENCE, signal, open(name));
    for (; written < MEGABYTES; written++) {
      await within(PATIENCE, signal, database.put('bytes', bytesOf(written), written));
      progress((written + 1) / (2 * MEGABYTES));
    }
    for (let i = 0; i < MEGABYTES; i++) {
      const read: unknown = await within(PATIENCE, signal, database.get('bytes', i));
      if (!isSame(read, bytesOf(i))) return found('changed');
      progress((MEGABYTES + i + 1) / (2 * MEGABYTES));
    }
    return found('kept');
  } catch (error) {
    signal.throwIfAborted();
    return found(outcomeOf(error));
  } finally {
    database?.close();
    await takeAway(name);
  }
}

function open(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, { upgrade: (database) => void database.createObjectStore('bytes') });
}

function outcomeOf(error: unknown): StorageFacts['outcome'] {
  if (error instanceof TooLong) return 'none';
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'none';
}

/** What the browser says of its room; it writes nothing, and asks nobody for a promise. */
async function estimateRoom(): Promise<Pick<StorageFacts, 'room' | 'promised'>> {
  const storage = navigator.storage as StorageManager | undefined; // none without HTTPS
  try {
    const { quota, usage = 0 } = (await storage?.estimate()) ?? {};
    const room = quota === undefined ? null : Math.max(0, Math.floor(Math.log2((quota - usage) / MEGABYTE)) || 0);
    return { room, promised: (await storage?.persisted()) ?? null };
  } catch {
    return { room: null, promised: null };
  }
}

/** Begins to take away what an earlier trial may have left, and does not wait: one in another tab may still be at work. */
async function takeAwayLeftovers(): Promise<void> {
  const all = (await indexedDB.databases?.().catch(() => [])) ?? [];
  for (const { name } of all) if (name?.startsWith(TRIAL_DATABASES)) void takeAway(name);
}

/** Takes a database away; what the browser does not do at once it does when the page is gone. */
async function takeAway(name: string): Promise<void> {
  const never = new AbortController().signal;
  await within(PATIENCE, never, deleteDB(name)).catch(() => undefined);
}

/** A megabyte that is the same for the same number and can't be made smaller: Xorshift (Marsaglia 2003), as a training's figures can't. */
function bytesOf(index: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(MEGABYTE / 4);
  let state = 0x9e3779b9 + index;
  for (let i = 0; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state;
  }
  return new Uint8Array(words.buffer);
}

function isSame(read: unknown, expected: Uint8Array): boolean {
  return read instanceof Uint8Array && read.length === expected.length && expected.every((byte, i) => byte === read[i]);
}
