/** The studio films, trains in slices, answers between them, and shows the swap or nobody. */
import { motionRanges } from '@nepwerk/datasets/puppets';
import { createFaceTraining } from '@nepwerk/models';
import { openDevice } from '@nepwerk/nn/node';
import { faceTransfers, FACE_VERSION, PREVIEW_ROWS, type FaceMotion, type Sheet } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { firstMirror } from './lab.ts';
import { portrait } from './testing/persons.ts';
import { CODE, FILMED, GREYS, mirror, open, places, SIZE, studioByHand, TAKES } from './testing/studio-by-hand.ts';

/** An opened studio, with what was said while it opened forgotten. */
async function openedStudio() {
  const it = studioByHand(portrait);
  await it.opened();
  it.replies.length = 0;
  return it;
}

/** The mean of all colours of a sheet, 0 to 1. */
function brightness({ pixels }: Sheet): number {
  return pixels.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0) / (pixels.length * 0.75) / 255;
}

/** How much two sheets differ at most. */
function difference(a: Sheet, b: Sheet): number {
  expect(a.pixels.length).toBe(b.pixels.length);
  return a.pixels.reduce((most, value, i) => Math.max(most, Math.abs(value - (b.pixels[i] ?? NaN))), 0);
}

describe('opening a studio', () => {
  it('is refused to a page of another version, and then nothing is done', async () => {
    const { opened, replies, studio, turns } = studioByHand(portrait);
    await opened(open({ version: FACE_VERSION + 1 }));
    await studio.handle({ type: 'start' });
    expect(await turns(1)).toBe(0);
    expect(replies).toEqual([{ type: 'problem', code: 'old-page', detail: expect.any(String) }]);
  });

  it('films all frames of both persons in turns, each in a pose that can be', async () => {
    const frames = 14; // one slice and a bit of another
    const { opened, all } = studioByHand(portrait, { filming: { ...FILMED, frames } });
    await opened();
    const slices = all('filmed');
    expect(slices.map(({ person, from }) => [person, from])).toEqual([
      [0, 0],
      [1, 0],
      [0, 12],
      [1, 12],
    ]);
    for (const { count, sheet, poses, sharpness } of slices) {
      expect(count).toBe(frames);
      expect(sharpness).toBeNull();
      expect(sheet).toMatchObject({ columns: 1, rows: poses.length, size: 48 });
      expect(sheet.pixels.length).toBe(poses.length * 48 * 48 * 4);
      expect(brightness(sheet)).toBeGreaterThan(0.2);
      for (const pose of poses) {
        for (const part of ['yaw', 'pitch', 'mouth', 'blink', 'smile', 'brow'] as const) {
          const [low, high] = motionRanges[part];
          expect(pose[part]).toBeGreaterThanOrEqual(low);
          expect(pose[part]).toBeLessThanOrEqual(high);
        }
      }
    }
    function yaws(person: 0 | 1): number[] {
      return slices.filter((it) => it.person === person).flatMap(({ poses }) => poses.map(({ yaw }) => yaw));
    }
    expect(yaws(0).length).toBe(frames);
    expect(yaws(1).length).toBe(frames);
    expect(new Set([...yaws(0), ...yaws(1)]).size).toBe(2 * frames); // neither does what the other did
  });

  it('films the same for the same seed, and other motions for another', async () => {
    async function firstPose(seed: number): Promise<FaceMotion | undefined> {
      const { opened, all } = studioByHand(portrait);
      await opened(open({ seed }));
      return all('filmed')[0]?.poses[0];
    }
    const pose = await firstPose(1);
    expect(pose).toBeDefined();
    expect(await firstPose(1)).toEqual(pose);
    expect(await firstPose(2)).not.toEqual(pose);
  });

  it('is then ready, and shows what the untrained nets make, without a report', async () => {
    const { opened, types, all, nets } = studioByHand(portrait);
    await opened();
    expect(types().slice(-2)).toEqual(['ready', 'preview']);
    expect(types()).not.toContain('report');
    expect(all('ready')).toEqual([{ type: 'ready', device: { kind: 'cpu', threads: 1, module: 'plain-single' } }]);
    const { persons } = nets;
    expect(persons?.map(({ unseen }) => unseen.count)).toEqual([FILMED.unseen, FILMED.unseen]);
    expect(persons?.map(({ source }) => source.size)).toEqual([SIZE, SIZE]);
    expect(persons?.[0].unseen.inside.some((share) => share > 0.99)).toBe(true);
  });

  it('answers what is asked while it films once it is ready', async () => {
    const { opened, studio, types, turns, nets } = studioByHand(portrait);
    const opening = opened();
    const started = studio.handle({ type: 'start' });
    await Promise.all([opening, started]);
    await turns(2);
    expect(types().indexOf('running')).toBeGreaterThan(types().indexOf('ready'));
    expect(nets.steps).toBe(2);
  });

  it('says that a portrait cannot be had, and waits for nothing', async () => {
    const { opened, types, all, studio, turns } = studioByHand(async (id) => {
      if (id === 'hopper') throw new TypeError('Failed to fetch');
      return portrait(id);
    });
    await opened();
    await studio.handle({ type: 'start' });
    expect(await turns(1)).toBe(0);
    expect(types()).toEqual(['problem']);
    expect(all('problem')[0]).toMatchObject({ code: 'painting', detail: 'TypeError: Failed to fetch' });
  });

  it('says that the engine does not start, and that there is no memory for the nets', async () => {
    const broken = studioByHand(portrait, { openEngine: () => Promise.reject(new Error('no WebAssembly')) });
    await broken.opened();
    expect(broken.replies).toMatchObject([{ type: 'problem', code: 'engine' }]);
    const full = studioByHand(portrait, {
      openEngine: async () => ({
        device: { kind: 'cpu', threads: 1, module: '' },
        train() {
          throw new RangeError('WebAssembly.Memory(): could not allocate memory');
        },
      }),
    });
    await full.opened();
    expect(full.replies.at(-1)).toMatchObject({ type: 'problem', code: 'memory' });
    expect(full.types()).not.toContain('ready');
  });

  it('fetches no other portraits than those of the cast, and opens once', async () => {
    const fetched: string[] = [];
    const { opened, studio, replies } = studioByHand((id) => (fetched.push(id), portrait(id)));
    await opened();
    expect(fetched).toEqual(['collins', 'hopper']);
    await studio.handle(open());
    expect(fetched.length).toBe(2);
    expect(replies.at(-1)).toMatchObject({ type: 'problem', code: 'training' });
  });
});

