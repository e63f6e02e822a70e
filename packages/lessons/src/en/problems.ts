/** What can go wrong, in English: what happened, that nothing is lost, and what to do next. */
import type { AllTexts } from '../nl/all.ts';

/** English sentences for everything that can go wrong in a lab. */
export const problems: AllTexts['problems'] = {
  'old-browser': {
    title: 'This browser is too old to train',
    body: {
      b1: 'The calculations need WebAssembly SIMD, which this browser does not have. Update it, or open this lab in a recent Chrome, Edge, Firefox or Safari.',
      a2: 'This browser cannot do this. Use a newer browser.',
    },
    action: 'Back to the start',
  },
  'second-tab': {
    title: 'The lab is already open in another tab',
    body: {
      b1: 'Two trainings at once only slow each other down. Go to the other tab, or continue here from what was saved last: it then stops over there.',
      a2: 'The lab is open somewhere else. Continue there, or here.',
    },
    action: 'Continue here',
  },
  'moved-away': {
    title: 'This training continues in another tab',
    body: {
      b1: 'You have opened the lab somewhere else. It goes on there from what was saved last. Would you rather continue here? You can.',
      a2: 'The lab is now open somewhere else. It goes on there.',
    },
    action: 'Continue here',
  },
  'worker-crashed': {
    title: 'The training has stopped',
    body: {
      b1: 'The calculations stopped unexpectedly. What had been saved is still there. Continue from that point.',
      a2: 'The training stopped. What was saved is still there.',
    },
    action: 'Continue from the last point',
  },
  engine: {
    title: 'The engine does not start',
    body: {
      b1: 'This device could not start the calculations. Close other tabs and try again. If that does not help, take another device.',
      a2: 'The engine does not start. Close other tabs. Try again.',
    },
    action: 'Try again',
  },
  memory: {
    title: 'There is too little memory',
    body: {
      b1: 'This device’s memory is full. Close other tabs, or take fewer burgers, and try again.',
      a2: 'The memory is full. Close other tabs.',
    },
    action: 'Try again',
  },
  painting: {
    title: 'The burgers refused to be drawn',
    body: {
      b1: 'Something went wrong while drawing the data. Reload the page; your training has been saved.',
      a2: 'The drawing went wrong. Reload the page.',
    },
    action: 'Reload',
  },
  training: {
    title: 'The training got stuck',
    body: {
      b1: 'Something went wrong while training. What had been saved is still there. Continue from that point.',
      a2: 'The training got stuck. What was saved is still there.',
    },
    action: 'Continue from the last point',
  },
  'old-page': {
    title: 'There is a newer version',
    body: {
      b1: 'This page is older than the rest of the lab. Reload it and all will be well.',
      a2: 'This page is old. Reload it.',
    },
    action: 'Reload',
  },
  'not-fetched': {
    title: 'This part could not be loaded',
    body: {
      b1: 'Perhaps the network is gone for a moment. Training simply goes on and everything is saved. Try again shortly, or reload the page when the network is back.',
      a2: 'Perhaps the network is gone. Try again soon.',
    },
    action: 'OK',
  },
  'storage-full': {
    title: 'This device is full',
    body: {
      b1: 'Training simply goes on, but it can no longer be saved. If you close this tab, the training is gone. Make some room on the device.',
      a2: 'It cannot be saved. Do not close this tab.',
    },
    action: 'OK',
  },
  'storage-off': {
    title: 'Nothing can be saved here',
    body: {
      b1: 'This browser saves nothing, perhaps because this is a private window. You can train all the same; after closing, it is gone.',
      a2: 'This browser saves nothing. After closing it is gone.',
    },
    action: 'OK',
  },
  'saved-unreadable': {
    title: 'The saved training no longer fits',
    body: {
      b1: 'There was a training from an earlier version, but it can no longer be read. We start afresh, with the same burgers.',
      a2: 'The old training does not work any more. We start again.',
    },
    action: 'OK',
  },
  'numbers-flew-off': {
    title: 'Off the road for a moment',
    body: {
      b1: 'The numbers grew so large that we could no longer calculate. The training went back a little and now takes smaller steps. Nothing is lost.',
      a2: 'The numbers got too big. We went back a little. Nothing is lost.',
    },
    action: 'OK',
  },
  'link-ignored': {
    title: 'Not everything in the link made sense',
    body: {
      b1: 'We do not understand a few of the settings in this link. We used the usual values instead.',
      a2: 'What was right is on now. The rest is as usual.',
    },
    action: 'OK',
  },
  'half-reached': {
    title: 'The judge is guessing: 50% is reached',
    body: {
      b1: 'Tossing a coin would do as well now. That is the goal of this game, not a proof: perhaps the judge itself is not so sharp. Can you still see the difference?',
      a2: 'The judge is guessing now. Can you still see it?',
    },
    action: 'Judge',
  },
  'half-never': {
    title: 'The judge keeps winning',
    body: {
      b1: 'It still sees a difference, and its figure has not come down to 50%. Is it a failure then? See who is fooled first: the machine or us.',
      a2: 'It has not come down to 50%. Are you fooled?',
    },
    action: 'Judge',
  },
  'welcome-back': {
    title: 'Welcome back',
    body: {
      b1: 'Your training is still here, at round {count}. Press Continue.',
      a2: 'Your training is still here. Press Continue.',
    },
    action: 'OK',
  },
  'other-saved': {
    title: 'There is an earlier training',
    body: {
      b1: 'It is at round {count}. If you press Start here, a new one begins and the old one is gone. To keep it, continue with it and choose Saved.',
      a2: 'You still have an old training, at round {count}. A new start replaces it.',
    },
    action: 'Continue with the old one',
  },
  'kept-unreadable': {
    title: 'This saved training no longer fits',
    body: {
      b1: 'It is broken, or of another version. Nothing has changed: what you had is still here.',
      a2: 'It is broken. What you had is still here.',
    },
    action: 'OK',
  },
  'moment-unreadable': {
    title: 'You cannot go back to this moment',
    body: {
      b1: 'What was saved of that moment cannot be read. Nothing has changed; choose another moment.',
      a2: 'That moment cannot be read. Choose another.',
    },
    action: 'OK',
  },
  'kept-opened': {
    title: 'Opened',
    body: {
      b1: '‘{name}’ is ready, at round {count}. Press Continue.',
      a2: '‘{name}’ is ready, at round {count}.',
    },
    action: 'OK',
  },
  'kept-first': {
    title: 'Saved first',
    body: {
      b1: 'What you had is now in your list as ‘{name}’. So nothing is lost.',
      a2: 'What you had is saved as ‘{name}’.',
    },
    action: 'OK',
  },
};
