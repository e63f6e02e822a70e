/** Two trainings side by side, in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts of the dialog with two trainings. */
export const twin: AllTexts['twin'] = {
  title: 'Two trainings side by side',
  change: 'What is different on the right?',
  judge: 'Only judge learns',
  seed: 'Other luck',
  recipe: 'Other recipe',
  ingredient: 'What do you change?',
  left: 'Left: as it is now',
  right: 'Right: {what}',
  catchingUp: 'waits for the other',
  goal: 'about {time} to round {goal}',
  startOver: 'Another one',
  notKept: {
    b1: 'Your own training waits and is kept. These two are gone when you close.',
    a2: 'Your own training is kept. These two are not.',
  },
  conclusion: {
    sameStart: {
      b1: 'The same noise, the same beginning maker: for now they are exactly alike.',
      a2: 'For now they are exactly alike.',
    },
    otherStart: {
      b1: 'The same recipe, but with other dice: other pictures, another noise, another beginning.',
      a2: 'The same recipe, another beginning.',
    },
    early: { b1: 'Too early to say anything yet.', a2: 'Too early to say.' },
    ingredient: {
      b1: 'On the left {left} of 100 have {what}, on the right {right}.',
      a2: '{what} on the left: {left} of 100. Right: {right}.',
    },
    unseen: {
      b1: 'Of 100 new real pictures the judge knows {left} for real on the left, {right} on the right.',
      a2: 'New real ones known: left {left} of 100, right {right}.',
    },
    right: {
      b1: 'The judge is right {left} times out of 100 on the left, {right} on the right.',
      a2: 'Judge is right: left {left} of 100, right {right}.',
    },
  },
  fallen: { b1: 'This training fell over. The other one goes on.', a2: 'This training has stopped.' },
};
