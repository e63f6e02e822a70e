/** The log of classes in this process: a file of LMDB in a folder, with nothing to install and no other node. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'lmdb';
import {
  checkName,
  LARGEST_PICTURE,
  LogFault,
  LONGEST_EVENT,
  type Appended,
  type ClassLog,
  type Entry,
  type Listener,
  type Position,
} from './class-log.ts';
import { lockFolder } from './lock.ts';
import { Listeners } from './listeners.ts';
import { Room } from './room.ts';
import { seal, Seals, unseal, type SealKey } from './seals.ts';
import { openStores, usedOf, type Stores } from './stores.ts';
import { Writer } from './writer.ts';

/** New pages for one small record: a leaf in each of two tables, what splits of them, and what leads to them. */
const RECORD_BYTES = 8 * 4096;

/** So many records are read before others get their turn: about two milliseconds. */
const READ_AT_ONCE = 250;

/** So many records are removed in one write: each may lie on a page of its own. */
const REMOVED_AT_ONCE = 50;
const PAGES_OF_REMOVAL = 2;

/** Comes after all names in the order of keys. */
const AFTER_NAMES = '~';

/** What a class that runs needs in memory. */
interface Running {
  readonly key: SealKey;
  last: Position;
  /** Appends that are not on the disk yet, by key. */
  readonly underWay: Map<string, Promise<Appended>>;
}

/** What is done together with an append. */
interface Also {
  /** In the same write. */
  readonly apply: () => void;
  /** When it is on the disk, before anybody is told. */
  readonly written: () => void;
}

/**
 * Opens the log in a folder, which is made if it is not there, and finishes removals that a crash broke off.
 *
 * When a write fails though room was made for it (a failing disk), the log takes nothing more until a restart.
 *
 * @throws A sentence when another process has it open; what LMDB throws when the file can't be opened.
 */
export async function openEmbeddedLog({ folder }: { readonly folder: string }): Promise<ClassLog> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    const stores = openStores(folder);
    const room = await Room.of(stores.path, () => usedOf(stores));
    const log = new EmbeddedLog(stores, room, new Seals(join(folder, 'keys')), unlock);
    await log.finishRemovals();
    return log;
  } catch (error) {
    await unlock();
    throw error;
  }
}

class EmbeddedLog implements ClassLog {
  readonly #stores: Stores;
  readonly #room: Room;
  readonly #seals: Seals;
  readonly #unlock: () => Promise<void>;
  readonly #writer: Writer;
  readonly #listeners = new Listeners();
  readonly #running = new Map<string, Running>();
  readonly #beginning = new Set<string>();
  readonly #removals = new Map<string, Promise<void>>();
  /** What is being done with a code: one thing at a time. */
  readonly #codesInHand = new Map<string, Promise<unknown>>();

  constructor(stores: Stores, room: Room, seals: Seals, unlock: () => Promise<void>) {
    this.#seals = seals;
    this.#stores = stores;
    this.#unlock = unlock;
    this.#room = room;
    this.#writer = new Writer(stores.root, room);
  }

  async append(classId: string, key: string, event: string): Promise<Appended> {
    checkName('A class id', classId);
    checkName('A key', key);
    const running = this.#runningOf(classId);
    const underWay = running.underWay.get(key);
    if (underWay) return { position: (await underWay).position, isNew: false };
    const position = this.#stores.keys.get([classId, key]);
    if (position !== undefined) return { position, isNew: false };
    return this.#put(classId, running, key, event);
  }

  async begin(classId: string, key: string, event: string): Promise<Appended> {
    checkName('A class id', classId);
    checkName('A key', key);
    const { classes, removed } = this.#stores;
    if (this.#beginning.has(classId) || classes.get(classId) || removed.get(classId)) throw taken();
    this.#beginning.add(classId);
    try {
      const running: Running = { key: await this.#makeKey(classId), last: 0, underWay: new Map() };
      return await this.#put(classId, running, key, event, {
        apply: () => void classes.put(classId, 'open'),
        written: () => void this.#running.set(classId, running),
      });
    } catch (fault) {
      await this.#seals.destroy(classId);
      throw fault;
    } finally {
      this.#beginning.delete(classId);
    }
  }

