/** What comes through the door for pictures: pixels alone, of files made here byte by byte and by sharp, and nothing but a named refusal of anything else. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, deflateSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { cleanPicture, LONGEST_FILE, LONGEST_SIDE } from './clean-picture.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function crc(bytes: Uint8Array): number {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  }
  return ~rest >>> 0;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length);
  made.writeUInt32BE(data.length);
  made.write(name, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc(made.subarray(4, -4)), 8 + data.length);
  return made;
}

function header(width: number, height: number, colour = 2, depth = 8): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, colour, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', data);
}

const END = chunk('IEND', Buffer.alloc(0));

/** A PNG of rows that each begin with filter 0, with further chunks before the pixels. */
function png(width: number, height: number, rows: Uint8Array, { colour = 2, extra = [] as Buffer[] } = {}): Buffer {
  return Buffer.concat([SIGNATURE, header(width, height, colour), ...extra, chunk('IDAT', deflateSync(rows)), END]);
}

/** So many megabytes of zeros, packed bit by bit, so that this takes no memory. */
function zeros(megabytes: number): Promise<Buffer> {
  const megabyte = Buffer.alloc(1_000_000);
  return buffer(Readable.from(Array.from({ length: megabytes }, () => megabyte)).pipe(createDeflate()));
}

/** Rows of pixels as {@link png} wants them, `channels` bytes each, by a rule. */
function rows(
  width: number,
  height: number,
  channels: number,
  byteAt: (x: number, y: number, channel: number) => number,
): Buffer {
  const stride = 1 + width * channels; // the first byte of a row is its filter
  const bytes = Uint8Array.from({ length: height * stride }, (_, at) => {
    const inRow = (at % stride) - 1;
    return inRow < 0 ? 0 : byteAt(Math.floor(inRow / channels), Math.floor(at / stride), inRow % channels);
  });
  return Buffer.from(bytes);
}

