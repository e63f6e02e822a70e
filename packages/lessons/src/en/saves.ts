/** Saved trainings, in English. */
import type { saves as dutch } from '../nl/saves.ts';
import type { SameTexts } from '../text.ts';

/** English texts for trainings that are kept under a name. */
export const saves: SameTexts<typeof dutch> = {
  title: 'Saved trainings',
  intro: {
    b1: 'They are on this device alone: the model, the film, the curves and your data. Whoever else uses this device can open them.',
    a2: 'They are on this device alone. Others who use it can open them.',
  },
  name: 'Name',
  longest: 'A name has at most {count} characters.',
  keep: 'Save this training',
  untrained: {
    b1: 'There is nothing to save yet. Train a few rounds first.',
    a2: 'Train a few rounds first.',
  },
  suggestion: {
    plain: 'Plain burgers',
    without: 'Without {what}',
    with: 'With {what}',
    round: '{what}, round {count}',
  },
  facts: {
    pictures: { one: '{count} picture', other: '{count} pictures' },
    none: 'no {what}',
    all: 'always {what}',
    share: '{percent} {what}',
    birds: 'birds',
    doodles: 'doodles',
    odd: '{count} odd',
    tricks: 'with tricks',
    own: '{count} of your own',
    leftOut: '{count} taken out',
    training: '{rounds} · trained for {time} · {size} MB',
  },
  list: 'What has been saved',
  sheet: 'Four made pictures of {name}',
  empty: {
    b1: 'The trainings that you save come here. So you can try something else and go on with this one later.',
    a2: 'The trainings that you save come here.',
  },
  open: 'Open',
  rename: 'Rename',
  discard: 'Delete',
  of: '{action}: {name}',
  renameTo: 'New name',
  renameDo: 'Done',
  cancel: 'Cancel',
  kept: { b1: '‘{name}’ has been saved.', a2: '‘{name}’ is saved.' },
  discarded: { b1: '‘{name}’ is gone. Until you close this window, you can have it back.', a2: '‘{name}’ is gone.' },
  undo: 'Put it back',
  replace: {
    question: {
      b1: 'There is already a training called ‘{name}’. Replace it with this one?',
      a2: 'There is already a ‘{name}’. Replace it?',
    },
    yes: 'Yes, replace',
  },
  lose: {
    question: {
      b1: 'What you have now could not be saved. If you open ‘{name}’, it is lost. Open all the same?',
      a2: 'If you open ‘{name}’, what you have now is lost. Open all the same?',
    },
    yes: 'Yes, open',
  },
  unreadable: { b1: 'No longer fits this version of the lab.', a2: 'No longer fits.' },
  tooMany: {
    b1: 'There is more here than the lab itself ever saves. You see the first {count}.',
    a2: 'You see the first {count}.',
  },
  refused: {
    nameless: { b1: 'Give the training a name first.', a2: 'Give it a name first.' },
    taken: {
      b1: 'There is already a training called ‘{name}’. Choose another name.',
      a2: 'There is already a ‘{name}’.',
    },
    limit: {
      b1: 'There are {count} saved trainings, which is the maximum. Delete one first.',
      a2: 'There are {count}. Delete one first.',
    },
    full: {
      b1: 'This device is full, so this did not work. Nothing is lost and you can simply go on training. Delete a saved training and try again.',
      a2: 'This device is full. Nothing is lost. Delete a training and try again.',
    },
    off: {
      b1: 'Nothing can be saved here, perhaps because this is a private window. Nothing is lost as long as this tab stays open.',
      a2: 'Nothing can be saved here. Keep this tab open.',
    },
    gone: { b1: 'This training is no longer there, or cannot be read.', a2: 'This training is no longer there.' },
  },
  space: {
    b1: 'The lab uses {used} MB of the {most} MB that it may use here. When that is full, moments of the film go first. What is in this list stays.',
    a2: 'The lab uses {used} of at most {most} MB. When that is full, what is in this list stays.',
  },
  file: {
    open: 'Save pictures as a file',
    why: {
      b1: 'To show them or take them along. It always says in them that they are fake.',
      a2: 'To show them or take them along.',
    },
  },
};
