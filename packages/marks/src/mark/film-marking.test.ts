/** A film that is marked frame by frame, and what is read of it by ourselves and by others' code. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  makeAuthority,
  makeSigner,
  openCredentials,
  type Authority,
  type CredentialTool,
  type Signer,
} from '../credentials/index.ts';
import { read, type Picture } from '../index.ts';
import { NOTE_SECONDS, readSound, type Sound } from '../sound/index.ts';
import { decodeFilm, ffmpegEncoder, ffmpegMissing, tracksOf } from '../../testing/films.ts';
import { drifting, gusts } from '../../testing/drifting.ts';
import { smallFiles } from '../../testing/files.ts';
import { credentialLibrary } from '../../testing/marked.ts';
import { FILM_SIDE, filmSize, openFilmMarking, type FilmPlan, type MarkContext, type MarkStep } from './index.ts';

const RATE = 12;
const PLAN: FilmPlan = { width: 480, height: 480, frameRate: RATE, sound: false };
const PAYLOAD = { kind: 2, lab: 2, classNumber: 4711 };

let credentials: CredentialTool;
let root: Authority;
let signer: Signer;
let empty: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  credentials = openCredentials(await credentialLibrary());
  root = await makeAuthority('device');
  signer = await makeSigner(root, 'device');
  empty = (await smallFiles())['video/mp4'];
});

function contextOf(changes: Partial<MarkContext['statement']> = {}): MarkContext {
  const at = new Date('2026-11-27T10:30:00Z');
  const data = { examples: { own: 300 }, rounds: 900 };
  const statement = { title: 'swap.mp4', lab: 'face', kind: 'changed', at, data, ...changes } as const;
  return { statement, language: 'nl', classNumber: 4711, signer };
}

/** A marking whose frames and sound are kept as they reach who writes them. */
function kept(plan: FilmPlan, context = contextOf()) {
  const frames: [Picture, number][] = [];
  const sounds: (Sound | null)[] = [];
  const encoder = {
    addFrame: async (frame: Picture, seconds: number) => void frames.push([frame, seconds]),
    async finish(sound: Sound | null) {
      sounds.push(sound);
      return empty;
    },
  };
  return { marking: openFilmMarking(plan, context, { credentials, encoder }), frames, sounds };
}

/** How bright the plate of the label is, just inside the top right corner. */
function plateOf({ width, data }: Picture): number {
  const at = (5 * width + width - 5) * 4;
  return Math.max(data[at], data[at + 1], data[at + 2]);
}

