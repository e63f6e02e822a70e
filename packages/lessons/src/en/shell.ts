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
    resume: 'Continue',
    pause: 'Pause',
    oneStep: 'One round',
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
    half: '50%: guessing',
    value: 'The judge is right {percent} of the time. 50% would be guessing.',
    best: '(with a better cut-off: {percent})',
  },
  /** What the question mark at the half says. */
  half: {
    open: 'Why 50%?',
    ideal: {
      b1: 'Toss a coin: it is right half of the time, too. If a good judge does no better, it sees no difference between real and fake. That is what the maker hopes for.',
      a2: 'A coin is right half of the time, too. A good judge that does no better sees no difference. The maker hopes for that.',
    },
    byHeart: {
      b1: 'Now it is not guessing: it knows its practice pictures by heart and rejects new real ones. That is why it is right less often.',
      a2: 'Now it is not guessing: it learned by heart and rejects new real ones.',
    },
    fooled: {
      b1: 'Now it is not guessing: it calls nearly everything real. Then it is right about real ones and wrong about fakes, and that makes about half, too.',
      a2: 'Now it is not guessing: it calls nearly everything real. That is half right, too.',
    },
    mean: {
      b1: 'The large number is the mean of the lower two bars: new real pictures and fresh fakes.',
      a2: 'The large number is the mean of the lower two bars.',
    },
    noProof: {
      b1: 'It is a goal, not a proof: a judge that does not look closely scores 50% too.',
      a2: 'It is a goal, not a proof: a bad judge scores 50%, too.',
    },
    best: {
      b1: 'It does see a difference now, but puts its cut-off between real and fake in the wrong place. With the best cut-off it would be right {percent} of the time.',
      a2: 'With the best cut-off it would be right {percent} of the time.',
    },
  },
  figures: {
    label: 'How often the judge is right, for each kind',
    trained: 'real, seen before',
    unseen: 'real, never seen',
    fakes: 'fake, just made',
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
        b1: 'Learned by heart: it rejects new real ones far more often.',
        a2: 'Learned by heart: it rejects new ones more often.',
      },
      suspicious: { b1: 'It rejects most of it, even of what is real.', a2: 'It rejects most of it, real ones too.' },
      fooled: { b1: 'It approves most of it: the maker has got it.', a2: 'It approves most of it, fakes too.' },
      mistaken: {
        b1: 'It is wrong more often than right: the maker leads it astray.',
        a2: 'It is wrong more often than right.',
      },
      always: { b1: 'It is always right: no fake gets past it.', a2: 'It is always right.' },
      guessing: { b1: 'It is guessing: real and fake are the same to it.', a2: 'It is guessing.' },
      doubting: {
        b1: 'It is right more often than not, but only just.',
        a2: 'It is right more often than not.',
      },
      ahead: { b1: 'All in all it is mostly right: the maker is not there yet.', a2: 'All in all it is mostly right.' },
    },
  },
  curves: {
    heading: 'Error per round (loss)',
    generator: 'maker',
    discriminator: 'judge',
    guess: '0.69: judge guesses',
    large: 'Large',
    empty: 'Two lines will come here: how wrong is the maker, how wrong is the judge?',
    asTable: 'As a table',
    asCurves: 'As lines',
    step: 'round',
    caption:
      'The error (loss) of maker and judge; for the judge the mean of real and fake. When the judge guesses, both are at 0.69. Lower is better, but when one does better the other often does worse.',
  },
  film: {
    label: 'Film strip: choose a moment',
    empty: 'The film strip keeps what was. It fills by itself.',
    now: 'now',
    moment: 'moment {time}, round {count}',
    looking: 'This is how it was after {time}',
    ofNow: 'Figures of now, round {count}',
    backToNow: 'Back to now',
  },
  back: {
    go: 'Continue from here',
    goNear: 'Continue from round {count}',
    near: 'round {count} was not saved',
    none: 'The nets of this moment are not saved (any more)',
    went: 'You were at round {count}.',
    undo: 'Undo',
  },
  device: {
    threads: { one: '{count} thread', other: '{count} threads' },
    cpu: 'processor',
    gpu: 'graphics card',
    speed: '{count} pictures per second',
    saved: 'saved on this device at {time}',
    label: 'Device',
  },
  dismiss: 'Close message',
  readOn: 'Another question',
};
