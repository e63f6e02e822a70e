/** An hour on two threads is six to sixteen watt hours, and a lamp of five watts burns on the mean of that for over two hours. */
import { expect, it } from 'vitest';
import { effortOf } from './effort.ts';

it('counts pictures and estimates energy', () => {
  expect(effortOf(1000, 32, 3600, 2)).toEqual({
    pictures: 64_000,
    least: 6,
    most: 16,
    lampMinutes: 132,
    phoneShare: 11 / 15,
  });
  expect(effortOf(0, 32, 0, 2)).toEqual({ pictures: 0, least: 0, most: 0, lampMinutes: 0, phoneShare: 0 });
});
