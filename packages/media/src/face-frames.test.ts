/** Faces are kept with their weights, and those that are dropped are gone. */
import { describe, expect, it } from 'vitest';
import { ownLandmarks } from '../testing/face.ts';
import { movePoints, similarity } from './affine.ts';
import { type AlignedFace, CANVAS } from './align.ts';
import { FaceCollector } from './face-frames.ts';
import { weightBytes } from './masks.ts';

/** A face of one grey, whose landmarks are moved by as much. */
function face(value: number): AlignedFace {
  const toCanvas = similarity(0, 0.8, 60 + value, 60);
  const pixels = new Uint8ClampedArray(CANVAS * CANVAS * 4).fill(value);
  return { pixels, landmarks: movePoints(toCanvas, ownLandmarks()), toCanvas };
}

function filled(values: readonly number[]): FaceCollector {
  const collector = new FaceCollector(5);
  for (const value of values) collector.add(face(value));
  return collector;
}

describe('a collector', () => {
  it('keeps colours, puts weights in place of opacity, and keeps landmarks', () => {
    const { count, pixels, landmarks } = filled([1, 2]).frames();
    expect(count).toBe(2);
    expect(pixels.length).toBe(2 * 120 * 120 * 4);
    const start = 120 * 120 * 4;
    const weights = weightBytes(face(2).landmarks);
    for (const pixel of [0, 60 * CANVAS + 60, 50 * CANVAS + 48]) {
      const at = start + 4 * pixel;
      expect(Array.from(pixels.subarray(at, at + 4))).toEqual([2, 2, 2, weights[pixel]]);
    }
    expect(landmarks.slice(936)).toEqual(face(2).landmarks);
  });

  it('drops some, and has room again', () => {
    const collector = filled([1, 2, 3, 4, 5]);
    expect(() => collector.add(face(6))).toThrow('room for 5 faces and no more');
    collector.drop([0, 3, 99]);
    collector.add(face(6));
    const { count, pixels, landmarks } = collector.frames();
    expect(count).toBe(4);
    expect([0, 1, 2, 3].map((i) => pixels[i * CANVAS * CANVAS * 4])).toEqual([2, 3, 5, 6]);
    expect(landmarks.slice(2 * 936, 3 * 936)).toEqual(face(5).landmarks);
  });

  it('needs room for a face at least', () => {
    expect(() => new FaceCollector(0)).toThrow('capacity must be a whole number of at least 1, got 0');
  });
});
