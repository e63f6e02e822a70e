/** The secret from which all keys come: given by whoever runs the server, else made at its first start and kept in its data folder for its user alone. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Shortest secret that is taken: one typed by hand of that length can't be guessed. */
const SHORTEST_SECRET = 32;

/** Bytes of a secret that is made here. */
const SECRET_BYTES = 32;

/** Reading and writing for the server's user, nothing for others. */
const OWNER_ALONE = 0o600;

/** The bits of everybody else. */
const OTHERS = 0o077;

/** Windows keeps rights in another way, and shows bits that mean nothing. */
const HAS_RIGHTS = process.platform !== 'win32';

/**
 * The secret from `NEPWERK_SECRET`, else from the file `secret` in a folder, which is made when it is not there. Processes that start at once end with the same one. A file that others may
 * read is closed to them first.
 *
 * @throws A sentence for whoever runs the server, when the secret is too short, or the file can't be made, read or closed.
 */
export function readSecret(environment: Readonly<Record<string, string | undefined>>, folder: string): string {
  const given = environment['NEPWERK_SECRET'];
  if (given) {
    if (given.length < SHORTEST_SECRET) {
      throw new Error(
        `NEPWERK_SECRET must have at least ${SHORTEST_SECRET} characters; it has ${given.length}. A good one: openssl rand -base64 33`,
      );
    }
    return given;
  }
  const file = join(folder, 'secret');
  try {
    return readKept(file) ?? makeSecret(folder, file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The server's secret in ${file} can't be used: ${why}. Mend that, or set NEPWERK_SECRET.`, {
      cause: error,
    });
  }
}

/** What the file holds; null when there is none. A link is not followed: somebody else could have laid it. */
function readKept(file: string): string | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error('it is no file');
    closeToOthers(descriptor);
    const secret = readFileSync(descriptor, 'utf8').trim();
    if (secret.length < SHORTEST_SECRET)
      throw new Error(
        `it holds ${secret.length} characters and not at least ${SHORTEST_SECRET}; delete it, and a new one is made`,
      );
    return secret;
  } finally {
    closeSync(descriptor);
  }
}

function closeToOthers(descriptor: number): void {
  if (!HAS_RIGHTS || !(fstatSync(descriptor).mode & OTHERS)) return;
  fchmodSync(descriptor, OWNER_ALONE);
  if (fstatSync(descriptor).mode & OTHERS)
    throw new Error('other users may read it, and this disk does not let that be changed');
}

/** Writes a new secret whole under another name and links it to its own, which fails if another process was first; whatever is there then counts. */
function makeSecret(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', OWNER_ALONE);
  try {
    writeFileSync(descriptor, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`);
    fsyncSync(descriptor);
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    closeSync(descriptor);
    rmSync(draft);
  }
  const kept = readKept(file);
  if (kept === null) throw new Error('it went away while it was made');
  return kept;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
