/** Writes the pictures of a strip as one file that carries every mark: label, watermark, credentials. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Picture } from '@nepwerk/marks';
import { makeAuthority, makeSigner, openCredentials } from '@nepwerk/marks/credentials';
import type { CredentialTool, Signer, Statement } from '@nepwerk/marks/credentials';
import { markPicture } from '@nepwerk/marks/mark';
import sharp from 'sharp';
import type { Cells } from './train.ts';

/** Side of a cell in the file, in pixels: four times that of a picture, so that a watermark has room and print is smooth. */
export const CELL = 128;

/** The brightness of what is no picture. */
const PAPER = 255;

/** How much of a picture a file keeps; below this, blocks show in print. */
const QUALITY = 82;

/** Who says what a file is: made for these files, and thrown away after them. */
export interface Sealing {
  readonly signer: Signer;
  readonly credentials: CredentialTool;
}

/** Makes keys for the files of a lesson. */
export async function openSealing(): Promise<Sealing> {
  const library = await readFile(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  return {
    signer: await makeSigner(await makeAuthority('lesson'), 'lesson'),
    credentials: openCredentials(new Uint8Array(library)),
  };
}

/** Cells in a row, so that the whole is about as wide as high. */
export function columnsOf(count: number): number {
  return Math.max(4, Math.ceil(Math.sqrt(count)));
}

/** Lays cells in rows below an empty one and marks the whole; the label covers none of them. Answers the bytes of a WebP file. */
export async function sealStrip(
  cells: Cells,
  statement: Statement,
  { signer, credentials }: Sealing,
): Promise<Uint8Array> {
  const context = { statement, language: 'en', classNumber: 0, signer } as const; // the words of the European Union's icon
  return markPicture(await layOut(cells), 'image/webp', context, { credentials, encode });
}

async function layOut({ size, pixels }: Cells): Promise<Picture> {
  const area = size * size * 3;
  const count = pixels.length / area;
  const columns = columnsOf(count);
  const [width, height] = [columns * CELL, (Math.ceil(count / columns) + 1) * CELL];
  const data = new Uint8ClampedArray(width * height * 4).fill(PAPER);
  for (let cell = 0; cell < count; cell++) {
    const enlarged = await enlarge(pixels.subarray(cell * area, (cell + 1) * area), size);
    const [left, top] = [(cell % columns) * CELL, (Math.floor(cell / columns) + 1) * CELL];
    for (let y = 0; y < CELL; y++)
      data.set(enlarged.subarray(y * CELL * 4, (y + 1) * CELL * 4), ((top + y) * width + left) * 4);
  }
  return { width, height, data };
}

/** A picture in [-1, 1] as red, green, blue and opacity, smoothly enlarged to a cell. */
async function enlarge(pixels: Float32Array, size: number): Promise<Uint8Array> {
  const bytes = Uint8ClampedArray.from(pixels, (value) => Math.round((value + 1) * 127.5));
  return sharp(bytes, { raw: { width: size, height: size, channels: 3 } })
    .resize(CELL, CELL, { kernel: 'cubic' })
    .ensureAlpha()
    .raw()
    .toBuffer();
}

async function encode({ width, height, data }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const raw = sharp(data, { raw: { width, height, channels: 4 } });
  return new Uint8Array(await raw.webp({ quality: QUALITY }).toBuffer());
}
