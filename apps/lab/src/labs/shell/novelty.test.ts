/** Copied, alike or new: what is said of one picture, and of a tally. */
import { describe, expect, it } from 'vitest';
import { ALIKE, concernOf, COPY, hasShape, kindOf, NOVELTY_FROM_STEP } from './novelty.ts';

describe('a picture', () => {
  it.each([
    [0, 'copied'],
    [COPY, 'alike'],
    [ALIKE, 'new'],
    [1.4, 'new'],
    [1.5, 'far'],
  ] as const)('of novelty %s is %s', (novelty, kind) => {
    expect(kindOf(novelty)).toBe(kind);
  });
});

describe('what is made', () => {
  it.each([
    [NOVELTY_FROM_STEP, 60, true],
    [NOVELTY_FROM_STEP - 1, 90, false], // of twenty pictures a blur can seem near
    [5000, 40, false], // a maker that does not learn
    [5000, undefined, false],
  ])('in round %s with quality %s has shape: %s', (step, quality, shaped) => {
    expect(hasShape({ step, ...(quality !== undefined && { quality }) })).toBe(shaped);
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
    expect(concernOf({ copies, alike, far: 0, of: 100, step: 500 })).toBe(concern);
  });
});
