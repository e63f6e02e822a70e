/** Texts become words: filled in, counted, and in the numbers of the language. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  fetchAllTexts,
  clock,
  dayAndTime,
  fill,
  language,
  level,
  number,
  percent,
  say,
  sayCounted,
  shareOf,
} from './speech.ts';

await fetchAllTexts();

afterEach(() => {
  language.value = 'nl';
  level.value = 'b1';
});

describe('speech', () => {
  it('fills in every placeholder, and says which one is missing', () => {
    expect(fill('{a} en {b}, {a}', { a: 1, b: 'twee' })).toBe('1 en twee, 1');
    expect(() => fill('ronde {count}', {})).toThrow('{count}');
  });

  it('takes nothing in the values for a placeholder', () => {
    expect(fill('{a}', { a: '{b}' })).toBe('{b}');
  });

  it('speaks at the level of the page', () => {
    const sentence = { b1: 'Dit broodje zweeft.', a2: 'Het zweeft.' };
    expect(say(sentence)).toBe('Dit broodje zweeft.');
    level.value = 'a2';
    expect(say(sentence)).toBe('Het zweeft.');
  });

  it('counts in the language of the page', () => {
    const burgers = { one: '{count} burger', other: '{count} burgers' };
    expect(sayCounted(burgers, 1)).toBe('1 burger');
    expect(sayCounted(burgers, 2000)).toBe('2.000 burgers');
    language.value = 'en';
    expect(sayCounted(burgers, 2000)).toBe('2,000 burgers');
  });

  it('writes numbers, shares and times', () => {
    expect(number(0.5, 2)).toBe('0,50');
    expect(percent(0.794)).toBe('79%');
    expect(['0%', '<1%', '1%']).toEqual([0, 1, 2].map((count) => shareOf(count, 400)));
    expect(clock(52.9)).toBe('0:52');
    expect(clock(725)).toBe('12:05');
    expect(number(-0.2, 1)).toBe('−0,2');
    language.value = 'en';
    expect(number(-0.2, 1)).toBe('−0.2');
    expect(dayAndTime(new Date(2026, 10, 26, 19, 4).getTime())).toBe('26 Nov, 19:04');
  });
});
