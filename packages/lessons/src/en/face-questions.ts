/** The questions of the Face lab, in English. */
import type { FaceTexts } from '../nl/face.ts';

/** English texts of these. */
export const faceQuestions: FaceTexts['questions'] = {
  guess: {
    b1: 'Before you start: what must a network know of two people to swap their faces?',
    a2: 'What must it know to swap faces?',
  },
  shared: {
    b1: 'Why must they share one encoder? What would happen if each had an encoder of their own?',
    a2: 'Why do they share one encoder?',
  },
  code: {
    b1: 'Only 64 numbers fit into the code. What can be in there, and what no longer fits?',
    a2: 'What fits into 64 numbers?',
  },
  few: {
    b1: 'Only a few photos went in. How many photos of you are online for anybody to take?',
    a2: 'How many photos of you are online?',
  },
  sides: {
    b1: 'From the side it goes wrong. Why? And why does it help, in a video call, to ask somebody to turn their head?',
    a2: 'From the side it goes wrong. Why?',
  },
  good: {
    b1: 'Would you fall for this, small on your phone, for one second? What would make you doubt?',
    a2: 'Would you fall for this on your phone?',
  },
  cheap: {
    b1: 'Most fakes are cheap: an old clip with a new story. Why then do we talk so much about deepfakes?',
    a2: 'Most fakes are cheap. Why do we talk about deepfakes?',
  },
  consent: {
    b1: 'Eileen Collins and Grace Hopper did not say yes to this. Is it all right then, with their free portraits, for a lesson? Where is your line?',
    a2: 'Collins and Hopper did not say yes. Is this all right?',
  },
  use: {
    b1: 'Think of something that you could use this for and that would make somebody happy.',
    a2: 'What good use can you make of this?',
  },
  liar: {
    b1: 'Somebody is filmed doing something stupid and says: that is a deepfake. How do you know who lies?',
    a2: 'Somebody says: that is a deepfake. How do you know?',
  },
};
