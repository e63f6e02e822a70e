/** Answers are kept while they are typed, found again in any wording, and gone when they are removed. */
import { LONGEST_ANSWER } from '@nepwerk/protocol';
import { describe, expect, it, vi } from 'vitest';
import { createAnswers } from './answers.ts';

const FIRST = ['Wie is slimmer?', 'Who is smarter?'];
const SECOND = ['Waarom een broodje?', 'Why a bun?'];

/** A device that keeps one text, and a clock that rings when it is told to. */
function device() {
  const waiting: (() => void)[] = [];
  const kept: { text: string | null } = { text: null };
  const write = vi.fn((text: string) => {
    kept.text = text;
  });
  let time = 0;
  function open() {
    return createAnswers(
      { read: () => kept.text, write },
      (callback) => waiting.push(callback),
      () => ++time,
    );
  }
  function rest(): void {
    for (const callback of waiting.splice(0)) callback();
  }
  return { open, rest, write, kept };
}

describe('answers', () => {
  it('are kept once when typing rests, and are there in another page, in other words', () => {
    const it = device();
    const answers = it.open();
    for (const text of ['D', 'De', 'De maker']) answers.type(FIRST, 'Wie is slimmer?', text);
    expect(it.write).not.toHaveBeenCalled();
    it.rest();
    expect(it.write).toHaveBeenCalledTimes(1);
    const later = it.open();
    later.reread();
    expect(later.find(FIRST.toReversed())).toEqual({ question: 'Wie is slimmer?', text: 'De maker', at: 3 });
    expect(later.find(SECOND)).toBeUndefined();
  });

  it('are one for each question, the newest first', () => {
    const answers = device().open();
    answers.type(FIRST, 'Wie is slimmer?', 'een');
    answers.type(SECOND, 'Why a bun?', 'twee');
    answers.type(FIRST, 'Who is smarter?', 'drie');
    expect(answers.all.value.map(({ text }) => text)).toEqual(['drie', 'twee']);
  });

  it('are cut where the device would refuse them', () => {
    const answers = device().open();
    answers.type(FIRST, 'Wie is slimmer?', 'x'.repeat(LONGEST_ANSWER + 5));
    expect(answers.find(FIRST)?.text).toHaveLength(LONGEST_ANSWER);
  });

  it('are kept at once when the page is left, and nothing is written twice', () => {
    const it = device();
    const answers = it.open();
    answers.type(FIRST, 'Wie is slimmer?', 'ja');
    answers.flush();
    answers.flush();
    it.rest();
    expect(it.write).toHaveBeenCalledTimes(1);
  });

  it('can be removed one by one, and all at once', () => {
    const it = device();
    const answers = it.open();
    answers.type(FIRST, 'Wie is slimmer?', 'een');
    answers.type(SECOND, 'Why a bun?', 'twee');
    answers.flush();
    const first = answers.find(FIRST);
    if (first) answers.remove(first);
    expect(it.kept.text).toContain('twee');
    expect(it.kept.text).not.toContain('een');
    answers.wipe();
    expect(it.kept.text).toBe('[]');
    expect(answers.all.value).toEqual([]);
  });

  it('come back once, beside what was written since, and not for whoever opens the dialog next', () => {
    const answers = device().open();
    answers.type(FIRST, 'Wie is slimmer?', 'een');
    answers.type(SECOND, 'Why a bun?', 'twee');
    answers.wipe();
    answers.type(SECOND, 'Why a bun?', 'anders');
    expect(answers.undoable.value).toBe(2);
    answers.undo();
    expect(answers.all.value.map(({ text }) => text).toSorted()).toEqual(['anders', 'een']);
    answers.undo();
    expect(answers.all.value).toHaveLength(2);
    answers.wipe();
    answers.reread();
    expect(answers.undoable.value).toBe(0);
  });

  it('stay on the page when the device takes nothing, and are kept when it does again', () => {
    const it = device();
    const answers = it.open();
    it.write.mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    answers.type(FIRST, 'Wie is slimmer?', 'ja');
    it.rest();
    expect(answers.kept.value).toBe(false);
    answers.reread();
    expect(answers.find(FIRST)?.text).toBe('ja');
    answers.type(FIRST, 'Wie is slimmer?', 'ja hoor');
    it.rest();
    expect(answers.kept.value).toBe(true);
    expect(it.kept.text).toContain('ja hoor');
  });

  it('say so when the device may not even be asked', () => {
    const answers = createAnswers(
      {
        read() {
          throw new DOMException('no', 'SecurityError');
        },
        write: () => undefined,
      },
      () => undefined,
      () => 0,
    );
    answers.reread();
    expect(answers.kept.value).toBe(false);
    expect(answers.all.value).toEqual([]);
  });
});
