/** Marked frames and a marked sound are encoded by a real browser, and read back; what it can't encode is said, and a broken encoder is found out. */
import { embed, read, type Picture } from '@nepwerk/marks';
import { embedSound, readSound, type Sound } from '@nepwerk/marks/sound';
import { drifting, gusts } from '@nepwerk/marks/testing/drifting';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openMedia } from '../../check/media-samples.ts';
import { LostEncoderError, type FilmWriter, type WriterPlan } from './film-tools.ts';
import { openFilmWriter } from './film-writer.ts';

const PAYLOAD = { kind: 2, lab: 2, classNumber: 7 };
const RATE = 15;
const PLAN: WriterPlan = { width: 480, height: 480, frameRate: RATE, sampleRate: null };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A marked frame. */
function frame(at: number, width = 480, height = 480): Picture {
  return embed(drifting(at, width, height), PAYLOAD);
}

/** A marked sound. */
function marked(seconds: number, sampleRate: number): Sound {
  return embedSound({ sampleRate, channels: [gusts(seconds, sampleRate)] }, PAYLOAD);
}

async function open(plan: WriterPlan, patience?: number): Promise<FilmWriter> {
  const writer = await openFilmWriter(plan, patience);
  if (typeof writer === 'string') throw new Error(`refused: ${writer}`);
  return writer;
}

async function write({ encoder }: FilmWriter, plan: WriterPlan, count: number, sound: Sound | null): Promise<Blob> {
  for (let at = 0; at < count; at++) await encoder.addFrame(frame(at, plan.width, plan.height), at / plan.frameRate);
  return new Blob([await encoder.finish(sound)], { type: 'video/mp4' });
}

/** What the browser's own player says of a film. */
async function play(film: Blob): Promise<{ width: number; height: number; seconds: number }> {
  const video = document.createElement('video');
  const address = URL.createObjectURL(film);
  try {
    await new Promise((resolve, reject) => {
      video.addEventListener('loadeddata', resolve);
      video.addEventListener('error', () => reject(new Error(video.error?.message ?? 'it does not play')));
      video.muted = true;
      video.src = address;
    });
    return { width: video.videoWidth, height: video.videoHeight, seconds: video.duration };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Whether all colours are about where they were, as the mean difference in grey levels. */
function differenceOf(one: Picture, other: Picture): number {
  return one.data.reduce((sum, value, i) => sum + Math.abs(value - (other.data[i] ?? 0)), 0) / one.data.length;
}

describe('a film', () => {
  it('is H.264 where the browser has it, plays, and its watermark is read', async () => {
    const writer = await open(PLAN);
    expect([writer.video, writer.audio]).toEqual(['avc', null]);
    const film = await write(writer, PLAN, 30, null);
    expect(await play(film)).toEqual({ width: 480, height: 480, seconds: expect.closeTo(2, 1) });
    const samples = await openMedia(film);
    const frames = (await samples?.frames()) ?? [];
    expect(read(frames).payload).toEqual(PAYLOAD);
    expect(frames[0] && differenceOf(frame(0), frames[0])).toBeLessThan(6);
    samples?.close();
  });

  it('is VP9 where H.264 is missing', async () => {
    const real = VideoEncoder.isConfigSupported.bind(VideoEncoder);
    vi.spyOn(VideoEncoder, 'isConfigSupported').mockImplementation((config) =>
      config.codec.startsWith('avc') ? Promise.resolve({ supported: false, config }) : real(config),
    );
    const plan = { ...PLAN, width: 384, height: 320 };
    const writer = await open(plan);
    expect(writer.video).toBe('vp9');
    const film = await write(writer, plan, 20, null);
    expect(await play(film)).toMatchObject({ width: 384, height: 320 });
    const samples = await openMedia(film);
    expect(read((await samples?.frames()) ?? []).payload).toEqual(PAYLOAD);
    samples?.close();
  });

  it.each([48_000, 44_100, 16_000])('has a sound of %d samples a second, whose watermark is read', async (rate) => {
    const plan = { ...PLAN, width: 256, height: 256, frameRate: 2, sampleRate: rate };
    const writer = await open(plan);
    expect(['aac', 'opus']).toContain(writer.audio);
    const film = await write(writer, plan, 14, marked(7, rate));
    expect(await play(film)).toMatchObject({ seconds: expect.closeTo(7, 0) });
    const samples = await openMedia(film);
    const sound = await samples?.sound();
    expect(sound && readSound(sound).payload).toEqual(PAYLOAD);
    samples?.close();
  });

  it('that was to have a sound can do without, and without what encodes sounds', async () => {
    const plan = { ...PLAN, width: 272, height: 256, sampleRate: 48_000 };
    const silent = await write(await open(plan), plan, 3, null);
    expect(await play(silent)).toMatchObject({ width: 272 });
    vi.stubGlobal('AudioEncoder', undefined);
    const mute = await open({ ...plan, sampleRate: 32_000 });
    expect(mute.audio).toBeNull();
    expect(await play(await write(mute, plan, 3, marked(3, 32_000)))).toMatchObject({ width: 272 });
  });
});

describe('what can not be', () => {
  it('is said where a browser encodes no films, or none of these, or the library is out of reach', async () => {
    expect(await openFilmWriter(PLAN, 1000, () => Promise.reject(new Error('no network')))).toBe('writer');
    vi.spyOn(VideoEncoder, 'isConfigSupported').mockImplementation((config) =>
      Promise.resolve({ supported: false, config }),
    );
    expect(await openFilmWriter({ ...PLAN, width: 500 })).toBe('codec');
    vi.stubGlobal('VideoEncoder', undefined);
    expect(await openFilmWriter(PLAN)).toBe('webcodecs');
  });

  it('is found out of an encoder that fails', async () => {
    vi.spyOn(VideoEncoder.prototype, 'encode').mockImplementation(() => {
      throw new DOMException('The encoder was closed.', 'InvalidStateError');
    });
    const { encoder } = await open(PLAN);
    await expect(encoder.addFrame(frame(0), 0)).rejects.toThrow(LostEncoderError);
  });

  it('is found out of an encoder that falls silent, when frames wait for it and at the end', async () => {
    vi.spyOn(VideoEncoder.prototype, 'encode').mockImplementation(() => undefined);
    vi.spyOn(VideoEncoder.prototype, 'encodeQueueSize', 'get').mockReturnValue(9);
    const waits = await open(PLAN, 300);
    await expect(waits.encoder.addFrame(frame(0), 0)).rejects.toThrow('fell silent');
    vi.restoreAllMocks();
    vi.spyOn(VideoEncoder.prototype, 'flush').mockImplementation(() => new Promise(() => undefined));
    const ends = await open(PLAN, 300);
    await ends.encoder.addFrame(frame(0), 0);
    await expect(ends.encoder.finish(null)).rejects.toThrow('fell silent');
  });
});
