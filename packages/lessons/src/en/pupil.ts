/** What a pupil who is in a class reads, in English: coming in, the strip above every page, and the end. */
import type { PupilTexts } from '../nl/pupil.ts';

/** English texts of a pupil in a class. */
export const pupil: PupilTexts = {
  join: {
    title: 'Join your class · Nepwerk',
    heading: 'Join your class',
    code: 'The six digits of your class',
    codeHint: { b1: 'They are on the big screen.', a2: 'Look at the screen.' },
    second: 'The second six digits',
    secondHint: {
      b1: 'Somebody is guessing codes at the moment. That is why we ask for six more: they are on your teacher’s screen.',
      a2: 'Ask your teacher for six more digits.',
    },
    go: 'Go in',
    busy: 'One moment …',
    rules: {
      b1: 'You need no account, and we do not ask what you are called. You get a made-up name.',
      a2: 'You need no account. You get a made-up name.',
    },
    together: { b1: 'Two of you at one laptop? Then you share one seat.', a2: 'Two at one laptop? Share one seat.' },
    hello: 'Here you are',
    spin: { one: 'Another name (once more)', other: 'Another name ({count} times left)' },
    noSpins: { b1: 'This is the one: you have spun three times.', a2: 'This is your name.' },
    toLab: 'To the lesson',
    leave: 'I am in another class',
    refused: {
      'no-such-code': {
        b1: 'No class has these digits. Take another look at the big screen.',
        a2: 'These digits are wrong. Look again.',
      },
      'door-closed': {
        b1: 'The door of this class is closed. Ask your teacher to open it for a moment.',
        a2: 'The door is closed. Ask your teacher.',
      },
      full: {
        b1: 'This class is full. Share a seat with somebody, or ask your teacher.',
        a2: 'The class is full. Share a seat.',
      },
      ended: { b1: 'This lesson is over.', a2: 'The lesson is over.' },
      blocked: {
        b1: 'Your teacher has closed this seat. Have a word with your teacher.',
        a2: 'Your seat is closed. Ask your teacher.',
      },
      wait: { b1: 'Those were many wrong codes. Try again in {seconds} seconds.', a2: 'Wait {seconds} seconds.' },
      'no-answer': {
        b1: 'The server does not answer. See whether you have internet, and try again.',
        a2: 'No connection. Try again.',
      },
      other: { b1: 'That did not work. Try again, or ask your teacher.', a2: 'That did not work. Ask your teacher.' },
    },
  },
  strip: {
    label: 'Your class',
    now: 'Now',
    left: '{minutes} min left',
    over: 'time is up',
    leftLabel: { one: 'one minute left for this part', other: '{count} minutes left for this part' },
    toLink: 'Go there',
    hand: { up: 'Ask for help', down: 'Help is asked' },
    handSaid: { b1: 'Your teacher sees that you want help.', a2: 'Your teacher is coming.' },
    question: 'Question',
    questionDone: 'Answered',
    vote: 'Vote: real or made?',
    message: 'Your teacher says',
    close: 'Close',
    lost: { b1: 'No connection to your class. You can just go on; we keep trying.', a2: 'No connection. Just go on.' },
    removed: {
      b1: 'Your teacher took you out of the class. You can go on in the lab, or come in again.',
      a2: 'You were taken out of the class.',
    },
    menu: 'More',
    leave: 'Leave the class',
    leaveSure: { b1: 'Your seat goes. What you made stays on this device.', a2: 'Your seat goes.' },
  },
  closed: {
    heading: 'This lab is still closed',
    text: {
      b1: 'Your teacher will open it later. Look above at what you can do now.',
      a2: 'Your teacher will open it later.',
    },
    open: { b1: 'These labs are open now:', a2: 'Open now:' },
  },
  question: {
    heading: 'A question from your teacher',
    send: 'Send',
    sent: { b1: 'Your answer is in. You may change it while the question is open.', a2: 'Your answer is in.' },
    rather: 'I’d rather not',
    ratherSaid: { b1: 'Fine. Nobody sees that you chose this.', a2: 'Fine. Nobody sees it.' },
    words: 'Your answer',
    noNames: {
      b1: 'Write no names. Your teacher chooses which answers go on the big screen, without your name.',
      a2: 'Write no names.',
    },
    over: { b1: 'This question is not open any more.', a2: 'The question is closed.' },
    failed: { b1: 'Your answer did not arrive. Try again.', a2: 'That failed. Try again.' },
  },
  vote: {
    heading: 'Real or made?',
    ask: { b1: 'This picture is on the big screen. Real, from the data, or made by a net?', a2: 'Real or made?' },
    real: 'Real',
    made: 'Made',
    count: '{now} of {all}',
    picture: 'Picture {now} of {all}',
    done: { b1: 'You have voted on all pictures. Look at the big screen.', a2: 'Done! Look at the screen.' },
    none: { b1: 'There is nothing to vote on yet.', a2: 'There is nothing yet.' },
    failed: { b1: 'Your vote did not arrive. Try again.', a2: 'That failed. Try again.' },
    missing: 'This picture did not arrive.',
  },
  frozen: {
    heading: 'Eyes on your teacher',
    text: {
      b1: 'Your screen stands still for a moment. Nothing is lost: you will go on where you were.',
      a2: 'Your screen stands still. You will go on later.',
    },
  },
  end: {
    heading: 'The lesson is over',
    wiping: { b1: 'We are wiping what you made on this device …', a2: 'We are wiping all …' },
    wiped: {
      b1: 'Everything is wiped: {trainings}, {pictures} and {answers}. Nothing of yours is left on this device, and the server deletes the whole class.',
      a2: 'Everything is wiped: {trainings}, {pictures} and {answers}.',
    },
    trainings: { one: 'one training', other: '{count} trainings' },
    pictures: { one: 'one picture of your own', other: '{count} pictures of your own' },
    answers: { one: 'one answer', other: '{count} answers' },
    failed: {
      b1: 'Wiping did not work on this device. Try again, or tell your teacher.',
      a2: 'Wiping did not work. Tell your teacher.',
    },
    again: 'Wipe again',
    home: 'To the start',
  },
};