describe('a preview', () => {
  it('shows each person on its way and in rows: as filmed, as itself, as the other', async () => {
    const { studio, all, turns } = await openedStudio();
    await studio.handle({ type: 'preview' });
    expect(await turns(1)).toBe(0); // it was made at once
    const [{ preview } = { preview: undefined }] = all('preview');
    expect(preview?.step).toBe(0);
    for (const person of [0, 1] as const) {
      const way = preview?.ways[person];
      const sheet = preview?.sheets[person];
      if (!way || !sheet) throw new Error('There is a preview of both persons.');
      for (const one of [way.bent, way.straight, way.rebuilt, way.swapped]) {
        expect(one).toMatchObject({ columns: 1, rows: 1, size: SIZE });
        expect(one.pixels.length).toBe(SIZE * SIZE * 4);
      }
      expect(difference(way.bent, way.straight)).toBeGreaterThan(0);
      expect(Array.from(way.code)).toEqual(Array.from({ length: CODE }, (_, i) => person * CODE + i));
      const other = person === 0 ? 1 : 0;
      expect(brightness(way.rebuilt)).toBeCloseTo(GREYS[person], 2);
      expect(brightness(way.swapped)).toBeCloseTo(GREYS[other], 2);
      expect(sheet).toMatchObject({ columns: 3, rows: PREVIEW_ROWS, size: SIZE });
      expect(sheet.pixels.length).toBe(3 * PREVIEW_ROWS * SIZE * SIZE * 4);
      const firstRow = [0, 1, 2].map((column) => sheet.pixels[4 * (column * SIZE + SIZE / 2)]);
      expect(firstRow.slice(1)).toEqual([GREYS[person], GREYS[other]].map((grey) => Math.round(grey * 255)));
    }
  });

  it('keeps the faces in its rows, which no training frame is among, and bends another on its way', async () => {
    const { studio, all } = await openedStudio();
    await studio.handle({ type: 'preview' });
    await studio.handle({ type: 'preview' });
    const [first, second] = all('preview').map(({ preview }) => preview);
    if (!first || !second) throw new Error('Two previews were asked for.');
    expect(difference(first.sheets[0], second.sheets[0])).toBe(0);
    expect(difference(first.ways[0].bent, second.ways[0].bent)).toBeGreaterThan(0);
  });

  it('gives its buffers away, each once', async () => {
    const { studio, all } = await openedStudio();
    await studio.handle({ type: 'preview' });
    const [reply] = all('preview');
    if (!reply) throw new Error('A preview was asked for.');
    const buffers = faceTransfers(reply);
    expect(new Set(buffers).size).toBe(12);
    expect(() => structuredClone(reply, { transfer: buffers })).not.toThrow();
  });
});

