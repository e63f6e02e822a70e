/** A film's messages are done one after the other, and whatever is wrong ends in one reason. */
import { drifting } from '@nepwerk/marks/testing/drifting';
import { smallFiles } from '@nepwerk/marks/testing/files';
import type { Picture } from '@nepwerk/marks';
import type { CredentialTool, Signer } from '@nepwerk/marks/credentials';
import type { Sound } from '@nepwerk/marks/sound';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFilmDesk, LONGEST_SIDE } from './film-desk.ts';
import type { FilmOrder, FilmReply, FilmRequest } from './film-messages.ts';
import { LostEncoderError, type FilmTools, type FilmWriter, type WriterPlan } from './film-tools.ts';

const SIDE = 480;
const ORDER: FilmOrder = {
  title: 'swap.mp4',
  lab: 'face',
  kind: 'changed',
  data: { examples: { own: 300 }, rounds: 900 },
  language: 'nl',
  width: SIDE,
  height: SIDE,
  frameRate: 12,
  frames: 2,
  sound: null,
};

const SIGNER = { chain: [], key: {} } as unknown as Signer;

/** Signs by putting a byte in front. */
const CREDENTIALS: CredentialTool = {
  sign: async (_, type, bytes) => {
    if (type !== 'video/mp4') throw new Error(`It is no ${type}.`);
    return Uint8Array.of(99, ...bytes);
  },
  read: async () => ({ found: 'none' }),
};

let film: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  film = (await smallFiles())['video/mp4'];
});

/** What a desk says to some messages, until it has made a film or refused. */
async function tell(
  requests: readonly FilmRequest[],
  changes: Partial<FilmTools> = {},
  writer: Partial<FilmWriter> = {},
  most?: number,
) {
  const frames: [Picture, number][] = [];
  const sounds: (Sound | null)[] = [];
  const plans: WriterPlan[] = [];
  const encoder = {
    addFrame: async (frame: Picture, seconds: number) => void frames.push([frame, seconds]),
    async finish(sound: Sound | null) {
      sounds.push(sound);
      return film;
    },
  };
  const tools: FilmTools = {
    makeSigner: async () => SIGNER,
    fetchCredentials: async () => CREDENTIALS,
    async openWriter(plan) {
      plans.push(plan);
      return { encoder, video: 'avc', audio: plan.sampleRate === null ? null : 'opus', ...writer };
    },
    ...changes,
  };
  const replies: FilmReply[] = [];
  await new Promise<void>((resolve) => {
    const take = createFilmDesk(
      tools,
      (reply) => {
        replies.push(reply);
        if (reply.type === 'made' || reply.type === 'refused') setTimeout(resolve);
      },
      most,
    );
    for (const request of requests) take(request);
  });
  return { replies, frames, sounds, plans };
}

function begin(changes: Partial<FilmOrder> = {}): FilmRequest {
  return { type: 'begin', order: { ...ORDER, ...changes } };
}

function frame(seconds: number, width = SIDE, height = SIDE): FilmRequest {
  return { type: 'frame', frame: drifting(seconds, width, height), seconds };
}

function sound(seconds: number, value = 0.1): FilmRequest {
  return { type: 'sound', samples: new Float32Array(seconds * 16_000).fill(value) };
}

const FINISH: FilmRequest = { type: 'finish' };
const HEARD = { sound: { sampleRate: 16_000 } };

