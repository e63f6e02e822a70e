/** A take is cut where it is asked for and no shorter than a second, its sound keeps to its frames, and a camera's frames are taken twelve a second. */
import { describe, expect, it } from 'vitest';
import { liveFace, liveFaces } from './testing/faces.ts';
import {
  beginAt,
  createPace,
  endAt,
  frameAt,
  framesIn,
  secondsOf,
  soundOf,
  untrackedIn,
  wholeOf,
  type Take,
} from './take.ts';

/** Four seconds, that began at 100 seconds of the clock. */
const take: Take = { frames: liveFaces(48, { from: 100 }), sound: null };

describe('a take', () => {
  it('is as long as its frames are seen', () => {
    expect(secondsOf(take.frames)).toBeCloseTo(4, 9);
    expect(secondsOf(take.frames.slice(0, 1))).toBeCloseTo(1 / 12, 9);
    expect(secondsOf([])).toBe(0);
    expect(wholeOf(take)).toEqual({ from: 0, to: 4 });
    const more: Take = { frames: [...take.frames, liveFace(104)], sound: null };
    expect(framesIn(more, wholeOf(more))).toHaveLength(49);
  });

  it('is cut within itself, and to a second at least', () => {
    const whole = wholeOf(take);
    expect(beginAt(whole, 1.5)).toEqual({ from: 1.5, to: 4 });
    expect(beginAt(whole, -1)).toEqual(whole);
    expect(beginAt(whole, 3.7)).toEqual({ from: 3, to: 4 });
    expect(endAt(take, { from: 2, to: 4 }, 2.5)).toEqual({ from: 2, to: 3 });
    expect(endAt(take, { from: 2, to: 4 }, 9)).toEqual({ from: 2, to: 4 });
  });

  it('has the frames of a part: each in one of two parts that meet', () => {
    const [first, second] = [framesIn(take, { from: 0, to: 1.5 }), framesIn(take, { from: 1.5, to: 4 })];
    expect([first.length, second.length]).toEqual([18, 30]);
    expect([...first, ...second]).toEqual(take.frames);
    expect(framesIn(take, wholeOf(take))).toHaveLength(48);
  });

  it('shows the frame of a moment', () => {
    expect(frameAt(take, 0)?.at).toBe(100);
    expect(frameAt(take, 1)?.at).toBe(101);
    expect(frameAt(take, 1.08)?.at).toBe(101);
    expect(frameAt(take, 99)?.at).toBeCloseTo(100 + 47 / 12);
    expect(frameAt(take, -1)?.at).toBe(100);
    expect(frameAt({ frames: [], sound: null }, 0)).toBeNull();
  });

  it('knows how many frames show nobody', () => {
    expect(untrackedIn([liveFace(0), liveFace(1, { tracked: false }), liveFace(2, { tracked: false })])).toBe(2);
    expect(untrackedIn([])).toBe(0);
  });
});

describe('its sound', () => {
  /** At 24 samples a second, each as loud as its time: two to a frame. */
  function heard(from: number, seconds: number) {
    const samples = Float32Array.from({ length: seconds * 24 }, (_, i) => from + i / 24);
    return { sampleRate: 24, samples, from };
  }

  it('begins with the first frame, and ends when the last has stood', () => {
    const samples = soundOf(heard(98, 8), take.frames.slice(12, 24));
    expect(samples).toHaveLength(24);
    expect(samples?.[0]).toBeCloseTo(101);
    expect(samples?.at(-1)).toBeCloseTo(102 - 1 / 24);
  });

  it('is silence where nothing was heard', () => {
    const late = soundOf(heard(100.5, 1), take.frames.slice(0, 24));
    expect(late).toHaveLength(48);
    expect([...(late ?? [])].map((it) => it > 0)).toEqual(Array.from({ length: 48 }, (_, i) => i >= 12 && i < 36));
    expect(soundOf(heard(0, 1), take.frames)?.every((it) => it === 0)).toBe(true);
    expect(soundOf(heard(900, 1), take.frames)?.every((it) => it === 0)).toBe(true);
    expect(soundOf(heard(0, 1), [])).toBeNull();
  });
});

describe('a pace', () => {
  it.each([
    [30, 12],
    [24, 12],
    [25, 12],
    [12, 12],
    [60, 12],
    [7, 7],
  ])('of a camera with %d frames a second takes %d', (camera, taken) => {
    const isDue = createPace(12);
    const times = Array.from({ length: camera * 4 }, (_, i) => 50 + i / camera).filter((at) => isDue(at));
    expect(times.length / 4).toBeGreaterThan(taken - 0.5);
    expect(times.length / 4).toBeLessThanOrEqual(taken);
  });

  it('does not make up for a gap', () => {
    const isDue = createPace(10);
    expect([0, 2, 2.05, 2.11].map((at) => isDue(at))).toEqual([true, true, false, true]);
  });
});
