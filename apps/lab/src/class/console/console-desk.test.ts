/** The desk: what stays the same when little changes, and how a refusal is kept. */
import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { DeskByHand } from './testing/desk-by-hand.ts';
import { hamburgerLesson } from './testing/hamburger-lesson.ts';

const REPORT = { type: 'report', lab: 'burger', part: 'training', progress: 40, judge: 71 } as const;

describe('the desk', () => {
  it('lets a seat alone while another reports, and when the class is sent whole', () => {
    const hand = new DeskByHand().join(28);
    const { desk } = hand;
    const drawn = Array.from({ length: 28 }, () => 0);
    const stops = drawn.map((_, seat) =>
      effect(() => void (desk.seat(seat).value && (drawn[seat] = (drawn[seat] ?? 0) + 1))),
    );
    hand.pupil(3, REPORT).pupil(3, { ...REPORT, progress: 41 });
    hand.sendWhole();
    expect(drawn.filter((it) => it === 1)).toHaveLength(27);
    expect(drawn[3]).toBe(3);
    for (const stop of stops) stop();
    desk.close();
  });

  it('keeps why something was refused until something else is done', async () => {
    const hand = new DeskByHand();
    expect(await hand.desk.ask({ type: 'remove', seat: 4, block: false })).toBe(false);
    expect(hand.desk.refused.value).toBe('no-seat');
    expect(await hand.desk.ask({ type: 'freeze', on: true })).toBe(true);
    expect(hand.desk.refused.value).toBeNull();
    hand.desk.close();
  });

  it('has the lesson of the class, at its level', async () => {
    const hand = new DeskByHand(hamburgerLesson());
    await expect.poll(() => hand.desk.lesson.value).toMatchObject({ name: 'synthetic-burger', language: 'nl' });
    hand.desk.close();
  });

  it('says of a class without a lesson that it has none', () => {
    const hand = new DeskByHand();
    expect(hand.desk.lesson.value).toBe('none');
    hand.desk.close();
  });
});
