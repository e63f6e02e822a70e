/** Which earlier moments are kept: the first, the newest, and others spread over the training. */
import { describe, expect, it } from 'vitest';
import { addMoment, isMoment, MOST_MOMENTS, nearestMoment, roomForMoments, type Moment } from './moments.ts';

/** Adds a moment at each of these times, in seconds; ten steps a second. */
function keptOf(times: readonly number[], most: number): number[] {
  return times
    .reduce<readonly Moment[]>((kept, seconds) => addMoment(kept, { step: seconds * 10 + 1, seconds }, most), [])
    .map((it) => it.seconds);
}

describe('the moments of a training', () => {
  it('are all kept while there is room', () => {
    expect(keptOf([0, 1, 3, 5], 5)).toEqual([0, 1, 3, 5]);
  });

  it('are spread over the training, with the first and the newest', () => {
    const times = Array.from({ length: 60 }, (_, i) => Math.round(1.25 ** (i / 2) * 4 - 4));
    const kept = keptOf(times, 5);
    expect(kept).toHaveLength(5);
    expect([kept[0], kept.at(-1)]).toEqual([0, times.at(-1)]);
    const ratios = kept.slice(1).map((time, i) => (time + 1) / ((kept[i] ?? 0) + 1));
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(20);
    expect(kept.slice(1, -1).filter((time) => time < 30).length).toBeGreaterThan(0);
  });

  it('take the place of those of the same step or later, as after going back', () => {
    const before = [1, 20, 30].map((step) => ({ step, seconds: step }));
    expect(addMoment(before, { step: 20, seconds: 21 }, 5)).toEqual([
      { step: 1, seconds: 1 },
      { step: 20, seconds: 21 },
    ]);
  });

  it('are as many as there is room for: five of the usual model', () => {
    expect(roomForMoments(5_620_396)).toBe(5);
    expect(roomForMoments(1000)).toBe(MOST_MOMENTS);
    expect(roomForMoments(2 ** 30)).toBe(2);
  });

  it('are found at or before a step', () => {
    expect([0, 1, 15, 20, 99].map((step) => nearestMoment([1, 20, 40], step))).toEqual([null, 1, 1, 20, 40]);
    expect(nearestMoment([], 5)).toBeNull();
  });

  it.each([
    [{ step: 0, seconds: 1 }],
    [{ step: 1.5, seconds: 1 }],
    [{ step: '1', seconds: 1 }],
    [{ step: 1, seconds: Number.NaN }],
    [{ step: 1, seconds: -1 }],
    [{ step: 1, seconds: [] }],
  ])('are not %o', (value) => {
    expect(isMoment(value)).toBe(false);
  });

  it('are such pairs', () => {
    expect(isMoment({ step: 1, seconds: 0.25 })).toBe(true);
  });
});
