/** What is said aloud of a class, and what is not. */
import { describe, expect, it } from 'vitest';
import { type Heard, heardOf } from './heard.ts';
import { DeskByHand } from './testing/desk-by-hand.ts';

/** What is heard while something happens to a class. */
async function heardWhile(hand: DeskByHand, happens: () => unknown): Promise<readonly Heard[]> {
  const before = hand.state;
  await happens();
  return heardOf(before, hand.state);
}

describe('what is heard', () => {
  it('is a hand that goes up, once', async () => {
    const hand = new DeskByHand().join(3);
    expect(await heardWhile(hand, () => hand.pupil(1, { type: 'hand', up: true }))).toEqual([
      { type: 'hand', seat: 1 },
    ]);
    expect(await heardWhile(hand, () => hand.pupil(1, { type: 'hand', up: true }))).toEqual([]);
    expect(await heardWhile(hand, () => hand.pupil(1, { type: 'hand', up: false }))).toEqual([]);
    hand.desk.close();
  });

  it('is nothing of what seats report, of who comes in, or goes away', async () => {
    const hand = new DeskByHand().join(3);
    const report = { type: 'report', lab: 'burger', part: 'training', progress: 40, judge: 71 } as const;
    expect(await heardWhile(hand, () => hand.pupil(0, report))).toEqual([]);
    expect(await heardWhile(hand, () => hand.join(1))).toEqual([]);
    expect(await heardWhile(hand, () => hand.server({ type: 'away', seat: 2 }))).toEqual([]);
    hand.desk.close();
  });

  it('is the first picture that waits, and not the second', async () => {
    const hand = new DeskByHand().join(2);
    const share = { type: 'share', lab: 'burger', made: true, round: 900 } as const;
    expect(await heardWhile(hand, () => hand.pupil(0, { ...share, picture: '0-0' }))).toEqual([{ type: 'pictures' }]);
    expect(await heardWhile(hand, () => hand.pupil(1, { ...share, picture: '1-0' }))).toEqual([]);
    hand.desk.close();
  });

  it('is that screens stand still, and go on', async () => {
    const hand = new DeskByHand();
    expect(await heardWhile(hand, () => hand.desk.ask({ type: 'freeze', on: true }))).toEqual([{ type: 'frozen' }]);
    expect(await heardWhile(hand, () => hand.desk.ask({ type: 'freeze', on: false }))).toEqual([{ type: 'released' }]);
    hand.desk.close();
  });

  it('is that the class is full, and that the last device has wiped', async () => {
    const hand = new DeskByHand().join(31);
    expect(await heardWhile(hand, () => hand.join(1))).toEqual([{ type: 'full' }]);
    await hand.desk.ask({ type: 'end' });
    const wiped = { type: 'wiped', trainings: 1, pictures: 0, answers: 2 } as const;
    for (let seat = 0; seat < 31; seat++) hand.pupil(seat, wiped);
    expect(await heardWhile(hand, () => hand.pupil(31, wiped))).toEqual([{ type: 'everybodyWiped' }]);
    hand.desk.close();
  });
});
