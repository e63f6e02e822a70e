/** Taking a fake apart by its noise, in English. */
import type { noise as dutch } from '../nl/noise.ts';
import type { SameTexts } from '../text.ts';

/** English texts of the noise dialog. */
export const noise: SameTexts<typeof dutch> = {
  title: 'Change the noise',
  waiting: 'Fetching the noise …',
  pickEnd: 'Which one do you choose?',
  pick: 'Choose from the sixteen: picture {end}',
  picture: 'Picture {at}',
  ways: { label: 'What do you do with it?', turn: 'change', middle: 'the middle', walk: 'from A to B' },
  live: {
    b1: 'The maker is still learning. So a picture may change even when you do nothing.',
    a2: 'The maker is still learning. Its pictures change.',
  },
  turn: {
    explain: {
      b1: 'Each picture comes from {count} numbers of noise. Each slider moves many of them at once, in a direction that changes the picture a lot.',
      a2: 'A picture comes from {count} numbers. Slide them.',
    },
    direction: 'Slider {at}',
    changed: 'what it becomes',
    noise: 'The noise: each block is a number',
    all: 'All {count} numbers',
    number: 'Number {at}',
    reset: 'Back to A',
    refresh: 'Other noise',
  },
  middle: {
    ofNoise: 'middle of the noise',
    ofPixels: 'middle of the pixels',
    explain: {
      b1: 'From the middle of the noise the maker makes one picture, and the more it has learned, the better that picture is. The middle of the pixels is a double exposure: two pictures on top of each other.',
      a2: 'Mixed noise gives one picture. Mixed pixels show two at once.',
    },
  },
  walk: {
    share: 'How far from A to B',
    strip: 'Seven pictures from A to B',
    play: 'Play',
    stop: 'Stop',
    now: '{percent} of the way',
    explain: {
      b1: 'There are no gaps: every point is noise, and the maker turns any noise into a picture. Is every one of them whole?',
      a2: 'Every point on the way gives a picture. Is each one whole?',
    },
  },
};
