/** Which question the Face lab asks: one at a time, for what has just happened; the pupil can leaf through all. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { languages } from '@nepwerk/lessons';
import { faceTexts, type FaceTexts } from '@nepwerk/lessons/face';
import { language } from '../../text/speech.ts';
import type { Questions } from '../shell/questions.ts';

/** A question by its name. */
export type FaceQuestion = keyof FaceTexts['questions'];

/** In this order they are leafed through. */
const ORDER: readonly FaceQuestion[] = [
  'guess',
  'shared',
  'code',
  'few',
  'sides',
  'good',
  'cheap',
  'consent',
  'use',
  'liar',
];

/** What these ask about shows only where the training began with such photos: nets that know others already lose little. */
const OF_THE_BEGINNING: readonly FaceQuestion[] = ['few', 'sides'];

/** What has happened, in the order in which it is asked about. */
export type Occasions = readonly (readonly [FaceQuestion, boolean])[];

/** Follows what happens; each occasion brings its question once. */
export function followFaceQuestions(occasions: ReadonlySignal<Occasions>): Questions {
  const asked = signal<FaceQuestion>('guess');
  const held = signal(false);
  const seen = new Set<FaceQuestion>();
  /** Whether the nets have learned long enough to be looked at, and what had happened when they first had. */
  let looked = false;
  let early = new Set<FaceQuestion>();

  const stop = effect(() => {
    const happened = occasions.value.flatMap(([name, it]) => (it ? [name] : []));
    if (!looked) early = new Set(happened);
    looked = happened.includes('shared');
    if (held.value) return;
    const fresh = happened.find((name) => !seen.has(name) && (early.has(name) || !OF_THE_BEGINNING.includes(name)));
    if (!fresh) return;
    seen.add(fresh);
    asked.value = fresh;
  });

  function leaf(by: 1 | -1): void {
    const at = ORDER.indexOf(asked.peek()) + by;
    asked.value = ORDER[(at + ORDER.length) % ORDER.length] ?? 'guess';
  }

  return {
    sentence: computed(() => faceTexts[language.value].questions[asked.value]),
    wordings: computed(() =>
      languages.flatMap((it) => {
        const { b1, a2 } = faceTexts[it].questions[asked.value];
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
