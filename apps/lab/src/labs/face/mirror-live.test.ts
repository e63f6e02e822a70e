/** A mirror that follows a camera shows the newest picture once, steadily, and squares wherever it can't put a face on. */
import { createPuppet, motionAt, puppetPersons } from '@nepwerk/datasets/puppets';
import { faceTransfers, type LiveFace, type MirrorPicture, type MirrorSettings } from '@nepwerk/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstMirror } from './lab.ts';
import { filmedRole, portrait } from './testing/persons.ts';
import { isCoarse, isSame } from './testing/sheets.ts';
import { mirror, open, studioByHand, TAKES } from './testing/studio-by-hand.ts';

/** Pixels along a side of what the camera sees here: not what the mirror's own pictures have. */
const SIZE = 128;

/** The mirror that is followed. */
const FOLLOW: MirrorSettings = { ...firstMirror, way: 'both', camera: true };

let face: LiveFace;

beforeAll(async () => {
  const person = puppetPersons.find(({ id }) => id === 'collins');
  if (!person) throw new Error('There is no puppet collins.');
  const puppet = createPuppet(await portrait('collins'), person.landmarks);
  const { frame, landmarks } = puppet.render(motionAt(3, 9), SIZE);
  face = { size: SIZE, pixels: frame.data, landmarks, at: 0 };
});

/** What the camera sees at a time: the same face each time, with some of it changed; nobody else has its bytes. */
function live(at: number, changes: Partial<LiveFace> = {}): LiveFace {
  return structuredClone({ ...face, at, ...changes });
}

/** The landmarks, so far to the right. */
function moved(right: number): Float32Array<ArrayBuffer> {
  const { landmarks } = face;
  if (!landmarks) throw new Error('There is a face.');
  return landmarks.map((value, i) => (i % 2 === 0 ? value + right : value));
}

/** A studio with two people who were filmed: it opens sooner than one that draws. */
async function openedStudio(changes: { readonly bare?: boolean } = {}) {
  const it = studioByHand(portrait);
  await it.opened(open({ cast: [await filmedRole({ seed: 1, ...changes }), await filmedRole({ seed: 2 })] }));
  it.replies.length = 0;
  const { studio, all } = it;
  return {
    ...it,
    /** All pictures of the mirror so far. */
    pictures: () => all('mirror').map(({ picture }) => picture),
    see: (at: number, changes?: Partial<LiveFace>) => studio.handle({ type: 'live', face: live(at, changes) }),
    /** Shoots for a film. */
    shoot: async (seen: LiveFace | null, settings: MirrorSettings = FOLLOW): Promise<MirrorPicture> => {
      await studio.handle({ type: 'shoot', settings, at: seen?.at ?? 0, face: seen });
      const shot = all('shot').at(-1);
      if (!shot) throw new Error('One is answered for each.');
      return shot.picture;
    },
  };
}

/** All pictures of one of the mirror's. */
function sheetsOf({ real, deep, cheap }: MirrorPicture) {
  return [real, deep, cheap].flatMap((sheet) => sheet ?? []);
}

