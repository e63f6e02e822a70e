/** A take becomes a real film in a real browser: swapped, with its sound, marked as changed, and the checker finds nobody's name in it. */
import type { Finding } from '@nepwerk/marks/check';
import { drifting, gusts } from '@nepwerk/marks/testing/drifting';
import type { LiveFace, MirrorPicture, MirrorSettings } from '@nepwerk/protocol';
import 'image-size'; // the worker that checks files needs it: found late, it would reload this test
import { signal } from '@preact/signals';
import { beforeEach, expect, it } from 'vitest';
import type { CheckReply, CheckRequest } from '../../../check/check-messages.ts';
import { createFilmMaker } from '../../../marks/film/film-maker.ts';
import { emptyShelf } from '../../shell/shelf.ts';
import { workerPort } from '../../shell/worker-port.ts';
import { FILM_SIDE, filmTake } from '../film.ts';
import { firstMirror } from '../lab.ts';
import { filmOrder, type CardLab } from './film-card.ts';
import { framesIn, soundOf, type Take } from './take.ts';
import { filmedRole } from './testing/filmed-role.ts';

/** Samples a second. */
const RATE = 48_000;

beforeEach(() => emptyShelf());

/** Three seconds of somebody, and of what was heard from a second before on. */
const take: Take = {
  frames: Array.from({ length: 36 }, (_, at): LiveFace => {
    const { data } = drifting(at, FILM_SIDE, FILM_SIDE);
    return { size: FILM_SIDE, pixels: data, landmarks: new Float32Array(936), at: 20 + at / 12 };
  }),
  sound: { sampleRate: RATE, samples: gusts(5, RATE), from: 19 },
};

/** A lab whose swap is the picture itself. */
const lab = {
  cast: [filmedRole('Blue Otter'), filmedRole('Red Owl')],
  photos: [{ sides: signal({ of: 200 }) }, { sides: signal({ of: 180 }) }],
  report: signal({ step: 900 }),
  async shoot(settings: MirrorSettings, at: number, face: LiveFace | null): Promise<MirrorPicture | null> {
    if (!face) return null;
    const sheet = { columns: 1, rows: 1, size: face.size, pixels: face.pixels.slice() };
    return { settings, at, tracked: true, real: sheet, deep: sheet, cheap: null };
  },
};

async function check(file: File): Promise<Finding> {
  const worker = new Worker(new URL('../../../check/check.worker.ts', import.meta.url), { type: 'module' });
  const port = workerPort<CheckRequest, CheckReply>(worker);
  try {
    return await new Promise<Finding>((resolve, reject) => {
      port.listen((reply) => {
        if (reply.type === 'found') resolve(reply.finding);
        else if (reply.type !== 'ready') reject(new Error(JSON.stringify(reply)));
      }, reject);
      port.send({ job: 1, file, roots: [] });
    });
  } finally {
    port.close();
  }
}

it('is saved with all marks, its sound, and the places of who is in it', async () => {
  const files: File[] = [];
  const maker = createFilmMaker(undefined, (title, type, bytes) => void files.push(new File([bytes], title, { type })));
  const frames = framesIn(take, { from: 1, to: 3 });
  const sound = take.sound && soundOf(take.sound, frames);
  const order = filmOrder(lab as unknown as CardLab, 1, frames.length, { sampleRate: RATE });
  expect(await filmTake(lab, { ...firstMirror, camera: true }, frames, sound, maker.begin(order))).toBe(true);
  await expect.poll(() => maker.filming.value?.at, { timeout: 50_000 }).not.toBe('working');
  expect(maker.filming.value).toEqual({ at: 'saved', title: order.title, sound: 'kept' });
  const [film] = files;
  if (!film) throw new Error('no film was saved');
  const finding = await check(film);
  expect(finding).toMatchObject({
    kind: 'film',
    watermark: { found: 'found', kind: 'changed', lab: 'face' },
    credentials: {
      credentials: {
        title: order.title,
        data: { lab: 'face', examples: { 'person-a': 200, 'person-b': 180 }, rounds: 900 },
        actions: [{}, { sourceType: 'compositeWithTrainedAlgorithmicMedia' }, {}],
      },
    },
  });
  expect(JSON.stringify([order, finding])).not.toMatch(/otter|owl/i);
  expect(new TextDecoder('latin1').decode(await film.arrayBuffer())).not.toMatch(/blue otter|red owl/i);
});