describe('training', () => {
  it('takes a step a turn once started, and rests on a report when paused', async () => {
    const { studio, nets, turns, replies, all } = await openedStudio();
    await studio.handle({ type: 'start' });
    await studio.handle({ type: 'start' });
    await turns(4);
    expect(nets.steps).toBe(4);
    await studio.handle({ type: 'pause' });
    expect(replies.slice(-2)).toMatchObject([{ type: 'report' }, { type: 'running', running: false }]);
    expect(all('report').at(-1)?.report).toEqual({
      step: 4,
      seconds: (4 * TAKES.step) / 1000,
      losses: [1 / 4, 1 / 4],
      rebuilt: [null, null],
      facesPerSecond: 160,
    });
    await turns(3);
    expect(nets.steps).toBe(4);
    expect(all('running').map(({ running }) => running)).toEqual([true, false]);
  });

  it('does one step when asked for one, stopping for it, and reports it', async () => {
    const { studio, nets, turns, all } = await openedStudio();
    await studio.handle({ type: 'step' });
    expect(all('report').map(({ report }) => [report.step, ...report.losses])).toEqual([[1, 1, null]]);
    await studio.handle({ type: 'start' });
    await turns(1);
    await studio.handle({ type: 'step' });
    await turns(3);
    expect(nets.steps).toBe(3);
    expect(all('running').at(-1)).toMatchObject({ running: false });
    expect(all('report').at(-1)?.report.step).toBe(3);
  });

  it('reports at most five times a second', async () => {
    const { studio, turns, all, clock } = await openedStudio();
    await studio.handle({ type: 'start' });
    const from = clock.time;
    await turns(20);
    const seconds = (clock.time - from) / 1000;
    expect(all('report').length).toBeLessThanOrEqual(5 * seconds);
    expect(all('report').length).toBeGreaterThan(2 * seconds);
  });

  it('counts seconds of training only', async () => {
    const { studio, turns, all, clock } = await openedStudio();
    await studio.handle({ type: 'start' });
    await turns(2);
    await studio.handle({ type: 'pause' });
    clock.time += 60_000;
    await studio.handle(mirror());
    await studio.handle({ type: 'step' });
    expect(all('report').at(-1)?.report.seconds).toBeCloseTo((3 * TAKES.step) / 1000);
  });

  it('goes on with other frames', async () => {
    const { studio, nets, all } = await openedStudio();
    const before = nets.persons;
    await studio.handle({ type: 'use', use: [places(6), Uint16Array.of(5, 1, 2, 3, 4)] });
    expect(nets.persons?.map(({ unseen }) => unseen.count)).toEqual([FILMED.unseen, FILMED.unseen]);
    for (const person of [0, 1] as const) {
      const [then, now] = [before, nets.persons].map((persons) => persons?.[person].source.mean);
      expect(now?.some((value, i) => Math.abs(value - (then?.[i] ?? value)) > 0.01)).toBe(true);
    }
    expect(all('problem')).toEqual([]);
  });

  it.each([
    ['too few frames', [places(4), places(6)]],
    ['one frame many times', [places(6), new Uint16Array(20)]],
    ['a frame that there is not', [places(6), Uint16Array.of(0, 1, 2, 3, FILMED.frames)]],
  ] as const)('ends with a problem, not with what was not asked for, at %s', async (_, use) => {
    const { studio, nets, turns, replies } = await openedStudio();
    await studio.handle({ type: 'start' });
    await turns(1);
    await studio.handle({ type: 'use', use });
    expect(replies.at(-1)).toMatchObject({ type: 'problem', code: 'training', detail: expect.stringMatching(/got/) });
    expect(await turns(3)).toBeLessThanOrEqual(1);
    expect(nets.steps).toBe(1);
  });

  it.each([
    [new Error('the kernels are broken'), 'training'],
    [new RangeError('WebAssembly.Memory.grow(): out of memory'), 'memory'],
  ] as const)('that throws "%s" ends with the problem "%s", and no step follows', async (error, code) => {
    const { studio, nets, turns, all } = await openedStudio();
    Object.assign(nets, { error, breaksAt: 3 });
    await studio.handle({ type: 'start' });
    await turns(9);
    expect(all('problem')).toMatchObject([{ code }]);
    expect(all('running').at(-1)).toMatchObject({ running: false });
    nets.breaksAt = Infinity;
    await studio.handle({ type: 'start' });
    await studio.handle({ type: 'step' });
    await turns(3);
    expect(nets.steps).toBe(2);
  });

  it('begins again with the same frames and new nets, at rest, and counts from nothing', async () => {
    const { studio, turns, all, nets, types, replies } = await openedStudio();
    await studio.handle({ type: 'start' });
    await turns(4);
    const { persons } = nets;
    replies.length = 0;
    await studio.handle({ type: 'restart' });
    expect(nets.closed).toBe(1);
    expect(types()).toEqual(['running', 'ready', 'preview']);
    expect(all('running').at(-1)?.running).toBe(false);
    expect(nets.persons).not.toBe(persons);
    expect(nets.persons?.map(({ source }) => source.mean)).toEqual(persons?.map(({ source }) => source.mean));
    await turns(3);
    expect(nets.steps).toBe(0);
    await studio.handle({ type: 'step' });
    expect(all('report').at(-1)?.report).toMatchObject({ step: 1, seconds: TAKES.step / 1000 });
  });

  it('lets nets learn side by side while the training rests, and gives their memory back', async () => {
    const { studio, turns, all, nets, types, replies } = await openedStudio();
    await studio.handle({ type: 'start' });
    await turns(2);
    replies.length = 0;
    await studio.handle({ type: 'race', counts: [5, 6] });
    expect(types()).toEqual(['report', 'running', 'race']);
    await studio.handle({ type: 'start' }); // the race has the device for itself
    const before = nets.steps;
    await turns(6); // one of them the training had asked for, and it does nothing any more
    expect(nets.steps - before).toBe(5);
    const last = all('race').at(-1)?.race;
    expect(last?.lanes.map(({ count }) => count)).toEqual([5, 6]);
    expect(last?.seconds).toBeCloseTo((5 * TAKES.step) / 1000, 5);
    for (const sheet of [last?.asked, last?.truth, last?.lanes[0]?.sheet]) {
      expect(sheet).toMatchObject({ columns: 1, rows: 3, size: 48 });
    }
    await studio.handle({ type: 'race', counts: null });
    expect(nets.closed).toBe(2);
  });

  it.each([true, false])('after a race goes on only if it ran before: %s', async (ran) => {
    const { studio, turns, all, nets } = await openedStudio();
    await studio.handle({ type: ran ? 'start' : 'step' });
    await turns(2);
    await studio.handle({ type: 'race', counts: [5, 6] });
    expect(all('running').at(-1)?.running ?? false).toBe(false);
    await studio.handle({ type: 'race', counts: [5] }); // another race is no end
    await turns(2);
    await studio.handle({ type: 'race', counts: null });
    expect(all('running').at(-1)?.running ?? false).toBe(ran);
    const before = nets.steps;
    await turns(4);
    expect(nets.steps > before).toBe(ran);
    expect(all('problem')).toEqual([]);
  });

  it('shoots a picture of any moment for a film, whether it trains or not', async () => {
    const { studio, all, clock } = await openedStudio();
    for (const at of [0, 1.5, 0]) await studio.handle({ type: 'shoot', settings: firstMirror, at, face: null });
    const [first, second, third] = all('shot').map(({ picture }) => picture);
    expect([first?.at, second?.at]).toEqual([0, 1.5]);
    expect(first?.real.pixels).toEqual(third?.real.pixels);
    expect(first?.real.pixels).not.toEqual(second?.real.pixels);
    expect(first?.cheap).toBeNull();
    expect(clock.time).toBeGreaterThan(0);
    expect(all('mirror')).toEqual([]);
  });

  it('says once that it went back to its last good state', async () => {
    const { studio, nets, turns, all } = await openedStudio();
    await studio.handle({ type: 'start' });
    await turns(2);
    expect(all('recovered')).toEqual([]);
    nets.recovered = 1;
    await turns(3);
    expect(all('recovered')).toEqual([{ type: 'recovered', step: 3 }]);
  });
});