describe('a mirror that follows a camera', () => {
  it('shows what was seen, with the face on, as large as it was', async () => {
    const { studio, see, pictures, nets } = await openedStudio();
    await studio.handle(mirror(FOLLOW));
    expect(pictures()).toEqual([]);
    await see(1);
    const [picture] = pictures();
    if (!picture) throw new Error('There is a picture.');
    expect(picture).toMatchObject({ tracked: true, settings: FOLLOW });
    expect(isSame(picture.real, face)).toBe(true);
    for (const sheet of sheetsOf(picture)) expect(sheet).toMatchObject({ columns: 1, rows: 1, size: SIZE });
    const { real, deep, cheap } = picture;
    expect([isSame(deep, real), isSame(cheap, real), isSame(deep, cheap)]).toEqual([false, false, false]);
    expect(nets.shownAs).toEqual([1]);
    expect(new Set(faceTransfers({ type: 'mirror', picture })).size).toBe(3);
  });

  it('waits for both: that a picture is wanted, and that the camera has seen something new', async () => {
    const { studio, see, pictures } = await openedStudio();
    await studio.handle(mirror(FOLLOW));
    await see(1);
    await see(1.1);
    expect(pictures().length).toBe(1);
    await studio.handle({ type: 'next-mirror' }); // what came meanwhile is there
    expect(pictures().length).toBe(2);
    await studio.handle({ type: 'next-mirror' }); // and is shown once
    expect(pictures().length).toBe(2);
    await see(1.2);
    expect(pictures().length).toBe(3);
  });

  it('shows only the newest', async () => {
    const { studio, see, pictures } = await openedStudio();
    await studio.handle(mirror(FOLLOW));
    await see(1);
    for (const grey of [10, 20, 30]) {
      await see(1 + grey / 100, { pixels: face.pixels.map((value, i) => (i % 4 === 3 ? value : grey)) });
    }
    await studio.handle({ type: 'next-mirror' });
    expect(pictures().length).toBe(2);
    expect(pictures()[1]?.real.pixels[0]).toBe(30);
  });

  it('keeps nothing of what was seen before it began, or after it ended', async () => {
    const { studio, see, pictures } = await openedStudio();
    await see(1);
    await studio.handle(mirror({ camera: false }));
    await see(2);
    await studio.handle(mirror(FOLLOW));
    await studio.handle({ type: 'next-mirror' });
    const before = pictures().length;
    expect(pictures().map(({ settings }) => settings.camera)).toEqual([false]);
    await see(3);
    await see(4);
    await studio.handle({ type: 'mirror', mirror: null });
    await studio.handle(mirror(FOLLOW));
    expect(pictures().length).toBe(before + 1); // of what was seen at 3
    await see(5);
    expect(pictures().length).toBe(before + 2);
  });

  it('leaves training its time', async () => {
    const { studio, see, pictures, turns, clock, nets } = await openedStudio();
    await studio.handle({ type: 'start' });
    await studio.handle(mirror({ ...FOLLOW, way: 'deep' }));
    const from = clock.time;
    for (let turn = 0; turn < 40; turn++) {
      await see(turn / 10);
      await turns(1);
      await studio.handle({ type: 'next-mirror' });
    }
    const share = (pictures().length * TAKES.lookAs) / (clock.time - from);
    expect(nets.steps).toBe(40);
    expect(share).toBeLessThanOrEqual(0.2);
    expect(share).toBeGreaterThan(0.1);
  });

  it('steadies the face, and begins anew once it was lost', async () => {
    const { studio, see, pictures } = await openedStudio();
    const settings = { ...FOLLOW, way: 'cheap' } as const;
    await studio.handle(mirror(settings));
    await see(1);
    await see(1.05, { landmarks: moved(6) });
    await studio.handle({ type: 'next-mirror' });
    // The same place without anything before it.
    const fresh = await openedStudio();
    await fresh.studio.handle(mirror(settings));
    await fresh.see(1, { landmarks: moved(6) });
    expect(isSame(pictures()[1]?.cheap, fresh.pictures()[0]?.cheap)).toBe(false);
    await see(1.1, { landmarks: null });
    await see(1.15, { landmarks: moved(6) });
    await studio.handle({ type: 'next-mirror' });
    expect(isSame(pictures()[2]?.cheap, fresh.pictures()[0]?.cheap)).toBe(true);
  });
});

describe('where there is no face to put another on', () => {
  it.each([
    ['nobody', null],
    ['a face of NaN', new Float32Array(936).fill(NaN)],
    ['a face of too few points', new Float32Array(935)],
    ['a face far outside', new Float32Array(936).fill(1e7)],
    ['a face of one point', new Float32Array(936).fill(64)],
  ])('because there is %s, all pictures are squares, and the training goes on', async (_, landmarks) => {
    const { studio, see, pictures, all, nets, turns } = await openedStudio();
    await studio.handle({ type: 'start' });
    await studio.handle(mirror(FOLLOW));
    await see(1, { landmarks });
    await turns(2);
    const [picture] = pictures();
    if (!picture) throw new Error('There is a picture.');
    expect(picture.tracked).toBe(false);
    expect(sheetsOf(picture).map((sheet) => isCoarse(sheet))).toEqual([true, true, true]);
    expect(new Set(faceTransfers({ type: 'mirror', picture })).size).toBe(3);
    expect(nets.shownAs).toEqual([]);
    expect(all('problem')).toEqual([]);
    expect(nets.steps).toBe(2);
  });

  it.each([
    ['deep', [true, false]],
    ['cheap', [false, true]],
  ] as const)('only the %s picture is there where only that was asked for', async (way, there) => {
    const { studio, see, pictures } = await openedStudio();
    await studio.handle(mirror({ ...FOLLOW, way }));
    await see(1, { landmarks: null });
    const [{ deep, cheap } = { deep: null, cheap: null }] = pictures();
    expect([deep !== null, cheap !== null]).toEqual(there);
  });

  it('all pictures are squares as well when putting it on fails, and nothing ends', async () => {
    const { studio, see, pictures, all } = await openedStudio();
    await studio.handle(mirror({ ...FOLLOW, blend: 7 }));
    await see(1);
    expect(pictures()[0]?.tracked).toBe(false);
    expect(sheetsOf(pictures()[0] ?? raise()).every((sheet) => isCoarse(sheet))).toBe(true);
    await studio.handle(mirror(FOLLOW));
    await studio.handle({ type: 'next-mirror' });
    await see(1.1);
    expect(pictures()[1]?.tracked).toBe(true);
    expect(all('problem')).toEqual([]);
  });

  it('broken nets end the training as they always do, and nobody is shown', async () => {
    const { studio, see, pictures, all, nets } = await openedStudio();
    nets.mirrorBreaks = true;
    await studio.handle(mirror(FOLLOW));
    await see(1);
    expect(pictures()).toEqual([]);
    expect(all('problem')).toEqual([{ type: 'problem', code: 'training', detail: 'Error: the mirror is broken' }]);
  });

  it.each([
    ['too few pixels', { pixels: new Uint8ClampedArray(16) }],
    ['no size', { size: NaN }],
    ['no time', { at: NaN }],
  ])('a message with %s is passed over', async (_, broken) => {
    const { studio, see, pictures, all } = await openedStudio();
    await studio.handle(mirror(FOLLOW));
    await see(1, broken);
    await studio.handle(Object.assign({ type: 'live' as const, face: live(1) }, { face: null }));
    expect(pictures()).toEqual([]);
    await see(1);
    expect(pictures().length).toBe(1);
    expect(all('problem')).toEqual([]);
  });
});

