/** A picture stops at each place in order, and a way that is broken off goes no further. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SLOW_STEP_MS } from '../shell/pace.ts';
import { SLOW_WAY_MS, STOPS, travel } from './journey.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a way through the nets', () => {
  it('goes by all stops in its time, then ends', () => {
    const arrive = vi.fn();
    const end = vi.fn();
    travel(1000, arrive, end);
    vi.advanceTimersByTime(999);
    expect(arrive.mock.calls.map(([stop]) => stop)).toEqual(['noise', 'making', 'judging', 'verdict']);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledOnce();
  });

  it('has shares that make up a whole', () => {
    expect(STOPS.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('calls nothing any more once it was broken off', () => {
    const arrive = vi.fn();
    const end = vi.fn();
    const way = travel(1000, arrive, end);
    way.stop();
    vi.advanceTimersByTime(5000);
    expect(arrive).toHaveBeenCalledOnce();
    expect(end).not.toHaveBeenCalled();
  });

  it('is over before the next step of slow motion', () => {
    expect(SLOW_WAY_MS).toBeLessThan(SLOW_STEP_MS);
  });
});
