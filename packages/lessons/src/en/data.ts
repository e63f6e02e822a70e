/** The data of a lab in English: looking, choosing, drawing, and own photos. */
import type { AllTexts } from '../nl/all.ts';

/** English texts around the data. */
export const data: AllTexts['data'] = {
  traits: {
    cheese: 'cheese',
    lettuce: 'lettuce',
    tomato: 'tomato',
    sesame: 'sesame',
    secondPatty: 'double patty',
    burger: 'burger',
    bird: 'bird',
    doodle: 'doodle face',
    crest: 'crest',
    redBreast: 'red breast',
    stripedWing: 'striped wing',
    longTail: 'long tail',
    worm: 'worm',
    glasses: 'glasses',
    hat: 'hat',
    beard: 'beard',
    curls: 'curls',
    freckles: 'freckles',
    odd: 'odd one out',
    drawing: 'own drawing',
    photo: 'own photo',
  },
  picture: 'Picture {at} of {count}: {what}',
  pictureLeftOut: 'Picture {at} of {count}, taken out: {what}',
  pickHint: {
    b1: 'Click a picture to take it out, or change the recipe:',
    a2: 'Click to take one out. Or change the recipe:',
  },
  pictures: { one: '{count} picture.', other: '{count} pictures.' },
  leftOut: { one: '{count} taken out.', other: '{count} taken out.' },
  allBack: 'All back in',
  missing: {
    one: '{count} more picture needed. Put one back, draw one, or choose more.',
    other: '{count} more pictures needed. Put some back, draw some, or choose more.',
  },
  missingRunning: {
    b1: 'Until then, training goes on with the old pictures.',
    a2: 'Training goes on with the old pictures.',
  },
  tools: { label: 'More with the data', draw: 'Draw', photos: 'Photos', view: 'Look', experiments: 'Try' },
  viewer: {
    title: 'Look: what is in the data?',
    hint: {
      b1: 'Click pictures, or drag across them. Hold Shift to choose everything in between.',
      a2: 'Click the pictures that you want to choose.',
    },
    grid: { one: '{count} picture to choose from', other: '{count} pictures to choose from' },
    chosen: { one: '{count} chosen', other: '{count} chosen' },
    leaveOut: 'Take out',
    bringBack: 'Put back',
    discard: 'Delete',
    discardTitle: 'Deletes your own pictures; a training that you saved under a name keeps them',
    undo: 'Undo',
    all: 'Choose all',
    none: 'Choose none',
    chart: {
      heading: 'How often is it in there?',
      hint: {
        b1: 'Of {count} pictures. Some are kept apart to test the judge. Press a bar to choose.',
        a2: 'Of {count} pictures. Press a bar to choose.',
      },
      own: {
        b1: 'The lab does not know what is on your own pictures: they count as no kind at all.',
        a2: 'Your own pictures count as no kind at all.',
      },
      choose: { one: '{count} picture. Choose it', other: '{count} pictures. Choose them' },
    },
    mix: {
      heading: 'Mix in other pictures',
      birds: 'Birds',
      doodles: 'Doodles',
      hint: {
        b1: 'Out of every hundred pictures that the lab draws. What is left over is burgers.',
        a2: 'What is left over is burgers.',
      },
    },
    tricks: {
      label: 'Tricks while judging (augmentation)',
      hint: {
        b1: 'The judge sees each picture slightly changed: shifted, in other colours, or with a piece missing, real and made alike. It can help when there are few pictures: less can be learned by heart.',
        a2: 'The judge sees each picture a little changed. It can help with few pictures.',
      },
    },
  },
  experiments: {
    title: 'Try this',
    intro: {
      b1: 'Each experiment starts a new training. What you have now stays until you press Start.',
      a2: 'Your training stays until you press Start.',
    },
    list: {
      noCheese: {
        title: 'No cheese',
        look: {
          b1: 'There is no cheese in the data. Will the maker think of it by itself?',
          a2: 'No cheese in the data. Does cheese come out?',
        },
      },
      few: {
        title: 'Only 20 pictures',
        look: {
          b1: 'Watch the judge: if you know every picture by heart, you do not have to understand anything.',
          a2: 'Will the judge learn them by heart?',
        },
      },
      fewTricks: {
        title: '20 pictures, with tricks',
        look: {
          b1: 'The same twenty, but the judge sees them a little different each time. Does it help?',
          a2: 'The same twenty, each time a little different.',
        },
      },
      halfBirds: {
        title: 'Half bird, half burger',
        look: {
          b1: 'Will it make two kinds of pictures, or something in between?',
          a2: 'Will a bird come out, a burger, or both?',
        },
      },
      odd: {
        title: 'One blue one in 400',
        look: {
          b1: 'One burger is blue. Will a blue one ever come out? And who would miss it?',
          a2: 'One burger is blue. Will a blue one come out?',
        },
      },
    },
  },
};
