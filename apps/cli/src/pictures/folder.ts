/** Reads a folder of pictures of any kind as pictures of one size, and names the files that can't be used. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { UsageError } from '../usage-error.ts';

/** A larger file is not opened: a photograph of 50 megapixels takes 20 MB. */
const MAXIMUM_BYTES = 50 * 2 ** 20;

/** A picture of more pixels is not decoded: a small file can unfold into gigabytes. */
const MAXIMUM_PIXELS = 100e6;

/** Kinds that are decoded; vector drawings and documents are not, since they can hold instructions. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff']);

/** What a folder held. */
export interface FolderPictures {
  /** [count, size, size, channels] in [-1, 1], in the order of the names. */
  readonly pixels: Float32Array;
  readonly count: number;
  /** Files that were passed over, each with the reason. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Reads the pictures in a folder (not in the folders within it): turned upright, on white, the middle cut out as a square,
 * scaled to `size`. Stops after `limit` pictures. A file that is no picture, or a broken one, is passed over and named.
 * @throws UsageError when there is no such folder.
 */
export async function readFolder(
  folder: string,
  size: number,
  channels: 1 | 3,
  limit: number,
): Promise<FolderPictures> {
  const names = await listFiles(folder);
  const pictures: Float32Array[] = [];
  const skipped: { file: string; reason: string }[] = [];
  for (const file of names) {
    if (pictures.length === limit) break;
    try {
      pictures.push(await readPicture(join(folder, file), size, channels));
    } catch (error) {
      skipped.push({ file, reason: reasonOf(error) });
    }
  }
  const pixels = new Float32Array(pictures.length * size * size * channels);
  for (const [i, picture] of pictures.entries()) pixels.set(picture, i * picture.length);
  return { pixels, count: pictures.length, skipped };
}

/** The names of the files in a folder, hidden ones left out, in an order that does not depend on the file system. */
async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'));
    return files.map((entry) => entry.name).sort();
  } catch {
    throw new UsageError(
      `There is no folder ${folder} that can be read. Give --data burgers, birds or doodles, or a folder of pictures.`,
    );
  }
}

/** One picture as numbers in [-1, 1]. Throws an Error whose message is the reason. */
async function readPicture(path: string, size: number, channels: 1 | 3): Promise<Float32Array> {
  const status = await stat(path);
  if (!status.isFile()) throw new Error('is no file');
  if (status.size > MAXIMUM_BYTES) throw new Error(`is larger than ${MAXIMUM_BYTES / 2 ** 20} MB`);
  const bytes = await readFile(path);
  const options = { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error', pages: 1 } as const;
  const { format } = await sharp(bytes, options).metadata();
  if (!FORMATS.has(format)) throw new Error(`is of a kind that is not read: ${format}`);
  const picture = sharp(bytes, options).rotate().flatten({ background: 'white' }).resize(size, size, { fit: 'cover' });
  const plain = channels === 1 ? picture.greyscale().toColourspace('b-w') : picture.toColourspace('srgb');
  const { data, info } = await plain.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== channels) throw new Error(`has ${info.channels} colour channels, not ${channels}`);
  return Float32Array.from(data, (byte) => byte / 127.5 - 1);
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
