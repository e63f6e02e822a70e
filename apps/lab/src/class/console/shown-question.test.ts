/** The question in the panel follows what is asked, and the step. */
import { describe, expect, it } from 'vitest';
import { nextShown, type ShownQuestion } from './shown-question.ts';
import { hamburgerLesson } from './testing/hamburger-lesson.ts';

const lesson = hamburgerLesson();

function shownAt(before: ShownQuestion | null, step: number, question: string | null): ShownQuestion {
  return nextShown(before, { question, step: { step, since: 0 } }, lesson);
}

describe('the question that is shown', () => {
  it('is the first of the step while none is asked, and of the lesson where the step has none', () => {
    expect(shownAt(null, 1, null).question).toBe('who-taught');
    expect(shownAt(null, 2, null).question).toBe('seen-one');
  });

  it('stays when asking ends, and gives way to another that is asked', () => {
    const asked = shownAt(null, 0, 'seen-one');
    const stopped = shownAt(asked, 0, null);
    expect(stopped.question).toBe('seen-one');
    expect(shownAt(stopped, 0, 'who-taught').question).toBe('who-taught');
    expect(shownAt(stopped, 0, 'seen-one').question).toBe('seen-one');
  });

  it('holds when chosen by hand, until another is asked or the step changes', () => {
    const chosen = { ...shownAt(null, 0, 'seen-one'), question: 'exit-now' };
    expect(shownAt(chosen, 0, 'seen-one').question).toBe('exit-now');
    expect(shownAt(chosen, 0, null).question).toBe('exit-now');
    expect(shownAt(chosen, 0, 'who-taught').question).toBe('who-taught');
    expect(shownAt(chosen, 1, null).question).toBe('who-taught');
  });

  it('is the one that is asked still when the step changes', () => {
    expect(shownAt(shownAt(null, 0, 'seen-one'), 1, 'seen-one').question).toBe('seen-one');
  });
});
