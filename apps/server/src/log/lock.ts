/** Lets one process at a time have a folder: it listens on a socket in it, which the system closes when the process ends, however that was. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longest path of a socket in bytes, of which systems allow 103 or 107. */
const LONGEST_PATH = 100;

/**
 * Takes a folder, which is there.
 *
 * @returns What lets it go.
 * @throws A sentence when another process has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketOf(folder);
  if (await answers(path)) {
    throw new Error(`Another server has the classes in ${folder} open. End it, or choose another folder: NEPWERK_DATA`);
  }
  await rm(path, { force: true }); // of a process that was killed
  const server = await listen(path);
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function socketOf(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\nepwerk-${name}`;
  const path = join(folder, 'lock');
  return Buffer.byteLength(path) > LONGEST_PATH ? join(tmpdir(), `nepwerk-${name}.lock`) : path;
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}
