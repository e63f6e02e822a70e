/** The mark of a pupil's data changes with every change of it, and with nothing else. */
import { OWN_SIZE, type OwnPicture, type SavedData } from '@nepwerk/protocol';
import { expect, it } from 'vitest';
import { markOf } from './data-mark.ts';

function picture(id: number, tone: number): OwnPicture {
  const pixels = new Uint8ClampedArray(OWN_SIZE * OWN_SIZE * 4).fill(tone);
  return { id, from: 'drawing', sheet: { columns: 1, rows: 1, size: OWN_SIZE, pixels } };
}

function data(own: OwnPicture[], without: number[] = []): SavedData {
  return { version: 1, own, without };
}

it('tells one data from another', () => {
  const all = [
    data([]),
    data([], [3]),
    data([], [4]),
    data([picture(-1, 9)]),
    data([picture(-1, 10)]),
    data([picture(-2, 9)]),
    data([picture(-1, 9)], [3]),
  ];
  expect(new Set(all.map(markOf)).size).toBe(all.length);
});

it('is the same for the same data, whatever the order of what is left out', () => {
  expect(markOf(data([picture(-1, 9)], [5, 3]))).toBe(markOf(structuredClone(data([picture(-1, 9)], [3, 5]))));
});
