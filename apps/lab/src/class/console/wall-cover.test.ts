/** Hiding the wall keeps what is on it, and what can't be undone is known beforehand. */
import { describe, expect, it } from 'vitest';
import { DeskByHand } from './testing/desk-by-hand.ts';
import { coverCommand, isRevealEarly } from './wall-cover.ts';

describe('the wall', () => {
  it('is hidden, and put back as it was, with its pictures and votes', async () => {
    const hand = new DeskByHand().join(2);
    hand.pupil(0, { type: 'share', picture: '0-0', lab: 'burger', made: true, round: 900 });
    await hand.desk.ask({ type: 'approve', picture: '0-0' });
    await hand.desk.ask({ type: 'wall', shows: 'pictures' });
    hand.pupil(1, { type: 'vote', picture: '0-0', made: true });
    await hand.desk.coverWall();
    expect(hand.state).toMatchObject({ wall: 'nothing', pictures: [{ status: 'shown', votes: { 1: true } }] });
    expect(hand.desk.wallBefore.value).toBe('pictures');
    await hand.desk.coverWall();
    expect(hand.state).toMatchObject({ wall: 'pictures', pictures: [{ status: 'shown', votes: { 1: true } }] });
    hand.desk.close();
  });

  it('stays hidden where it has shown nothing yet', () => {
    expect(coverCommand({ wall: 'nothing' }, null)).toEqual({ type: 'wall', shows: 'nothing' });
    expect(coverCommand({ wall: 'curves' }, 'curves')).toEqual({ type: 'wall', shows: 'nothing' });
  });

  it('is revealed early when nobody has voted', async () => {
    const hand = new DeskByHand().join(2);
    expect(isRevealEarly(hand.state)).toBe(false);
    hand.pupil(0, { type: 'share', picture: '0-0', lab: 'burger', made: true, round: 900 });
    await hand.desk.ask({ type: 'approve', picture: '0-0' });
    expect(isRevealEarly(hand.state)).toBe(true);
    hand.pupil(1, { type: 'vote', picture: '0-0', made: true });
    expect(isRevealEarly(hand.state)).toBe(false);
    hand.desk.close();
  });
});
