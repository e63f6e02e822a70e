/** Copy or new, in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts for laying a made picture beside the data. */
export const copies: AllTexts['copies'] = {
  hint: {
    b1: 'Touch one: is it a copy, or new?',
    a2: 'Touch one: copy or new?',
  },
  group: 'Choose a made picture to lay beside the data',
  pick: 'Made picture {at}: copy or new?',
  title: 'Copy or new?',
  waiting: 'Comparing it with the training pictures …',
  made: 'fake',
  nearest: 'from the data: most similar',
  novelty: 'How new: {percent}',
  scale: {
    b1: '100% is as new as a drawing that nobody saw. Below 60% we call it a copy: of 100 new drawings about one is so much like the data.',
    a2: '100% is as new as a new drawing. Below 60% we call it a copy.',
  },
  copied: {
    b1: 'This counts as a copy. The maker never saw this picture, but the judge knows it by heart. That is how the maker learned to make it.',
    a2: 'This counts as a copy.',
  },
  alike: {
    b1: 'Not a copy, but very similar. That happens more often with few pictures in the data.',
    a2: 'Not a copy, but very similar.',
  },
  new: {
    b1: 'New enough: real drawings that nobody saw are often no more like the data than this.',
    a2: 'New enough: nothing in the data is very similar.',
  },
  far: {
    b1: 'Too vague to be called new: it is further from the data than nearly every new drawing. Nothing was copied yet, and nothing made up.',
    a2: 'Too vague to tell. It is not a copy, but not new either.',
  },
};
