/**
 * The door for pictures that pupils share: a PNG comes in, from whoever, and pixels go on.
 *
 * The decoder is sharp (libvips and libpng; Apache-2.0, LGPL-3.0-or-later, libpng's own). Of those in JavaScript, fast-png and upng-js unpack whatever a file holds: for one of
 * 282 kB, 256 pixels wide and high, fast-png took 1.3 seconds of the only thread and 890 MB, upng-js 1.2 seconds and 630 MB, where sharp took 45 ms in a thread apart and no
 * more memory than before; pngjs works through the insides of Node's zlib and fell over an assertion. Usual files take fast-png two to four times as long, and all three the thread that serves. The price is that libpng is C, and a fault in
 * it could bring the server down. It gets little to fall over: 300 kB at most, no other format, and of a PNG the header, palette, transparency and pixels alone.
 * What texts, profiles and animations hold is never unpacked. A server that fell comes back with its classes.
 */
import sharp from 'sharp';
import { barePng, isPng } from './png-chunks.ts';

/** Longest side in pixels: a wall shows a hundred of them, and none larger. */
export const LONGEST_SIDE = 256;

/** Bytes of a file that is looked at: one of that size with transparency takes no more, also if it is all noise. */
export const LONGEST_FILE = 300_000;

/** Pictures that are decoded at once: two of the four threads that Node has for such work, so that the log's disk is never kept waiting. */
const AT_ONCE = 2;

/** Pictures that wait for that, about a second's work and at most 40 MB. */
const MOST_WAITING = 128;

/** No picture of that size takes a hundredth of it. */
const TIMEOUT_SECONDS = 2;

/** Why a picture was refused: too many bytes, no PNG, more pixels than {@link LONGEST_SIDE} each way, damaged, or too many others are waiting. */
export type PictureRefusal = 'too-long' | 'not-png' | 'too-large' | 'broken' | 'busy';

/** A picture for the wall, or why it is none. */
export type CleanPicture =
  | { readonly refused: PictureRefusal }
  /** A PNG of 8 bits RGB, with nothing in it but pixels, at most {@link LONGEST_FILE} bytes. */
  | { readonly refused: null; readonly png: Uint8Array; readonly width: number; readonly height: number };

sharp.cache(false); // every picture is another
sharp.concurrency(1);

let running = 0;
const waiting: (() => void)[] = [];

/** Lets this process decode PNG and nothing else, whatever comes: for a server, which has no other pictures. */
export function decodePngAlone(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadPngBuffer'] });
}

/**
 * Decodes a picture and writes its pixels anew. What shines through becomes white, for otherwise pixels that nobody sees would go on too.
 *
 * Never throws: whatever comes is a picture or a refusal.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  if (bytes.length > LONGEST_FILE) return { refused: 'too-long' };
  if (!isPng(bytes)) return { refused: 'not-png' };
  const bare = barePng(bytes);
  if (bare === null || bare.width === 0 || bare.height === 0) return { refused: 'broken' };
  if (bare.width > LONGEST_SIDE || bare.height > LONGEST_SIDE) return { refused: 'too-large' };
  if (running >= AT_ONCE && waiting.length >= MOST_WAITING) return { refused: 'busy' };
  return oneOfFew(() => decode(bare.bytes));
}

async function decode(png: Uint8Array): Promise<CleanPicture> {
  try {
    const { data, info } = await sharp(png, { failOn: 'warning', limitInputPixels: LONGEST_SIDE ** 2 })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .png({ adaptiveFiltering: true })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .toBuffer({ resolveWithObject: true });
    const bare = barePng(data); // libvips adds how many pixels make a metre
    return bare ? { refused: null, png: bare.bytes, width: info.width, height: info.height } : { refused: 'broken' };
  } catch {
    return { refused: 'broken' };
  }
}

/** Does it when few others are being done, in the order of asking; whoever has done hands its place to the next. */
async function oneOfFew<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
