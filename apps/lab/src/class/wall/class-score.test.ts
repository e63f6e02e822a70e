/** The class's score: only what is revealed counts, and both mistakes are told apart. */
import type { SharedPicture } from '@nepwerk/protocol/class';
import { expect, test } from 'vitest';
import { scoreOf, shareOn, votersOn } from './class-score.ts';

function picture(made: boolean | null, votes: Record<number, boolean>, revealed = made !== null): SharedPicture {
  return { id: '0-0', seat: null, sharedAt: 0, lab: 'burger', round: 1, status: 'shown', made, revealed, votes };
}

test('the share of right votes on revealed pictures is counted, real and made apart', () => {
  const score = scoreOf([
    picture(true, { 0: true, 1: true, 2: false }),
    picture(false, { 0: true, 1: false }),
    picture(false, {}),
    picture(null, { 0: true, 1: true }),
  ]);
  expect(score).toEqual({
    all: { right: 3, of: 5 },
    real: { right: 1, of: 2 },
    made: { right: 2, of: 3 },
    pictures: 3,
  });
});

test('a class that calls everything fake misses no fake, and is right in half of the cases', () => {
  const { all, real, made } = scoreOf([picture(true, { 0: true, 1: true }), picture(false, { 0: true, 1: true })]);
  expect([all, real, made]).toEqual([
    { right: 2, of: 4 },
    { right: 0, of: 2 },
    { right: 2, of: 2 },
  ]);
});

test('nothing is known of a picture before its truth is out', () => {
  expect(shareOn(picture(null, { 0: true }))).toEqual({ right: 0, of: 0 });
  expect(shareOn(picture(true, { 0: true }, false))).toEqual({ right: 0, of: 0 });
  expect(scoreOf([]).all.of).toBe(0);
});

test('whoever voted on several pictures is one voter, and votes on revealed ones are over', () => {
  expect(votersOn([picture(null, { 0: true, 4: false }), picture(null, { 4: true }), picture(true, { 9: true })])).toBe(
    2,
  );
});
