/** The worker that finds faces, in a real browser: whatever a frame comes as, one at a time, and word when it ends. */
import { neutralMotion } from '@nepwerk/datasets/puppets';
import './mesh-detector.ts'; // what the worker needs of others: found late, it would reload this test
import { afterEach, expect, it } from 'vitest';
import { startFaceFinder, type FaceFinder } from './start-detector.ts';
import { openActors, sideBySide } from './testing/actors.ts';

const started: FaceFinder[] = [];

afterEach(() => {
  for (const finder of started.splice(0)) finder.close();
});

function start(): FaceFinder {
  const finder = startFaceFinder();
  started.push(finder);
  return finder;
}

/** 640 by 480, as a camera has it. */
async function scene(): Promise<ImageData> {
  const [actor] = await openActors();
  if (!actor) throw new Error('there are actors');
  const { width, height, data } = sideBySide([actor.puppet.render(neutralMotion, 480).frame], 640, 480);
  return new ImageData(Uint8ClampedArray.from(data), width, height);
}

it('finds the same face in pixels, in a picture and in a frame of a film, and uses these up', async () => {
  const finder = start();
  const pixels = await scene();
  const bitmap = await createImageBitmap(pixels);
  const film = new VideoFrame(bitmap, { timestamp: 0 });
  const fromPixels = await finder.find({ width: 640, height: 480, data: pixels.data });
  const fromBitmap = await finder.find(bitmap);
  const fromFilm = await finder.find(film);
  expect(fromPixels?.seen).toBe(1);
  expect(fromPixels?.faces[0]?.landmarks).toHaveLength(2 * 468);
  expect(fromPixels?.faces[0]?.depths).toHaveLength(468);
  for (const found of [fromBitmap, fromFilm]) {
    const [face] = found?.faces ?? [];
    const [same] = fromPixels?.faces ?? [];
    const apart = face?.landmarks.map((value, i) => Math.abs(value - (same?.landmarks[i] ?? NaN)));
    expect(Math.max(...(apart ?? [NaN]))).toBeLessThan(0.5);
  }
  expect(bitmap.width, 'a picture that is used up has no sides').toBe(0);
  expect(film.codedWidth).toBe(0);
});

it('looks at one frame at a time, and lets go of one that comes meanwhile', async () => {
  const finder = start();
  await finder.open();
  const pixels = await scene();
  const first = finder.find(await createImageBitmap(pixels));
  const late = await createImageBitmap(pixels);
  expect(await finder.find(late)).toBeNull();
  expect(late.width).toBe(0);
  expect((await first)?.seen).toBe(1);
  expect((await finder.find(await createImageBitmap(pixels)))?.seen).toBe(1);
});

it('says of a frame that can’t be read that it can’t, and reads the next', async () => {
  const finder = start();
  await expect(finder.find({ width: 9, height: 9, data: new Uint8ClampedArray(9) })).rejects.toThrow('9 by 9');
  expect((await finder.find({ width: 9, height: 9, data: new Uint8ClampedArray(324) }))?.seen).toBe(0);
});

it('tells whoever waits that it was closed, and whoever asks then', async () => {
  const finder = start();
  const opening = finder.open();
  const finding = finder.find({ width: 9, height: 9, data: new Uint8ClampedArray(324) });
  finder.close();
  await expect(opening).rejects.toThrow('closed');
  await expect(finding).rejects.toThrow('closed');
  await expect(finder.find(await createImageBitmap(await scene()))).rejects.toThrow('closed');
  await expect(finder.open()).rejects.toThrow('closed');
});
