/** Films and sounds are taken apart as far as a watermark is looked for, and what is none of these is nothing. */
import { embed, read, type Picture } from '@nepwerk/marks';
import { embedSound, readSound, writeWav, type Sound } from '@nepwerk/marks/sound';
import { BufferTarget, CanvasSource, Mp4OutputFormat, Output } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { openMedia } from './media-samples.ts';

const PAYLOAD = { kind: 2, lab: 2, classNumber: 7 };
const [WIDTH, HEIGHT] = [384, 320];

/** A frame of drifting discs, marked. */
function frame(at: number): Picture {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const [x, y] = [(i % WIDTH) + 2 * at, Math.floor(i / WIDTH)];
    const shade = Math.hypot((x % 61) - 30, (y % 83) - 41) < 12 + ((x >> 5) % 9) ? 60 + (((x >> 4) * 29) % 90) : 170;
    data.fill(shade + 12 * Math.sin(x * 0.9 + y * 0.7), i * 4, i * 4 + 3);
  }
  return embed({ width: WIDTH, height: HEIGHT, data }, PAYLOAD);
}

/** A film of a second, as a browser writes one. */
async function film(): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws nothing.');
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: 'vp9', bitrate: 3e6 });
  output.addVideoTrack(source);
  await output.start();
  for (let at = 0; at < 12; at++) {
    const { data } = frame(at);
    context.putImageData(new ImageData(new Uint8ClampedArray(data), WIDTH, HEIGHT), 0, 0);
    await source.add(at / 12, 1 / 12);
  }
  await output.finalize();
  return new Blob([target.buffer ?? new ArrayBuffer(0)]);
}

/** Eight seconds of chords in two channels. */
function chords(): Sound {
  const sampleRate = 32_000;
  const left = Float32Array.from({ length: 8 * sampleRate }, (_, i) => {
    const t = i / sampleRate;
    const note = 220 * 2 ** (Math.floor(t * 3) / 12);
    return [1, 2, 3, 5, 7, 9].reduce((sum, k) => sum + Math.sin(2 * Math.PI * note * k * t) / (k + 4), 0) * 0.4;
  });
  return embedSound({ sampleRate, channels: [left, left.map((it) => it * 0.5)] }, PAYLOAD);
}

describe('a film', () => {
  it('gives frames of one size, in which its watermark is read', async () => {
    const samples = await openMedia(await film());
    const frames = (await samples?.frames()) ?? [];
    expect(frames.length).toBeGreaterThanOrEqual(10);
    expect(new Set(frames.map(({ width, height }) => `${width} ${height}`))).toEqual(new Set([`${WIDTH} ${HEIGHT}`]));
    expect(read(frames).payload).toEqual(PAYLOAD);
    expect(await samples?.sound()).toBeNull();
    samples?.close();
  });
});

describe('a sound', () => {
  it('gives its beginning in all channels, in which its watermark is read', async () => {
    const made = chords();
    const samples = await openMedia(new Blob([writeWav(made)]));
    const sound = await samples?.sound();
    expect(sound?.sampleRate).toBe(32_000);
    expect(sound?.channels.map(({ length }) => length)).toEqual([256_000, 256_000]);
    const far = Array.from(sound?.channels[1] ?? [], (it, i) => Math.abs(it - (made.channels[1]?.[i] ?? 0)));
    expect(far.reduce((most, it) => Math.max(most, it), 0)).toBeLessThan(1e-4);
    expect(sound && readSound(sound).payload).toEqual(PAYLOAD);
    expect(await samples?.frames()).toBeNull();
    samples?.close();
  });
});

describe('what is neither', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('Just some text.')],
    ['a box without an end', new TextEncoder().encode('\0\0\0\u0001ftypisom\u00ff\u00ff\u00ff\u00ff')],
  ])('is %s, and gives neither frames nor sound', async (_, bytes) => {
    const samples = await openMedia(new Blob([bytes]));
    expect(await samples?.frames()).toBeNull();
    expect(await samples?.sound()).toBeNull();
    samples?.close();
  });
});
