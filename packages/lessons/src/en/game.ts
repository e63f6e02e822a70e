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
    sensitivity: { b1: 'how sharp (d′): 0 is guessing', a2: 'how sharp: 0 is guessing' },
    criterion: { b1: 'leaning (c): below 0 is suspicious', a2: 'leaning: below 0 is too strict' },
    of: '{count} of {of}',
    chance: {
      b1: 'With {count} pictures, chance counts for a lot. Play more often for a fairer result.',
      a2: '{count} pictures are few. Luck counts too.',
    },
  },
  sharp: {
    guessing: {
      b1: 'This is no better than guessing.',
      a2: 'No better than guessing.',
    },
    often: { b1: 'The difference was often seen, but not always.', a2: 'It was often seen.' },
    nearlyAlways: { b1: 'The difference was nearly always seen.', a2: 'It was nearly always seen.' },
  },
  leaning: {
    suspicious: {
      b1: '“Fake” was said easily. Few fakes slip through, but real pictures are rejected.',
      a2: '“Fake” was said easily, of real ones too.',
    },
    even: { b1: 'Not too suspicious and not too trusting: nicely in the middle.', a2: 'Not too strict, not too kind.' },
    trusting: {
      b1: '“Real” was said easily. Few real pictures are rejected, but fakes slip through.',
      a2: '“Real” was said easily, of fakes too.',
    },
  },
  again: 'Once more',
  neighbourTurn: 'Your neighbour’s turn',
};
