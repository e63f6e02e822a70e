/** A face that holds still stops trembling, one that moves is followed, one that is new starts afresh. */
import { createRandom } from '@nepwerk/nn';
import { describe, expect, it } from 'vitest';
import { ownLandmarks } from '../testing/face.ts';
import { movePoints, similarity } from './affine.ts';
import { LandmarkSmoother } from './smooth.ts';

const FRAME = 1 / 30;
const still = movePoints(similarity(0, 2, 300, 200), ownLandmarks());

/** How far points are from where they should be, in root mean square. */
function error(found: Float32Array, truth: Float32Array): number {
  return Math.sqrt(found.reduce((sum, place, i) => sum + (place - truth[i]) ** 2, 0) / found.length);
}

describe('a smoother', () => {
  it('leaves landmarks that hold still, and the first ones, as they are', () => {
    const smoother = new LandmarkSmoother();
    for (let i = 0; i < 3; i++) expect(smoother.next(still, FRAME)).toEqual(still);
  });

  it('takes most of the trembling out of a face that holds still', () => {
    const random = createRandom(1);
    const smoother = new LandmarkSmoother();
    let raw = 0;
    let steadied = 0;
    for (let i = 0; i < 60; i++) {
      const seen = still.map((place) => place + 0.3 * random.normal());
      const found = smoother.next(seen, FRAME);
      if (i < 30) continue;
      raw += error(seen, still);
      steadied += error(found, still);
    }
    expect(steadied).toBeLessThan(0.6 * raw);
    expect(steadied).toBeGreaterThan(0);
  });

  it('follows a face that moves, nearer than one that does not heed speed', () => {
    const quick = new LandmarkSmoother();
    const slow = new LandmarkSmoother({ speedGain: 0 });
    let truth = still;
    let followed = still;
    let left = still;
    for (let i = 0; i < 30; i++) {
      // A face's height of 200 pixels in half a second.
      truth = movePoints(similarity(0, 1, (400 * i) / 30, 0), still);
      followed = quick.next(truth, FRAME);
      left = slow.next(truth, FRAME);
    }
    expect(error(followed, truth)).toBeLessThan(4);
    expect(error(left, truth)).toBeGreaterThan(15);
  });

  it('does the same with a face of twice the size', () => {
    const random = createRandom(2);
    const one = new LandmarkSmoother();
    const two = new LandmarkSmoother();
    for (let i = 0; i < 10; i++) {
      const seen = still.map((place) => place + 3 * random.normal());
      const found = one.next(seen, FRAME);
      const large = two.next(movePoints(similarity(0, 2, 0, 0), seen), FRAME);
      expect(error(large, movePoints(similarity(0, 2, 0, 0), found))).toBeLessThan(1e-3);
    }
  });

  it('begins anew after a reset', () => {
    const smoother = new LandmarkSmoother();
    smoother.next(still, FRAME);
    const elsewhere = movePoints(similarity(0, 1, 100, 50), still);
    expect(smoother.next(elsewhere, FRAME)).not.toEqual(elsewhere);
    smoother.reset();
    expect(smoother.next(elsewhere, FRAME)).toEqual(elsewhere);
  });

  it('refuses a standstill of time and cutoffs of nothing', () => {
    const smoother = new LandmarkSmoother();
    smoother.next(still, FRAME);
    expect(() => smoother.next(still, 0)).toThrow('seconds must be more than 0, got 0');
    expect(() => new LandmarkSmoother({ stillCutoff: 0 })).toThrow('cutoffs must be more than 0');
  });
});