  async read(classId: string, after: Position): Promise<readonly Entry[]> {
    checkName('A class id', classId);
    const entries: Entry[] = [];
    let from = after + 1;
    for (;;) {
      const { key } = this.#runningOf(classId);
      const range = { start: [classId, from] as [string, number], end: endOf(classId), limit: READ_AT_ONCE };
      const found = [...this.#stores.entries.getRange(range)].map((one) => entryOf(one.key[1], unseal(key, one.value)));
      entries.push(...found);
      if (found.length < READ_AT_ONCE) return entries;
      from = (found.at(-1)?.position ?? from) + 1;
      await nextTurn();
    }
  }

  async classes(): Promise<readonly string[]> {
    return [...this.#stores.classes.getKeys()].filter((classId) => !this.#removals.has(classId));
  }

  remove(classId: string): Promise<void> {
    checkName('A class id', classId);
    const begun = this.#removals.get(classId);
    if (begun) return begun;
    if (this.#stores.classes.get(classId) === undefined) return Promise.resolve();
    const removal = this.#remove(classId).finally(() => this.#removals.delete(classId));
    this.#removals.set(classId, removal);
    return removal;
  }

  listen(listener: Listener): () => void {
    return this.#listeners.add(listener);
  }

  async claimCode(code: string, classId: string, restMilliseconds: number): Promise<boolean> {
    checkName('A code', code);
    checkName('A class id', classId);
    const { codes } = this.#stores;
    return this.#withCode(code, async () => {
      const state = codes.get(code);
      if (state && 'classId' in state) return false;
      if (state && Date.now() - state.restsSince < restMilliseconds) return false;
      await this.#write(0, () => void codes.put(code, { classId }));
      return true;
    });
  }

  async classOf(code: string): Promise<string | null> {
    checkName('A code', code);
    const state = this.#stores.codes.get(code);
    return state && 'classId' in state ? state.classId : null;
  }

  async releaseCode(code: string): Promise<void> {
    checkName('A code', code);
    const { codes } = this.#stores;
    await this.#withCode(code, async () => {
      const state = codes.get(code);
      if (!state || !('classId' in state)) return;
      await this.#write(0, () => void codes.put(code, { restsSince: Date.now() }), true);
    });
  }

  async keepPicture(classId: string, pictureId: string, bytes: Uint8Array): Promise<void> {
    checkName('A class id', classId);
    checkName('A picture id', pictureId);
    if (bytes.length > LARGEST_PICTURE) throw new LogFault('full', `A picture has at most ${LARGEST_PICTURE} bytes.`);
    const kept = seal(this.#runningOf(classId).key, bytes);
    await this.#write(kept.length, () => void this.#stores.pictures.put([classId, pictureId], kept));
  }

  async picture(classId: string, pictureId: string): Promise<Uint8Array | null> {
    checkName('A class id', classId);
    checkName('A picture id', pictureId);
    if (this.#removals.has(classId) || this.#stores.classes.get(classId) !== 'open') return null;
    const bytes = this.#stores.pictures.get([classId, pictureId]);
    return bytes ? Uint8Array.from(unseal(this.#runningOf(classId).key, bytes)) : null;
  }

  async removePicture(classId: string, pictureId: string): Promise<void> {
    checkName('A class id', classId);
    checkName('A picture id', pictureId);
    await this.#write(0, () => void this.#stores.pictures.remove([classId, pictureId]), true);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await Promise.allSettled(this.#removals.values());
    await this.#writer.end();
    await this.#room.close();
    await this.#stores.root.close();
    await this.#unlock();
  }

  /** Goes on with the classes that were being removed when the process ended. */
  async finishRemovals(): Promise<void> {
    const { classes } = this.#stores;
    await this.#seals.keepOnly([...classes.getKeys()]);
    const going = [...classes.getKeys()].filter((classId) => classes.get(classId) === 'going');
    for (const classId of going) await this.remove(classId);
  }

  /** @throws LogFault `gone`. */
  #runningOf(classId: string): Running {
    if (this.#removals.has(classId)) throw gone();
    const known = this.#running.get(classId);
    if (known) return known;
    if (this.#beginning.has(classId)) throw gone(); // on the disk perhaps, but nobody was told yet
    const sealKey = this.#stores.classes.get(classId) === 'open' ? this.#seals.read(classId) : null;
    if (!sealKey) throw gone();
    const range = { start: endOf(classId), end: [classId, 0] as [string, number], reverse: true, limit: 1 };
    const [last] = [...this.#stores.entries.getKeys(range)];
    const running: Running = { key: sealKey, last: last?.[1] ?? 0, underWay: new Map() };
    this.#running.set(classId, running);
    return running;
  }

  #put(classId: string, running: Running, key: string, event: string, also?: Also): Promise<Appended> {
    if (Buffer.byteLength(event) > LONGEST_EVENT)
      throw new LogFault('full', `An event has at most ${LONGEST_EVENT} bytes.`);
    const { entries, keys } = this.#stores;
    const position = ++running.last; // stays used when the write fails: positions may leave gaps
    const sealed = seal(running.key, Buffer.from(`${key} ${event}`));
    const written = this.#write(sealed.length, () => {
      also?.apply();
      void entries.put([classId, position], sealed);
      void keys.put([classId, key], position);
    });
    const appended = written
      .then(() => {
        also?.written();
        this.#listeners.tell(classId, { position, key, event });
        return { position, isNew: true };
      })
      .finally(() => running.underWay.delete(key));
    running.underWay.set(key, appended);
    return appended;
  }

  async #remove(classId: string): Promise<void> {
    const { classes, removed, entries, keys, pictures } = this.#stores;
    this.#running.delete(classId);
    await this.#write(
      0,
      () => {
        void classes.put(classId, 'going');
        void removed.put(classId, true);
      },
      true,
    );
    await this.#seals.destroy(classId);
    await this.#clear(entries, [classId, 0], endOf(classId));
    await this.#clear(keys, [classId, ''], [classId, AFTER_NAMES]);
    await this.#clear(pictures, [classId, ''], [classId, AFTER_NAMES]);
    await this.#write(0, () => void classes.remove(classId), true);
  }

  async #makeKey(classId: string): Promise<SealKey> {
    try {
      return await this.#seals.make(classId);
    } catch (cause) {
      throw new LogFault('full', 'The key of a class can not be written.', { cause });
    }
  }

  /** Removes the records from one key up to another, which is left. */
  async #clear<Value, Key extends [string, string | number]>(
    table: Database<Value, Key>,
    start: Key,
    end: Key,
  ): Promise<void> {
    for (;;) {
      const found = [...table.getKeys({ start, end, limit: REMOVED_AT_ONCE })];
      if (found.length === 0) return;
      const bytes = found.length * PAGES_OF_REMOVAL * 4096;
      await this.#write(bytes, () => found.forEach((key) => void table.remove(key)), true);
    }
  }

  /** Does one thing after the other with a code. */
  async #withCode<Answer>(code: string, work: () => Promise<Answer>): Promise<Answer> {
    const before = this.#codesInHand.get(code) ?? Promise.resolve();
    const answer = before.then(work, work);
    this.#codesInHand.set(code, answer);
    try {
      return await answer;
    } finally {
      if (this.#codesInHand.get(code) === answer) this.#codesInHand.delete(code);
    }
  }

  #write(bytes: number, apply: () => void, isRemoving = false): Promise<void> {
    return this.#writer.write({ bytes: RECORD_BYTES + bytes, isRemoving, apply });
  }
}

function entryOf(position: Position, bytes: Uint8Array): Entry {
  const text = Buffer.from(bytes).toString();
  const space = text.indexOf(' ');
  return { position, key: text.slice(0, space), event: text.slice(space + 1) };
}

function endOf(classId: string): [string, number] {
  return [classId, Number.MAX_SAFE_INTEGER];
}

function taken(): LogFault {
  return new LogFault('taken', 'There is or was a class of this id.');
}

function gone(): LogFault {
  return new LogFault('gone', 'There is no such class.');
}
