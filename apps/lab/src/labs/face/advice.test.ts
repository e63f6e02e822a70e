/** Advice follows the data first and the trend then. */
import { describe, expect, it } from 'vitest';
import { adviseOn, type LikenessPoint } from './advice.ts';
import type { Sides } from './sides.ts';

function sides(of: number, aside: number): Sides {
  return { of, aside, bars: [] };
}

const all = [sides(300, 200), sides(300, 200)] as const;

/** Likeness measured every hundred steps. */
function course(...values: readonly number[]): LikenessPoint[] {
  return values.map((likeness, at) => ({ step: 100 * (at + 1), likeness }));
}

describe('advice', () => {
  it('waits for the first measurement', () => {
    expect(adviseOn([], all)).toEqual({ name: 'begin' });
  });

  it('says that it still gets better, until it does not', () => {
    expect(adviseOn(course(0.8, 0.82), all)).toEqual({ name: 'rising' });
    expect(adviseOn(course(0.8, 0.83, 0.86, 0.88, 0.9, 0.91, 0.92), all)).toEqual({ name: 'rising' });
    expect(adviseOn(course(0.94, 0.941, 0.94, 0.942, 0.941, 0.942, 0.943), all)).toEqual({ name: 'flat' });
  });

  it('names what the data lacks before anything else', () => {
    expect(adviseOn(course(0.8), [sides(300, 200), sides(20, 14)])).toEqual({ name: 'few', count: 20 });
    expect(adviseOn(course(0.8), [sides(300, 200), sides(53, 0)])).toEqual({ name: 'sides', person: 1 });
    expect(adviseOn(course(0.8), [sides(80, 9), sides(53, 40)])).toEqual({ name: 'sides', person: 0 });
  });
});
