/** The questions of this lesson: first a guess, and when all marks are lost, what that means. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { languages } from '@nepwerk/lessons';
import { marksTexts, type MarksTexts } from '@nepwerk/lessons/marks';
import { language } from '../../text/speech.ts';
import type { Questions } from '../shell/questions.ts';

type QuestionName = keyof MarksTexts['questions'];

/** In this order they are leafed through. */
const ORDER: readonly QuestionName[] = ['predict', 'trust', 'missing', 'found', 'forged', 'accident', 'law', 'better'];

/** What the questions follow. */
export interface Progress {
  /** How many marks are lost. */
  readonly lost: number;
  /** Whether somebody tried to forge a seal. */
  readonly forged: boolean;
}

/** Follows what happens; each occasion asks its question once. */
export function followQuestions(progress: ReadonlySignal<Progress>): Questions {
  const asked = signal<QuestionName>('predict');
  const held = signal(false);
  const seen = new Set<QuestionName>();

  function bring(name: QuestionName): void {
    if (seen.has(name)) return;
    seen.add(name);
    asked.value = name;
  }

  const stop = effect(() => {
    if (held.value) return;
    const { lost, forged } = progress.value;
    if (forged) bring('forged');
    if (lost >= 3) bring('missing');
    else if (lost > 0) bring('trust');
  });

  function leaf(by: 1 | -1): void {
    const at = ORDER.indexOf(asked.peek()) + by;
    asked.value = ORDER[(at + ORDER.length) % ORDER.length] ?? 'predict';
  }

  return {
    sentence: computed(() => marksTexts[language.value].questions[asked.value]),
    wordings: computed(() =>
      languages.flatMap((it) => {
        const { b1, a2 } = marksTexts[it].questions[asked.value];
        return [b1, a2];
      }),
    ),
    next: () => leaf(1),
    previous: () => leaf(-1),
    held,
    hold: (isHeld) => (held.value = isHeld),
    stop,
  };
}