/** The names and data of a PNG's chunks. */
function chunksOf(bytes: Uint8Array): { name: string; data: Buffer }[] {
  const file = Buffer.from(bytes);
  const found: { name: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    found.push({ name: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

/** Pixels of an 8-bit RGB file, decoded by Node's zlib and the rules of PNG's section 9. */
function pixelsOf(bytes: Uint8Array, width: number, height: number): Buffer {
  const packed = chunksOf(bytes).filter(({ name }) => name === 'IDAT');
  const filtered = inflateSync(Buffer.concat(packed.map(({ data }) => data)));
  const stride = width * 3;
  const pixels = Buffer.alloc(stride * height);
  for (let at = 0; at < pixels.length; at++) {
    const [x, y] = [at % stride, Math.floor(at / stride)];
    const left = x >= 3 ? (pixels[at - 3] ?? 0) : 0;
    const up = y > 0 ? (pixels[at - stride] ?? 0) : 0;
    const corner = x >= 3 && y > 0 ? (pixels[at - stride - 3] ?? 0) : 0;
    const guess = left + up - corner;
    const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
    const paeth = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    const filter = filtered[y * (stride + 1)] ?? 0;
    const predicted = [0, left, up, (left + up) >> 1, paeth][filter] ?? 0;
    pixels[at] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + predicted;
  }
  return pixels;
}

/** What came through. @throws When the picture was refused. */
async function clean(bytes: Uint8Array): Promise<{ png: Uint8Array; width: number; height: number; pixels: Buffer }> {
  const found = await cleanPicture(bytes);
  if (found.refused !== null) throw new Error(`refused: ${found.refused}`);
  return { ...found, pixels: pixelsOf(found.png, found.width, found.height) };
}

/** Pseudo-random bytes (mulberry32), the same in each run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const random = createRandom(6);
const noise = rows(LONGEST_SIDE, LONGEST_SIDE, 4, () => random(256));

describe('a picture', () => {
  it('goes on with the same pixels, also when it is all noise', async () => {
    const sent = rows(LONGEST_SIDE, LONGEST_SIDE, 3, () => random(256));
    const { pixels, width, height, png: written } = await clean(png(LONGEST_SIDE, LONGEST_SIDE, sent));
    const stride = LONGEST_SIDE * 3 + 1;
    expect([width, height]).toEqual([LONGEST_SIDE, LONGEST_SIDE]);
    expect(pixels.equals(sent.filter((_, at) => at % stride !== 0))).toBe(true);
    expect(written.length).toBeLessThan(LONGEST_FILE);
  });

  it('goes on without what shines through, and without what lies under it', async () => {
    const { pixels } = await clean(png(2, 1, Uint8Array.of(0, 10, 20, 30, 255, 99, 98, 97, 0), { colour: 6 }));
    expect([...pixels]).toEqual([10, 20, 30, 255, 255, 255]);
  });

  it.each([
    ['of one pixel', png(1, 1, Uint8Array.of(0, 1, 2, 3)), [1, 2, 3]],
    ['of greys', png(2, 1, Uint8Array.of(0, 7, 200), { colour: 0 }), [7, 7, 7, 200, 200, 200]],
    [
      'with a palette',
      png(2, 1, Uint8Array.of(0, 1, 0), { colour: 3, extra: [chunk('PLTE', Uint8Array.of(1, 2, 3, 40, 50, 60))] }),
      [40, 50, 60, 1, 2, 3],
    ],
    [
      'with a colour that counts as transparent',
      png(2, 1, Uint8Array.of(0, 1, 2, 3, 4, 5, 6), { extra: [chunk('tRNS', Uint8Array.of(0, 1, 0, 2, 0, 3))] }),
      [255, 255, 255, 4, 5, 6],
    ],
  ])('%s becomes 8 bits of RGB', async (_, sent, expected) => {
    const { pixels, png: written } = await clean(sent);
    expect([...pixels]).toEqual(expected);
    expect([...(chunksOf(written)[0]?.data.subarray(8) ?? [])]).toEqual([8, 2, 0, 0, 0]);
  });

  it('may come from any encoder: interlaced, 16 bits, few colours', async () => {
    const made = sharp(noise.subarray(0, 64 * 64 * 3), { raw: { width: 64, height: 64, channels: 3 } });
    const expected = await made.clone().raw().toBuffer();
    for (const options of [{ progressive: true }, { compressionLevel: 0 }, { adaptiveFiltering: true }]) {
      expect((await clean(await made.clone().png(options).toBuffer())).pixels.equals(expected)).toBe(true);
    }
    const deep = await clean(await made.clone().toColourspace('rgb16').png().toBuffer());
    expect(deep.pixels.equals(expected)).toBe(true);
    expect((await clean(await made.clone().png({ palette: true, colours: 16 }).toBuffer())).width).toBe(64);
  });

  it('loses all that is no pixel: texts, a place, a profile, a second picture, and what was hung on behind', async () => {
    const secret = Buffer.from('Anna\0lives at 52.1, 5.1');
    const sent = Buffer.concat([
      png(
        2,
        2,
        rows(2, 2, 3, (x) => x),
        {
          extra: [
            chunk('tEXt', secret),
            chunk('eXIf', secret),
            chunk('iTXt', secret),
            chunk('tIME', Buffer.alloc(7)),
            chunk('gAMA', Uint8Array.of(0, 0, 0, 9)),
            chunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), await zeros(200)])),
            chunk('acTL', Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 0)),
            chunk('fdAT', secret),
            chunk('prIv', secret),
          ],
        },
      ),
      secret,
    ]);
    const { png: written, pixels } = await clean(sent);
    expect([...pixels]).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1]);
    expect(new Set(chunksOf(written).map(({ name }) => name))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
    expect(Buffer.from(written).includes('Anna')).toBe(false);
  });
});

describe('is refused by name', () => {
  const whole = png(
    4,
    4,
    rows(4, 4, 3, () => 9),
  );
  const lie = Buffer.concat([
    SIGNATURE,
    header(LONGEST_SIDE, LONGEST_SIDE),
    chunk('IDAT', deflateSync(Buffer.alloc(9))),
    END,
  ]);

  it.each([
    ['nothing', Buffer.alloc(0), 'not-png'],
    ['half a signature', SIGNATURE.subarray(0, 5), 'not-png'],
    ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'not-png'],
    ['more bytes than any picture has', Buffer.concat([whole, Buffer.alloc(LONGEST_FILE)]), 'too-long'],
    ['one pixel too wide', png(LONGEST_SIDE + 1, 1, Buffer.alloc(LONGEST_SIDE * 3 + 4)), 'too-large'],
    ['a header of four thousand million pixels', Buffer.concat([SIGNATURE, header(65_536, 65_536), END]), 'broken'],
    [
      'such a header with pixels',
      Buffer.concat([SIGNATURE, header(65_536, 65_536), chunk('IDAT', whole), END]),
      'too-large',
    ],
    ['no pixels wide', png(0, 4, Buffer.alloc(9)), 'broken'],
    ['a signature alone', SIGNATURE, 'broken'],
    ['no end', whole.subarray(0, -12), 'broken'],
    [
      'a chunk that runs past the end',
      Buffer.concat([SIGNATURE, header(4, 4), Buffer.from('7fffffff49444154', 'hex'), whole]),
      'broken',
    ],
    ['two headers', Buffer.concat([SIGNATURE, header(4, 4), header(200, 200), whole.subarray(33)]), 'broken'],
    ['fewer pixels than its header says', lie, 'broken'],
    ['bits that there are not', Buffer.concat([SIGNATURE, header(4, 4, 2, 7), whole.subarray(33)]), 'broken'],
    ['a colour type that there is not', Buffer.concat([SIGNATURE, header(4, 4, 5), whole.subarray(33)]), 'broken'],
    ['a palette picture without a palette', png(2, 1, Uint8Array.of(0, 1, 0), { colour: 3 }), 'broken'],
  ])('%s', async (_, bytes, refused) => {
    expect(await cleanPicture(bytes)).toEqual({ refused });
  });

  it.each(['jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)('another format: %s', async (format) => {
    const made = await sharp(noise.subarray(0, 64 * 64 * 3), { raw: { width: 64, height: 64, channels: 3 } })
      .toFormat(format)
      .toBuffer();
    expect(await cleanPicture(made)).toEqual({ refused: 'not-png' });
  });

  it('who comes when too many wait; the others get their pictures', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => cleanPicture(whole)));
    const busy = answers.filter(({ refused }) => refused === 'busy').length;
    expect(busy).toBe(200 - 130);
    expect(answers.filter(({ refused }) => refused === null)).toHaveLength(130);
    expect((await cleanPicture(whole)).refused).toBe(null);
  });
});

/** Most bytes that this process has ever taken of the machine. */
function taken(): number {
  return process.resourceUsage().maxRSS * 1024;
}

/** A bound on the memory that hostile files may take: a decoded picture is 0.3 MB, and allocators keep some. */
const ROOM = 120_000_000;

test('a file that unpacks to 290 MB takes no more than any other', async () => {
  const bomb = Buffer.concat([SIGNATURE, header(LONGEST_SIDE, LONGEST_SIDE, 6), chunk('IDAT', await zeros(290)), END]);
  expect(bomb.length).toBeLessThan(LONGEST_FILE);
  const before = taken();
  const began = performance.now();
  await cleanPicture(bomb);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(taken() - before).toBeLessThan(ROOM);
});

/** Spoils a file in one to eight places: bytes, cuts, doubled and swapped parts. */
function mutate(file: Buffer, draw: (below: number) => number): Buffer {
  let spoiled = Buffer.from(file);
  for (let times = 1 + draw(8); times > 0; times--) {
    const at = draw(spoiled.length);
    const length = draw(40);
    const [before, part, after] = [
      spoiled.subarray(0, at),
      spoiled.subarray(at, at + length),
      spoiled.subarray(at + length),
    ];
    const kind = draw(12);
    if (kind === 0) spoiled = Buffer.concat([before, after, SIGNATURE]);
    else if (kind === 1) spoiled = Buffer.concat([before, part, part, after]);
    else if (kind === 2) spoiled = Buffer.concat([before, Buffer.alloc(length, 255), part, after]);
    else spoiled[draw(3) ? at : draw(Math.min(60, spoiled.length))] = draw(256);
  }
  return spoiled;
}

/** Mends the check sums, so that what was spoiled is decoded. */
function mended(file: Buffer): Buffer {
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length) break;
    file.writeUInt32BE(crc(file.subarray(at + 4, end)), end);
    at = end + 4;
  }
  return file;
}

/** Samples of a pixel, by the colour types that there are. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A file whose frame is whole, with header, palette, transparency and rows of any kind, most of them as long as they should be. */
function improvised(draw: (below: number) => number): Buffer {
  function some(length: number): Buffer {
    const most = draw(2) ? 5 : 256; // up to 4 a byte is a filter that there is
    return Buffer.from(Uint8Array.from({ length }, () => draw(most)));
  }
  const [width, height] = [1 + draw(draw(2) ? 8 : LONGEST_SIDE), 1 + draw(8)];
  const colour = [0, 2, 3, 4, 6, draw(256)][draw(6)] ?? 0;
  const depth = [8, 8, 8, 16, 1 << draw(4), draw(256)][draw(6)] ?? 8;
  const length = height * (1 + Math.ceil((width * depth * (SAMPLES[colour] ?? 1)) / 8));
  return Buffer.concat([
    SIGNATURE,
    header(width, height, colour, depth),
    ...(colour === 3 || draw(4) === 0 ? [chunk('PLTE', some(draw(4) ? 768 : draw(900)))] : []),
    ...(draw(3) ? [] : [chunk('tRNS', some(draw(2) ? 2 * (SAMPLES[colour] ?? 1) : draw(300)))]),
    chunk('IDAT', deflateSync(some(draw(4) ? length : draw(2 * length)))),
    ...(draw(5) ? [] : [chunk('IDAT', some(draw(40)))]),
    END,
  ]);
}

test('2,000 spoiled files are pictures or refused, in little time and memory', async () => {
  const draw = createRandom(2026);
  const raw = { raw: { width: 40, height: 40, channels: 4 } } as const;
  const made = sharp(noise.subarray(0, 40 * 40 * 4), raw);
  const seeds = await Promise.all([
    made.clone().png().toBuffer(),
    made.clone().png({ progressive: true }).toBuffer(),
    made.clone().png({ palette: true, colours: 8 }).toBuffer(),
    made.clone().removeAlpha().greyscale().png({ adaptiveFiltering: true }).toBuffer(),
    made.clone().toColourspace('rgb16').withMetadata().png().toBuffer(),
  ]);
  const answers = new Map<string, number>();
  const before = taken();
  let longest = 0;
  for (let file = 0; file < 2000; file++) {
    const spoiled = mutate(seeds[file % seeds.length] ?? Buffer.alloc(0), draw);
    const bytes = [spoiled, mended(Buffer.from(spoiled)), improvised(draw)][file % 3] ?? spoiled;
    const began = performance.now();
    const found = await cleanPicture(bytes);
    longest = Math.max(longest, performance.now() - began);
    answers.set(found.refused ?? 'picture', (answers.get(found.refused ?? 'picture') ?? 0) + 1);
  }
  expect(longest).toBeLessThan(2000);
  expect(taken() - before).toBeLessThan(ROOM);
  // both ways were taken often, or the files were not spoiled as meant
  expect(answers.get('broken')).toBeGreaterThan(200);
  expect(answers.get('picture')).toBeGreaterThan(50);
});
