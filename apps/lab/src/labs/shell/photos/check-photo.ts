/** Looks at the first bytes of a file before a browser decodes it: whether it is a picture, of which kind, and how large it would become. */
import { imageSize } from 'image-size';
import type { Refusal } from './photo-messages.ts';

/** Kinds that every browser decodes to pixels. A drawing in SVG is a program more than a picture, and is not among them. */
const KINDS: ReadonlySet<string> = new Set(['jpg', 'png', 'webp', 'gif', 'bmp', 'avif']);

/** Largest file that is read: photos of good cameras have half of that. */
export const MOST_BYTES = 40_000_000;
/** Most pixels that a file may become: 50 million take 200 MB while they are being made smaller, which a laptop of 4 GB bears. */
const MOST_PIXELS = 50_000_000;
/** Fewest pixels along a side: below, there is nothing to be seen. */
const FEWEST_SIDE = 16;

/** Why the file is not taken; null when nothing speaks against it so far. */
export function checkPhoto(bytes: Uint8Array): Refusal | null {
  if (bytes.length > MOST_BYTES) return 'too-heavy';
  let found;
  try {
    found = imageSize(bytes);
  } catch {
    return 'not-a-picture';
  }
  const { type, width, height } = found;
  if (type === undefined || !KINDS.has(type)) return 'wrong-kind';
  if (!(width > 0 && height > 0)) return 'broken';
  if (Math.min(width, height) < FEWEST_SIDE) return 'too-small';
  return width * height > MOST_PIXELS ? 'too-large' : null;
}
