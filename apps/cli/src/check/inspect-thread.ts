/** The thread that looks at one file: what it is, its credentials, and its watermark. */

import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Picture } from '@nepwerk/marks';
import { inspectFile, mediaOf, MOST_BYTES, type Senses } from '@nepwerk/marks/check';
import { openCredentials } from '@nepwerk/marks/credentials';
import { readWav } from '@nepwerk/marks/sound';
import sharp from 'sharp';
import { BEGUN, unreadable, type FileFinding } from './inspect.ts';

/** Pictures of more pixels are not decoded: a small file can unfold into gigabytes. */
const MOST_PIXELS = 100e6;

const { file, roots } = workerData as { file: string; roots: Uint8Array<ArrayBuffer>[] };
parentPort?.postMessage(BEGUN);
parentPort?.postMessage(await look());

async function look(): Promise<FileFinding> {
  const status = await stat(file).catch(() => null);
  if (!status?.isFile()) return unreadable(file, 'is no file that can be read');
  if (status.size > MOST_BYTES) return unreadable(file, `is larger than ${MOST_BYTES / 2 ** 20} MB`);
  const bytes = new Uint8Array(await readFile(file));
  const media = mediaOf(bytes);
  if (!media) return unreadable(file, 'is no picture, film, sound or training of a kind that is checked');
  const library = await readFile(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  const senses: Senses = {
    look: () => (media.kind === 'picture' ? decode(bytes) : Promise.resolve(null)),
    listen: async () => readWav(bytes),
  };
  const finding = await inspectFile(media, bytes, senses, openCredentials(new Uint8Array(library)), roots);
  if (finding.verdict === 'unreadable') return unreadable(file, 'is broken, too large, or not what it says it is');
  return { file, ...finding };
}

/** A picture as pixels; null when it is broken or too large. */
async function decode(bytes: Uint8Array): Promise<readonly Picture[] | null> {
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const;
    const upright = sharp(bytes, options).rotate().toColourspace('srgb').ensureAlpha();
    const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
    return [{ width: info.width, height: info.height, data: new Uint8ClampedArray(data) }];
  } catch {
    return null;
  }
}
