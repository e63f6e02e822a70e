/** Which question the panel shows: the one that was last asked, came with a step, or was chosen by hand. */
import type { Lesson } from '@nepwerk/lessons/lesson';
import type { ClassState } from '@nepwerk/protocol/class';

/** A question that is shown, and what of the class it was shown with. */
export interface ShownQuestion {
  readonly question: string | undefined;
  readonly asked: string | null;
  readonly step: number;
}

/**
 * The question to show after the one before. Another that is asked is shown, and with another step what is asked still, or the first of the step;
 * when asking ends the question stays, for then its answers are talked about.
 */
export function nextShown(
  before: ShownQuestion | null,
  { question: asked, step: { step } }: Pick<ClassState, 'question' | 'step'>,
  lesson: Pick<Lesson, 'steps' | 'questions'>,
): ShownQuestion {
  const isNew = asked !== null && asked !== before?.asked;
  if (before && before.step === step && !isNew) return { ...before, asked };
  const question = asked ?? lesson.steps[step]?.asks[0] ?? before?.question ?? lesson.questions[0]?.id;
  return { question, asked, step };
}
