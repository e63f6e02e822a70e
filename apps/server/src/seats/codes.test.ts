/** Codes: six digits that nobody can foresee, none of the easy ones, none that another class has, and a kind no when there are too many. */
import { describe, expect, it, test, vi } from 'vitest';
import { claimCode, CODE_REST, CODES, drawCode, isEasy, secondCodeOf } from './codes.ts';
import { deriveKey } from './keys.ts';

const all = Array.from({ length: 1_000_000 }, (_, number) => String(number).padStart(6, '0'));

describe('a code', () => {
  it('is six digits, also when it begins with a zero', () => {
    expect(drawCode(() => 4821)).toBe('004821');
    for (let time = 0; time < 1000; time++) expect(drawCode()).toMatch(/^[0-9]{6}$/);
  });

  it('is none of the easy ones, which are few', () => {
    const easy = [
      '000000',
      '121212',
      '112211',
      '123456',
      '012345',
      '890123',
      '654321',
      '135791',
      '472472',
      '335577',
      '184481',
    ];
    expect(easy.filter((code) => !isEasy(code))).toEqual([]);
    expect(['482913', '104729', '202613'].filter(isEasy)).toEqual([]);
    expect(all.filter((code) => !isEasy(code))).toHaveLength(CODES);
    const drawn = [111_111, 123_456, 482_913];
    expect(drawCode(() => drawn.shift() ?? 0)).toBe('482913');
  });

  it('comes from anywhere among them: no digit in no place is rare', () => {
    const counts = new Map<string, number>();
    for (let time = 0; time < 20_000; time++) {
      for (const [place, digit] of Array.from(drawCode()).entries()) {
        counts.set(`${place}:${digit}`, (counts.get(`${place}:${digit}`) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(60);
    // 2,000 of each are expected, give or take 42; six times that is once in ten million runs
    expect(Math.min(...counts.values())).toBeGreaterThan(1745);
    expect(Math.max(...counts.values())).toBeLessThan(2255);
  });
});

describe('a class gets', () => {
  it('a code that no other has, which rests for a day', async () => {
    const claim = vi.fn(async (code: string) => code !== '482913');
    const drawn = ['482913', '104729'];
    expect(await claimCode({ claimCode: claim }, 'one', () => drawn.shift() ?? '')).toBe('104729');
    expect(claim.mock.calls).toEqual([
      ['482913', 'one', CODE_REST],
      ['104729', 'one', CODE_REST],
    ]);
  });

  it('none when several in turn are taken, and no fault', async () => {
    const claim = vi.fn(async () => false);
    expect(await claimCode({ claimCode: claim }, 'one')).toBe(null);
    expect(claim).toHaveBeenCalledTimes(8);
  });

  it('the fault of a log that is away', async () => {
    const claim = vi.fn(() => Promise.reject(new Error('away')));
    await expect(claimCode({ claimCode: claim }, 'one')).rejects.toThrow('away');
  });
});

test('a second code is six digits that only the key tells, another for each class and code', () => {
  const key = deriveKey('a secret of at least thirty-two characters', 'second-code');
  const other = deriveKey('another secret of that many characters, or more', 'second-code');
  const second = secondCodeOf(key, 'one', '482913');
  expect(second).toMatch(/^[0-9]{6}$/);
  expect(secondCodeOf(key, 'one', '482913')).toBe(second);
  expect(
    new Set([
      second,
      secondCodeOf(key, 'two', '482913'),
      secondCodeOf(key, 'one', '482914'),
      secondCodeOf(other, 'one', '482913'),
    ]).size,
  ).toBe(4);
});
