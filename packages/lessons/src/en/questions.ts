/** Questions to discuss in English, by what has just happened in the lab. */
import type { AllTexts } from '../nl/all.ts';

/** For each occasion, the questions to discuss. */
export const questions: AllTexts['questions'] = {
  start: [
    {
      b1: 'What goes wrong if you put only one kind of burger in the data?',
      a2: 'What happens with only one kind of burger?',
    },
    { b1: 'Who is smarter: the maker or the judge? How can you tell?', a2: 'Who is smarter: the maker or the judge?' },
    {
      b1: 'The maker has never seen a real burger. Then how does it know what to make?',
      a2: 'The maker never sees a real burger. How can it learn?',
    },
  ],
  shapes: [
    { b1: 'Why does it never make a burger without a bun?', a2: 'Why is there always a bun?' },
    {
      b1: 'Which of the sixteen looks most real to you? Does your neighbour agree?',
      a2: 'Which burger looks most real?',
    },
  ],
  'no-cheese': [
    {
      b1: 'There is no cheese in the data. Can the maker invent cheese by itself?',
      a2: 'No cheese in the data. Can the maker still make cheese?',
    },
    {
      b1: 'Which faces are missing from the data of large companies, do you think? Who notices?',
      a2: 'Who is missing from the data of large companies?',
    },
  ],
  'few-pictures': [
    {
      b1: 'With few burgers the judge learns them by heart. Is that learning, or remembering?',
      a2: 'Is learning by heart the same as understanding?',
    },
  ],
  'by-heart': [
    {
      b1: 'The judge knows the practice pictures, but not new real ones. Would you trust a judge like that?',
      a2: 'The judge only knows the practice pictures. Do you trust it?',
    },
  ],
  half: [
    {
      b1: 'The judge is guessing now. Does that mean the burgers are done? What do you think yourself?',
      a2: 'The judge is guessing. Are the burgers good now?',
    },
  ],
  'judge-ahead': [
    {
      b1: 'The judge still wins, but can you still see the difference? Who is fooled first: the machine or we?',
      a2: 'Can you still see a difference? Or only the judge?',
    },
    {
      b1: 'A computer sees this difference; perhaps you don’t. Does that solve the problem of deepfakes?',
      a2: 'A computer sees the difference. Is the problem solved?',
    },
  ],
  'only-discriminator': [
    {
      b1: 'The judge practises alone. Why doesn’t that make the burgers any better?',
      a2: 'Only the judge learns. Why does that not help the burgers?',
    },
  ],
  'only-generator': [
    {
      b1: 'The maker practises against a judge that no longer learns. What happens to the burgers?',
      a2: 'The judge no longer learns. What does the maker do now?',
    },
  ],
  'data-changed': [
    {
      b1: 'You have changed the data. How long before the maker notices? And how does it notice?',
      a2: 'The data is different. How does the maker notice?',
    },
  ],
};
