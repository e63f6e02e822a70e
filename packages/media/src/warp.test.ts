/** Checks the cheap fake against known geometry: a face that stays, that is moved, and landmarks that are none. */
import { describe, expect, it } from 'vitest';
import { LANDMARKS } from './landmarks.ts';
import { warpFace } from './warp.ts';

const SIDE = 48;

/** Landmarks on a spiral in the middle of the picture, moved by so much. */
function spiral(dx: number, dy: number): Float32Array {
  return Float32Array.from({ length: 2 * LANDMARKS }, (_, i) => {
    const k = i >> 1;
    const [angle, radius] = [k * 2.4, 12 * Math.sqrt(k / LANDMARKS)];
    return SIDE / 2 + (i % 2 === 0 ? radius * Math.cos(angle) + dx : radius * Math.sin(angle) + dy);
  });
}

/** A picture whose colour is its place: red across, green down. */
const places = Float32Array.from({ length: SIDE * SIDE * 3 }, (_, i) => {
  const p = Math.floor(i / 3);
  return i % 3 === 0 ? ((p % SIDE) + 0.5) / SIDE : i % 3 === 1 ? (Math.floor(p / SIDE) + 0.5) / SIDE : 0.5;
});

function at(picture: Float32Array, x: number, y: number): number[] {
  return [...picture.subarray(3 * (y * SIDE + x), 3 * (y * SIDE + x) + 2)];
}

describe('warpFace', () => {
  it('leaves a picture as it is when the landmarks stay', () => {
    const warped = warpFace(places, SIDE, spiral(0, 0), spiral(0, 0));
    for (const [i, value] of warped.entries()) expect(value).toBeCloseTo(places[i], 4);
  });

  it('takes what is between landmarks along with them, and holds the edge', () => {
    const warped = warpFace(places, SIDE, spiral(0, 0), spiral(4, -3));
    for (const [x, y] of [
      [28, 21],
      [24, 18],
      [33, 24],
    ] as const) {
      const [red, green] = at(warped, x, y);
      expect(red).toBeCloseTo((x + 0.5 - 4) / SIDE, 3);
      expect(green).toBeCloseTo((y + 0.5 + 3) / SIDE, 3);
    }
    expect(at(warped, 0, 0)[0]).toBeCloseTo(0.5 / SIDE, 2);
    expect(at(warped, SIDE - 1, SIDE - 1)[1]).toBeCloseTo((SIDE - 0.5) / SIDE, 2);
  });

  it('refuses landmarks that are not a face’s', () => {
    expect(() => warpFace(places, SIDE, new Float32Array(10), spiral(0, 0))).toThrow('warpFace: a face has 468');
    expect(() => warpFace(places, SIDE, spiral(0, 0), spiral(NaN, 0))).toThrow('two finite numbers');
  });
});
