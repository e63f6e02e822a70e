/** Eyes and mouth count more than cheeks, those more than what is around the face. */
import { describe, expect, it } from 'vitest';
import { movePoints, similarity } from './affine.ts';
import { ownLandmarks } from '../testing/face.ts';
import { CANVAS } from './align.ts';
import { faceMask, featureMask, insideOf, weightBytes, WEIGHT_OF_BYTE } from './masks.ts';

/** The face of the tests in the middle of the canvas: half as wide as 34 and half as high as 42.5. */
const landmarks = movePoints(similarity(0, 0.85, 60, 60), ownLandmarks());

/** What a mask has at a point of the face's own units. */
function at(mask: ArrayLike<number>, x: number, y: number): number {
  return mask[Math.floor(60 + 0.85 * y) * CANVAS + Math.floor(60 + 0.85 * x)];
}

describe('masks', () => {
  it('know the face from what is around it', () => {
    const mask = faceMask(landmarks);
    expect(at(mask, 0, 0)).toBe(1);
    expect(at(mask, 0, 38)).toBe(1);
    expect(at(mask, 52, 0)).toBe(0);
    const area = mask.reduce((sum, value) => sum + value, 0);
    expect(area / (Math.PI * 34 * 42.5)).toBeGreaterThan(0.97);
    expect(area / (Math.PI * 34 * 42.5)).toBeLessThan(1.03);
  });

  it('know eyes and mouth from cheeks, nose and chin', () => {
    const mask = featureMask(landmarks);
    for (const [x, y] of [
      [-17, -16],
      [17, -16],
      [0, 24],
    ]) {
      expect(at(mask, x, y)).toBe(1);
    }
    // Two pixels above the right brow, and four beside the mouth: within the 3.5 that features reach further, and at the soft edge.
    expect(at(mask, -17, -16 - 7 - 2)).toBeGreaterThan(0.8);
    expect(at(mask, 13 + 4.5, 24)).toBeGreaterThan(0.2);
    for (const [x, y] of [
      [0, 0],
      [-25, 10],
      [0, 44],
    ]) {
      expect(at(mask, x, y)).toBe(0);
    }
  });

  it('are the same in the crop as on the canvas', () => {
    const whole = faceMask(landmarks);
    const crop = insideOf(landmarks, 96);
    const cut = crop.map((_, i) => whole[(Math.floor(i / 96) + 12) * CANVAS + (i % 96) + 12]);
    expect(Math.max(...crop.map((value, i) => Math.abs(value - cut[i])))).toBeLessThan(1e-6);
    const small = insideOf(landmarks, 64);
    const share = small.reduce((sum, value) => sum + value, 0) / 64 ** 2;
    expect(share).toBeCloseTo(crop.reduce((sum, value) => sum + value, 0) / 96 ** 2, 2);
  });
});

it('weights are .2 outside, 1 in the face, 4 in its eyes', () => {
  const bytes = weightBytes(landmarks);
  const half = WEIGHT_OF_BYTE / 2 + 1e-9;
  expect(Math.abs(at(bytes, 65, 65) * WEIGHT_OF_BYTE - 0.2)).toBeLessThan(half);
  expect(Math.abs(at(bytes, 0, 0) * WEIGHT_OF_BYTE - 1)).toBeLessThan(half);
  expect(at(bytes, 17, -16) * WEIGHT_OF_BYTE).toBeCloseTo(4, 9);
});
