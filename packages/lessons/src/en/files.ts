/** Saving what was made as a file, in English. */
import type { LaterTexts } from '../later.ts';

/** English texts of the dialog that saves files. */
export const files: LaterTexts['files'] = {
  title: 'Save as a file',
  what: 'What do you want to save?',
  all: 'All sixteen',
  one: 'One picture',
  film: 'The film',
  training: 'The training',
  short: { all: 'Sixteen', one: 'One', film: 'Film', training: 'Training' },
  choose: 'Choose which picture',
  pick: 'Made picture {at}: save this one',
  chosen: 'chosen',
  moment: 'As they were in round {round}.',
  filmHint: {
    b1: 'From noise until now, as a moving picture (GIF). It takes a while.',
    a2: 'From noise until now, as a GIF. It takes a while.',
  },
  trainingHint: {
    b1: 'The network itself, as it is now: all its numbers in one file (safetensors). A program such as Python can open it.',
    a2: 'The network itself, as a lot of numbers in one file.',
  },
  marks: {
    heading: 'This goes with it',
    intro: {
      b1: 'What leaves the lab always says that it is fake. In three ways, and none of them can be turned off.',
      a2: 'What leaves the lab says: this is fake. You cannot turn that off.',
    },
    list: {
      label: 'Label: letters in a corner, that everybody sees',
      watermark: 'Watermark: a pattern in the pixels, that you hardly see',
      credentials: 'Content Credentials: a digital signature, with how it was made',
    },
  },
  trainingMarks: {
    intro: {
      b1: 'Numbers have no room for letters or a watermark. What goes with them is signed: whoever changes one number breaks the signature.',
      a2: 'Numbers have no room for a label. A signature goes with them.',
    },
    list: {
      about: 'A sentence: all that this network makes is fake',
      card: 'A data card: how long it learned, and from what',
      signature: 'A digital signature under all of it',
    },
  },
  says: {
    heading: 'The signature says',
    lab: 'Made in the Burger lab, by a network',
    rounds: { one: 'After {count} round of training', other: 'After {count} rounds of training' },
    data: 'In the data now: {examples}',
    nothing: 'nothing',
    noName: {
      b1: 'No name and no photo of yours. The day and the time, though.',
      a2: 'Your name is not in it.',
    },
  },
  examples: {
    burger: { one: '{count} burger', other: '{count} burgers' },
    bird: { one: '{count} bird', other: '{count} birds' },
    doodle: { one: '{count} doodle', other: '{count} doodles' },
    own: { one: '{count} picture of your own', other: '{count} pictures of your own' },
  },
  names: {
    all: 'burger-lab-fakes-round-{round}.png',
    one: 'burger-lab-fake-{at}-round-{round}.png',
    film: 'burger-lab-fake-film-round-{round}.gif',
    training: 'burger-lab-training-round-{round}.safetensors',
  },
  save: 'Save file',
  cancel: 'Stop',
  steps: {
    fetch: 'Fetching what signs: only the first time takes a while.',
    label: 'Putting the label on …',
    watermark: 'Putting the watermark in …',
    file: 'Writing the file …',
    credentials: 'Signing …',
  },
  saved: {
    b1: 'Saved as {title}, with all three marks. You find it with your downloads.',
    a2: 'Saved as {title}. Look in your downloads.',
  },
  savedTraining: {
    b1: 'Saved as {title}, with a data card and a signature. You find it with your downloads.',
    a2: 'Saved as {title}. Look in your downloads.',
  },
  check: 'See which marks are in it',
  refused: {
    reader: {
      b1: 'Without a network the lab cannot sign, and without a signature nothing leaves. Try again when there is a network.',
      a2: 'There is no network, so nothing was saved. Try again later.',
    },
    failed: {
      b1: 'Saving failed, perhaps because the memory is full. Nothing is lost. Close other tabs and try again.',
      a2: 'It failed. Nothing is lost. Try again.',
    },
  },
};
