/** Two trainings side by side, in English. */
import type { twin as dutch } from '../nl/twin.ts';
import type { SameTexts } from '../text.ts';

/** English texts of the dialog with two trainings. */
export const twin: SameTexts<typeof dutch> = {
  title: 'Pair: two trainings side by side',
  change: 'What is different on the right?',
  judge: 'Only the judge learns',
  seed: 'Another random start',
  recipe: 'Another recipe',
  ingredient: 'What do you change?',
  left: 'Left: as it is now',
  right: 'Right: {what}',
  catchingUp: 'waits for the other',
  goal: 'about {time} to round {goal}',
  startOver: 'Try another change',
  notKept: {
    b1: 'Your own training waits and is saved. These two are gone when you close.',
    a2: 'Your own training is saved. These two are not.',
  },
  conclusion: {
    sameStart: {
      b1: 'The same noise, the same beginning maker: for now both makers are exactly the same.',
      a2: 'For now both makers are exactly the same.',
    },
    otherStart: {
      b1: 'The same recipe, but another random start: other pictures, other noise, another beginning.',
      a2: 'The same recipe, another beginning.',
    },
    early: { b1: 'Too early to say anything yet.', a2: 'Too early to say.' },
    ingredient: {
      b1: 'We count {what} on about {left} of 100 on the left, and about {right} on the right. Counted by colour: a few are mistakes.',
      a2: '{what} on the left: about {left} of 100. Right: {right}. Counted by colour.',
    },
    unseen: {
      b1: 'Of 100 new real pictures the judge takes {left} to be real on the left, {right} on the right.',
      a2: 'New real ones called real: left {left} of 100, right {right}.',
    },
    right: {
      b1: 'The judge is right {left} times out of 100 on the left, {right} on the right.',
      a2: 'The judge is right: left {left} of 100, right {right}.',
    },
  },
  fallen: { b1: 'This training stopped. The other one goes on.', a2: 'This training has stopped.' },
};
