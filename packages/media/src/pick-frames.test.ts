/** Picked frames are those that were asked for, in that order, and what was picked from stays as it was. */
import { describe, expect, it } from 'vitest';
import type { FaceFrames } from './face-frames.ts';
import { pickFrames } from './pick-frames.ts';

/** Frames of two bytes and three landmark numbers each, by which they are told. */
function frames(count: number): FaceFrames {
  return {
    count,
    pixels: Uint8Array.from({ length: 2 * count }, (_, i) => 10 * (i >> 1) + (i % 2)),
    landmarks: Float32Array.from({ length: 3 * count }, (_, i) => 100 * Math.floor(i / 3) + (i % 3)),
  };
}

describe('picking frames', () => {
  it('takes pixels and landmarks of the places, in their order', () => {
    const { count, pixels, landmarks } = pickFrames(frames(4), Uint16Array.of(3, 1));
    expect(count).toBe(2);
    expect(Array.from(pixels)).toEqual([30, 31, 10, 11]);
    expect(Array.from(landmarks)).toEqual([300, 301, 302, 100, 101, 102]);
  });

  it('copies, unless it is all of them in their own order', () => {
    const all = frames(3);
    expect(pickFrames(all, [0, 1, 2])).toBe(all);
    const turned = pickFrames(all, [2, 1, 0]);
    turned.pixels.fill(0);
    turned.landmarks.fill(0);
    expect(all).toEqual(frames(3));
    expect(pickFrames(all, [0, 1]).count).toBe(2);
  });

  it('refuses the place of no frame', () => {
    expect(() => pickFrames(frames(3), [0, 3])).toThrow('a place must be a whole number from 0 to 2, got 3');
    expect(() => pickFrames(frames(3), [0.5])).toThrow('got 0.5');
    expect(() => pickFrames(frames(3), [-1])).toThrow('got -1');
  });
});
