/** What stands around the labs in English: the home page, the head of every page, and the page that does not exist. */
import type { AllTexts } from '../nl/all.ts';

/** English texts of the home page and of the head of every page. */
export const site: AllTexts['site'] = {
  name: 'Nepwerk',
  language: { label: 'Language', nl: 'Nederlands', en: 'English' },
  level: { label: 'Reading level', full: 'B1: full text', short: 'A2: short text' },
  aloud: {
    home: 'Read aloud what this is about',
    judge: 'Read aloud what the judge says',
    question: 'Read the question aloud',
  },
  home: {
    title: 'Nepwerk: make a deepfake yourself and see how it works',
    heading: 'Make a fake. See how it works.',
    lead: {
      b1: 'A deepfake is a picture, film or voice that seems real, but comes from a computer that learned from examples. Here you train one: choose what goes in and see what comes out.',
      a2: 'A deepfake seems real, but a computer made it. Here you teach a computer to make fake pictures.',
    },
    audience: {
      b1: 'For pupils of 10 to 18, at school or at home. On an ordinary school laptop, without an account.',
      a2: 'For pupils of 10 to 18. An ordinary laptop will do.',
    },
    privacy: {
      b1: 'Everything happens on this device. No account, no name. Only in a class your teacher sees how far you are, and what you answer or share.',
      a2: 'Everything stays on this device. In a class your teacher sees what you do and share.',
    },
    join: { label: 'Are you in a class? Type the six digits of the big screen', go: 'Join' },
    teachers: { link: 'For teachers', line: 'A lesson of 45 minutes, with links, questions and privacy.' },
    check: { link: 'Check a file', line: 'Is there a mark in it? See what that says.' },
    marks: {
      name: 'Break the marks',
      line: 'Three marks say that a burger is fake. Can you get rid of them?',
      link: 'Try it',
    },
    device: {
      empty: 'Nepwerk keeps nothing of yours on this device.',
      counted: 'Saved on this device: {things}.',
      wipe: 'Wipe everything',
      asking: 'Wipe everything? It will not come back: {things}.',
      wiping: 'Wiping …',
      wiped: 'Wiped: {things}. Nepwerk keeps nothing of yours here any more.',
      failed: 'Not everything was wiped. Close Nepwerk in other tabs and press Wipe everything again.',
      trainings: { one: '{count} training', other: '{count} trainings' },
      pictures: 'pictures of your own',
      key: 'the key that this device signs with',
      rest: 'something from a lab',
      answers: { one: '{count} answer', other: '{count} answers' },
    },
    open: 'Open the lab',
    face: 'To the faces',
    minutes: 'First burger within a minute',
    coming: 'Still to come',
    about: 'Why this exists',
    why: {
      b1: 'Banning deepfakes does little, and scaring people does not explain them. Make one yourself and you know how it works.',
      a2: 'Make a deepfake yourself: then you know how it works.',
    },
  },
  labs: {
    burger: { name: 'Burger lab', line: 'A maker and a judge try to outsmart each other. With hamburgers.' },
    face: { name: 'Face lab', line: 'Two networks swap two faces. With portraits that move; you need no camera.' },
    portrait: { name: 'Portrait lab', line: 'Make a painting talk. It can say sorry, too.' },
    voice: { name: 'Voice lab', line: 'Turn your voice into your neighbour’s.' },
    text: {
      name: 'Text lab',
      line: 'A language model that has read your class’s texts. Sometimes it tells a secret.',
    },
    more: { name: 'Beats, memes and birds', line: 'The same maker, other data. Watch what changes.' },
    detector: { name: 'Detector lab', line: 'Build a fake finder and let it loose on a million posts a day.' },
    council: { name: 'The council', line: 'May this stay online? You have thirty seconds.' },
    liar: { name: 'Liar’s lab', line: '“That’s a deepfake!” But what if it is simply true?' },
    test: { name: 'Before and after', line: 'Did you get better at it? Or only more suspicious?' },
    useful: { name: 'Useful fakes', line: 'Fakes that do somebody some good. They exist.' },
  },
  missing: {
    title: 'This page does not exist',
    body: {
      b1: 'This page really cannot be found. It is not fake either: it just isn’t there.',
      a2: 'This page is not there.',
    },
    back: 'Back to the start',
  },
  loading: 'Loading',
  skip: 'To the content',
};
