/** The copy meter, in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts of the meter that counts copies. */
export const novelty: AllTexts['novelty'] = {
  early: 'Copy or new? That comes here.',
  vague: 'Copy or new? Too vague as yet.',
  count: 'New {fresh}/{of} · similar {alike} · copy {copies}',
  vagueToo: '{count} · vague {far}',
  full: 'Of {of} fresh pictures {fresh} are new, {alike} are very similar to the data, {copies} are copies and {far} are still too vague.',
  copying: {
    b1: 'Look out: the maker copies!',
    a2: 'The maker copies!',
  },
  leaning: {
    b1: 'Many are very similar to the data.',
    a2: 'Many are similar to the data.',
  },
};