describe('real nets', () => {
  it('are filmed for, trained, previewed and put in the mirror', async () => {
    const device = await openDevice({ threads: 1 });
    const { opened, studio, turns, all } = studioByHand(portrait, {
      openEngine: async () => ({
        device: { kind: device.kind, threads: device.threads, module: device.module },
        train: (config, persons, seed) => createFaceTraining(device, config, persons, seed),
      }),
    });
    await opened();
    await studio.handle({ type: 'start' });
    await turns(4);
    await studio.handle({ type: 'pause' });
    await studio.handle({ type: 'preview' });
    await studio.handle(mirror({ way: 'both' }));
    device.close();
    expect(all('problem')).toEqual([]);
    const { losses } = all('report').at(-1)?.report ?? {};
    for (const loss of losses ?? [null]) {
      expect(loss).toBeGreaterThan(0);
      expect(loss).toBeLessThan(0.5);
    }
    const [before, after] = all('preview').map(({ preview }) => preview);
    if (!before || !after) throw new Error('There are two previews.');
    expect([before.step, after.step]).toEqual([0, 4]);
    expect(difference(before.sheets[0], after.sheets[0])).toBeGreaterThan(0);
    expect(after.ways[0].code.length).toBe(64);
    expect(all('mirror').length).toBe(1);
  });
});
