/** Photos of one's own, in English. */
import type { photos as dutch } from '../nl/photos.ts';
import type { SameTexts } from '../text.ts';

/** English texts of the photos. */
export const photos: SameTexts<typeof dutch> = {
  title: 'Add photos of your own',
  choose: 'Choose photos',
  drop: 'or drop them here.',
  rule: {
    b1: 'Only photos of things, and only ones that you are allowed to use. No people: for faces there will be a lab of its own, with consent.',
    a2: 'Only photos of things. No people.',
  },
  stay: {
    b1: 'They stay on this device. We save nothing but the square, of 64 by 64 pixels.',
    a2: 'They stay on this device, very small.',
  },
  list: 'Chosen photos',
  waiting: '{name} is waiting',
  pick: '{name}: cut the square',
  remove: 'Take {name} off the list',
  removeRefused: { one: 'Remove {count} refused one', other: 'Remove all {count} refused ones' },
  reading: 'Photo {at} of {count} …',
  stop: 'Stop',
  tooMany: {
    one: 'The data has room for 500 pictures of your own. {count} photo did not fit.',
    other: 'The data has room for 500 pictures of your own. {count} photos did not fit.',
  },
  add: { one: 'Add {count} photo to the data', other: 'Add {count} photos to the data' },
  crop: {
    heading: 'Cut out a square',
    empty: {
      b1: 'Of each photo we take the middle. Choose a photo to cut another part out of it.',
      a2: 'Choose a photo to cut.',
    },
    label: 'Square from {name}. Arrow keys move it, plus and minus make it larger and smaller',
    size: 'Size',
    hint: {
      b1: 'Drag the square, or move it with the arrow keys. With + and − it grows and shrinks.',
      a2: 'Drag the square. Or use the arrow keys.',
    },
  },
  refused: {
    'not-a-picture': {
      b1: 'is not a picture, whatever its name says. Choose a photo (JPEG, PNG or WebP).',
      a2: 'is not a picture. Choose a photo.',
    },
    'wrong-kind': {
      b1: 'is a kind of picture that we do not read here. Save it as JPEG or PNG and choose it again.',
      a2: 'cannot be read here. Save it as JPEG or PNG.',
    },
    broken: {
      b1: 'is broken: it begins like a picture, but something is wrong. Choose another photo.',
      a2: 'is broken. Choose another photo.',
    },
    'too-heavy': {
      b1: 'is larger than 40 megabytes. Make the photo smaller first.',
      a2: 'is too large. Make the photo smaller.',
    },
    'too-large': {
      b1: 'has more than 50 million pixels: this device would get stuck. Make the photo smaller first.',
      a2: 'has too many pixels. Make the photo smaller.',
    },
    'too-small': {
      b1: 'is smaller than 16 pixels. There is nothing to see on it.',
      a2: 'is too small. Choose another photo.',
    },
    unreadable: {
      b1: 'can no longer be read. Was the file moved or changed? Choose it again.',
      a2: 'cannot be read. Choose it again.',
    },
  },
};
