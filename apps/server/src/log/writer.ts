/** Writes to the embedded log, one group after the other: what waits while one is written is the next, so that one sync of the disk serves many. */
import type { RootDatabase } from 'lmdb';
import { LogFault } from './class-log.ts';
import type { Room } from './room.ts';

/** Bytes of new pages in a group, at most: all of it must fit in the room that is kept at the end of the file. */
const LARGEST_GROUP = 2 ** 20;

/** One operation that is written whole or not at all. */
export interface Operation {
  /** Bytes of new pages that it takes, at most. */
  readonly bytes: number;
  /** Whether it frees more than it takes: such a one is also let in when the disk is full. */
  readonly isRemoving: boolean;
  /** Puts and removes, without waiting. */
  readonly apply: () => void;
}

interface Waiting extends Operation {
  readonly resolve: () => void;
  readonly reject: (fault: LogFault) => void;
}

/** The only one who writes to a store. */
export class Writer {
  readonly #store: RootDatabase;
  readonly #room: Room;
  readonly #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #isEnded = false;
  /** Set when a write failed: the binding can't be trusted to write again in this process. */
  #broken: LogFault | null = null;

  constructor(store: RootDatabase, room: Room) {
    this.#store = store;
    this.#room = room;
  }

  /**
   * Writes; answers when it is on the disk. The promises of several are settled in the order in which they were asked.
   *
   * @throws LogFault `full` when there is no room; `away` after the end.
   */
  write(operation: Operation): Promise<void> {
    if (this.#isEnded) return Promise.reject(new LogFault('away', 'The log is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...operation, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Writes what waits, and takes nothing more. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    await Promise.resolve(); // what is asked in this same turn goes together
    while (this.#waiting.length > 0) await this.#writeGroup(this.#takeGroup());
    this.#running = null;
  }

  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    const fault = this.#broken ?? (await this.#try(group));
    for (const { resolve, reject } of group) {
      if (fault === null) resolve();
      else reject(fault);
    }
  }

  async #try(group: readonly Waiting[]): Promise<LogFault | null> {
    const bytes = group.reduce((sum, one) => sum + one.bytes, 0);
    try {
      if (!(await this.#room.has(bytes, group[0]?.isRemoving ?? false))) {
        return new LogFault('full', 'The disk has no room for the log.');
      }
    } catch (cause) {
      return new LogFault('away', 'The file of the log can not be looked at.', { cause });
    }
    try {
      await this.#store.batch(() => group.forEach(({ apply }) => apply()));
      return null;
    } catch (cause) {
      this.#broken = new LogFault('full', 'The log could not be written, and takes nothing more until a restart.', {
        cause,
      });
      return this.#broken;
    }
  }

  /** The first that wait: alike in whether they remove, and together not too large. */
  #takeGroup(): Waiting[] {
    const first = this.#waiting[0];
    let bytes = 0;
    let count = 0;
    for (const one of this.#waiting) {
      if (count > 0 && (bytes + one.bytes > LARGEST_GROUP || one.isRemoving !== first?.isRemoving)) break;
      bytes += one.bytes;
      count++;
    }
    return this.#waiting.splice(0, count);
  }
}