describe('a film that is marked', () => {
  it('carries label and watermark in every frame that reaches who writes it, and is signed', async () => {
    const { marking, frames } = kept(PLAN);
    for (let at = 0; at < 3; at++) await marking.addFrame(drifting(at, 480, 480), 7 + at / RATE);
    const steps: MarkStep[] = [];
    const { bytes, sound } = await marking.finish(null, (step) => steps.push(step));
    expect(sound).toBe('none');
    expect(steps).toEqual(['label', 'watermark', 'file', 'credentials']);
    expect(frames.map(([, seconds]) => seconds)).toEqual([0, 1, 2].map((it) => expect.closeTo(it / RATE, 9)));
    for (const [frame] of frames) {
      expect(read(frame).payload).toEqual(PAYLOAD);
      expect(plateOf(frame)).toBeLessThan(40);
    }
    expect(await credentials.read('video/mp4', new Uint8Array(bytes), [root.certificate])).toMatchObject({
      credentials: {
        state: 'trusted',
        title: 'swap.mp4',
        actions: [
          { name: 'c2pa.opened' },
          { name: 'c2pa.edited', sourceType: 'compositeWithTrainedAlgorithmicMedia' },
          { name: 'c2pa.watermarked.unbound' },
        ],
        sources: [{ title: 'live recording', signer: '' }],
      },
    });
  });

  it('of puppets says that all of it was made', async () => {
    const { marking, frames } = kept(PLAN, contextOf({ kind: 'made' }));
    await marking.addFrame(drifting(0, 480, 480), 0);
    const { bytes } = await marking.finish(null);
    expect(read(frames[0][0]).payload).toEqual({ ...PAYLOAD, kind: 1 });
    expect(await credentials.read('video/mp4', new Uint8Array(bytes), [])).toMatchObject({
      credentials: { actions: [{ name: 'c2pa.created', sourceType: 'trainedAlgorithmicMedia' }, {}], sources: [] },
    });
  });

  it.each([
    [480, 480, 480, 480],
    [640, 480, 640, 480],
    [481, 499, 480, 498],
    [201, 256, 480, 610],
  ])('of %d by %d pixels is written with %d by %d, marked', async (width, height, wide, high) => {
    const { marking, frames } = kept({ ...PLAN, width, height });
    await marking.addFrame(drifting(0, width, height), 0);
    const [[frame]] = frames;
    expect([frame.width, frame.height]).toEqual([wide, high]);
    expect(filmSize({ width, height })).toEqual({ width: wide, height: high });
    expect(Math.min(wide, high)).toBeGreaterThanOrEqual(FILM_SIDE);
    expect(read(frame).payload).toEqual(PAYLOAD);
  });

  it('with a sound stands still while its note is heard, and both keep together', async () => {
    const { marking, frames, sounds } = kept({ ...PLAN, sound: true });
    for (const seconds of [2, 5, 8]) await marking.addFrame(drifting(seconds, 480, 480), seconds);
    expect(await marking.finish({ sampleRate: 48_000, channels: [gusts(9, 48_000)] })).toMatchObject({ sound: 'kept' });
    expect(frames.map(([, seconds]) => seconds)).toEqual([0, 3 + NOTE_SECONDS, 6 + NOTE_SECONDS]);
    const [sound] = sounds;
    if (!sound) throw new Error('no sound was written');
    const seconds = sound.channels[0].length / sound.sampleRate;
    expect(seconds).toBeCloseTo(NOTE_SECONDS + 6 + 1 / RATE, 3); // cut where the film ends
    expect(readSound(sound).payload).toEqual(PAYLOAD);
    const note = sound.channels[0].subarray(0, 0.08 * sound.sampleRate);
    expect(Math.max(...note)).toBeGreaterThan(0.03);
  });

  it('leaves a sound out that is too short for a watermark, and says so', async () => {
    const { marking, sounds } = kept({ ...PLAN, sound: true });
    await marking.addFrame(drifting(0, 480, 480), 0);
    expect(await marking.finish({ sampleRate: 48_000, channels: [gusts(5, 48_000)] })).toMatchObject({
      sound: 'short',
    });
    expect(sounds).toEqual([null]);
  });

  it('refuses frames of another size, too early or never, a sound that was not planned, and an unknown lab', async () => {
    const { marking, frames } = kept(PLAN);
    await expect(marking.finish(null)).rejects.toThrow('got none');
    await expect(marking.addFrame(drifting(0, 482, 480), 0)).rejects.toThrow('480x480 pixels, got 482x480');
    await expect(marking.addFrame(drifting(0, 480, 480), Number.NaN)).rejects.toThrow(RangeError);
    await marking.addFrame(drifting(0, 480, 480), 1);
    await expect(marking.addFrame(drifting(0, 480, 480), 1)).rejects.toThrow('one after the other');
    await expect(marking.finish({ sampleRate: 48_000, channels: [gusts(4, 48_000)] })).rejects.toThrow('without one');
    expect(frames).toHaveLength(1);
    expect(() => kept(PLAN, contextOf({ lab: 'kitchen' }))).toThrow('No watermark says "kitchen"');
  });
});

it('all marks of a film that ffmpeg wrote are read again, and a changed byte is found', async ({ skip }) => {
  const missing = ffmpegMissing();
  skip(missing !== null, missing ?? '');
  const rate = 4; // so that few frames are long enough for a sound
  const plan = { ...PLAN, frameRate: rate, sound: true };
  const marking = openFilmMarking(plan, contextOf(), { credentials, encoder: ffmpegEncoder(rate) });
  for (let at = 0; at < 30; at++) await marking.addFrame(drifting(at, 480, 480), at / rate);
  const bytes = new Uint8Array((await marking.finish({ sampleRate: 48_000, channels: [gusts(8, 48_000)] })).bytes);
  expect(tracksOf(bytes)).toMatchObject([
    { codec_name: 'h264', width: 480, height: 480, nb_read_packets: '30' },
    { codec_name: 'aac' },
  ]);
  const { frames, samples } = decodeFilm(bytes, 480, 480);
  expect(frames).toHaveLength(30);
  expect(read(frames.slice(0, 12)).payload).toEqual(PAYLOAD);
  for (const frame of frames) expect(plateOf(frame)).toBeLessThan(60);
  expect(readSound({ sampleRate: 48_000, channels: [samples] }).payload).toEqual(PAYLOAD);
  expect(await credentials.read('video/mp4', bytes, [root.certificate])).toMatchObject({
    credentials: { state: 'trusted', changed: [] },
  });
  bytes[bytes.length - 5000] ^= 1;
  expect(await credentials.read('video/mp4', bytes, [root.certificate])).toMatchObject({
    credentials: { state: 'broken', changed: ['file'] },
  });
});
