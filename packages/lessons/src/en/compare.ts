/** Two moments of the film beside each other, in English. */
import type { compare as dutch } from '../nl/compare.ts';
import type { SameTexts } from '../text.ts';

/** English texts of the dialog that compares two moments. */
export const compare: SameTexts<typeof dutch> = {
  title: 'Film: compare two moments',
  left: 'Left',
  right: 'Right',
  moment: 'after {time}, round {count}',
  now: 'now, round {count}',
  sheet: '{side}: sixteen made pictures',
  explain: {
    b1: 'Each place has the same noise left and right. Only the maker differs. Where do you see a shape first? And does a picture sometimes get worse later?',
    a2: 'The noise is the same left and right. What has changed? And is all of it better?',
  },
};
