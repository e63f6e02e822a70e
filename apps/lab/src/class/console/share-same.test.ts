/** What did not change stays the same object. */
import { describe, expect, it } from 'vitest';
import { shareSame } from './share-same.ts';

describe('sharing what is the same', () => {
  it('keeps the earlier value whole when nothing changed', () => {
    const before = { seats: [{ name: 1 }, { name: 2 }], question: null };
    expect(shareSame(before, structuredClone(before))).toBe(before);
  });

  it('keeps the parts that did not change, and takes those that did', () => {
    const before = { seats: [{ name: 1 }, { name: 2 }], labs: { face: { open: false } } };
    const after = { seats: [{ name: 1 }, { name: 3 }], labs: { face: { open: false } } };
    const shared = shareSame(before, after);
    expect(shared).toEqual(after);
    expect(shared).not.toBe(before);
    expect(shared.seats[0]).toBe(before.seats[0]);
    expect(shared.seats[1]).not.toBe(before.seats[1]);
    expect(shared.labs).toBe(before.labs);
  });

  it.each([
    ['a longer list', [1, 2], [1, 2, 3]],
    ['a shorter list', [1, 2, 3], [1, 2]],
    ['a key more', { a: 1 }, { a: 1, b: undefined }],
    ['a key less', { a: 1, b: undefined }, { a: 1 }],
    ['another key', { a: 1 }, { b: 1 }],
    ['a list for an object', {}, []],
    ['nothing for something', { a: {} }, { a: null }],
  ])('tells %s', (_, before, after) => {
    const shared: unknown = shareSame(before, after);
    expect(shared).toStrictEqual(after);
    expect(shared).not.toBe(before);
  });
});
