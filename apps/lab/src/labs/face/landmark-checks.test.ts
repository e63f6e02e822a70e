/** A face's landmarks are taken for one, and what can't be a face's is not. */
import { movePoints, similarity } from '@nepwerk/media';
import { beforeAll, describe, expect, it } from 'vitest';
import { liesInPicture, liesOnCanvas } from './landmark-checks.ts';
import { filmedFaces } from './testing/persons.ts';

/** The points by which a face is lined up. */
const SUPPORT = new Set([33, 133, 362, 263, 168, 6, 1, 2, 61, 291]);

let all: Float32Array;
let face: Float32Array;

beforeAll(async () => {
  ({ landmarks: all } = await filmedFaces());
  face = all.slice(0, 936);
});

/** The face with some of its numbers changed. */
function changed(change: (value: number, i: number) => number): Float32Array {
  return face.map(change);
}

describe('on its canvas', () => {
  it('lies every face that was lined up', () => {
    for (let i = 0; i < all.length; i += 936) expect(liesOnCanvas(all.subarray(i, i + 936))).toBe(true);
  });

  it.each([
    ['too few', () => face.slice(2)],
    ['none', () => new Float32Array()],
    ['NaN', () => changed((value, i) => (i === 500 ? NaN : value))],
    ['an infinite one', () => changed((value, i) => (i === 500 ? Infinity : value))],
    ['one far outside', () => changed((value, i) => (i === 500 ? 241 : value))],
    ['one far before', () => changed((value, i) => (i === 501 ? -121 : value))],
    ['all in one', () => changed(() => 60)],
    ['a face as flat as a line', () => changed((value, i) => (i % 2 === 1 ? 60 : value))],
    ['a face that is much too small', () => changed((value) => 60 + 0.3 * (value - 60))],
  ])('lie not %s', (_, of) => {
    expect(liesOnCanvas(of())).toBe(false);
  });
});

describe('in a picture', () => {
  /** The face so large, turned and moved so, in pixels of a picture of 256. */
  function seen(angle: number, scale: number, x: number, y: number): Float32Array {
    return movePoints(similarity(angle, scale, x, y), movePoints(similarity(0, 1, -60, -60), face));
  }

  it.each([
    ['large', [0, 2, 128, 128]],
    ['small, at the edge', [0.3, 0.3, 20, 20]],
    ['upside down', [Math.PI, 1, 128, 128]],
    ['partly outside', [0, 2, 10, 250]],
    ['very near', [0, 4, 128, 128]],
  ] as const)('lies a face that is %s', (_, [angle, scale, x, y]) => {
    expect(liesInPicture(seen(angle, scale, x, y), 256)).toBe(true);
  });

  it.each([
    ['whose middle is outside', () => seen(0, 1, -30, 128)],
    ['far outside', () => seen(0, 1, 1000, 1000)],
    ['of hardly a pixel', () => seen(0, 0.05, 128, 128)],
    ['larger than three pictures', () => seen(0, 12, 128, 128)],
    ['with NaN', () => seen(0, 1, NaN, 128)],
    ['of one point', () => new Float32Array(936).fill(128)],
    ['of too few points', () => seen(0, 1, 128, 128).slice(0, 934)],
    [
      'whose left and right are named as in a mirror',
      () => seen(0, 1, 128, 128).map((value, i) => (i % 2 === 0 ? 256 - value : value)),
    ],
    ['flat', () => seen(0, 1, 128, 128).map((value, i) => (i % 2 === 1 ? 128 : value))],
    [
      'whose points of support are all in one eye, so that another face would be put there',
      () => {
        const points = seen(0, 1.5, 128, 128);
        for (const i of SUPPORT) {
          points[2 * i] = 100 + 0.02 * (points[2 * i] ?? 0);
          points[2 * i + 1] = 100 + 0.02 * (points[2 * i + 1] ?? 0);
        }
        return points;
      },
    ],
    [
      'whose points of support are one',
      () => seen(0, 1.5, 128, 128).map((value, i) => (SUPPORT.has(i >> 1) ? 90 : value)),
    ],
  ])('lies no face %s', (_, of) => {
    expect(liesInPicture(of(), 256)).toBe(false);
  });
});
