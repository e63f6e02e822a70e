/** The studio as a real worker in a real browser, with the real engine and the real portraits: it films, trains, and swaps. */
import { FACE_VERSION, MOST_FACES, type FaceReply, type FaceRequest } from '@nepwerk/protocol';
import { afterEach, expect, it, vi } from 'vitest';
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
    const settings = { performer: 0, way: 'both', blend: 0.1, mask: 0, steer: null } as const;
    send({
      type: 'open',
      version: FACE_VERSION,
      cast: 'puppets',
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
