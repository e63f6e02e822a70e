/** Any two persons can be filmed and trained on, and who may not be shown is not. */
import { createFaceTraining } from '@nepwerk/models';
import type { Device } from '@nepwerk/nn';
import { openDevice } from '@nepwerk/nn/node';
import {
  PREVIEW_ROWS,
  UNSEEN_FACES,
  type FaceCast,
  type FacePreset,
  type FacePuppet,
  type FaceReply,
  type FaceRole,
  type Sheet,
} from '@nepwerk/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitFilmed } from './roles.ts';
import type { StudioEngine } from './studio-surroundings.ts';
import { isCoarse, isSame } from './testing/sheets.ts';
import { filmedFaces, filmedRole, portrait, PUPPETS } from './testing/persons.ts';
import { FILMED, GREYS, mirror, open, studioByHand } from './testing/studio-by-hand.ts';

const PIP: FaceRole = { kind: 'cartoon', id: 'pip' };
const MOSS: FaceRole = { kind: 'cartoon', id: 'moss' };

/** A studio opened with this cast, and all that it said. */
async function openedWith(cast: FaceCast) {
  const fetched: FacePuppet[] = [];
  const it = studioByHand(async (id) => {
    fetched.push(id);
    return portrait(id);
  });
  await it.opened(open({ cast }));
  return { ...it, fetched };
}

/** The brightness in the middle of a picture on a sheet, 0 to 1. */
function greyAt({ columns, size, pixels }: Sheet, column: number, row = 0): number {
  return (pixels[4 * ((row + 0.5) * size * columns * size + (column + 0.5) * size)] ?? NaN) / 255;
}

/** The preview that was sent last. */
function previewIn(replies: readonly Extract<FaceReply, { type: 'preview' }>[]) {
  const last = replies.at(-1);
  if (!last) throw new Error('There is a preview.');
  return last.preview;
}

describe('a cast', () => {
  it('of cartoons is drawn as puppets are, and no portrait is fetched', async () => {
    const { all, fetched, types } = await openedWith([PIP, MOSS]);
    expect(types().slice(-2)).toEqual(['ready', 'preview']);
    expect(fetched).toEqual([]);
    const sheets = all('filmed').map(({ person, count, sharpness, sheet }) => {
      expect([count, sharpness]).toEqual([FILMED.frames, null]);
      return { person, sheet };
    });
    expect(sheets.map(({ person }) => person)).toEqual([0, 1]);
    expect(sheets[0]?.sheet.pixels).not.toEqual(sheets[1]?.sheet.pixels);
    expect(sheets.map(({ sheet }) => isCoarse(sheet))).toEqual([false, false]);
  });

  it.each([
    ['a cartoon and a puppet', [PIP, PUPPETS[1]], ['hopper']],
    ['one puppet twice', [PUPPETS[0], PUPPETS[0]], ['collins', 'collins']],
  ] as const)('of %s fetches the portraits that it needs', async (_, cast, wanted) => {
    const { fetched, types } = await openedWith(cast);
    expect(fetched).toEqual(wanted);
    expect(types()).toContain('ready');
  });

  it('hands out its nets, but never nets that learned from somebody who was filmed', async () => {
    const drawn = await openedWith([PIP, MOSS]);
    await drawn.studio.handle({ type: 'step' });
    await drawn.studio.handle({ type: 'save' });
    expect(drawn.all('saved')).toEqual([{ type: 'saved', training: Uint8Array.of(1), rounds: 1 }]);
    const filmed = await openedWith([await filmedRole({ seed: 1 }), MOSS]);
    await filmed.studio.handle({ type: 'step' });
    await filmed.studio.handle({ type: 'save' });
    expect(filmed.all('saved')).toEqual([{ type: 'saved', training: null, rounds: 1 }]);
  });

  it('of people who were filmed is handed out in places as roles say, and nothing is fetched or drawn', async () => {
    const cast: FaceCast = [await filmedRole({ seed: 1 }), await filmedRole({ count: 44, seed: 2 })];
    const { all, fetched, types, nets } = await openedWith(cast);
    expect(fetched).toEqual([]);
    expect(all('filmed').map(({ person, from, count, poses }) => [person, from, count, poses.length])).toEqual([
      [0, 0, 24, 12],
      [1, 0, 28, 12],
      [0, 12, 24, 12],
      [1, 12, 28, 12],
      [1, 24, 28, 4],
    ]);
    const { learnable } = splitFilmed(44, 7, 1);
    const sharp = all('filmed').flatMap(({ person, sharpness }) => (person === 1 ? (sharpness ?? []) : []));
    expect(sharp).toEqual(learnable.map((frame) => 0.001 * (frame + 1)));
    for (const { sheet, poses } of all('filmed')) {
      expect(sheet).toMatchObject({ columns: 1, rows: poses.length, size: 48 });
    }
    expect(nets.persons?.map(({ unseen }) => unseen.count)).toEqual([UNSEEN_FACES, UNSEEN_FACES]);
    expect(types().slice(-2)).toEqual(['ready', 'preview']);
  });

  it('with somebody whose faces are broken is not opened, and says so', async () => {
    const faces = await filmedFaces();
    faces.landmarks[5] = NaN;
    const { types, all, studio, turns } = await openedWith([PUPPETS[0], await filmedRole({ faces })]);
    expect(types()).toEqual(['problem']);
    expect(all('problem')[0]).toMatchObject({
      code: 'painting',
      detail: expect.stringMatching(/^RangeError: Frame 0/),
    });
    await studio.handle({ type: 'start' });
    expect(await turns(1)).toBe(0);
  });

  it.each([
    ['of nobody', { kind: 'nobody' }],
    ['of a puppet that there is not', { kind: 'puppet', id: 'monroe' }],
    ['of a cartoon that there is not', { kind: 'cartoon', id: 'pop' }],
    ['of somebody without faces', { kind: 'filmed', name: 'Fox', bare: true }],
  ])('%s is not opened either', async (_, changes) => {
    const broken: FaceRole = Object.assign({ ...PUPPETS[0] }, changes);
    const { types } = await openedWith([broken, PUPPETS[1]]);
    expect(types()).toEqual(['problem']);
  });
});

