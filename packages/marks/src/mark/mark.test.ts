/** A small picture on its way to a file, and what is found in that file. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  makeAuthority,
  makeSigner,
  openCredentials,
  type Authority,
  type CredentialTool,
  type Signer,
  type Statement,
} from '../credentials/index.ts';
import { label, read, wordings, type Picture } from '../index.ts';
import { NOTE_SECONDS, readSound, readWav, type Sound } from '../sound/index.ts';
import { enlarge } from './enlarge.ts';
import {
  markFilm,
  markPicture,
  markSound,
  payloadWords,
  SAVED_SIDE,
  type MarkContext,
  type MarkStep,
  type PictureType,
} from './index.ts';

let credentials: CredentialTool;
let root: Authority;
let signer: Signer;

const statement: Statement = {
  title: 'burger.png',
  lab: 'burger',
  kind: 'made',
  at: new Date('2026-11-26T10:30:00Z'),
  data: { examples: { burger: 400 }, rounds: 1200 },
};

beforeAll(async () => {
  const library = await readFile(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  credentials = openCredentials(new Uint8Array(library));
  root = await makeAuthority('device');
  signer = await makeSigner(root, 'device');
});

/** A picture of 32 pixels with colours that run into each other. */
function small(width = 32, height = 32): Picture {
  const data = new Uint8ClampedArray(width * height * 4).map((_, i) => {
    const [x, y, channel] = [(i >> 2) % width, Math.floor((i >> 2) / width), i & 3];
    return channel === 3 ? 255 : 128 + 90 * Math.sin(x * 0.5 + channel) * Math.cos(y * 0.4 - channel);
  });
  return { width, height, data };
}

async function encode({ data, width, height }: Picture, type: PictureType): Promise<Uint8Array<ArrayBuffer>> {
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  const formats = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/webp': 'webp' } as const;
  return new Uint8Array(await image.toFormat(formats[type], { quality: 92 }).toBuffer());
}

async function decode(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

function mark(
  picture: Picture,
  type: PictureType,
  changes: Partial<MarkContext> = {},
  follow?: (step: MarkStep) => void,
) {
  const context = { statement, language: 'nl', classNumber: 4711, signer, ...changes } as const;
  return markPicture(picture, type, context, { credentials, encode }, follow);
}

describe('a marked picture', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'] as const)('carries all three marks as %s', async (type) => {
    const bytes = new Uint8Array(await mark(small(), type));
    expect(await credentials.read(type, bytes, [root.certificate])).toMatchObject({
      credentials: { state: 'trusted', title: 'burger.png', data: { examples: { burger: 400 } } },
    });
    const picture = await decode(bytes);
    expect(Math.min(picture.width, picture.height)).toBe(SAVED_SIDE);
    const { payload } = read(picture);
    expect(payload && payloadWords(payload)).toEqual({ kind: 'made', lab: 'burger', classNumber: 4711 });
    const labelled = label(picture, wordings.made.nl); // burning the label in once more changes nothing but compression's traces
    const differences = labelled.data.map((value, i) => Math.abs(value - (picture.data[i] ?? 0)));
    expect(Math.max(...differences.subarray(0, SAVED_SIDE * 4 * 10))).toBeLessThan(40);
  });

  it('tells what it is doing, and ends when it is told to', async () => {
    const steps: MarkStep[] = [];
    await mark(small(), 'image/png', {}, (step) => steps.push(step));
    expect(steps).toEqual(['label', 'watermark', 'file', 'credentials']);
    const stopped = mark(small(), 'image/png', {}, () => {
      throw new Error('enough');
    });
    await expect(stopped).rejects.toThrow('enough');
  });

  it('is of a lab that the watermark knows', async () => {
    const unknown = { ...statement, lab: 'kitchen' };
    await expect(mark(small(), 'image/png', { statement: unknown })).rejects.toThrow('No watermark says "kitchen"');
  });
});