describe('who sits before the camera', () => {
  it('and may not be shown is in squares, with the other face on', async () => {
    const { studio, see, pictures } = await openedStudio({ bare: false });
    await studio.handle(mirror(FOLLOW));
    await see(1);
    const [picture] = pictures();
    if (!picture) throw new Error('There is a picture.');
    expect(picture.tracked).toBe(true);
    expect(sheetsOf(picture).map((sheet) => isCoarse(sheet))).toEqual([true, false, false]);
  });
});

describe('a film of what a camera saw', () => {
  it('has one picture for each, steady in the order of filming, and the same when it is filmed again', async () => {
    const { shoot } = await openedStudio();
    const take = [live(0), live(0.08, { landmarks: moved(4) }), live(0.16, { landmarks: null }), live(0.24)];
    const first: MirrorPicture[] = [];
    for (const seen of take) first.push(await shoot(seen));
    expect(first.map(({ tracked, at }) => [tracked, at])).toEqual([
      [true, 0],
      [true, 0.08],
      [false, 0.16],
      [true, 0.24],
    ]);
    expect(sheetsOf(first[2] ?? raise()).every((sheet) => isCoarse(sheet))).toBe(true);
    const again: MirrorPicture[] = [];
    for (const seen of take) again.push(await shoot(seen));
    for (const [i, { deep }] of again.entries()) expect(isSame(deep, first[i]?.deep)).toBe(true);
    // By itself the second would not have been steadied.
    const { deep } = await (await openedStudio()).shoot(take[1] ?? raise());
    expect(isSame(deep, first[1]?.deep)).toBe(false);
  });

  it('does not disturb the mirror, nor the mirror it', async () => {
    const { studio, shoot, see, pictures } = await openedStudio();
    const alone = await openedStudio();
    await studio.handle(mirror(FOLLOW));
    await see(1);
    await shoot(live(0, { landmarks: moved(10) }));
    await see(1.05, { landmarks: moved(3) });
    await studio.handle({ type: 'next-mirror' });
    await alone.studio.handle(mirror(FOLLOW));
    await alone.see(1);
    await alone.see(1.05, { landmarks: moved(3) });
    await alone.studio.handle({ type: 'next-mirror' });
    expect(isSame(pictures()[1]?.cheap, alone.pictures()[1]?.cheap)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['something broken', { size: 64, pixels: new Uint8ClampedArray(3), landmarks: null, at: 0 }],
  ])('has a grey picture of %s', async (_, seen) => {
    const picture = await (await openedStudio()).shoot(seen);
    expect(picture.tracked).toBe(false);
    for (const { size, pixels } of sheetsOf(picture)) {
      expect(size).toBe(256);
      expect(pixels.every((value, i) => value === (i % 4 === 3 ? 255 : 128))).toBe(true);
    }
  });

  it('is not of the camera where the mirror does not follow it', async () => {
    const { shoot } = await openedStudio();
    const { real, tracked } = await shoot(live(1), { ...FOLLOW, camera: false });
    expect(tracked).toBe(true);
    expect(real.size).toBe(256);
  });
});

function raise(): never {
  throw new Error('There is no such picture.');
}
