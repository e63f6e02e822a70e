/** The Burger lab in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts of the Burger lab. */
export const burger: AllTexts['burger'] = {
  title: 'Burger lab',
  pageTitle: 'Burger lab · Nepwerk',
  ingredients: {
    cheese: 'Cheese',
    lettuce: 'Lettuce',
    tomato: 'Tomato',
    sesame: 'Sesame',
    secondPatty: 'Double',
  },
  count: 'How many',
  pictures: { one: '{count} burger.', other: '{count} burgers.' },
  bonnet: 'Under the bonnet',
  burgerless: {
    b1: 'There are no burgers among them, so this recipe does nothing now.',
    a2: 'No burgers: this does nothing now.',
  },
  recipeLabel: 'Recipe: how many of the burgers have it?',
  painting: '{done} of {count} burgers drawn',
  sheetLabel: { one: '{count} drawn burger: the data', other: '{count} drawn burgers: the data' },
  noise: 'noise',
  maker: 'Maker',
  generator: 'generator',
  judge: 'Judge',
  discriminator: 'discriminator',
  fake: 'fake',
  real: 'from the data',
  saysFake: 'fake {percent}',
  saysReal: 'real {percent}',
  rightVerdict: 'correct',
  wrongVerdict: 'wrong',
  stageLabel: 'A picture’s way through the training: from noise, by way of the maker, to the judge',
  stops: {
    waiting: { b1: 'The maker has never seen a burger.', a2: 'The maker knows nothing yet.' },
    noise: { b1: 'It starts with noise: just some random numbers.', a2: 'It starts with noise.' },
    making: { b1: 'The maker (generator) turns the noise into a picture.', a2: 'The maker makes a picture.' },
    judging: {
      b1: 'The judge (discriminator) says of each picture: real or fake?',
      a2: 'The judge looks: real or fake?',
    },
    verdict: {
      b1: 'The verdict. Both of them learn from it.',
      a2: 'The verdict. Both learn from it.',
    },
  },
  learnsAlone: {
    generator: { b1: 'The verdict. Only the maker learns from it.', a2: 'The verdict. Only the maker learns.' },
    discriminator: { b1: 'The verdict. Only the judge learns from it.', a2: 'The verdict. Only the judge learns.' },
  },
  fakesLabel: 'Sixteen made burgers, always from the same noise',
  fakesEmpty: {
    b1: 'Sixteen burgers that do not exist yet will appear here. Press Start.',
    a2: 'Sixteen new burgers will come here. Press Start.',
  },
  fakesHint: {
    b1: 'Always the same noise. Only the maker changes.',
    a2: 'The noise stays the same. The maker changes.',
  },
  fakesStill: {
    b1: 'The same noise and the same maker: nothing changes.',
    a2: 'The maker does not learn: nothing changes.',
  },
  shares: {
    heading: 'What is on them?',
    caption: 'How often an ingredient is on the burgers: in the data, and on fresh fakes (counted by colour).',
    data: 'data',
    made: 'fake',
    ingredient: 'ingredient',
    byColour: 'roughly, by colour',
    early: {
      b1: 'We count by colour. That is right only once the pictures are clear enough.',
      a2: 'We count by colour, once the pictures are clear enough.',
    },
    own: {
      b1: 'The lab does not know what is on your own pictures. So we count nothing here.',
      a2: 'The lab does not know what is on your own pictures.',
    },
  },
};
