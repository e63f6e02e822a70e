/** What can be done with the result of a lab, in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts of the buttons under the fakes. */
export const result: AllTexts['result'] = {
  tools: {
    label: 'More with the result',
    judge: 'Judge',
    noise: 'Noise',
    compare: 'Film',
    twin: 'Pair',
    saves: 'Saved',
  },
};
