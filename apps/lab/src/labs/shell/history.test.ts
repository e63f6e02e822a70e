/** The curves stay small and even, however long a training goes on. */
import type { HistoryPoint } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { addPoint, MOST_POINTS, sampleEvenly } from './history.ts';

function historyOf(steps: number, every = 1): readonly HistoryPoint[] {
  let history: readonly HistoryPoint[] = [];
  for (let step = 1; step <= steps; step += every) {
    history = addPoint(history, { step, generatorLoss: step, discriminatorLoss: null, right: 0.5 });
  }
  return history;
}

describe('a history', () => {
  it('keeps every point of a short training', () => {
    expect(historyOf(100).map((point) => point.step)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  it('never has too many points, and they stay evenly apart', () => {
    const history = historyOf(20_000);
    expect(history.length).toBeLessThanOrEqual(MOST_POINTS);
    expect(history.length).toBeGreaterThan(MOST_POINTS / 4);
    const gaps = new Set(history.slice(1).map((point, index) => point.step - (history[index]?.step ?? 0)));
    expect(gaps.size).toBe(1);
    expect(history.at(-1)?.step).toBeGreaterThan(19_000);
  });

  it('leaves out a point that does not go forward', () => {
    const history = historyOf(3);
    expect(addPoint(history, { step: 3, generatorLoss: 1, discriminatorLoss: 1, right: 1 })).toBe(history);
  });

  it('gives a table its first and last point', () => {
    const rows = sampleEvenly(historyOf(100), 6);
    expect(rows.map((row) => row.step)).toEqual([1, 21, 41, 60, 80, 100]);
    expect(sampleEvenly(historyOf(4), 6).length).toBe(4);
  });
});
