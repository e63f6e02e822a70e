/** What the law says about faces, and where to get help, in English. */
import type { FaceTexts } from '../nl/face.ts';

/** English texts of that. */
export const faceLaw: FaceTexts['law'] = {
  open: 'Law and help',
  heading: 'What is allowed, what is not, and who helps',
  aloud: 'Read aloud about law and help',
  rules: {
    portrait: {
      b1: 'Your face is yours. Mostly nobody may simply spread a picture on which you can be recognised, nor a deepfake: that follows from portrait rights and the privacy law (GDPR).',
      a2: 'Your face is yours. Nobody may simply spread it, not as a deepfake either.',
    },
    sexual: {
      b1: 'Making or sharing a sexual image of somebody without their consent is a crime in the Netherlands, also when it is fake (article 254ba of the penal code, since 1 July 2024). Of anybody under 18 it is never allowed.',
      a2: 'Making or sharing a naked image of somebody without a yes is a crime. Also when it is fake.',
    },
    label: {
      b1: 'A program that makes deepfakes must mark them, and whoever shows one in their work must say that it is fake (AI Act of the EU, article 50). That is why everything from this lab has a label.',
      a2: 'A deepfake must say that it is fake. That is why all of this has a label.',
    },
  },
  help: {
    heading: 'Is it about you?',
    school: {
      b1: 'It is not your fault. Go to your tutor, the school’s confidant or somebody else whom you trust. Keep proof, and do not pass it on.',
      a2: 'It is not your fault. Go to your tutor or somebody you trust. Pass nothing on.',
    },
    helpwanted: {
      b1: 'Helpwanted (helpwanted.nl, Dutch) helps for free when there are images of you online, real or fake. They also help to get them removed.',
      a2: 'Helpwanted (helpwanted.nl) helps for free when there are images of you online.',
    },
    classmate: {
      b1: 'Did you get such an image of somebody else? Look no further, do not pass it on, and tell an adult.',
      a2: 'Did you get such an image? Do not pass it on. Tell an adult.',
    },
  },
};
