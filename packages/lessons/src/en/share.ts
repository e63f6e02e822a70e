/** Sharing a small picture with the class, in English: for a pupil who is in one. */
import type { ShareTexts } from '../nl/share.ts';

/** English texts of the dialog that shares a picture. */
export const share: ShareTexts = {
  tool: 'Wall',
  title: 'Share a picture with the class',
  what: {
    b1: 'Your teacher looks first. There is no name with it. At the end of the lesson it is gone.',
    a2: 'Your teacher looks first. There is no name with it. After the lesson it is gone.',
  },
  game: {
    b1: 'On the wall the class guesses whether it is real or made. So don’t give it away yet!',
    a2: 'The class guesses: real or made? Don’t tell yet!',
  },
  kinds: { label: 'What do you share?', made: 'Made', real: 'Real' },
  pickMade: 'Pick a made picture',
  pickThis: 'Made picture {at}',
  pickReal: { one: 'Pick a real picture: {count} in the data', other: 'Pick a real picture: {count} in the data' },
  noMade: {
    b1: 'The maker has not made anything yet. Train first, or share a real picture from your data.',
    a2: 'Nothing has been made yet. Train first, or share a real picture.',
  },
  picture: { made: 'The made picture that you share', real: 'The real picture that you share' },
  photo: {
    b1: 'This is a photo of yours. Share it only if there are no people in it, not even a part of somebody.',
    a2: 'This is your photo. There must be no people in it.',
  },
  go: 'Send to your teacher',
  goPhoto: 'There are no people in it: send',
  sending: 'The picture is on its way …',
  sent: { b1: 'Sent! Your teacher looks at it first.', a2: 'Sent! Your teacher looks first.' },
  takenBack: { b1: 'Taken back: nobody sees it any more.', a2: 'Taken back.' },
  own: {
    heading: 'What you shared',
    none: { b1: 'You have not shared anything yet.', a2: 'Nothing yet.' },
    made: 'made',
    real: 'real',
    states: { waiting: 'waits for your teacher', shown: 'on the wall', gone: 'not on the wall' },
    picture: 'Picture {at}, {kind}',
    takeBack: 'Take back',
    takeBackThis: 'Take back: picture {at}',
  },
  refused: {
    'too-many-pictures': {
      b1: 'There are {most} pictures of yours already, on the wall or waiting. Take one back to make room for another.',
      a2: 'You have shared {most} pictures already. Take one back first.',
    },
    'no-more': {
      b1: 'You have sent {all} pictures in this lesson already. There can’t be more.',
      a2: 'You have sent {all} pictures already. No more can be sent.',
    },
    twin: { b1: 'You shared this picture already.', a2: 'You shared this picture already.' },
    wait: {
      b1: 'That was a little too fast. Wait a few seconds and try again.',
      a2: 'Too fast. Wait a little and try again.',
    },
    'no-answer': {
      b1: 'No answer came. See whether you have internet. If the picture is not in the list below, try again.',
      a2: 'No answer. Is the picture not there? Try again.',
    },
    ended: {
      b1: 'The lesson is over. Nothing can be shared any more.',
      a2: 'The lesson is over. You can’t share any more.',
    },
    out: {
      b1: 'You are not in the class any more, so you can’t share. Ask your teacher.',
      a2: 'You are not in the class any more. Ask your teacher.',
    },
    'old-page': {
      b1: 'This page is older than the server. Load the page again.',
      a2: 'The page is old. Load the page again.',
    },
    other: {
      b1: 'That did not work. Try again, or ask your teacher.',
      a2: 'That did not work. Ask your teacher.',
    },
  },
};
