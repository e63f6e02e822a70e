/** Writing an answer, in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts for the answers that stay on the device. */
export const answers: AllTexts['answers'] = {
  open: 'Write your answer',
  title: 'Write your answer',
  label: 'What do you think?',
  stays: {
    b1: 'What you write stays in this browser on this device: it is not sent anywhere. But the next person here can read it, so leave out names.',
    a2: 'This stays on this device. The next person here can read it. Leave out names.',
  },
  left: { one: '{count} character left', other: '{count} characters left' },
  kept: 'saved at {time}',
  notKept: {
    b1: 'This browser cannot save it. Your text stays for as long as this page is open. To hold on to it, write it on paper.',
    a2: 'It cannot be saved. Your text stays until you close the page.',
  },
  previous: 'Previous question',
  next: 'Next question',
  earlier: 'Your earlier answers',
  none: 'Nothing yet. Other questions that you answer will be listed here.',
  remove: 'Delete',
  removeThis: 'Delete the answer to: {question}',
  wipe: 'Wipe all my answers',
  wipeSure: 'Wipe all your answers?',
  gone: { one: 'That answer is gone.', other: '{count} answers are gone.' },
  undo: 'Put it back',
};
