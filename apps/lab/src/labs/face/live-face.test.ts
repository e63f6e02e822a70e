/** What a camera saw is whole or passed over, and its landmarks are steady, fresh or none. */
import { movePoints, similarity } from '@nepwerk/media';
import type { LiveFace } from '@nepwerk/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { FaceTrack, isLiveFace } from './live-face.ts';
import { filmedFaces } from './testing/persons.ts';

const SIZE = 64;

let face: Float32Array<ArrayBuffer>;

beforeAll(async () => {
  const { landmarks } = await filmedFaces();
  face = new Float32Array(movePoints(similarity(0, SIZE / 120, 0, 0), landmarks.slice(0, 936)));
});

/** A grey picture in which the face is so far to the right; null for nobody. */
function seen(at: number, right: number | null): LiveFace {
  const landmarks = right === null ? null : face.map((value, i) => (i % 2 === 0 ? value + right : value));
  return { size: SIZE, pixels: new Uint8ClampedArray(SIZE * SIZE * 4).fill(99), landmarks, at };
}

describe('a picture', () => {
  it('is whole with all its pixels and a time, whatever it says of a face', () => {
    expect(isLiveFace(seen(0, 0))).toBe(true);
    expect(isLiveFace(seen(-5, null))).toBe(true);
    expect(isLiveFace({ ...seen(0, 0), landmarks: new Float32Array(3) })).toBe(true);
  });

  it.each([
    ['too few pixels', { pixels: new Uint8ClampedArray(SIZE * SIZE * 4 - 4) }],
    ['another size', { size: 65 }],
    ['half a pixel', { size: 64.5 }],
    ['no size', { size: NaN }],
    ['hardly a pixel', { size: 1, pixels: new Uint8ClampedArray(4) }],
    ['no time', { at: NaN }],
    ['bytes that are no picture', { pixels: new Uint8Array(SIZE * SIZE * 4) }],
    ['nothing in it', { size: undefined, pixels: undefined, at: undefined }],
  ])('is none with %s', (_, broken) => {
    expect(isLiveFace(Object.assign(seen(0, 0), broken))).toBe(false);
  });

  it('is none when there is none', () => {
    expect([isLiveFace(null), isLiveFace(undefined)]).toEqual([false, false]);
  });
});

describe('a track', () => {
  /** How far to the right each picture's landmarks come out, of pictures at times with the face so far to the right. */
  function follow(track: FaceTrack, pictures: readonly (readonly [at: number, right: number | null])[]) {
    return pictures.map(([at, right]) => {
      const { landmarks } = track.see(seen(at, right));
      return landmarks && (landmarks[0] ?? NaN) - (face[0] ?? NaN);
    });
  }

  it('steadies a face that trembles, and begins with it as it is', () => {
    const [first, second, third] = follow(new FaceTrack(), [
      [1, 0],
      [1.03, 1],
      [1.06, 0],
    ]);
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0.1);
    expect(second).toBeLessThan(0.9);
    expect(third).toBeGreaterThan(0);
  });

  it.each([
    ['nobody was there', [1.03, null], 1.06],
    ['nothing was seen for more than half a second', [1.02, 0], 1.6],
    ['time went back', [1.02, 0], 0.5],
  ] as const)('begins anew when %s', (_, between, at) => {
    const places = follow(new FaceTrack(), [[1, 0], between, [at, 1]]);
    expect(places[2]).toBeCloseTo(1, 4);
  });

  it('goes on over as much as half a second', () => {
    const [, second] = follow(new FaceTrack(), [
      [1, 0],
      [1.5, 1],
    ]);
    expect(second).toBeLessThan(0.999);
  });

  it('gives the same picture the same landmarks once more, and another at that time its own', () => {
    const [, second, again, different] = follow(new FaceTrack(), [
      [1, 0],
      [1.03, 1],
      [1.03, 1],
      [1.03, 3],
    ]);
    expect(second).toBeLessThan(0.9);
    expect(again).toBe(second);
    expect(different).toBeCloseTo(3, 4);
  });

  it.each([
    ['none', null],
    ['broken', new Float32Array(936).fill(NaN)],
    ['too few', new Float32Array(468)],
    ['far away', new Float32Array(936).fill(9000)],
    ['in one place', new Float32Array(936).fill(20)],
  ])('has no landmarks where those of a picture are %s, and begins anew', (_, landmarks) => {
    const track = new FaceTrack();
    track.see(seen(1, 0));
    const { frame, landmarks: none } = track.see({ ...seen(1.03, 0), landmarks });
    expect(none).toBeNull();
    expect(frame).toMatchObject({ width: SIZE, height: SIZE });
    const [next] = follow(track, [[1.06, 1]]);
    expect(next).toBeCloseTo(1, 4);
  });

  it('does not take landmarks that are no numbers of a Float32Array', () => {
    const broken: LiveFace = Object.assign(seen(0, 0), { landmarks: Array.from(face) });
    expect(new FaceTrack().see(broken).landmarks).toBeNull();
  });
});
