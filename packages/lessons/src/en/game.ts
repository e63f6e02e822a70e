/** Playing judge, in English. */
import type { game as dutch } from '../nl/game.ts';
import type { SameTexts } from '../text.ts';

/** English texts of the game in which the pupil is the judge. */
export const game: SameTexts<typeof dutch> = {
  title: 'Play judge: real or fake?',
  explain: {
    b1: 'The judge has never seen the real pictures here. The fake ones were made just now. You decide.',
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
    sensitivity: { b1: 'sharp (d′): 0 is guessing, more is better', a2: 'sharp: 0 is guessing' },
    criterion: { b1: 'strict or kind (c): below 0 is strict', a2: 'kind or strict: below 0 is strict' },
    of: '{count} of {of}',
    chance: {
      b1: 'With {count} pictures, chance counts for a lot. Play more often for a fairer result.',
      a2: 'Only {count} pictures: luck counts too.',
    },
  },
  sharp: {
    guessing: {
      b1: 'That is no better than guessing.',
      a2: 'That is like guessing.',
    },
    often: { b1: 'Often saw the difference, but not always.', a2: 'Often saw the difference.' },
    nearlyAlways: { b1: 'Nearly always saw the difference.', a2: 'Nearly always saw it.' },
  },
  leaning: {
    suspicious: {
      b1: 'Suspicious: said “fake” easily. Then few fakes slip through, but real ones are rejected.',
      a2: 'Strict: said “fake” easily.',
    },
    even: { b1: 'Not too suspicious and not too trusting: in the middle.', a2: 'Not too strict, not too kind.' },
    trusting: {
      b1: 'Trusting: said “real” easily. Then few real ones are rejected, but fakes slip through.',
      a2: 'Kind: said “real” easily.',
    },
  },
  again: 'Once more',
  neighbourTurn: 'Your neighbour’s turn',
};
