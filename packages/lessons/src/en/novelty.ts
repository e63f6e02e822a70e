/** The copy meter, in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts of the meter that counts copies. */
export const novelty: AllTexts['novelty'] = {
  early: 'New or copy? We are counting.',
  count: 'New {fresh} · alike {alike} · copy {copies}',
  full: 'Of {of} fresh pictures {fresh} are new, {alike} are much like the data and {copies} are copies.',
  copying: {
    b1: 'Look out: the maker is copying. Touch one.',
    a2: 'The maker is copying. Touch one.',
  },
  leaning: {
    b1: 'Some are much like the data. Touch one.',
    a2: 'Some are like the data. Touch one.',
  },
};
