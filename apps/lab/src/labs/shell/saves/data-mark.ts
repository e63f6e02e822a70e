/** A mark that tells one pupil's part of the data from another. */
import type { SavedData } from '@nepwerk/protocol';

/** A whole number of 32 bits from the own pictures and from what is left out, in any order (FNV-1a, www.isthe.com/chongo/tech/comp/fnv). */
export function markOf({ own, without }: SavedData): number {
  let mark = 0x811c9dc5;
  function add(value: number): void {
    mark = Math.imul(mark ^ value, 0x01000193);
  }
  for (const { id, sheet } of own) {
    add(id);
    for (const byte of sheet.pixels) add(byte);
  }
  for (const id of [...without].sort((a, b) => a - b)) add(id);
  return mark >>> 0;
}
