/** Writing an answer, in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts for the answers that stay on the device. */
export const answers: AllTexts['answers'] = {
  open: 'Write your answer',
  title: 'Write your answer',
  label: 'What do you think?',
  stays: {
    b1: 'What you write stays in this browser on this device: it goes nowhere. Whoever sits here after you can read it, though. So leave out names.',
    a2: 'This stays on this device. The next person here can read it. Leave out names.',
  },
  left: { one: '{count} character left', other: '{count} characters left' },
  kept: 'kept at {time}',
  notKept: {
    b1: 'This browser cannot keep it. Your text stays for as long as this page is open. To hold on to it, write it on paper.',
    a2: 'It cannot be kept. Your text stays until you close the page.',
  },
  previous: 'Previous question',
  next: 'Next question',
  earlier: 'Written before',
  none: 'Nothing yet. Other questions that you answer will be listed here.',
  remove: 'Remove',
  removeThis: 'Remove the answer to: {question}',
  wipe: 'Wipe all my answers',
  wipeSure: 'Wipe all your answers?',
  wiped: 'All your answers have been wiped.',
};
