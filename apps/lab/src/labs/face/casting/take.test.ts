/** A person's faces: what is asked for, what is kept, in what order, and that erasing leaves nothing. */
import { capturePose, restingFace, type FaceSight } from '@nepwerk/media';
import { FEWEST_FILMED, MOST_FACES, UNSEEN_FACES } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { ALL_FRAMES, STUCK_S, Take, WANTED } from './take.ts';
import { atRest, doing, lookAt } from './testing/person-by-hand.ts';

const rest = restingFace([atRest]);

/** What a face shows for each goal; left and right are the picture's here. */
const shown = {
  front: {},
  left: doing.right,
  right: doing.left,
  up: doing.up,
  down: { turn: { yaw: 0.04, pitch: 0.35, roll: 0 } },
  mouth: doing.mouth,
  wide: { mouthWidth: 0.7 },
  eyes: doing.eyes,
} as const;

type Goal = keyof typeof shown;

const GOALS = Object.keys(shown) as Goal[];

/** Frames of one goal, each held elsewhere. */
function film(take: Take, goal: Goal, count: number, at = 0): (string | null)[] {
  return Array.from({ length: count }, (_, i) => {
    const middle = [0.3 + 0.03 * (i % 8), 0.3 + 0.03 * Math.floor(i / 8)] as const;
    const sight: FaceSight = { ...atRest, ...shown[goal], middle };
    return take.see(lookAt(sight, 1, 1 + GOALS.indexOf(goal)), at + i / 12).hint;
  });
}

/** All of the ring. */
function filmAll(take: Take): void {
  for (const goal of GOALS) film(take, goal, WANTED[goal]);
}

it('wants as many frames as can be learned from and kept apart', () => {
  expect(ALL_FRAMES).toBe(200 + UNSEEN_FACES);
  expect(ALL_FRAMES).toBeLessThanOrEqual(MOST_FACES + UNSEEN_FACES);
});

describe('a take', () => {
  it('asks for each goal in turn, until all is there', () => {
    const take = new Take(rest);
    for (const goal of GOALS) {
      expect(take.asked).toBe(goal);
      expect(new Set(film(take, goal, WANTED[goal]))).toEqual(new Set([null]));
    }
    expect(take.asked).toBeNull();
    expect(take.count).toBe(ALL_FRAMES);
  });

  it('takes no frame that is the same, of nobody, of several, or that was not lined up', () => {
    const take = new Take(rest);
    expect(take.see(lookAt(atRest), 0).hint).toBeNull();
    expect(take.see(lookAt(atRest), 0.1).hint).toBe('same');
    expect(take.see(lookAt(null), 0.2).hint).toBe('nobody');
    expect(take.see(lookAt({ ...atRest, mouth: 0.1 }, 2), 0.3).hint).toBe('several');
    expect(take.see({ ...lookAt({ ...atRest, mouth: 0.1 }), aligned: null }, 0.4).hint).toBe('nobody');
    expect(take.count).toBe(1);
  });

  it('asks less of a difference of who sits still for a while', () => {
    const take = new Take(rest);
    const nearly = { ...atRest, turn: { ...atRest.turn, roll: 0.015 } }; // half a step
    take.see(lookAt(atRest), 0);
    expect(take.see(lookAt(nearly), 0.1).hint).toBe('same');
    expect(take.see(lookAt(nearly), 0.4).hint).toBeNull();
    for (const at of [2, 5, 60]) expect(take.see(lookAt(nearly), at).hint).toBe('same');
    expect(take.count).toBe(2);
  });

  it('is enough from forty on, when both sides and the front have something', () => {
    const take = new Take(rest);
    film(take, 'front', 40);
    expect(take.count).toBeGreaterThanOrEqual(FEWEST_FILMED);
    expect(take.enough).toBe(false);
    film(take, 'left', 1);
    expect(take.enough).toBe(false);
    film(take, 'right', 1);
    expect(take.enough).toBe(true);
  });

  it('lets what does not come be skipped after a while, but asks again when there is too little', () => {
    const take = new Take(rest);
    film(take, 'front', 20);
    const last = 19 / 12;
    expect(take.see(lookAt(null), last + STUCK_S - 0.1).stuck).toBe(false);
    expect(take.see(lookAt(null), last + STUCK_S).stuck).toBe(true);
    for (const goal of GOALS) {
      expect(take.asked).toBe(goal);
      take.skip();
    }
    expect(take.asked, 'twenty frames are too few').toBe('front');
    film(take, 'mouth', 32);
    for (let i = 0; i < GOALS.length; i++) take.skip();
    expect(take.asked).toBeNull();
    expect(take.enough).toBe(true);
  });
});

describe('what comes of it', () => {
  it('is whole: pixels with weights, landmarks, what the face does, how sharp', () => {
    const take = new Take(rest);
    filmAll(take);
    const faces = take.finish();
    expect(faces.count).toBe(ALL_FRAMES);
    expect(faces.pixels).toHaveLength(ALL_FRAMES * 120 * 120 * 4);
    expect(faces.landmarks).toHaveLength(ALL_FRAMES * 936);
    expect(faces.poses).toHaveLength(ALL_FRAMES);
    expect(faces.sharpness).toEqual(Array.from({ length: ALL_FRAMES }, () => atRest.sharpness));
    expect(take.finish()).toBe(faces);
    expect(take.see(lookAt({ ...atRest, mouth: 0.2 }), 999)).toEqual({ hint: null, stuck: false });
  });

  it('is in the order of filming, and each face stays with what it does', () => {
    const take = new Take(rest);
    filmAll(take);
    const { pixels, poses } = take.finish();
    const goals = Array.from({ length: ALL_FRAMES }, (_, i) => GOALS[(pixels[i * 57_600] ?? 0) - 1]);
    expect(goals).toEqual(GOALS.flatMap((goal) => Array.from({ length: WANTED[goal] }, () => goal)));
    const told = GOALS.map((goal) => capturePose({ ...atRest, ...shown[goal] }, rest));
    expect(poses).toEqual(goals.map((goal) => (goal ? told[GOALS.indexOf(goal)] : null)));
  });

  it('can’t be had of too few, or of what was erased', () => {
    const take = new Take(rest);
    film(take, 'front', FEWEST_FILMED - 1);
    expect(() => take.finish()).toThrow(`at least ${FEWEST_FILMED}`);
    film(take, 'mouth', 10);
    take.erase();
    expect(() => take.finish()).toThrow('at least');
  });

  it('is zeros once it is erased, and it can still be said how many there were', () => {
    const take = new Take(rest);
    filmAll(take);
    const faces = take.finish();
    expect(faces.pixels.some((byte) => byte > 0)).toBe(true);
    take.erase();
    expect(faces.pixels.every((byte) => byte === 0)).toBe(true);
    expect(faces.landmarks.every((value) => value === 0)).toBe(true);
    expect(take.count).toBe(ALL_FRAMES);
    expect(take.see(lookAt(atRest), 0)).toEqual({ hint: null, stuck: false });
  });
});