describe('enlarging', () => {
  it('keeps a flat colour flat, the sides in proportion, and a large picture as it is', () => {
    const flat: Picture = { width: 20, height: 10, data: new Uint8ClampedArray(800).fill(77) };
    const large = enlarge(flat, 64);
    expect([large.width, large.height]).toEqual([128, 64]);
    expect(large.data.every((value) => value === 77)).toBe(true);
    expect(enlarge(large, 64)).toBe(large);
  });

  it('agrees with a library that knows the same kernel and rounds its places, away from the edge', async () => {
    const ours = enlarge(small(), 256);
    const resized = sharp(small().data, { raw: { width: 32, height: 32, channels: 4 } }).resize(256, 256, {
      kernel: 'cubic',
    });
    const theirs = await resized.raw().toBuffer();
    const inside = Array.from(theirs.keys()).filter((i) => {
      const [x, y] = [(i >> 2) % 256, Math.floor((i >> 2) / 256)];
      return Math.min(x, y, 255 - x, 255 - y) > 16;
    });
    expect(
      Math.max(...inside.map((i) => Math.abs((ours.data[i] ?? 0) - (theirs[i] ?? 0))).slice(0, 60_000)),
    ).toBeLessThanOrEqual(5);
  });
});

/** Frames one under the other, as the library that writes them takes them. */
async function encodeFilm(frames: readonly Picture[]): Promise<Uint8Array<ArrayBuffer>> {
  const pages = await Promise.all(frames.map((frame) => encode(frame, 'image/png')));
  return new Uint8Array(
    await sharp(pages, { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
}

describe('a marked film', () => {
  it('carries label and watermark in every frame, and credentials', async () => {
    const frames = [0, 40, 80].map((more) => ({ ...small(), data: small().data.map((value) => value + more) }));
    const context = { statement, language: 'en', classNumber: 7, signer } as const;
    const shares: (number | undefined)[] = [];
    const bytes = await markFilm(frames, context, { credentials, encode: encodeFilm }, (_, share) =>
      shares.push(share),
    );
    expect(shares.slice(0, 3)).toEqual([0, 1 / 3, 2 / 3]);
    expect(await credentials.read('image/gif', new Uint8Array(bytes), [root.certificate])).toMatchObject({
      credentials: { state: 'trusted', data: { rounds: 1200 } },
    });
    for (let page = 0; page < 3; page++) {
      const { data, info } = await sharp(bytes, { page }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      const frame = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
      expect(read(frame).payload).toEqual({ kind: 1, lab: 1, classNumber: 7 });
      expect(plateOf(frame)).toBeLessThan(40); // dark, as the label's plate is
    }
  });

  it('needs a frame', async () => {
    const context = { statement, language: 'en', classNumber: 0, signer } as const;
    await expect(markFilm([], context, { credentials, encode: encodeFilm })).rejects.toThrow(RangeError);
  });
});

/** How bright the top right corner is, just inside the plate. */
function plateOf({ width, height, data }: Picture): number {
  const at = (Math.round(height * 0.012) * width + width - Math.round(width * 0.012)) * 4;
  return ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255)) / 3;
}

describe('a sound', () => {
  /** Six seconds of a falling scale, in two channels. */
  function scale(): Sound {
    const sampleRate = 24_000;
    const left = Float32Array.from({ length: 6 * sampleRate }, (_, i) => {
      const t = i / sampleRate;
      const note = 440 * 2 ** (-Math.floor(t * 2) / 12);
      return [1, 2, 3, 4, 6].reduce((sum, k) => sum + Math.sin(2 * Math.PI * note * k * t) / (k + 3), 0) * 0.3;
    });
    return { sampleRate, channels: [left, left.map((it) => it / 2)] };
  }

  it('says at its beginning what it is, is watermarked and signed, and can be played', async () => {
    const steps: MarkStep[] = [];
    const context = { statement: { ...statement, title: 'voice.wav', lab: 'voice' }, classNumber: 12, signer };
    const bytes = await markSound(scale(), context, credentials, (step) => steps.push(step));
    expect(steps).toEqual(['label', 'watermark', 'file', 'credentials']);
    const file = readWav(new Uint8Array(bytes));
    if (!file) throw new Error('It is no WAV file.');
    expect(file.channels.map(({ length }) => length / 24_000)).toEqual(
      [6 + NOTE_SECONDS, 6 + NOTE_SECONDS].map((it) => expect.closeTo(it, 3)),
    );
    const { payload } = readSound(file);
    expect(payload && payloadWords(payload)).toEqual({ kind: 'made', lab: 'voice', classNumber: 12 });
    expect(await credentials.read('audio/wav', new Uint8Array(bytes), [root.certificate])).toMatchObject({
      credentials: { state: 'trusted', title: 'voice.wav' },
    });
  });

  it('that is too short to carry a watermark is refused, and nothing is signed', async () => {
    const short = { sampleRate: 24_000, channels: [new Float32Array(100)] };
    await expect(markSound(short, { statement, classNumber: 0, signer }, credentials)).rejects.toThrow(RangeError);
  });
});
