/** The watermark put in, attacked with another's code, and read. */
import { createRandom } from '@nepwerk/nn';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../picture.ts';
import { embed, openEmbedding } from './embed.ts';
import { MOST_PIXELS, read } from './read.ts';

const PAYLOAD = { kind: 5, lab: 12, classNumber: 34_567 };

/** Soft hills of colour, with edges and a little grain: nothing that repeats. */
function paint(seed: number, width = 512, height = 512): Picture {
  const random = createRandom(seed);
  const hills = Array.from({ length: 10 }, () => [
    random.uniform() * width,
    random.uniform() * height,
    20 + (random.uniform() * width) / 4,
    100 * random.normal(),
  ]);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let value = 128;
      for (const [atX, atY, radius, strength] of hills) {
        const away = Math.hypot(x - atX, y - atY) / radius;
        value += away < 1 ? strength * (1 - away * away) : 0;
      }
      value += 3 * random.normal();
      const at = 4 * (y * width + x);
      data[at] = value;
      data[at + 1] = value * 0.9 + 8;
      data[at + 2] = 200 - value * 0.6;
    }
  }
  return { width, height, data };
}

function toSharp({ width, height, data }: Picture): Sharp {
  return sharp(Buffer.from(data), { raw: { width, height, channels: 4 } }).removeAlpha();
}

async function toPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

async function jpeg(image: Sharp, quality: number): Promise<Picture> {
  return toPicture(sharp(await image.jpeg({ quality }).toBuffer()));
}

function opacity(data: Uint8ClampedArray): Uint8ClampedArray {
  return data.filter((_, i) => i % 4 === 3);
}

function psnr(one: Picture, other: Picture): number {
  let sum = 0;
  for (let i = 0; i < one.data.length; i++) {
    sum += i % 4 === 3 ? 0 : (one.data[i] - other.data[i]) ** 2;
  }
  return 10 * Math.log10((255 ** 2 * one.width * one.height * 3) / sum);
}

const ATTACKS: Readonly<Record<string, (image: Sharp) => Promise<Picture>>> = {
  nothing: async (image) => toPicture(image),
  'JPEG at 30': async (image) => jpeg(image, 30),
  'half the size and JPEG at 70': async (image) => jpeg(image.resize(256), 70),
  'a quarter cut off': async (image) => toPicture(image.extract({ left: 101, top: 17, width: 384, height: 384 })),
  'three degrees': async (image) => toPicture(image.rotate(3, { background: '#808080' })),
  'a mirror': async (image) => toPicture(image.flop()),
  'half a turn': async (image) => toPicture(image.rotate(180)),
  'a border': async (image) =>
    toPicture(image.extend({ left: 90, right: 20, top: 60, bottom: 120, background: '#fff' })),
};

describe('embed', () => {
  it.each([
    [512, 512],
    [192, 576],
    [700, 433],
  ])(
    'changes %i x %i pixels by no more than 38 dB, and leaves opacity and the picture it was given',
    (width, height) => {
      const picture = paint(1, width, height);
      for (let i = 3; i < picture.data.length; i += 4) {
        picture.data[i] = i % 251;
      }
      const before = picture.data.slice();
      const marked = embed(picture, PAYLOAD);
      const ratio = psnr(picture, marked);
      expect(ratio).toBeGreaterThanOrEqual(38);
      expect(ratio).toBeLessThan(50);
      expect(Buffer.from(picture.data).equals(Buffer.from(before))).toBe(true);
      expect(Buffer.from(opacity(marked.data)).equals(Buffer.from(opacity(before)))).toBe(true);
    },
  );

  it('changes a flat picture least', () => {
    const flat = { width: 256, height: 256, data: new Uint8ClampedArray(256 * 256 * 4).fill(120) };
    expect(psnr(flat, embed(flat, PAYLOAD))).toBeGreaterThan(40);
    expect(read(embed(flat, PAYLOAD)).payload).toEqual(PAYLOAD);
  });

  it.each([
    [191, 300],
    [200, 601],
    [8193, 4000],
  ])('refuses %i x %i pixels', (width, height) => {
    const data = new Uint8ClampedArray(width * height * 4);
    expect(() => embed({ width, height, data }, PAYLOAD)).toThrow(RangeError);
  });

  it('refuses data that is too short', () => {
    expect(() => embed({ width: 256, height: 256, data: new Uint8ClampedArray(4) }, PAYLOAD)).toThrow('262144');
  });
});

describe('embedding into frame after frame', () => {
  it('does what embedding into each does', () => {
    const embedNext = openEmbedding(320, 200, PAYLOAD);
    for (const seed of [6, 7]) {
      const frame = paint(seed, 320, 200);
      const [alone, next] = [embed(frame, PAYLOAD), embedNext(frame)];
      expect(alone.data.every((value, i) => Math.abs(value - next.data[i]) <= 1)).toBe(true);
      expect(read(next).payload).toEqual(PAYLOAD);
    }
  });

  it('refuses a frame of another size, and a payload out of its range', () => {
    expect(() => openEmbedding(320, 200, PAYLOAD)(paint(6, 200, 320))).toThrow('320 x 200 pixels, got 200 x 320');
    expect(() => openEmbedding(320, 200, { ...PAYLOAD, kind: 99 })).toThrow(RangeError);
  });
});

describe('read', () => {
  const marked = [paint(2), paint(3, 640, 420)].map((picture) => embed(picture, PAYLOAD));

  it.each(Object.keys(ATTACKS))('reads the payload after %s', async (name) => {
    const attacked = await ATTACKS[name](toSharp(marked[0]));
    const reading = read(attacked);
    expect(reading.payload).toEqual(PAYLOAD);
    expect(reading.certainty).toBeGreaterThan(0.999999);
  });

  it('reads a picture that is not square, enlarged', async () => {
    expect(read(await jpeg(toSharp(marked[1]).resize(1100), 60)).payload).toEqual(PAYLOAD);
  });

  it('reads from several frames what it cannot read from one', () => {
    const picture = paint(4, 256, 256);
    const random = createRandom(5);
    const signal = embed(picture, PAYLOAD);
    const frames = Array.from({ length: 16 }, () => ({
      ...signal,
      data: signal.data.map((value) => value + 110 * random.normal()),
    }));
    expect(read(frames[0]).payload).toBeNull();
    expect(read(frames).payload).toEqual(PAYLOAD);
  });

  it('says nothing of unmarked pictures', () => {
    for (let seed = 10; seed < 16; seed++) {
      const reading = read(paint(seed, 160, 160));
      expect(reading.payload).toBeNull();
      expect(reading.certainty).toBeLessThan(0.999999);
    }
  });

  it.each([
    { width: 0, height: 0, data: new Uint8ClampedArray() },
    { width: -4, height: -4, data: new Uint8ClampedArray(64) },
    { width: Number.NaN, height: 100, data: new Uint8ClampedArray(400) },
    { width: 1e9, height: 1e9, data: new Uint8ClampedArray(4) },
    { width: 63, height: 4000, data: new Uint8ClampedArray(63 * 4000 * 4) },
    { width: MOST_PIXELS, height: 2, data: new Uint8ClampedArray(8) },
    { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4) },
    { width: 20_000, height: 64, data: new Uint8ClampedArray(20_000 * 64 * 4).fill(255) },
  ])('says nothing of hostile $width x $height pixels', (picture) => {
    expect(read(picture)).toMatchObject({ payload: null });
  });

  it('says nothing of no frames, and of frames of two sizes', () => {
    expect(read([]).payload).toBeNull();
    expect(read([marked[0], marked[1]]).payload).toBeNull();
  });
});
