/** What all labs share, in English: the four parts, the controls, the figures, the film, the device. */
import type { AllTexts } from '../nl/all.ts';

/** English texts of the shell of a lab. */
export const shell: AllTexts['shell'] = {
  close: 'Close',
  parts: {
    label: 'Parts of the lab',
    data: { tab: 'Data', heading: 'The data: what goes in?' },
    training: { tab: 'Training', heading: 'The training: what does the algorithm do?' },
    result: { tab: 'Result', heading: 'The result: what comes out?' },
    question: { tab: 'Question', heading: 'Question' },
  },
  controls: {
    label: 'Training controls',
    start: 'Start',
    resume: 'Go on',
    pause: 'Pause',
    oneStep: 'One step',
    pace: { label: 'Pace', step: 'step', slow: 'slow', fast: 'fast' },
    nets: { label: 'Who is learning?', both: 'together', generator: 'maker only', discriminator: 'judge only' },
    restart: 'Start over',
    restartSure: 'Wipe this training?',
    restartYes: 'Yes, wipe',
    restartNo: 'No',
  },
  progress: {
    label: 'Progress',
    rounds: { one: 'round {count}', other: 'round {count}' },
  },
  meter: {
    label: 'judge is right',
    always: '100% always right',
    half: 'half: guessing',
    value: 'The judge is right {percent} of the time. Half would be guessing.',
    best: 'at the best limit: {percent}',
  },
  /** What the question mark at the half says. */
  half: {
    open: 'Why the half?',
    ideal: {
      b1: 'A coin is right half of the time, too. If the judge does no better, real and made are the same to it. That is what the maker hopes for: it is an ideal.',
      a2: 'A coin is right half of the time, too. If the judge does no better, it is guessing. The maker hopes for that.',
    },
    noProof: {
      b1: 'It is no proof. A judge that does not look closely gets to the half as well.',
      a2: 'It is no proof: a bad judge is guessing, too.',
    },
    best: {
      b1: 'Sometimes it does see a difference, but draws the limit in the wrong place. At the best limit it would now be right {percent} of the time.',
      a2: 'At a better limit it would be right {percent} of the time.',
    },
  },
  figures: {
    label: 'How often the judge is right, apart',
    trained: 'real, seen before',
    unseen: 'real, never seen',
    fakes: 'freshly made',
  },
  figuresSay: {
    label: 'What the three figures say together',
    gap: 'gap: {points} points',
    states: {
      unknown: {
        b1: 'As soon as the judge can do something, this says how often it is right.',
        a2: 'Here comes how often the judge is right.',
      },
      'by-heart': {
        b1: 'Learned by heart: it does not trust anything new.',
        a2: 'Learned by heart: it does not know new ones.',
      },
      suspicious: { b1: 'It rejects everything, also what is real.', a2: 'It rejects everything.' },
      fooled: { b1: 'It approves nearly everything: the maker has got it.', a2: 'It approves nearly everything.' },
      mistaken: {
        b1: 'It is wrong more often than right: the maker has led it astray.',
        a2: 'It is wrong more often than right.',
      },
      always: { b1: 'It is always right: nothing that the maker does gets past it.', a2: 'It is always right.' },
      guessing: { b1: 'It is guessing: real and made are the same to it.', a2: 'It is guessing.' },
      doubting: {
        b1: 'It is right more often than not, but it is not sure.',
        a2: 'It is right more often than not.',
      },
      ahead: { b1: 'It is mostly right: the maker is not there yet.', a2: 'It is mostly right.' },
    },
  },
  curves: {
    heading: 'Error per round (loss)',
    generator: 'maker',
    discriminator: 'judge',
    empty: 'Two lines will come here: how wrong is the maker, how wrong is the judge?',
    asTable: 'As a table',
    asCurves: 'As lines',
    step: 'round',
    caption: 'The error (loss) of maker and judge. Lower is better, but each drags the other’s up.',
  },
  film: {
    label: 'Film strip: choose a moment',
    empty: 'The film strip keeps what was. It fills by itself.',
    now: 'now',
    moment: 'moment {time}, round {count}',
    looking: 'This is how it was after {time}',
    backToNow: 'Back to now',
  },
  back: {
    go: 'Go on from here',
    none: 'Nothing was kept of this',
    went: 'Back from round {count}.',
    undo: 'Rather not',
  },
  device: {
    threads: { one: '{count} thread', other: '{count} threads' },
    cpu: 'processor',
    gpu: 'graphics card',
    speed: '{count} pictures per second',
    saved: 'kept on this device at {time}',
    label: 'Device',
  },
  dismiss: 'Close message',
  readOn: 'Another question',
};
