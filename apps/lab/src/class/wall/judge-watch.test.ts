/** The watch of judges: it keeps what it saw, never more than a line has room for, and knows the middle. */
import { emptyClass, type Seat } from '@nepwerk/protocol/class';
import { expect, test } from 'vitest';
import { beginWatch, middleOf, watchJudges } from './judge-watch.ts';

function seat(judge: number | null, status: Seat['status'] = 'in'): Seat {
  return {
    name: null,
    joinedAt: 0,
    spins: 0,
    status,
    awaySince: null,
    lab: 'burger',
    part: 'training',
    progress: 0,
    judge,
    handSince: null,
    shared: 0,
    receipt: null,
    ticket: '',
  };
}

test('the middle is that of the judges there are', () => {
  expect(middleOf([])).toBeNull();
  expect(middleOf([null, null])).toBeNull();
  expect(middleOf([90, null, 50, 60])).toBe(60);
  expect(middleOf([100, 9, 80, 70])).toBe(75);
});

test('nothing is kept before a judge is at work, and nobody who has gone is counted', () => {
  const watch = beginWatch(1000);
  expect(watchJudges(watch, emptyClass.seats, 2000)).toBe(watch);
  expect(watchJudges(watch, [seat(null), seat(90, 'left')], 2000)).toBe(watch);
  expect(watchJudges(watch, [seat(null), seat(90, 'left'), seat(70)], 3000).samples).toEqual([
    { at: 3000, judges: [null, null, 70], middle: 70 },
  ]);
});

test('a look too soon after the last is passed over', () => {
  const one = watchJudges(beginWatch(0), [seat(80)], 0);
  expect(watchJudges(one, [seat(60)], 1999)).toBe(one);
  expect(watchJudges(one, [seat(60)], 2000).samples.map(({ middle }) => middle)).toEqual([80, 60]);
});

test('four hours are kept in as many samples as a line has room for, from the first on', () => {
  let watch = beginWatch(0);
  const end = 4 * 60 * 60 * 1000;
  for (let at = 0; at <= end; at += 2000) watch = watchJudges(watch, [seat(50)], at);
  expect(watch.samples.length).toBeGreaterThan(150);
  expect(watch.samples.length).toBeLessThanOrEqual(400);
  expect(watch.samples[0]?.at).toBe(0);
  expect(watch.samples.at(-1)?.at).toBeGreaterThan(end - 2 * watch.step);
  const gaps = new Set(watch.samples.slice(1).map(({ at }, i) => at - (watch.samples[i]?.at ?? 0)));
  expect([...gaps]).toEqual([watch.step]);
});
