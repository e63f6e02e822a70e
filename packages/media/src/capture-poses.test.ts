/** What a filmed face is said to do, held against puppets of which the motion is known. */
import { drawMotions, motionRanges, neutralMotion, puppetPersons, type PuppetMotion } from '@nepwerk/datasets/puppets';
import { openPuppet } from '@nepwerk/datasets/testing/portraits';
import { describe, expect, it } from 'vitest';
import { capturePose, restingFace, type CapturePose } from './capture-poses.ts';
import { faceShape, type FaceSight } from './face-sight.ts';

const level: FaceSight = {
  turn: { yaw: 0.05, pitch: 0.16, roll: 0 },
  mouth: 0.1,
  mouthWidth: 0.6,
  rightEye: 0.3,
  leftEye: 0.26,
  size: 0.5,
  middle: [0.5, 0.5],
  inView: 1,
  brightness: 0.5,
  sharpness: 0.01,
};

const PUPPETS = await Promise.all(
  puppetPersons.map(async (person) => ({ name: person.name, puppet: await openPuppet(person) })),
);

/** Pearson's. */
function correlation(one: readonly number[], other: readonly number[]): number {
  function fromMean(list: readonly number[]): number[] {
    return list.map((value) => value - list.reduce((sum, it) => sum + it / list.length, 0));
  }
  function product(a: readonly number[], b: readonly number[]): number {
    return a.reduce((sum, value, i) => sum + value * b[i], 0);
  }
  const [a, b] = [fromMean(one), fromMean(other)];
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

describe('a face at rest', () => {
  it('is what is usual, so that one odd frame says nothing', () => {
    const odd = { ...level, mouth: 0.9, rightEye: 0, leftEye: 0, turn: { yaw: 1, pitch: -1, roll: 0 } };
    const rest = restingFace([odd, level, level]);
    expect(rest).toEqual({ yaw: 0.05, pitch: 0.16, mouth: 0.1, mouthWidth: 0.6, eyes: 0.28 });
    expect(capturePose(level, rest)).toEqual({ yaw: 0, pitch: 0, mouth: 0, blink: 0, smile: 0, brow: 0 });
  });

  it('can’t be said of no frame', () => {
    expect(() => restingFace([])).toThrow(RangeError);
  });
});

describe('what a face does', () => {
  const rest = restingFace([level]);

  it('is beside rest: a camera that hangs low makes nobody look up', () => {
    const turned = capturePose({ ...level, turn: { yaw: 0.25, pitch: 0.06, roll: 0.3 } }, rest);
    expect(turned.yaw).toBeCloseTo(0.2);
    expect(turned.pitch).toBeCloseTo(-0.1);
  });

  it('stays in the ranges in which puppets move, whatever is seen', () => {
    for (const far of [-9, 9]) {
      const wild = { ...level, turn: { yaw: far, pitch: far, roll: far }, mouth: far, mouthWidth: far, rightEye: far };
      const pose = capturePose({ ...wild, leftEye: far }, rest);
      for (const part of ['yaw', 'pitch', 'mouth', 'blink', 'smile', 'brow'] as const) {
        const [low, high] = motionRanges[part];
        expect(pose[part], part).toBeGreaterThanOrEqual(low);
        expect(pose[part], part).toBeLessThanOrEqual(high);
      }
    }
    expect(Object.values(capturePose(level, { ...rest, eyes: 0 })).every(Number.isFinite)).toBe(true);
  });

  it.each(PUPPETS)('of $name is what the motion says', ({ puppet }) => {
    // Depths of 0 will do: only expressions are measured here, and the head does not turn.
    const flat = new Float32Array(468);
    function sightOf(motion: Partial<PuppetMotion>): FaceSight {
      const { landmarks } = puppet.render({ ...neutralMotion, ...motion }, 480);
      return { ...level, ...faceShape(landmarks, flat) };
    }
    const resting = restingFace([sightOf({})]);
    const motions = drawMotions(5, 40).map(({ mouth, smile, blink }) => ({ mouth, smile, blink }));
    const poses = motions.map((motion) => capturePose(sightOf(motion), resting));
    for (const part of ['mouth', 'smile', 'blink'] as const satisfies (keyof CapturePose)[]) {
      const [told, seen] = [motions.map((motion) => motion[part]), poses.map((pose) => pose[part])];
      expect(correlation(told, seen), part).toBeGreaterThan(0.95);
      expect(Math.max(...told.map((value, i) => Math.abs(value - seen[i]))), part).toBeLessThan(0.35);
    }
  });
});
