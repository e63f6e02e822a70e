/** The studio as a real worker in a real browser, with the real engine and the real portraits: it films, trains, swaps, and follows a camera. */
import { createPuppet, drawMotions, neutralMotion, puppetPersons } from '@nepwerk/datasets/puppets';
import { alignFace, FaceCollector } from '@nepwerk/media';
import {
  FACE_VERSION,
  FEWEST_FILMED,
  MOST_FACES,
  UNSEEN_FACES,
  type FaceReply,
  type FaceRequest,
  type FaceRole,
  type FilmedFaces,
} from '@nepwerk/protocol';
import { afterEach, expect, it, vi } from 'vitest';
import { firstMirror } from './lab.ts';
import { fetchPortrait } from './portraits.ts';
import { startFaceWorker } from './workers.ts';

/** Filming six hundred frames takes six seconds alone, and a minute beside all other tests on a slow machine. */
const PATIENCE = { timeout: 150_000, interval: 50 };

const ports: { close(): void }[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A worker with all that it has said, by type. */
function studio() {
  const port = startFaceWorker();
  const replies: FaceReply[] = [];
  const crashes: string[] = [];
  port.listen(
    (reply) => replies.push(reply),
    (detail) => crashes.push(detail),
  );
  ports.push(port);
  function all<Type extends FaceReply['type']>(type: Type): Extract<FaceReply, { type: Type }>[] {
    return replies.filter((reply): reply is Extract<FaceReply, { type: Type }> => reply.type === type);
  }
  async function until<Type extends FaceReply['type']>(type: Type, count = 1) {
    return vi.waitFor(() => {
      expect(crashes).toEqual([]);
      expect(all('problem')).toEqual([]);
      const found = all(type);
      if (found.length < count) throw new Error(`${found.length} "${type}" of ${count}`);
      return found;
    }, PATIENCE);
  }
  return { send: (request: FaceRequest) => port.send(request), all, until };
}

it(
  'films both persons, trains five steps and puts the other face on in the mirror',
  { timeout: 2 * PATIENCE.timeout },
  async () => {
    const { send, all, until } = studio();
    const use = Uint16Array.from({ length: 40 }, (_, place) => place);
    const settings = { ...firstMirror, way: 'both' } as const;
    send({
      type: 'open',
      version: FACE_VERSION,
      cast: [
        { kind: 'puppet', id: 'collins' },
        { kind: 'puppet', id: 'hopper' },
      ],
      preset: 'face48',
      warp: 'gentle',
      seed: 3,
      threads: 1,
      use: [use, use.slice()],
    });
    const [ready] = await until('ready');
    expect(ready?.device.threads).toBe(1);
    for (const person of [0, 1] as const) {
      const slices = all('filmed').filter((slice) => slice.person === person);
      expect(slices.reduce((sum, { poses }) => sum + poses.length, 0)).toBe(MOST_FACES);
      expect(slices.every(({ sheet }) => sheet.pixels.some((value, i) => i % 4 < 3 && value > 128))).toBe(true);
    }
    await until('preview');

    for (let step = 0; step < 5; step++) send({ type: 'step' });
    const reports = await until('report', 5);
    expect(reports.map(({ report }) => report.step)).toEqual([1, 2, 3, 4, 5]);
    expect(reports.at(-1)?.report.losses.every((loss) => loss !== null && loss > 0 && loss < 0.5)).toBe(true);

    send({ type: 'mirror', mirror: settings });
    const [first] = await until('mirror');
    const { real, deep, cheap } = first?.picture ?? {};
    if (!real || !deep || !cheap) throw new Error('All three were asked for.');
    for (const fake of [deep, cheap]) {
      expect(fake.pixels.length).toBe(real.pixels.length);
      expect(fake.pixels.some((value, i) => Math.abs(value - (real.pixels[i] ?? value)) > 10)).toBe(true);
    }
    send({ type: 'next-mirror' });
    expect((await until('mirror', 2)).at(-1)?.picture.at).toBeGreaterThan(first?.picture.at ?? Infinity);
  },
);

it('takes people who were filmed, puts a face on who sits before the camera, and shows nobody bare who did not agree', async () => {
  const { send, all, until } = studio();
  const { faces, live } = await filmed();
  const learnable = FEWEST_FILMED - UNSEEN_FACES;
  const use = Uint16Array.from({ length: learnable }, (_, place) => place);
  const person: FaceRole = { kind: 'filmed', name: 'Fox', bare: false, faces };
  send({
    type: 'open',
    version: FACE_VERSION,
    cast: [person, { ...person, name: 'Owl', bare: true }],
    preset: 'face48',
    warp: 'gentle',
    seed: 3,
    threads: 1,
    use: [use, use.slice()],
  });
  await until('preview');
  expect(faces.pixels.length).toBe(FEWEST_FILMED * 120 * 120 * 4); // the page still has them
  for (const [place, bare] of [false, true].entries()) {
    const slices = all('filmed').filter((slice) => slice.person === place);
    expect(slices.reduce((sum, { poses }) => sum + poses.length, 0)).toBe(learnable);
    expect(slices.every(({ sheet }) => coloursIn(sheet.pixels.subarray(0, 48 * 48 * 4)) > 16)).toBe(bare);
  }
  send({ type: 'step' });
  send({ type: 'step' });
  await until('report', 2);

  send({ type: 'mirror', mirror: { ...firstMirror, way: 'both', camera: true } });
  send({ type: 'live', face: live(1, true) });
  const [{ picture: seen } = { picture: null }] = await until('mirror');
  if (!seen?.deep || !seen.cheap) throw new Error('All three were asked for.');
  expect(seen.tracked).toBe(true);
  expect(coloursIn(seen.real.pixels)).toBeLessThanOrEqual(16);
  for (const fake of [seen.deep, seen.cheap]) expect(coloursIn(fake.pixels)).toBeGreaterThan(1000);
  send({ type: 'next-mirror' });
  send({ type: 'live', face: live(1.1, false) });
  const lost = (await until('mirror', 2)).at(-1)?.picture;
  if (!lost?.deep || !lost.cheap) throw new Error('All three were asked for.');
  expect(lost.tracked).toBe(false);
  for (const one of [lost.real, lost.deep, lost.cheap]) expect(coloursIn(one.pixels)).toBeLessThanOrEqual(16);
});

/** Faces of a puppet as they would come from a camera, and what a camera sees of it. */
async function filmed() {
  const person = puppetPersons.find(({ id }) => id === 'hopper');
  if (!person) throw new Error('There is no puppet hopper.');
  const puppet = createPuppet(await fetchPortrait('hopper'), person.landmarks);
  const collector = new FaceCollector(FEWEST_FILMED);
  const poses = drawMotions(3, FEWEST_FILMED);
  for (const motion of poses) {
    const { frame, landmarks } = puppet.render(motion, 160);
    collector.add(alignFace(frame, landmarks));
  }
  const { count, pixels, landmarks } = collector.frames();
  const faces: FilmedFaces = {
    count,
    pixels: new Uint8Array(pixels),
    landmarks: new Float32Array(landmarks),
    poses,
    sharpness: poses.map(() => 0.01),
  };
  const now = puppet.render(neutralMotion, 256);
  function live(at: number, tracked: boolean) {
    return { size: 256, pixels: now.frame.data.slice(), landmarks: tracked ? now.landmarks.slice() : null, at };
  }
  return { faces, live };
}

/** How many colours there are: sixteen squares have sixteen. */
function coloursIn(pixels: Uint8ClampedArray): number {
  return new Set(Array.from({ length: pixels.length / 4 }, (_, i) => pixels.subarray(4 * i, 4 * i + 3).join())).size;
}
