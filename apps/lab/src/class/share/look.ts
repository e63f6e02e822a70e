/** What tells a picture from others: a short name that follows from its pixels alone. */
import type { Sheet } from '@nepwerk/protocol';

/** FNV-1a of the pixels, 32 bits: of two million seats that share sixty pictures each, one has two different ones with the same name. */
export function lookOf({ size, pixels }: Sheet): string {
  let hash = 0x811c9dc5;
  for (const byte of pixels) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${size}-${(hash >>> 0).toString(16)}`;
}
