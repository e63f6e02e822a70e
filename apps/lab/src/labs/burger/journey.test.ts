/** A picture stops at each place in order, by itself or at somebody's pace, and a way that is held goes no further. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SLOW_STEP_MS } from '../shell/pace.ts';
import { beginWay, FAST_WAY, SLOW_WAY, type Leg } from './journey.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function timeOf(way: readonly Leg[]): number {
  return way.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

function begin(legs = SLOW_WAY) {
  const end = vi.fn();
  const seen: string[] = [];
  const way = beginWay(legs, (stop, _, forward) => seen.push(forward ? stop : `back to ${stop}`), end);
  return { way, end, seen };
}

describe('a way through the nets', () => {
  it.each([
    ['fast', FAST_WAY, ['noise', 'making', 'judging', 'verdict']],
    ['slow', SLOW_WAY, ['noise', 'making', 'judging', 'verdict', 'loss', 'judgeLearns', 'makerLearns']],
  ] as const)('goes by all stops in its time, then ends: %s', (_, legs, stops) => {
    const { way, end, seen } = begin(legs);
    way.play();
    vi.advanceTimersByTime(timeOf(legs) - 1);
    expect(seen).toEqual(stops);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledOnce();
  });

  it('stays at its first stop until it is played or walked', () => {
    const { seen } = begin();
    vi.advanceTimersByTime(1_000_000);
    expect(seen).toEqual(['noise']);
  });

  it('is walked there and back at somebody’s pace, and no further than its ends', () => {
    const { way, end, seen } = begin(FAST_WAY);
    way.move(-1);
    for (let i = 0; i < 5; i++) way.move(1);
    way.move(-1);
    expect(seen).toEqual(['noise', 'making', 'judging', 'verdict', 'back to judging']);
    vi.advanceTimersByTime(1_000_000);
    expect(end).not.toHaveBeenCalled();
  });

  it('stays where it is held, and goes on from there', () => {
    const { way, seen } = begin();
    way.play();
    vi.advanceTimersByTime(SLOW_WAY[0]?.milliseconds ?? 0);
    way.hold();
    vi.advanceTimersByTime(1_000_000);
    expect(seen).toEqual(['noise', 'making']);
    way.play();
    way.play(); // once more does not make it faster
    vi.advanceTimersByTime(SLOW_WAY[1]?.milliseconds ?? 0);
    expect(seen).toEqual(['noise', 'making', 'judging']);
  });

  it('is over before the next step of slow motion', () => {
    expect(timeOf(SLOW_WAY)).toBeLessThan(SLOW_STEP_MS);
  });
});
