/** Whoever is filmed is asked for what is missing, told what is wrong with a frame, and not filmed twice in the same pose. */
import { describe, expect, it } from 'vitest';
import { CAPTURE_GOALS, CaptureGuide, frameFault, type CaptureGoal, type CaptureVerdict } from './capture-guide.ts';
import { restingFace } from './capture-poses.ts';
import type { FaceSight } from './face-sight.ts';

const resting: FaceSight = {
  turn: { yaw: 0, pitch: 0, roll: 0 },
  mouth: 0.01,
  mouthWidth: 0.6,
  rightEye: 0.3,
  leftEye: 0.3,
  size: 0.5,
  middle: [0.5, 0.5],
  inView: 1,
  brightness: 0.5,
  sharpness: 0.01,
};

/** A face that does this; every frame is held a little elsewhere, so that no two are the same. */
function frames(count: number, change: Partial<FaceSight>): FaceSight[] {
  return Array.from({ length: count }, (_, i) => ({ ...resting, ...change, middle: [0.3 + 0.05 * i, 0.5] as const }));
}

const shown: Readonly<Record<CaptureGoal, Partial<FaceSight>>> = {
  front: {},
  left: { turn: { yaw: 0.35, pitch: 0, roll: 0 } },
  right: { turn: { yaw: -0.35, pitch: 0, roll: 0 } },
  up: { turn: { yaw: 0, pitch: -0.2, roll: 0 } },
  down: { turn: { yaw: 0, pitch: 0.2, roll: 0 } },
  mouth: { mouth: 0.3 },
  wide: { mouthWidth: 0.72 },
  eyes: { rightEye: 0.1, leftEye: 0.1 },
};

function look(guide: CaptureGuide, sights: readonly FaceSight[]): CaptureVerdict[] {
  return sights.map((sight) => guide.look(1, sight));
}

