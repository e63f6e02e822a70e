/** Takes a PNG apart by its chunks, and puts together again only those that pixels are made of. (PNG, third edition, sections 5 and 11.) */

/** What every PNG begins with. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Bytes of a chunk around its data: length, name, and check sum. */
const FRAME = 12;

/** Bytes of a header's data. */
const HEADER = 13;

/** Chunks that pixels are made of; texts, places, profiles, further pictures of an animation and whatever else are left out. */
const OF_PIXELS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** A PNG with nothing but its pixels, and their size as its header says. */
export interface BarePng {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * The chunks of pixels in the order in which they stood. Nothing is decoded; check sums are carried over for the decoder to check.
 *
 * Null when the chunks don't begin with the only header, run past the end, or lack pixels or an end.
 */
export function barePng(bytes: Uint8Array): BarePng | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [SIGNATURE];
  const seen = new Set<string>();
  for (let at = SIGNATURE.length; !seen.has('IEND');) {
    if (at + FRAME > bytes.length) return null;
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + FRAME + length;
    if (end > bytes.length || (name === 'IHDR') !== (seen.size === 0)) return null;
    if (name === 'IHDR' && length !== HEADER) return null;
    if (OF_PIXELS.has(name)) {
      kept.push(bytes.subarray(at, end));
      seen.add(name);
    }
    at = end;
  }
  if (!seen.has('IDAT')) return null;
  const header = SIGNATURE.length + 8;
  return { width: view.getUint32(header), height: view.getUint32(header + 4), bytes: Buffer.concat(kept) };
}
