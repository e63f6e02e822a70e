/**
 * A key for each class, in a file of its own, with which all that an embedded log keeps of it is sealed. LMDB leaves what was removed in free pages until they are
 * written over: without its key it can be read no more, from the moment the class ends.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A class's key, in memory. */
export type SealKey = Uint8Array;

/** Seals bytes; a nonce of its own and the tag are before them. */
export function seal(key: SealKey, bytes: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** What was sealed. @throws When it was sealed with another key, or is damaged. */
export function unseal(key: SealKey, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

/** The keys in a folder. */
export class Seals {
  readonly #folder: string;

  /** @param folder Its own, which is made when it is first needed. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the key of a class; it is on the disk then. @throws What the file system throws: no room (ENOSPC). */
  async make(classId: string): Promise<SealKey> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const key = randomBytes(KEY_BYTES);
    await this.#write(this.#fileOf(classId), key, 'w');
    await this.#syncFolder();
    return key;
  }

  /** The key of a class; null when there is none. */
  read(classId: string): SealKey | null {
    try {
      const key = readFileSync(this.#fileOf(classId));
      return key.length === KEY_BYTES ? key : null;
    } catch {
      return null;
    }
  }

  /** Writes over the key of a class and removes it. */
  async destroy(classId: string): Promise<void> {
    await this.#destroyFile(this.#fileOf(classId));
  }

  /** Destroys all keys but those of these classes: a crash may have left one behind. */
  async keepOnly(classIds: readonly string[]): Promise<void> {
    const kept = new Set(classIds.map(nameOf));
    const names = await readdir(this.#folder).catch((): string[] => []);
    for (const name of names) if (!kept.has(name)) await this.#destroyFile(join(this.#folder, name));
  }

  async #destroyFile(path: string): Promise<void> {
    await this.#write(path, new Uint8Array(KEY_BYTES), 'r+').catch(() => null); // not there, or a disk that fails: it is removed at least
    await rm(path, { force: true });
    await this.#syncFolder();
  }

  async #write(path: string, bytes: Uint8Array, flags: 'w' | 'r+'): Promise<void> {
    const file = await open(path, flags, 0o600);
    try {
      await file.write(bytes, 0, bytes.length, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** A new name is on the disk when its folder is; Windows knows no such thing, and keeps it by itself. */
  async #syncFolder(): Promise<void> {
    const folder = await open(this.#folder, 'r').catch(() => null);
    await folder?.sync().catch(() => null);
    await folder?.close();
  }

  #fileOf(classId: string): string {
    return join(this.#folder, nameOf(classId));
  }
}

/** Ids that differ in capitals alone must not meet on a file system that takes them for the same. */
function nameOf(classId: string): string {
  return createHash('sha256').update(classId).digest('hex');
}
