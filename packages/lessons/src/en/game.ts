/** Playing judge, in English. */
import type { game as dutch } from '../nl/game.ts';
import type { SameTexts } from '../text.ts';

/** English texts of the game in which the pupil is the judge. */
export const game: SameTexts<typeof dutch> = {
  title: 'Play judge: real or fake?',
  explain: {
    b1: 'The judge has never seen the real pictures here. The fake ones were made just now, by an average of the latest makers: they are harder than in the training. You decide.',
    a2: 'Look closely. Is this picture real or fake?',
  },
  waiting: 'The maker is baking a few more …',
  progress: 'Picture {at} of {count}',
  picture: 'The picture that you judge',
  sayReal: 'Real',
  sayMade: 'Fake',
  youRight: 'Well spotted!',
  youWrong: 'Wrong.',
  wasReal: { b1: 'This one is real: it comes from the data.', a2: 'This one is real.' },
  wasMade: { b1: 'This one is fake: made just now, out of noise.', a2: 'This one is fake.' },
  judgeSaidReal: 'The judge said: real, {percent} sure.',
  judgeSaidMade: 'The judge said: fake, {percent} sure.',
  next: 'Next',
  toResult: 'To the result',
  result: {
    heading: 'Who has the sharpest eye?',
    caption: 'The result: what you, your neighbour and the judge said of the pictures',
    what: 'what',
    you: 'You',
    neighbour: 'Neighbour',
    judge: 'Judge',
    hits: 'fakes spotted',
    falseAlarms: 'real ones called fake',
    sensitivity: {
      b1: 'how sharp (d′): 0 is guessing, from 2 very sharp',
      a2: 'how sharp: 0 is guessing, 2 is very sharp',
    },
    criterion: {
      b1: 'leaning (c): below −0.3 quick to say “fake”, above 0.3 “real”',
      a2: 'below −0.3: quick to say “fake”. Above 0.3: “real”',
    },
    of: '{count} of {of}',
    chance: {
      b1: 'With {count} pictures, chance counts for a lot. Play more often for a fairer result.',
      a2: 'Only {count} pictures: luck counts too.',
    },
  },
  sharp: {
    guessing: {
      b1: 'That may have been guessing, too.',
      a2: 'That may be guessing.',
    },
    often: { b1: 'Often saw the difference, but not always.', a2: 'Often saw the difference.' },
    nearlyAlways: { b1: 'Nearly always saw the difference.', a2: 'Nearly always saw it.' },
  },
  leaning: {
    suspicious: {
      b1: 'Quick to say “fake”: {falseAlarms} of the {real} real ones were rejected. Of the {made} fakes, {missed} slipped through.',
      a2: 'Quick to say “fake”. Wrong: {falseAlarms} of {real} real ones, {missed} of {made} fakes.',
    },
    even: {
      b1: 'About as quick to say “real” as “fake”. It went wrong for {falseAlarms} of the {real} real ones and {missed} of the {made} fakes.',
      a2: 'Not extra strict or kind. Wrong: {falseAlarms} of {real} real ones, {missed} of {made} fakes.',
    },
    trusting: {
      b1: 'Quick to say “real”: {missed} of the {made} fakes slipped through. Of the {real} real ones, {falseAlarms} were rejected.',
      a2: 'Quick to say “real”. Wrong: {falseAlarms} of {real} real ones, {missed} of {made} fakes.',
    },
  },
  again: 'Once more',
  neighbourTurn: 'Your neighbour’s turn',
};
