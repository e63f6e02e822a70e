/** Files with marks, without, and made to do harm, checked from the outside. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { makeAuthority, makeSigner, openCredentials, toPem } from '@nepwerk/marks/credentials';
import { markPicture } from '@nepwerk/marks/mark';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { parseCheckOptions } from './options.ts';
import { runCheck } from './run.ts';

let folder = '';
let marked: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nepwerk-check-'));
  const library = await readFile(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  const root = await makeAuthority('device');
  const statement = {
    title: 'burger.png',
    lab: 'burger',
    kind: 'made',
    at: new Date('2026-11-26T10:30:00Z'),
    data: { examples: { burger: 400 }, rounds: 1200 },
  } as const;
  const data = new Uint8ClampedArray(32 * 32 * 4).map((_, i) => ((i & 3) === 3 ? 255 : 120 + 60 * Math.sin(i / 9)));
  const bytes = await markPicture(
    { width: 32, height: 32, data },
    'image/png',
    { statement, language: 'en', classNumber: 0, signer: await makeSigner(root, 'device') },
    {
      credentials: openCredentials(new Uint8Array(library)),
      encode: async ({ width, height, data: pixels }) =>
        new Uint8Array(
          await sharp(pixels, { raw: { width, height, channels: 4 } })
            .png()
            .toBuffer(),
        ),
    },
  );
  marked = new Uint8Array(bytes);
  await writeFile(join(folder, 'root.pem'), toPem(root.certificate));
});

afterAll(() => rm(folder, { recursive: true }));

/** Checks bytes as a file; what is said of it, and the code. */
async function check(bytes: Uint8Array | string, ...options: string[]) {
  const file = join(folder, 'file');
  await writeFile(file, bytes);
  const said: string[] = [];
  const code = await runCheck(parseCheckOptions([file, ...options]), (text) => said.push(text));
  return { code, said: said.join('') };
}

describe('a file from a lab', () => {
  it('ends with 0, and is explained', async () => {
    const { code, said } = await check(marked, '--root', join(folder, 'root.pem'));
    expect(code).toBe(0);
    expect(said).toContain('whole, and signed below a root that you trust');
    expect(said).toContain('2026-11-26 10:30 UTC: made by a trained network');
    expect(said).toContain('learned from 400 burger, 1200 rounds');
    expect(said).toMatch(/Watermark: made by a network, in the lab "burger" \(certainty (100\.0000|99\.99\d\d) %\)\./);
  });

  it('is by somebody unknown to who gives no root', async () => {
    const { code, said } = await check(marked);
    expect(code).toBe(0);
    expect(said).toContain('whom you have not said that you trust');
  });

  it('keeps its watermark when it is saved anew, and nothing else', async () => {
    const { code, said } = await check(await sharp(marked).jpeg({ quality: 70 }).toBuffer(), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject([
      { verdict: 'marked', credentials: { found: 'none' }, watermark: { kind: 'made', lab: 'burger', classNumber: 0 } },
    ]);
  });

  it('that was changed since ends with 4', async () => {
    const bytes = marked.slice();
    const place = bytes.length - 30;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    const { code, said } = await check(bytes, '--root', join(folder, 'root.pem'));
    expect(code).toBe(4);
    expect(said).toContain('broken; the file was changed since it was signed');
  });
});

describe('a file from elsewhere', () => {
  it('without a mark ends with 3, and is not called real', async () => {
    const { code, said } = await check(await sharp(marked).resize(40).blur(4).png().toBuffer());
    expect(code).toBe(3);
    expect(said).toContain('No mark found. That says nothing about real or fake.');
  });

  it.each([
    ['text', 'Just some text.', 'is no picture, film or sound of a kind that is checked'],
    ['nothing', '', 'is no picture, film or sound of a kind that is checked'],
    [
      'a picture that ends after its head',
      () => marked.slice(0, 60),
      'is broken, too large, or not what it says it is',
    ],
    ['a picture of 30,000 pixels a side', () => hugePng(), 'is broken, too large, or not what it says it is'],
    ['a film whose first box has no end', () => endlessFilm(), 'is broken, too large, or not what it says it is'],
  ])('that is %s ends with 2 and a sentence', async (_, bytes, sentence) => {
    const { code, said } = await check(typeof bytes === 'function' ? bytes() : bytes);
    expect(said).toContain(sentence);
    expect(code).toBe(2);
  });

  it('with a bomb in what it says about itself is read in bounded time', async () => {
    const began = performance.now();
    const { code } = await check(bomb());
    expect(code).toBe(3);
    expect(performance.now() - began).toBeLessThan(20_000); // it is given up after five seconds, on any machine
  });
});

describe('what is asked', () => {
  it('must make sense', async () => {
    expect(() => parseCheckOptions([])).toThrow(UsageError);
    expect(() => parseCheckOptions(['--what', 'a.png'])).toThrow(UsageError);
    await expect(check(marked, '--root', join(folder, 'file'))).rejects.toThrow('is no certificate that can be read');
    const missing = parseCheckOptions([join(folder, 'gone.png')]);
    expect(await runCheck(missing, () => {})).toBe(2);
  });
});

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
function hugePng(): Buffer {
  return Buffer.concat([
    PNG,
    head(30_000),
    chunk('IDAT', deflateSync(Buffer.alloc(1e6))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A picture of one pixel with a comment that unfolds into 300 MB. */
function bomb(): Buffer {
  const text = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(3e8))]);
  const pixel = chunk('IDAT', deflateSync(Buffer.alloc(2)));
  return Buffer.concat([PNG, head(1), chunk('zTXt', text), pixel, chunk('IEND', Buffer.alloc(0))]);
}

/** A film whose first box says that it is as long as can be said. */
function endlessFilm(): Buffer {
  const type = Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0isommp41', 'latin1');
  const box = Buffer.concat([Buffer.from('\0\0\0\u0001moov', 'latin1'), Buffer.alloc(8, 0x7f), Buffer.alloc(64)]);
  return Buffer.concat([type, box]);
}
