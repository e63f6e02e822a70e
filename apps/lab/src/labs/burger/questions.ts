/** Which question is asked: one at a time, for what has just happened; the pupil can leaf through all that fit. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { QuestionOccasion, Sentence } from '@nepwerk/lessons';
import { fetchedTexts, texts } from '../../text/speech.ts';
import type { Questions } from '../shell/questions.ts';
import { questionOccasions, type Facts } from './moments.ts';

/** A question by its place in the texts. */
interface AskedQuestion {
  readonly occasion: QuestionOccasion;
  readonly place: number;
}

/** Occasions that come to everybody who waits: they do not push a more telling one aside. */
const MILD: ReadonlySet<QuestionOccasion> = new Set(['start', 'first-steps', 'shapes', 'long']);

/**
 * Follows what happens. An occasion that is new puts its question in place of the one that was; one that has been asked about before does
 * not come back by itself, so that a judge around one half does not turn the page at every look. A question whose occasion is over goes.
 */
export function followQuestions(facts: ReadonlySignal<Facts>): Questions {
  const asked = signal<AskedQuestion>({ occasion: 'start', place: 0 });
  const held = signal(false);
  const occasions = computed(() => questionOccasions(facts.value));
  const untrained = computed(() => facts.value.report === null);
  const seen = new Set<QuestionOccasion>();
  let before: readonly QuestionOccasion[] = [];

  const stop = effect(() => {
    if (held.value) return;
    if (untrained.value) seen.clear();
    const now = occasions.value;
    const current = untracked(() => asked.value.occasion);
    const over = !now.includes(current);
    const fresh = now.find(
      (it) => !before.includes(it) && !seen.has(it) && (over || MILD.has(current) || !MILD.has(it)),
    );
    before = now;
    if (fresh === undefined && !over) return;
    const occasion = fresh ?? now.find((it) => !seen.has(it)) ?? now[0] ?? 'start';
    seen.add(occasion);
    asked.value = { occasion, place: 0 };
  });

  function leaf(by: 1 | -1): void {
    const fitting = occasions
      .peek()
      .flatMap((occasion) => texts.peek().questions[occasion].map((_, place) => ({ occasion, place })));
    const at = fitting.findIndex((it) => it.occasion === asked.value.occasion && it.place === asked.value.place);
    asked.value = fitting[(at + by + fitting.length) % fitting.length] ?? asked.value;
  }

  return {
    sentence: computed(() => wordsOf(texts.value.questions, asked.value)),
    wordings: computed(() =>
      Object.values(fetchedTexts.value).flatMap(({ questions }) => {
        const { b1, a2 } = wordsOf(questions, asked.value);
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

function wordsOf(
  questions: Readonly<Record<QuestionOccasion, readonly [Sentence, ...Sentence[]]>>,
  { occasion, place }: AskedQuestion,
): Sentence {
  const list = questions[occasion];
  return list[place] ?? list[0];
}
