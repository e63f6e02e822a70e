/** What the net that finds faces says, read from numbers that were put there by hand. */
import { expect, it } from 'vitest';
import { findBoxes } from './find-boxes.ts';

/** Guesses of one of the two grids, none of them sure unless it is set. */
function silent(places: number, guesses: number) {
  const count = places * places * guesses;
  return {
    scores: { shape: [1, places, places, guesses], values: new Float32Array(count).fill(-20) },
    numbers: { shape: [1, places, places, guesses * 16], values: new Float32Array(count * 16) },
  };
}

/** What is said of a picture of 256 pixels, or of another. */
function nets(size = 256) {
  const [fine, coarse] = [silent(size / 16, 2), silent(size / 32, 6)];
  return { fine, coarse, outputs: [coarse.scores, fine.numbers, fine.scores, coarse.numbers] };
}

it('finds nothing where no guess is sure', () => {
  expect(findBoxes(nets().outputs, 256)).toEqual([]);
});

it('places a guess by its cell: the fine grid’s are 16 pixels wide, two to a cell, the coarse grid’s 32, six to a cell', () => {
  const { fine, coarse, outputs } = nets();
  const one = 2 * (16 * 3 + 5) + 1; // row 3, column 5
  fine.scores.values[one] = 3;
  fine.numbers.values.set([1, 2, 40, 20, 10, -10], one * 16);
  const other = 6 * (8 * 6 + 2); // row 6, column 2
  coarse.scores.values[other] = 1;
  coarse.numbers.values.set([0, 0, 30, 30], other * 16);
  const found = findBoxes(outputs, 256);
  expect(found.map(({ numbers }) => numbers.slice(0, 6).map(Math.fround))).toEqual([
    [5.5 * 16 + 1 - 20, 3.5 * 16 + 2 - 10, 5.5 * 16 + 1 + 20, 3.5 * 16 + 2 + 10, 5.5 * 16 + 10, 3.5 * 16 - 10],
    [2.5 * 32 - 15, 6.5 * 32 - 15, 2.5 * 32 + 15, 6.5 * 32 + 15, 2.5 * 32, 6.5 * 32],
  ]);
  expect(found[0]?.score).toBeCloseTo(1 / (1 + Math.exp(-3)), 6);
});

it('takes a smaller picture for a smaller grid of the same cells', () => {
  const { fine, outputs } = nets(192);
  const one = 2 * (12 * 3 + 5); // row 3, column 5
  fine.scores.values[one] = 3;
  fine.numbers.values.set([0, 0, 40, 20], one * 16);
  expect(findBoxes(outputs, 192)[0]?.numbers.slice(0, 4)).toEqual([
    5.5 * 16 - 20,
    3.5 * 16 - 10,
    5.5 * 16 + 20,
    3.5 * 16 + 10,
  ]);
});

it('takes guesses of the same face together, each as much as it is sure, and leaves another face alone', () => {
  const { fine, outputs } = nets();
  for (const [guess, score, right] of [
    [0, 2, 0],
    [1, 0.5, 6],
    [400, 1, 0],
  ] as const) {
    fine.scores.values[guess] = score;
    fine.numbers.values.set([right, 0, 60, 60], guess * 16);
  }
  const found = findBoxes(outputs, 256);
  expect(found).toHaveLength(2);
  const [surer, less] = [1 / (1 + Math.exp(-2)), 1 / (1 + Math.exp(-0.5))];
  expect(found[0]?.numbers[0]).toBeCloseTo(8 - 30 + (6 * less) / (surer + less), 5);
});

it('says so when the net said something else', () => {
  expect(() => findBoxes(nets().outputs.slice(1), 256)).toThrow('6 numbers of 8 by 8 places');
  expect(() => findBoxes(nets().outputs, 192)).toThrow('12 by 12');
});
