/** Under the bonnet, in English. */
import type { bonnet as dutch } from '../nl/bonnet.ts';
import type { SameTexts } from '../text.ts';

/** English texts for the curious: source, figures, link. */
export const bonnet: SameTexts<typeof dutch> = {
  title: 'Under the bonnet',
  files: 'File',
  moments: {
    waiting: {
      b1: 'This is the real code of the two nets. Press Start: the lines that are at work light up.',
      a2: 'This is the real code. Press Start: what works lights up.',
    },
    noise: { b1: 'Noise comes in: random numbers.', a2: 'Noise comes in.' },
    generator: { b1: 'The maker (generator) turns it into pictures, layer by layer.', a2: 'The maker makes pictures.' },
    discriminator: {
      b1: 'The judge (discriminator) is shown real and made pictures.',
      a2: 'The judge is shown pictures.',
    },
    judgeLoss: { b1: 'How wrong was the judge? That number is the loss.', a2: 'How wrong was the judge?' },
    judgeLearns: {
      b1: 'The judge learns: each of its numbers moves a little, in the direction that makes the loss smaller (against the gradient).',
      a2: 'The judge learns: all numbers move a bit.',
    },
    makerLoss: {
      b1: 'How sure was the judge that these are fake? That is the maker’s loss.',
      a2: 'How sure was the judge of “fake”?',
    },
    makerLearns: { b1: 'The maker learns, against the gradient too.', a2: 'The maker learns.' },
    average: {
      b1: 'A second maker follows slowly: its numbers are a moving average. It makes the sixteen pictures.',
      a2: 'A second maker follows slowly. It makes the sixteen.',
    },
  },
  waiting: { b1: 'Counting the nets …', a2: 'Counting …' },
  numbers: {
    b1: 'Together they learn {count} numbers (parameters). The calculations use {memory} MB of memory.',
    a2: 'Together they learn {count} numbers, in {memory} MB of memory.',
  },
  layers: { caption: 'What each layer learns', layer: 'layer', shape: 'shape', numbers: 'numbers' },
  work: {
    heading: 'How much work was that?',
    done: {
      b1: '{rounds} rounds in {time}: the judge looked at {pictures} pictures, real and made. Now {speed} real ones per second, on {threads} (module {module}).',
      a2: '{rounds} rounds in {time}. The judge saw {pictures} pictures. Now {speed} per second, on {threads} ({module}).',
    },
    energy: {
      b1: 'Energy, estimated and not measured: {least} to {most} watt hours. The middle of that keeps a 5-watt LED lamp on for about {minutes} minutes, or charges a phone by {phone}%.',
      a2: 'Energy, estimated: {least} to {most} watt hours. It lights an LED lamp for about {minutes} minutes, or charges a phone by {phone}%.',
    },
  },
  link: {
    heading: 'This lab as a link',
    copy: 'Copy',
    byHand: 'This browser does not let us copy. The link is selected: press Ctrl+C.',
    copied: 'Copied. Whoever opens the link starts with exactly these settings.',
    hint: {
      b1: 'With exactly these settings. Your own pictures do not go along, nor which pictures you took out.',
      a2: 'Without your own pictures. What you took out is back in.',
    },
  },
};
