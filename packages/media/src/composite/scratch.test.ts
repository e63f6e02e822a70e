/** Memory is handed out without overlap, and used again without being taken anew. */
import { describe, expect, it } from 'vitest';
import { Scratch } from './scratch.ts';

describe('scratch memory', () => {
  it('hands out arrays that do not touch each other, in every round', () => {
    const scratch = new Scratch();
    for (let round = 0; round < 4; round++) {
      scratch.begin();
      const arrays = [3, 0, 5 + round, 1].map((length, i) => scratch.take(length).fill(i + 1));
      expect(arrays.map((array) => Array.from(array))).toEqual([
        [1, 1, 1],
        [],
        Array.from({ length: 5 + round }, () => 3),
        [4],
      ]);
    }
  });

  it('uses the memory of the first round for all that follow and are not larger', () => {
    const scratch = new Scratch();
    scratch.begin();
    const first = [scratch.take(10), scratch.take(20)];
    scratch.begin();
    const second = [scratch.take(10), scratch.take(20)];
    scratch.begin();
    const third = [scratch.take(25), scratch.zeros(5)];
    expect(new Set(first.map(({ buffer }) => buffer)).size).toBe(2);
    expect(new Set([...second, ...third].map(({ buffer }) => buffer)).size).toBe(1);
    expect(second[0].buffer.byteLength).toBe(4 * 30);
  });

  it('has zeros where they are asked for, whatever was there', () => {
    const scratch = new Scratch();
    for (let round = 0; round < 3; round++) {
      scratch.begin();
      const zeros = scratch.zeros(8);
      expect(zeros.every((value) => value === 0)).toBe(true);
      zeros.fill(NaN);
    }
  });
});
