/** The choice of a line follows from the numbers, and is never the same twice in a row. */
import { describe, expect, it } from 'vitest';
import { chooseLine } from './choose.ts';

describe('the choice of a line', () => {
  it('is the same for the same numbers', () => {
    expect(chooseLine(4, 777, 1)).toBe(chooseLine(4, 777, 1));
  });

  it('is never the line before, and comes round to all of them', () => {
    const said = new Set<number>();
    let before: number | null = null;
    for (let step = 0; step < 400; step += 7) {
      const place: number = chooseLine(4, step, before);
      expect(place).not.toBe(before);
      said.add(place);
      before = place;
    }
    expect(said).toEqual(new Set([0, 1, 2, 3]));
  });

  it('says the only line there is', () => {
    expect(chooseLine(1, 12, 0)).toBe(0);
  });
});
