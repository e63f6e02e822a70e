/** The worker that finds faces, in a real browser: whatever a frame comes as, one at a time, what was ordered and no more, and word when it ends. */
import { neutralMotion } from '@nepwerk/datasets/puppets';
import { alignFace, faceSight } from '@nepwerk/media';
import './mesh-detector.ts'; // what the worker needs of others: found late, it would reload this test
import { afterAll, describe, expect, it } from 'vitest';
import type { Look, LookOrder } from './look.ts';
import { startFaceFinder } from './start-detector.ts';
import { openActors, sideBySide } from './testing/actors.ts';

/** Most tests share one, for its nets are large. */
const finder = startFaceFinder();

afterAll(() => finder.close());

/** 640 by 480, as a camera has it. */
const SCENE = await scene();

async function scene(): Promise<ImageData> {
  const [actor] = await openActors();
  if (!actor) throw new Error('there are actors');
  const { width, height, data } = sideBySide([actor.puppet.render(neutralMotion, 480).frame], 640, 480);
  return new ImageData(Uint8ClampedArray.from(data), width, height);
}

/** What is seen in the scene. */
async function look(order: LookOrder, pixels = SCENE): Promise<Look> {
  const found = await finder.find(await createImageBitmap(pixels), order);
  if (!found) throw new Error('nothing else was asked');
  return found;
}

/** The landmarks of the only face. */
function landmarksOf({ faces, seen }: Look): Float32Array<ArrayBuffer> {
  const [face] = faces;
  if (!face || seen !== 1) throw new Error(`one face was to be seen, and ${seen} were`);
  return face.landmarks;
}

function furthest(one: Float32Array, other: Float32Array): number {
  return one.reduce((most, value, i) => Math.max(most, Math.abs(value - (other[i] ?? NaN))), 0);
}

describe('a finder', () => {
  it('finds the same face in pixels, in a picture and in a frame of a film, and uses these up', async () => {
    const bitmap = await createImageBitmap(SCENE);
    const film = new VideoFrame(bitmap, { timestamp: 0 });
    const fromPixels = await finder.find({ width: 640, height: 480, data: SCENE.data }, { side: 480 });
    const fromBitmap = await finder.find(bitmap, { side: 480 });
    const fromFilm = await finder.find(film, { side: 480 });
    if (!fromPixels || !fromBitmap || !fromFilm) throw new Error('one was asked after another');
    const landmarks = landmarksOf(fromPixels);
    expect(landmarks).toHaveLength(2 * 468);
    expect(fromPixels.faces[0]?.depths).toHaveLength(468);
    for (const found of [fromBitmap, fromFilm]) expect(furthest(landmarksOf(found), landmarks)).toBeLessThan(0.5);
    expect(SCENE.data.length, 'pixels are copied').toBe(640 * 480 * 4);
    expect(bitmap.width, 'a picture that is used up has no sides').toBe(0);
    expect(film.codedWidth).toBe(0);
  });

  it('says where in the square of the size that was asked for, also of the face that was near', async () => {
    const large = landmarksOf(await look({ side: 480 }));
    // The person looks out of the middle of the scene: the bridge of the nose is there.
    expect(Math.abs((large[2 * 168] ?? NaN) - 240)).toBeLessThan(20);
    const small = landmarksOf(await look({ side: 240 }));
    expect(
      furthest(
        small,
        large.map((value) => value / 2),
      ),
    ).toBeLessThan(4);
    const again = landmarksOf(await look({ side: 480, near: large }));
    expect(furthest(again, large)).toBeLessThan(6);
    expect(large, 'what was near stays with whoever knew it').toHaveLength(2 * 468);
  });

  it('measures the face, lines it up and gives the pixels where that was ordered', async () => {
    const seen = await look({ side: 400, sight: true, pixels: true });
    const [face] = seen.faces;
    if (!face || !seen.pixels) throw new Error('there is a face, and pixels were ordered');
    expect(seen.pixels).toHaveLength(400 * 400 * 4);
    const frame = { width: 400, height: 400, data: seen.pixels };
    expect(seen.sight).toEqual(faceSight(frame, face.landmarks, face.depths));
    expect(seen.aligned).toEqual(alignFace(frame, face.landmarks));
    expect(await look({ side: 400 })).toMatchObject({ sight: null, aligned: null, pixels: null });
  });

  it('measures nothing where there is no face', async () => {
    const wall = new ImageData(64, 48);
    expect(await look({ side: 32, sight: true, pixels: true }, wall)).toMatchObject({
      faces: [],
      seen: 0,
      sight: null,
      aligned: null,
      pixels: new Uint8ClampedArray(32 * 32 * 4),
    });
  });

  it('looks at one frame at a time, and lets go of one that comes meanwhile', async () => {
    const first = finder.find(await createImageBitmap(SCENE), { side: 480 });
    const late = await createImageBitmap(SCENE);
    expect(await finder.find(late, { side: 480 })).toBeNull();
    expect(late.width).toBe(0);
    expect((await first)?.seen).toBe(1);
    expect((await look({ side: 480 })).seen).toBe(1);
  });

  it('says of a frame that can’t be read that it can’t, and reads the next', async () => {
    const cut = { width: 9, height: 9, data: new Uint8ClampedArray(9) };
    await expect(finder.find(cut, { side: 9 })).rejects.toThrow('9 by 9');
    const whole = { width: 9, height: 9, data: new Uint8ClampedArray(324) };
    expect((await finder.find(whole, { side: 9 }))?.seen).toBe(0);
  });

  it.each([
    ['side', { side: NaN }],
    ['side', { side: 721 }],
    ['468 landmarks', { side: 64, near: new Float32Array(7) }],
    ['468 landmarks', { side: 64, near: new Float32Array(936).fill(NaN, 500, 501) }],
  ])('refuses an order with a wrong %s, closes what came with it, and carries out the next', async (what, order) => {
    const film = new VideoFrame(await createImageBitmap(SCENE), { timestamp: 0 });
    await expect(finder.find(film, order)).rejects.toThrow(what);
    expect(film.codedWidth).toBe(0);
    expect((await look({ side: 64 })).pixels).toBeNull();
  });
});

it('a finder tells whoever waits that it was closed, and whoever asks then', async () => {
  const other = startFaceFinder();
  const opening = other.open();
  const finding = other.find({ width: 9, height: 9, data: new Uint8ClampedArray(324) }, { side: 9 });
  other.close();
  await expect(opening).rejects.toThrow('closed');
  await expect(finding).rejects.toThrow('closed');
  const late = await createImageBitmap(SCENE);
  await expect(other.find(late, { side: 480 })).rejects.toThrow('closed');
  expect(late.width).toBe(0);
  await expect(other.open()).rejects.toThrow('closed');
});
