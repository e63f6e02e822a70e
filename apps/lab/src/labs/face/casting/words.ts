/** The words of casting and filming in the language of the page. */
import { computed } from '@preact/signals';
import { castingTexts } from '@nepwerk/lessons/face';
import type { CaptureGoal } from '@nepwerk/media';
import { language, say } from '../../../text/speech.ts';
import { LETTERS } from '../data.tsx';
import type { PickedName } from './names.ts';
import type { Hint } from './steady-hint.ts';

/** The texts. */
export const castingWords = computed(() => castingTexts[language.value]);

/** A place as it is called: A or B. */
export function letterOf(place: 0 | 1): string {
  return LETTERS[place];
}

/** A made-up name in the language of the page. */
export function nameText({ adjective, animal }: PickedName): string {
  const { adjectives, animals } = castingWords.value.names;
  return `${adjectives[adjective % adjectives.length] ?? ''} ${animals[animal % animals.length] ?? ''}`;
}

/** What to do of a face that is too far, too dark, or not there. */
export function hintText(hint: Hint): string {
  return say(castingWords.value.hints[hint]);
}

/** What a person is asked for to fill a goal: a goal's left is the picture's, and so the person's right. */
export function askOf(goal: CaptureGoal): CaptureGoal {
  if (goal === 'left') return 'right';
  return goal === 'right' ? 'left' : goal;
}