describe('somebody who may not be shown', () => {
  let shown: Awaited<ReturnType<typeof sayings>>;
  let hidden: Awaited<ReturnType<typeof sayings>>;

  beforeAll(async () => {
    [shown, hidden] = [await sayings(true), await sayings(false)];
  });

  /** The same two persons, the second of whom may be shown or not, and a mirror of each. */
  async function sayings(bare: boolean) {
    const it = await openedWith([PUPPETS[0], await filmedRole({ bare })]);
    for (const performer of [0, 1] as const) {
      await it.studio.handle(mirror({ performer, way: 'both' }));
      await it.studio.handle({ type: 'mirror', mirror: null });
    }
    return it;
  }

  it('is in squares in the photos, where their poses and sharpness are as always', () => {
    expect(hidden.all('filmed').length).toBeGreaterThan(2);
    for (const [i, slice] of hidden.all('filmed').entries()) {
      const other = shown.all('filmed')[i];
      expect(slice.poses).toEqual(other?.poses);
      expect(slice.sharpness).toEqual(other?.sharpness);
      expect(isCoarse(slice.sheet)).toBe(slice.person === 1);
      expect(other && isCoarse(other.sheet)).toBe(false);
    }
  });

  it('is in squares in previews, but for the other one whom it became', () => {
    const [bare, covered] = [previewIn(shown.all('preview')), previewIn(hidden.all('preview'))];
    // The other person's own face is as it was; what became of it as the second is told by preview.test.ts, for these nets make one grey.
    for (const part of ['bent', 'straight', 'rebuilt'] as const) {
      expect(isSame(covered.ways[0][part], bare.ways[0][part])).toBe(true);
    }
    expect(isCoarse(covered.sheets[0], [0])).toBe(false);
    const [way, before] = [covered.ways[1], bare.ways[1]];
    for (const own of [way.bent, way.straight, way.rebuilt]) expect(isCoarse(own)).toBe(true);
    for (const own of [before.bent, before.straight]) expect(isCoarse(own)).toBe(false);
    expect(isSame(way.swapped, before.swapped)).toBe(true);
    expect(way.code).toEqual(before.code);
    expect(isCoarse(covered.sheets[1], [0, 1])).toBe(true);
    expect(isCoarse(bare.sheets[1], [0])).toBe(false);
    // As the nets of the tests make it: the second's own grey, in squares too, and the first's, which is shown.
    for (let row = 0; row < PREVIEW_ROWS; row++) {
      expect(greyAt(covered.sheets[1], 1, row)).toBeCloseTo(GREYS[1], 2);
      expect(greyAt(covered.sheets[1], 2, row)).toBeCloseTo(GREYS[0], 2);
    }
  });

  it('is in squares in the mirror as it was filmed, and where its face is put on the other', () => {
    const [bare, covered] = [shown, hidden].map(({ all }) => all('mirror').map(({ picture }) => picture));
    expect(covered?.[0]?.settings.performer).toBe(0);
    expect(isSame(covered?.[0]?.real, bare?.[0]?.real)).toBe(true);
    expect(isSame(covered?.[0]?.cheap, bare?.[0]?.cheap)).toBe(false); // mirror-covers.test.ts tells how
    const [before, now] = [bare?.[1], covered?.[1]];
    if (!before || !now) throw new Error('The second person was in the mirror.');
    expect([before, now].map(({ real }) => isCoarse(real))).toEqual([false, true]);
    for (const { tracked, deep, cheap } of [before, now]) {
      expect(tracked).toBe(true);
      expect(deep && isCoarse(deep)).toBe(false);
      expect(cheap && isCoarse(cheap)).toBe(false);
    }
    // The border lies further out, so that the pictures differ.
    expect(isSame(now.deep, before.deep)).toBe(false);
  });

  it('is nowhere in all that was said: no picture of theirs has a face of theirs in any detail', async () => {
    const role = await filmedRole();
    const { unseen, learnable } = splitFilmed(role.faces.count, 7, 1);
    const own = [...unseen, ...learnable].map((frame) => detailOf(thumbnailOf(role.faces.pixels, frame)));
    const pictures = hidden.replies.flatMap(picturesIn);
    expect(pictures.length).toBeGreaterThan(40);
    const likest = pictures.map((picture) => Math.max(...own.map((face) => correlation(face, detailOf(picture)))));
    // Somebody else who is lined up the same way comes to a quarter.
    expect(Math.max(...likest)).toBeLessThan(0.4);
    const bare = shown.replies.flatMap(picturesIn);
    const found = bare.map((picture) => Math.max(...own.map((face) => correlation(face, detailOf(picture)))));
    expect(Math.max(...found)).toBeGreaterThan(0.95);
  });
});

