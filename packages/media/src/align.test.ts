/** Faces at known places are lined up, whatever way they were turned, moved and scaled. */
import { expect, it } from 'vitest';
import { followedBy, inverse, movePoints, similarity } from './affine.ts';
import { colourAt, drawFace, ownLandmarks } from '../testing/face.ts';
import { alignFace, alignmentOf, CANVAS, CROP, MARGIN, MEAN_FACE } from './align.ts';
import { STABLE_POINTS } from './landmarks.ts';

const own = ownLandmarks();
const upright = alignFace(drawFace(similarity(0, 2, 160, 160), 320, 320), movePoints(similarity(0, 2, 160, 160), own));

it.each([
  [25, 2, 250, 230],
  [-40, 1.4, 200, 260],
  [170, 2.6, 240, 240],
])('lines up a face turned by %d degrees, %d times as large, in the middle of (%d, %d)', (degrees, scale, x, y) => {
  const place = similarity((degrees * Math.PI) / 180, scale, x, y);
  const face = alignFace(drawFace(place, 480, 480), movePoints(place, own));
  expect(Math.max(...face.landmarks.map((number, i) => Math.abs(number - upright.landmarks[i])))).toBeLessThan(0.01);
  let most = 0;
  for (let i = 0; i < face.pixels.length; i++) most = Math.max(most, Math.abs(face.pixels[i] - upright.pixels[i]));
  // Bilinear drawing of waves as long as these loses about one of 255.
  expect(most).toBeLessThan(4);
});

it('shows at each pixel what the frame has at its centre', () => {
  const back = inverse(followedBy(similarity(0, 2, 160, 160), upright.toCanvas));
  for (const [column, row] of [
    [60, 60],
    [30, 45],
    [77, 92],
  ]) {
    const [x, y] = movePoints(back, Float32Array.of(column + 0.5, row + 0.5));
    const at = 4 * (row * CANVAS + column);
    colourAt(x, y).forEach((value, c) => expect(Math.abs(upright.pixels[at + c] - value)).toBeLessThan(2));
  }
});

it('lays the stable points of the mean face where that has them', () => {
  const landmarks = own.slice();
  STABLE_POINTS.forEach((index, i) =>
    landmarks.set([MEAN_FACE[2 * i] * 300 + 40, MEAN_FACE[2 * i + 1] * 300 + 50], 2 * index),
  );
  const map = alignmentOf(landmarks);
  expect(map.a).toBeCloseTo(CROP / 300, 5);
  expect(map.b).toBeCloseTo(0, 5);
  expect(map.e).toBeCloseTo(MARGIN - (40 * CROP) / 300, 3);
});

it('has a mean face that is upright and as wide on both sides', () => {
  for (const [right, left] of [
    [0, 3],
    [1, 2],
    [8, 9],
  ]) {
    expect(MEAN_FACE[2 * right] + MEAN_FACE[2 * left]).toBeCloseTo(1, 6);
    expect(MEAN_FACE[2 * right + 1]).toBe(MEAN_FACE[2 * left + 1]);
  }
});

it('refuses what is no face and no frame', () => {
  const frame = drawFace(similarity(0, 1, 50, 50), 100, 100);
  expect(() => alignFace(frame, new Float32Array(956))).toThrow('468 landmarks of two numbers each, got 956 numbers');
  expect(() =>
    alignFace(
      frame,
      own.map((number, i) => (i === 7 ? NaN : number)),
    ),
  ).toThrow('landmark 3 must be');
  expect(() => alignFace({ ...frame, width: 99 }, own)).toThrow('a frame of 99 by 100 has 39600 bytes, got 40000');
});
