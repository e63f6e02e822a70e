/** Checks that degraded pictures are blurred, rough and off-colour, within bounds. */

import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { degrade } from './degrade.ts';
import { toyPictures } from './testing/toy-pictures.ts';

/** A picture of one bright dot in the middle, 9 x 9. */
function dot(): Float32Array {
  return Float32Array.from({ length: 81 }, (_, i) => (i === 40 ? 1 : 0));
}

describe('degrade', () => {
  it('changes each picture by another strength, and is the same for the same numbers', () => {
    const { pictures } = toyPictures(50, 16, 1);
    const [first, again] = [0, 1].map(() => ({ ...pictures, pixels: pictures.pixels.slice() }));
    degrade(first, createRandom(1));
    degrade(again, createRandom(1));
    expect(again.pixels).toEqual(first.pixels);
    const area = 16 * 16 * 3;
    const changes = Array.from({ length: 50 }, (_, k) => {
      let sum = 0;
      for (let i = k * area; i < (k + 1) * area; i++) sum += (first.pixels[i] - pictures.pixels[i]) ** 2;
      return Math.sqrt(sum / area);
    });
    expect(Math.min(...changes)).toBeLessThan(0.1);
    expect(Math.max(...changes)).toBeGreaterThan(0.2);
    expect(Math.max(...changes)).toBeLessThan(0.5);
  });

  it('blurs evenly to all sides, and loses nothing of the light on the whole', () => {
    const count = 2000;
    const pixels = new Float32Array(count * 81);
    for (let k = 0; k < count; k++) pixels.set(dot(), k * 81);
    degrade({ size: 9, channels: 1, count, pixels }, createRandom(2));
    function mean(place: number): number {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += pixels[k * 81 + place] / count;
      return sum;
    }
    // The mean shares are E(1 - 2s)^2 = 7/12 for the dot, E(s - 2s^2) = 1/12 for each neighbour, 1/48 for each corner.
    expect(mean(40)).toBeCloseTo(7 / 12, 1);
    for (const neighbour of [31, 39, 41, 49]) expect(Math.abs(mean(neighbour) - 1 / 12)).toBeLessThan(0.02);
    for (const corner of [30, 32, 48, 50]) expect(Math.abs(mean(corner) - 1 / 48)).toBeLessThan(0.02);
    expect(Math.abs(mean(0))).toBeLessThan(0.02);
  });
});