describe('real nets', () => {
  let device: Device;

  beforeAll(async () => {
    device = await openDevice({ threads: 1 });
  });

  afterAll(() => device.close());

  it.each<FacePreset>(['face48', 'face64', 'face96', 'face2017'])(
    'of the size %s learn two people who were filmed',
    async (preset) => {
      const engine: StudioEngine = {
        device: { kind: device.kind, threads: device.threads, module: device.module },
        train: (config, persons, seed) => createFaceTraining(device, config, persons, seed),
      };
      const { opened, studio, all } = studioByHand(portrait, { openEngine: () => Promise.resolve(engine) });
      const cast: FaceCast = [await filmedRole({ seed: 1 }), await filmedRole({ seed: 2, bare: false })];
      await opened(open({ cast, preset, warp: '2017' }));
      await studio.handle({ type: 'step' });
      await studio.handle({ type: 'step' });
      await studio.handle(mirror({ performer: 1, way: 'deep' }));
      expect(all('problem')).toEqual([]);
      for (const loss of all('report').at(-1)?.report.losses ?? [null]) {
        expect(loss).toBeGreaterThan(0);
        expect(loss).toBeLessThan(0.5);
      }
      expect(all('mirror').map(({ picture }) => [picture.tracked, picture.deep?.size])).toEqual([[true, 256]]);
    },
  );
});

/** Pixels along a side to which pictures are brought to be compared. */
const COMPARED = 24;

/** All pictures of a reply, in grey, [24, 24]. */
function picturesIn(reply: FaceReply): Float64Array[] {
  return sheetsIn(reply).flatMap((sheet) =>
    Array.from({ length: sheet.columns * sheet.rows }, (_, i) => {
      const { columns, size, pixels } = sheet;
      const corner = (Math.floor(i / columns) * size * columns + (i % columns)) * size;
      return shrunk(size, (x, y) => pixels[4 * (corner + y * columns * size + x) + 1] ?? NaN);
    }),
  );
}

/** Of a reply, what could show the second person; as performer this one wears the first one's face. */
function sheetsIn(reply: FaceReply): Sheet[] {
  if (reply.type === 'filmed') return [reply.sheet];
  if (reply.type === 'mirror') {
    const { settings, real, deep, cheap } = reply.picture;
    return settings.performer === 0 ? [real, deep, cheap].flatMap((sheet) => sheet ?? []) : [real];
  }
  if (reply.type !== 'preview') return [];
  const { sheets, ways } = reply.preview;
  return [...sheets, ...ways.flatMap(({ bent, straight, rebuilt, swapped }) => [bent, straight, rebuilt, swapped])];
}

/** The crop of somebody's frame in grey, [24, 24]. */
function thumbnailOf(pixels: Uint8Array, frame: number): Float64Array {
  return shrunk(96, (x, y) => pixels[4 * (frame * 120 * 120 + (y + 12) * 120 + x + 12) + 1] ?? NaN);
}

function shrunk(size: number, at: (x: number, y: number) => number): Float64Array {
  const step = size / COMPARED;
  return Float64Array.from({ length: COMPARED ** 2 }, (_, i) => {
    const [left, top] = [(i % COMPARED) * step, Math.floor(i / COMPARED) * step];
    let [sum, count] = [0, 0];
    for (let y = Math.floor(top); y < Math.ceil(top + step); y++) {
      for (let x = Math.floor(left); x < Math.ceil(left + step); x++) {
        sum += at(x, y);
        count += 1;
      }
    }
    return sum / count;
  });
}

/** What of a picture is finer than the squares: each pixel less the mean of its square. */
function detailOf(picture: Float64Array): Float64Array {
  const side = COMPARED / 4;
  const sums = new Map<number, number>();
  function squareOf(i: number): number {
    return Math.floor(Math.floor(i / COMPARED) / side) * 4 + Math.floor((i % COMPARED) / side);
  }
  picture.forEach((value, i) => sums.set(squareOf(i), (sums.get(squareOf(i)) ?? 0) + value / side ** 2));
  return picture.map((value, i) => value - (sums.get(squareOf(i)) ?? NaN));
}

/** 1 for the same, 0 where one has nothing at all. */
function correlation(one: Float64Array, two: Float64Array): number {
  let [both, first, second] = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i] ?? NaN, two[i] ?? NaN];
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first === 0 || second < 1 ? 0 : both / Math.sqrt(first * second);
}
