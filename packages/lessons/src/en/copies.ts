/** Copied or made up, in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts for laying a made picture beside the data. */
export const copies: AllTexts['copies'] = {
  hint: {
    b1: 'Touch one: copied or made up?',
    a2: 'Touch one: copy or new?',
  },
  group: 'Choose a made picture to lay beside the data',
  pick: 'Made picture {at}: copied or made up?',
  title: 'Copied or made up?',
  waiting: 'We are laying it beside all pictures of the data …',
  made: 'made',
  nearest: 'from the data: most alike',
  novelty: 'How new: {percent}',
  scale: {
    b1: '0% is a copy. 100% is as new as a drawing that nobody has seen yet.',
    a2: '0% is a copy. 100% is all new.',
  },
  copied: {
    b1: 'This is nearly a copy. The maker has never seen this picture, but the judge has: so it leaks through.',
    a2: 'This is nearly a copy.',
  },
  alike: {
    b1: 'No copy, but it is very much alike. That happens more often with few pictures in the data.',
    a2: 'No copy, but very much alike.',
  },
  new: {
    b1: 'Made up. It is as far from everything in the data as a new drawing, or even further.',
    a2: 'Made up: it did not exist before.',
  },
};