describe('a guide', () => {
  it('asks for each side and expression in turn, until the ring is full', () => {
    const guide = new CaptureGuide(6);
    for (const goal of CAPTURE_GOALS) {
      expect(guide.next).toBe(goal);
      expect(guide.progress[goal]).toBe(0);
      expect(look(guide, frames(6, shown[goal]))).toEqual(Array.from({ length: 6 }, () => ({ taken: true, goal })));
      expect(guide.progress[goal]).toBe(1);
    }
    expect(guide.next).toBeNull();
    expect(guide.look(1, { ...resting, middle: [0.9, 0.9] })).toEqual({ taken: false, why: 'enough' });
  });

  it('takes what it is shown, also when it asked for something else', () => {
    const guide = new CaptureGuide(4);
    expect(guide.next).toBe('front');
    expect(guide.look(1, { ...resting, ...shown.left })).toEqual({ taken: true, goal: 'left' });
    expect(guide.progress).toMatchObject({ front: 0, left: 0.25 });
  });

  it('goes by how this person looks at rest: small eyes are not shut, and a wide mouth is wider than usual', () => {
    const guide = new CaptureGuide(10);
    const narrow = { rightEye: 0.14, leftEye: 0.14, mouthWidth: 0.75 };
    expect(look(guide, frames(6, narrow)).every((it) => it.taken && it.goal === 'front')).toBe(true);
    expect(guide.look(1, { ...resting, ...narrow, rightEye: 0.05, leftEye: 0.05 })).toMatchObject({ goal: 'eyes' });
    expect(guide.look(1, { ...resting, ...narrow, mouthWidth: 0.9 })).toMatchObject({ goal: 'wide' });
  });

  it('goes by how the head is held at rest, for cameras hang high or low', () => {
    const held = { turn: { yaw: 0.1, pitch: 0.2, roll: 0 }, mouth: 0.12 };
    const rest = restingFace([{ ...resting, ...held }]);
    function seen(change: Partial<FaceSight>): CaptureVerdict {
      return new CaptureGuide(4, rest).look(1, { ...resting, ...held, ...change });
    }
    expect(seen({})).toEqual({ taken: true, goal: 'front' });
    expect(seen({ turn: { yaw: -0.1, pitch: 0.2, roll: 0 } })).toEqual({ taken: true, goal: 'right' });
    expect(seen({ turn: { yaw: 0.1, pitch: 0.05, roll: 0 } })).toEqual({ taken: true, goal: 'up' });
    expect(seen({ mouth: 0.25 })).toEqual({ taken: true, goal: 'mouth' });
    // Known from the first frame on, not only once some look ahead.
    expect(seen({ rightEye: 0.1, leftEye: 0.1 })).toEqual({ taken: true, goal: 'eyes' });
    expect(seen({ mouthWidth: 0.7 })).toEqual({ taken: true, goal: 'wide' });
  });

  it('asks for as many of each as was said', () => {
    const guide = new CaptureGuide({ front: 2, left: 1, right: 3, up: 1, down: 1, mouth: 1, wide: 1, eyes: 1 });
    look(guide, frames(1, shown.front));
    look(guide, frames(5, shown.right));
    expect(guide.progress).toMatchObject({ front: 0.5, right: 1, left: 0 });
  });

  it('asks no more for what somebody can’t do, takes it all the same, and asks again when told to', () => {
    const guide = new CaptureGuide(2);
    guide.skip('front');
    guide.skip('left');
    expect([...guide.skipped]).toEqual(['front', 'left']);
    expect(guide.next).toBe('right');
    expect(guide.look(1, { ...resting, ...shown.left })).toEqual({ taken: true, goal: 'left' });
    for (const goal of CAPTURE_GOALS) guide.skip(goal);
    expect(guide.next).toBeNull();
    guide.askAgain();
    expect(guide.next).toBe('front');
  });

  it.each<[string, number, Partial<FaceSight> | null]>([
    ['nobody', 0, null],
    ['several', 2, {}],
    ['several', 3, null],
    ['cut', 1, { inView: 0.9 }],
    ['far', 1, { size: 0.1 }],
    ['near', 1, { size: 0.95 }],
    ['dark', 1, { brightness: 0.05 }],
    ['bright', 1, { brightness: 0.97 }],
  ])('says of a frame that it shows %s, and takes nothing', (why, faces, change) => {
    const guide = new CaptureGuide(4);
    expect(guide.look(faces, change && { ...resting, ...change })).toEqual({ taken: false, why });
    expect(frameFault(faces, change && { ...resting, ...change })).toBe(why);
    expect(Object.values(guide.progress).every((share) => share === 0)).toBe(true);
  });

  it('knows a blurred frame by this camera’s others, and takes soft ones where all are soft', () => {
    const sharp = new CaptureGuide(20);
    look(sharp, frames(6, { sharpness: 0.02 }));
    expect(sharp.look(1, { ...resting, sharpness: 0.004, size: 0.7 })).toEqual({ taken: false, why: 'blurred' });
    const soft = new CaptureGuide(20);
    expect(look(soft, frames(8, { sharpness: 0.001 })).every(({ taken }) => taken)).toBe(true);
  });

  it('drops a frame like one that it has, and takes it when something has moved', () => {
    const guide = new CaptureGuide(10);
    expect(guide.look(1, resting)).toMatchObject({ taken: true });
    expect(guide.look(1, { ...resting, middle: [0.51, 0.5] })).toEqual({ taken: false, why: 'same' });
    expect(guide.look(1, { ...resting, turn: { yaw: 0.1, pitch: 0, roll: 0 } })).toMatchObject({ taken: true });
    expect(guide.look(1, { ...resting, middle: [0.51, 0.5] }, 0.3), 'asked for less').toMatchObject({ taken: true });
    expect(guide.look(1, resting, 0.3)).toEqual({ taken: false, why: 'same' });
  });

  it.each([0.07, 0.93])(
    'judges the light and not the skin: a face of luminance %s in good light passes',
    (brightness) => {
      expect(frameFault(1, { ...resting, brightness })).toBeNull();
    },
  );

  it('refuses a goal of no frames', () => {
    expect(() => new CaptureGuide(0)).toThrow(RangeError);
    const wanted = { front: 2, left: 1, right: 3, up: 1, down: 1, mouth: 0.5, wide: 1, eyes: 1 };
    expect(() => new CaptureGuide(wanted)).toThrow('got 0.5');
  });
});