describe('a film', () => {
  it('is made: each step is told, each frame is answered, and what is written is marked and signed', async () => {
    const { replies, frames, plans } = await tell([begin(), frame(3), frame(4), FINISH, frame(5), FINISH]);
    expect(replies).toEqual([
      { type: 'step', step: 'fetch' },
      { type: 'step', step: 'frames', share: 0 },
      { type: 'step', step: 'frames', share: 0.5 },
      { type: 'ready' },
      { type: 'step', step: 'frames', share: 1 },
      { type: 'ready' },
      { type: 'step', step: 'file' },
      { type: 'step', step: 'credentials' },
      { type: 'made', bytes: Uint8Array.of(99, ...film), sound: 'none' },
    ]);
    expect(frames.map(([, seconds]) => seconds)).toEqual([0, 1]);
    const [first] = frames[0] ?? [];
    expect(first?.data).not.toEqual(drifting(3, SIDE, SIDE).data);
    expect(plans).toEqual([{ width: SIDE, height: SIDE, frameRate: 12, sampleRate: null }]);
  });

  it('has its sound in one piece, wherever its parts came, cut where the film ends', async () => {
    const { replies, sounds } = await tell([begin(HEARD), sound(2), frame(0), frame(4), sound(9, 0.2), FINISH]);
    expect(replies.at(-1)).toMatchObject({ type: 'made', sound: 'kept' });
    const [heard] = sounds;
    expect(heard?.sampleRate).toBe(16_000);
    expect((heard?.channels[0]?.length ?? 0) / 16_000).toBeCloseTo(1.2 + 4 + 1 / 12, 2);
  });

  it.each([
    ['none', [begin(HEARD), frame(0), FINISH], 'opus', [0]],
    ['short', [begin(HEARD), frame(0), sound(1), FINISH], 'opus', [0]],
    ['codec', [begin(HEARD), frame(0), frame(6), sound(6), FINISH], null, [0, 6]], // no note, so nothing stands still
  ] as const)('says of a sound that is not in it: %s', async (why, requests, audio, times) => {
    const { replies, sounds, frames } = await tell(requests, {}, { audio });
    expect(replies.at(-1)).toMatchObject({ type: 'made', sound: why });
    expect(sounds).toEqual([null]);
    expect(frames.map(([, seconds]) => seconds)).toEqual(times);
  });
});

describe('no film is made, and it is said once', () => {
  const lost = new LostEncoderError('gone');

  /** A writer that fails. */
  function failing(at: 'addFrame' | 'finish', error: Error): Partial<FilmWriter> {
    const encoder = { addFrame: async () => {}, finish: async () => film, [at]: () => Promise.reject(error) };
    return { encoder };
  }

  it.each([
    ['reader', [begin()], { fetchCredentials: async () => null }, {}],
    ['writer', [begin()], { openWriter: async () => 'writer' }, {}],
    ['webcodecs', [begin()], { openWriter: async () => 'webcodecs' }, {}],
    ['codec', [begin()], { openWriter: async () => 'codec' }, {}],
    ['encoder', [begin(), frame(0), FINISH], {}, failing('addFrame', lost)],
    ['encoder', [begin(), frame(0), FINISH], {}, failing('finish', lost)],
    ['size', [begin(), frame(0, SIDE, SIDE + 2), FINISH], {}, {}],
    ['size', [begin({ width: LONGEST_SIDE + 2 }), FINISH], {}, {}],
    ['size', [begin({ width: 0 }), FINISH], {}, {}],
    ['size', [begin({ width: 100, height: 400 }), FINISH], {}, {}],
    ['size', [begin({ height: Number.NaN }), FINISH], {}, {}],
    ['time', [begin(), frame(1), frame(1), FINISH], {}, {}],
    ['time', [begin({ frameRate: 0 }), FINISH], {}, {}],
    ['empty', [begin(), FINISH], {}, {}],
    ['sound', [begin(), frame(0), sound(1), FINISH], {}, {}],
    ['sound', [begin(HEARD), frame(0), sound(1, Number.NaN), FINISH], {}, {}],
    ['sound', [begin(HEARD), sound(121), FINISH], {}, {}],
    ['sound', [begin({ sound: { sampleRate: 8000 } }), FINISH], {}, {}],
    ['failed', [begin({ lab: 'kitchen' }), FINISH], {}, {}],
    ['failed', [begin(), begin(), FINISH], {}, {}],
    ['failed', [frame(0), FINISH], {}, {}],
    ['failed', [begin(), frame(0), FINISH], {}, failing('finish', new Error('anything'))],
    ['failed', [begin()], { makeSigner: () => Promise.reject(new Error('no keys')) }, {}],
  ] as [string, FilmRequest[], Partial<FilmTools>, Partial<FilmWriter>][])(
    '%s (%#)',
    async (why, requests, tools, writer) => {
      const { replies } = await tell([...requests, frame(9), FINISH], tools, writer);
      expect(replies.filter(({ type }) => type === 'refused' || type === 'made')).toEqual([{ type: 'refused', why }]);
    },
  );

  it('long', async () => {
    const two = await tell([begin(), frame(0), frame(1), FINISH], {}, {}, 2);
    expect(two.replies.at(-1)).toMatchObject({ type: 'made' });
    const three = await tell([begin(), frame(0), frame(1), frame(2), FINISH], {}, {}, 2);
    expect(three.replies.at(-1)).toEqual({ type: 'refused', why: 'long' });
    expect(three.frames).toHaveLength(2);
  });
});
