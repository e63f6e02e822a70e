/** Takes the Content Credentials out of one PNG and puts them into another, as somebody might who wants a picture to look vouched for. */

const SIGNATURE_BYTES = 8;
/** Length, name and checksum. */
const FRAME_BYTES = 12;
/** The chunk that credentials are in (C2PA 2.2, appendix A). */
const CHUNK = 'caBX';

/**
 * A PNG with the credentials of another.
 *
 * @throws RangeError when the other has none, or either is not a PNG that we wrote.
 */
export function moveSeal(from: Uint8Array<ArrayBuffer>, into: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const seal = chunksOf(from).find(({ name }) => name === CHUNK);
  const [header] = chunksOf(into);
  if (!seal || !header) throw new RangeError('A seal is moved from a PNG with credentials into another PNG.');
  const moved = new Uint8Array(into.length + seal.end - seal.start);
  moved.set(into.subarray(0, header.end));
  moved.set(from.subarray(seal.start, seal.end), header.end);
  moved.set(into.subarray(header.end), moved.length - into.length + header.end);
  return moved;
}

function chunksOf(png: Uint8Array<ArrayBuffer>): { name: string; start: number; end: number }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = [];
  for (let start = SIGNATURE_BYTES; start + FRAME_BYTES <= png.length;) {
    const name = String.fromCharCode(...png.subarray(start + 4, start + 8));
    const end = start + FRAME_BYTES + view.getUint32(start);
    if (end > png.length) break;
    chunks.push({ name, start, end });
    start = end;
  }
  return chunks;
}
