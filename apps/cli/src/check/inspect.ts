/** Looks for marks in one file, in a thread of its own: a file made to take for ever is given up, and takes no more memory than it may. */

import { Worker } from 'node:worker_threads';
import type { Finding } from '@nepwerk/marks/check';

/** What was found in a file, or why it could not be looked at. */
export type FileFinding = { readonly file: string } & (
  | Finding
  | { readonly verdict: 'unreadable'; readonly reason: string }
);

/** What the thread says when it is there and begins to look: a busy machine may take seconds to start it, for which no file is to blame. */
export const BEGUN = 'begun';

/** Longest that one file is looked at, in milliseconds. */
const PATIENCE_MS = 5000;

/** Memory that JavaScript may take for one file, in MiB. */
const MEMORY = 512;

/** Looks for marks in a file. Never throws because of what is in it. */
export async function inspect(file: string, roots: readonly Uint8Array[]): Promise<FileFinding> {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: { file, roots },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    stderr: true,
  });
  const finding = await new Promise<FileFinding>((resolve) => {
    worker.on('message', (said: typeof BEGUN | FileFinding) => {
      if (said !== BEGUN) resolve(said);
      else
        setTimeout(
          () => resolve(unreadable(file, `took longer than ${PATIENCE_MS / 1000} seconds`)),
          PATIENCE_MS,
        ).unref();
    });
    worker.once('error', (error) => resolve(unreadable(file, error.message)));
    worker.once('exit', () => resolve(unreadable(file, 'could not be looked at: the thread for it ended')));
  });
  await worker.terminate();
  return finding;
}

/** A file that could not be looked at. */
export function unreadable(file: string, reason: string): FileFinding {
  return { file, verdict: 'unreadable', reason };
}
