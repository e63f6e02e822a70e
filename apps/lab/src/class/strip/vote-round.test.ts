/** A round of voting: its count stands still while one votes, one can go back, and what was missed is no "done". */
import { describe, expect, it } from 'vitest';
import { type ClassState, emptyClass, type SharedPicture } from '@nepwerk/protocol/class';
import { askedIn, emptyRound, endOf, follow, previousIn, withRefused, withVote, type VoteRound } from './vote-round.ts';

function onWall(ids: readonly string[], changes: Partial<SharedPicture> = {}): ClassState {
  const usual = { seat: 1, sharedAt: 1, lab: 'burger', round: 0, status: 'shown', made: null } as const;
  const pictures = ids.map((id) => ({ ...usual, id, revealed: false, votes: {}, ...changes }));
  return { ...emptyClass, wall: 'pictures', pictures };
}

function begun(...ids: string[]): VoteRound {
  return follow(emptyRound, onWall(ids), 0);
}

describe('a round', () => {
  it('asks the pictures in their order, those that come later last, each once', () => {
    let round = withVote(begun('a', 'b'), 'a', true);
    round = follow(round, onWall(['c', 'a', 'b']), 0);
    expect([round.ids, askedIn(round)]).toEqual([['a', 'b', 'c'], 'b']);
    round = withVote(withVote(round, 'b', false), 'c', true);
    expect([askedIn(round), endOf(round)]).toEqual([null, 'done']);
  });

  it('keeps its count whether the class tells of a vote before or after the server answers', () => {
    const voted = onWall(['a', 'b'], { votes: { 0: true } });
    const told = follow(begun('a', 'b'), voted, 0);
    expect([told.ids, askedIn(told)]).toEqual([['a', 'b'], 'a']);
    expect(askedIn(withVote(told, 'a', true))).toBe('b');
    expect(withVote(begun('a', 'b'), 'a', true).ids).toEqual(['a', 'b']);
  });

  it('begins with those on which this seat has not voted', () => {
    expect(follow(emptyRound, onWall(['a'], { votes: { 0: false } }), 0).ids).toEqual([]);
    expect(follow(emptyRound, onWall(['a'], { seat: 0 }), 0).ids).toEqual([]);
  });

  it('goes back to what was voted on, and then on where it was', () => {
    const round = withVote(withVote(begun('a', 'b', 'c'), 'a', true), 'b', true);
    expect(previousIn(round)).toBe('b');
    const back = { ...round, again: 'b' };
    expect([askedIn(back), previousIn(back)]).toEqual(['b', 'a']);
    const again = withVote(back, 'b', false);
    expect([askedIn(again), again.said.get('b'), previousIn({ ...again, again: 'a' })]).toEqual(['c', false, null]);
    expect(previousIn(withVote(again, 'c', true))).toBe('c'); // also from the end
  });

  it.each([
    ['the wall shows something else', { ...onWall(['a', 'b']), wall: 'curves' }],
    ['the truth came out', onWall(['a', 'b'], { revealed: true })],
    ['they are no more', onWall([])],
  ] as const)('is over, and not done, where some are missed because %s', (_, state) => {
    const round = follow(withVote(begun('a', 'b'), 'a', true), state, 0);
    expect([askedIn(round), previousIn(round), endOf(round)]).toEqual([null, null, 'over']);
  });

  it('passes over a picture on which the server takes no vote', () => {
    const round = withRefused(begun('a', 'b'), 'a');
    expect(askedIn(round)).toBe('b');
    expect(endOf(withVote(round, 'b', true))).toBe('over');
  });

  it('had nothing', () => {
    expect(endOf(begun())).toBe('none');
  });
});
