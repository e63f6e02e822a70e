/**
 * Room in the file of an embedded log, taken from the disk before it is needed: LMDB's binding damages the process's memory when a write of its own finds the
 * disk full, so it must never be the one that finds out.
 */
import { open, type FileHandle } from 'node:fs/promises';

/** How many bytes the file grows by at a time: seldom enough not to be felt, and little to hold on a small disk. */
const STEP = 8 * 2 ** 20;

/** So many bytes at the end of the file are kept for removing: that too writes new pages before it frees old ones. */
const FOR_REMOVING = 2 * 2 ** 20;

/** Free pages inside the file lie scattered, so that not every value fits: they count when there are this many times as many as needed. */
const SCATTERED = 4;

/** One write of zeros. */
const CHUNK = 2 ** 18;

/** What is used of the file, in bytes. */
export interface Used {
  /** Up to the end of the last page that was ever used. */
  readonly end: number;
  /** Of pages before it that are free again. */
  readonly free: number;
}

/** Keeps the file of a log longer than what is used of it. */
export class Room {
  readonly #file: FileHandle;
  readonly #used: () => Used;

  private constructor(file: FileHandle, used: () => Used) {
    this.#file = file;
    this.#used = used;
  }

  /** @param path The log's file, which is there. @param used Tells what is used of it now. */
  static async of(path: string, used: () => Used): Promise<Room> {
    return new Room(await open(path, 'r+'), used);
  }

  /**
   * Whether a write may be made that needs at most `bytes` of new pages; nobody else may write meanwhile.
   *
   * @param isRemoving Whether it is one for which room was kept.
   */
  async has(bytes: number, isRemoving: boolean): Promise<boolean> {
    const { end, free } = this.#used();
    const wanted = end + bytes + (isRemoving ? 0 : FOR_REMOVING);
    let { size } = await this.#file.stat();
    if (size < wanted) size = await this.#grow(size, wanted);
    return size >= wanted || (size >= end + bytes && free >= SCATTERED * bytes);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Appends zeros, for a file with holes has no room yet; answers how long the file is then, which is less than wanted when the disk is full. */
  async #grow(from: number, wanted: number): Promise<number> {
    const target = Math.ceil(wanted / STEP) * STEP;
    let size = from;
    try {
      while (size < target) {
        const { bytesWritten } = await this.#file.write(new Uint8Array(Math.min(CHUNK, target - size)), 0, null, size);
        size += bytesWritten;
      }
      await this.#file.sync();
      return size;
    } catch {
      // full (ENOSPC, EDQUOT) or failing: what was written counts, if the disk has really taken it
      return this.#file.sync().then(
        () => size,
        () => from,
      );
    }
  }
}
