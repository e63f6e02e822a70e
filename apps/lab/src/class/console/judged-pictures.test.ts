/** Judged pictures: asked once, in their place until a moment after the last, and waiting again when nothing came of it. */
import { describe, expect, it } from 'vitest';
import type { TeacherCommand } from '@nepwerk/protocol/class';
import { JudgedPictures } from './judged-pictures.ts';

/** One with a clock and a server that are told by hand. */
function byHand(answers: readonly boolean[] = []) {
  const asked: TeacherCommand[] = [];
  const ends: (() => void)[] = [];
  const clock = { now: 0 };
  const pictures = new JudgedPictures({
    ask: (command) => Promise.resolve(answers[asked.push(command) - 1] ?? true),
    pause: () => new Promise<void>((resolve) => ends.push(resolve)),
    now: () => clock.now,
  });
  return { pictures, asked, ends, clock };
}

describe('judged pictures', () => {
  it('are asked of the class once', () => {
    const { pictures, asked } = byHand();
    void pictures.judge('1-0', 'approve');
    void pictures.judge('1-0', 'refuse');
    expect(asked).toEqual([{ type: 'approve', picture: '1-0' }]);
  });

  it('keep their place until the last has kept it for a moment, and then move all at once', async () => {
    const { pictures, ends, clock } = byHand();
    const first = pictures.judge('1-0', 'approve');
    const second = pictures.judge('2-0', 'refuse');
    ends[0]?.();
    await first;
    expect([...pictures.judged.value]).toEqual([
      ['1-0', 'approve'],
      ['2-0', 'refuse'],
    ]);
    expect(pictures.hasJustMoved).toBe(false);
    clock.now = 5000;
    ends[1]?.();
    await second;
    expect(pictures.judged.value.size).toBe(0);
    expect(pictures.hasJustMoved).toBe(true);
    clock.now = 5300;
    expect(pictures.hasJustMoved).toBe(false);
  });

  it('wait again when the class did not take it', async () => {
    const { pictures, ends } = byHand([false]);
    const judging = pictures.judge('1-0', 'approve');
    await Promise.resolve();
    await Promise.resolve();
    expect(pictures.judged.value.size).toBe(0);
    ends[0]?.();
    await judging;
  });
});
