/** What is drawn by chance is as large and as frequent as was asked. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { movePoints, scaleOf } from './affine.ts';
import { CROP, MARGIN } from './align.ts';
import { type Augmentation, AUGMENTATIONS, type Distortion, drawDistortion, emptyDistortion } from './augment.ts';
import { fitSimilarity } from './similarity.ts';

const DRAWS = 2000;
const { none } = AUGMENTATIONS;

/** The grid when nothing is bent, in pixels of the canvas. */
const regular = Float32Array.from(
  { length: 50 },
  (_, i) => MARGIN + ((i % 2 === 0 ? (i >> 1) % 5 : Math.floor(i / 10)) * CROP) / 4,
);

/** Draws many distortions and notes a number of each. */
function note(augmentation: Augmentation, of: (distortion: Distortion) => number): number[] {
  const random = createRandom(2);
  const distortion = emptyDistortion();
  return Array.from({ length: DRAWS }, () => {
    drawDistortion(augmentation, random, distortion);
    return of(distortion);
  });
}

/** In what numbers are not evenly spread from -most to most: they come near both ends, pass neither, and their mean is 0. */
function unevenness(numbers: readonly number[], most: number): string[] {
  const high = Math.max(...numbers) / most;
  const low = Math.min(...numbers) / -most;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const faults: string[] = [];
  if (high > 1 + 1e-6 || low > 1 + 1e-6) faults.push(`further than ${most}: ${high}, ${low}`);
  if (high < 0.98 || low < 0.98) faults.push(`nowhere near ${most}: ${high}, ${low}`);
  // Four standard errors.
  if (Math.abs(mean) > (4 * most) / Math.sqrt(3 * DRAWS)) faults.push(`a mean of ${mean}`);
  return faults;
}

describe('a drawn distortion', () => {
  it('without any augmentation is the crop', () => {
    const distortion = emptyDistortion();
    drawDistortion(none, createRandom(1), distortion);
    expect(distortion.grid).toEqual(regular);
    expect(distortion.mirrored).toBe(false);
    const corners = movePoints(distortion.straight, Float32Array.of(0, 0, CROP, CROP));
    corners.forEach((place, i) => expect(place).toBeCloseTo(i < 2 ? MARGIN : MARGIN + CROP, 4));
  });

  it('turns to either side by as much as was asked', () => {
    const degrees = note(
      { ...none, rotation: 10 },
      ({ straight }) => (Math.atan2(straight.b, straight.a) * 180) / Math.PI,
    );
    expect(unevenness(degrees, 10)).toEqual([]);
  });

  it('makes larger and smaller by as much as was asked, about the middle', () => {
    const zooms = note({ ...none, zoom: 0.05 }, ({ straight }) => scaleOf(straight) - 1);
    expect(unevenness(zooms, 0.05)).toEqual([]);
    const middles = note({ ...none, zoom: 0.05, rotation: 10 }, ({ straight }) => {
      const [x, y] = movePoints(straight, Float32Array.of(CROP / 2, CROP / 2));
      return Math.hypot(x - 60, y - 60);
    });
    expect(Math.max(...middles)).toBeLessThan(1e-4);
  });

  it('shifts along both sides by as much as was asked, each by its own chance', () => {
    const xs = note({ ...none, shift: 0.05 }, ({ straight }) => straight.e - MARGIN);
    const ys = note({ ...none, shift: 0.05 }, ({ straight }) => straight.f - MARGIN);
    expect(unevenness(xs, 4.8)).toEqual([]);
    expect(unevenness(ys, 4.8)).toEqual([]);
    const together = xs.reduce((sum, x, i) => sum + x * ys[i], 0) / DRAWS / (4.8 ** 2 / 3);
    expect(Math.abs(together)).toBeLessThan(4 / Math.sqrt(DRAWS));
  });

  it('mirrors as often as was asked, left for right', () => {
    const mirrored = note({ ...none, mirror: 0.4 }, (distortion) => {
      expect(distortion.straight.a * distortion.straight.d < 0).toBe(distortion.mirrored);
      return distortion.mirrored ? 1 : 0;
    });
    const share = mirrored.reduce((sum, one) => sum + one, 0) / DRAWS;
    expect(Math.abs(share - 0.4)).toBeLessThan(4 * Math.sqrt((0.4 * 0.6) / DRAWS));
  });

  it('moves each point of the grid by the deviation that was asked', () => {
    for (const index of [0, 24, 49]) {
      const moves = note({ ...none, warp: 0.03 }, ({ grid }) => grid[index] - regular[index]);
      const deviation = Math.sqrt(moves.reduce((sum, move) => sum + move * move, 0) / DRAWS);
      // Four standard errors of a deviation.
      expect(Math.abs(deviation / (0.03 * CROP) - 1)).toBeLessThan(4 / Math.sqrt(2 * DRAWS));
    }
  });

  it('has a straight face that lies as the bent one does, as near as can be', () => {
    const distortion = emptyDistortion();
    drawDistortion({ ...AUGMENTATIONS[2017], mirror: 0 }, createRandom(8), distortion);
    const nearest = fitSimilarity(
      regular.map((place) => place - MARGIN),
      distortion.grid,
    );
    for (const letter of ['a', 'b', 'c', 'd'] as const)
      expect(distortion.straight[letter]).toBeCloseTo(nearest[letter], 5);
    for (const letter of ['e', 'f'] as const) expect(distortion.straight[letter]).toBeCloseTo(nearest[letter], 3);
  });
});
