/** Rounds for whoever plays judge: which pictures they get, and what their verdicts come to. */
import { createRandom } from '@nepwerk/nn';
import type { QuizItem } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { chooseQuiz, countVerdicts, judgeSaysMade } from './quiz.ts';

function item(made: boolean, looksReal: number): QuizItem {
  return { made, looksReal, sheet: { columns: 1, rows: 1, size: 1, pixels: new Uint8ClampedArray(4) } };
}

describe('a round', () => {
  it('has both kinds in changing numbers and any order, and no real picture twice', () => {
    const random = createRandom(1);
    const rounds = Array.from({ length: 200 }, () => chooseQuiz(12, 80, random));
    const numbersMade = rounds.map((round) => round.filter((place) => place === null).length);
    expect(new Set(numbersMade)).toEqual(new Set([4, 5, 6, 7, 8]));
    const reals = rounds.map((round) => round.filter((place) => place !== null));
    for (const places of reals) expect(new Set(places).size).toBe(places.length);
    expect(Math.max(...reals.flat())).toBe(79);
    const firstMade = rounds.filter((round) => round[0] === null).length;
    expect(firstMade).toBeGreaterThan(70);
    expect(firstMade).toBeLessThan(130);
  });

  it('makes up with fakes for real pictures that are not there', () => {
    const round = chooseQuiz(12, 2, createRandom(1));
    expect(new Set(round)).toEqual(new Set([0, 1, null]));
    expect(round.filter((place) => place !== null)).toHaveLength(2);
    expect(round).toHaveLength(12);
    expect(chooseQuiz(3, 0, createRandom(1))).toEqual([null, null, null]);
  });
});

describe('verdicts', () => {
  const items = [item(true, 0.9), item(true, 0.2), item(false, 0.6), item(false, 0.1), item(false, 0.5)];

  it('are hits where a made picture was called made, and false alarms where a real one was', () => {
    expect(countVerdicts(items, [true, false, true, false, true])).toEqual({
      made: 2,
      hits: 1,
      real: 3,
      falseAlarms: 2,
    });
  });

  it('of the judge follow from what it holds more likely', () => {
    expect(judgeSaysMade(items)).toEqual([false, true, false, true, false]);
  });
});
