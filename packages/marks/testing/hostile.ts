/** Files that are made to do harm. */

import { deflateSync } from 'node:zlib';

/** A chunk of a PNG, with its checksum. */
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** The checksum of PNG and zip. */
function crc32(bytes: Uint8Array): number {
  let register = 0xffffffff;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit++) register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
  }
  return ~register >>> 0;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The head of a grey PNG of that side. */
function head(side: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(side, 0);
  data.writeUInt32BE(side, 4);
  data[8] = 8;
  return chunk('IHDR', data);
}

/** A megabyte that says that it holds 900 million pixels. */
export function hugePng(): Buffer {
  return Buffer.concat([
    PNG,
    head(30_000),
    chunk('IDAT', deflateSync(Buffer.alloc(1e6))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A picture of one pixel with a comment that unfolds into 300 MB. */
export function bomb(): Buffer {
  const text = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(3e8))]);
  const pixel = chunk('IDAT', deflateSync(Buffer.alloc(2)));
  return Buffer.concat([PNG, head(1), chunk('zTXt', text), pixel, chunk('IEND', Buffer.alloc(0))]);
}

/** A film whose first box says that it is as long as can be said. */
export function endlessFilm(): Buffer {
  const type = Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0isommp41', 'latin1');
  const box = Buffer.concat([Buffer.from('\0\0\0\u0001moov', 'latin1'), Buffer.alloc(8, 0x7f), Buffer.alloc(64)]);
  return Buffer.concat([type, box]);
}
