/** Copied, alike or new: what is said of one picture, and of a tally. */
import { describe, expect, it } from 'vitest';
import { ALIKE, concernOf, COPY, kindOf } from './novelty.ts';

describe('a picture', () => {
  it.each([
    [0, 'copied'],
    [COPY, 'alike'],
    [ALIKE, 'new'],
    [1.4, 'new'],
  ] as const)('of novelty %s is %s', (novelty, kind) => {
    expect(kindOf(novelty)).toBe(kind);
  });
});

describe('a tally', () => {
  it.each([
    [0, 0, null],
    [2, 8, null], // as real drawings that were never seen
    [0, 15, 'leaning'],
    [4, 11, 'leaning'],
    [5, 0, 'copying'],
    [60, 30, 'copying'],
  ] as const)('of %s copies and %s alike ones calls for %s', (copies, alike, concern) => {
    expect(concernOf({ copies, alike, of: 100, step: 500 })).toBe(concern);
  });
});
