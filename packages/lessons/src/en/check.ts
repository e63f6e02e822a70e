/** The page that looks for marks in a file, in English. */
import type { CheckTexts } from '../nl/check.ts';

/** English texts of that page. */
export const check: CheckTexts = {
  title: 'Check a file: Nepwerk',
  heading: 'Check a file',
  lead: {
    b1: 'Does it say where it comes from? Choose a picture, film or sound, and see which marks are in it.',
    a2: 'Where does it come from? Choose a picture, film or sound.',
  },
  choose: 'Choose a file',
  drop: 'or drop or paste it here',
  private: {
    b1: 'The file stays on this device. Nothing is sent.',
    a2: 'It stays on this device.',
  },
  list: 'Checked',
  remove: 'Take {name} away',
  removeAll: 'Take all away',
  progress: {
    opening: 'Fetching the reader. That happens only once.',
    waiting: '{name} is waiting',
    reading: 'Looking at {name}',
  },
  aloud: 'Read aloud what was found',
  stop: 'Stop',
  again: 'Try again',
  tooMany: {
    one: 'The list holds 20 files. {count} file did not fit.',
    other: 'The list holds 20 files. {count} files did not fit.',
  },
  picture: 'The picture in {name}',
  kinds: { picture: 'picture', film: 'film', sound: 'sound', training: 'training' },
  verdicts: {
    own: {
      short: 'Made here',
      heading: 'Made with Nepwerk, on this device',
      says: {
        b1: 'The signature is right and belongs to this device. Nothing has changed since the file was saved.',
        a2: 'The signature is right. Nothing has changed.',
      },
    },
    other: {
      short: 'From Nepwerk',
      heading: 'Made with Nepwerk, on a device that is not known here',
      says: {
        b1: 'Watermark and signature both say so. Nothing has changed since the file was saved. The device may be somebody else’s, or this one: after ‘Wipe everything’ it no longer knows its own signature.',
        a2: 'Nothing has changed. We do not know which device it comes from.',
      },
    },
    signed: {
      short: 'Signed',
      heading: 'It is signed, by somebody unknown',
      says: {
        b1: 'Nothing has changed since it was signed. But this page does not know who signed: whether the name is true cannot be seen here.',
        a2: 'Nothing has changed. But we do not know who signed.',
      },
    },
    expired: {
      short: 'Expired',
      heading: 'Its signature has expired',
      says: {
        b1: 'The file has not changed, but the proof that goes with the signature was only good for a while.',
        a2: 'It has not changed. But the signature is too old.',
      },
    },
    broken: {
      short: 'Changed',
      heading: 'Changed since it was signed',
      says: {
        b1: 'The file no longer fits its signature. Somebody may have meant that, or a program saved it in another way.',
        a2: 'It no longer fits its signature.',
      },
    },
    elsewhere: {
      short: 'Proof elsewhere',
      heading: 'The proof lies on another computer',
      says: {
        b1: 'The file only says where its Content Credentials are. We fetch nothing: that computer would learn what you are looking at.',
        a2: 'The proof lies somewhere else. We do not fetch it.',
      },
    },
    watermark: {
      short: 'Watermark',
      heading: 'It carries a watermark of Nepwerk',
      says: {
        b1: 'A network made this, or a part of it. The signature is gone: that happens by itself when a file is saved again or sent through an app. The watermark is in the pixels and stayed.',
        a2: 'A network made this, or a part of it. The signature is gone.',
      },
    },
    none: {
      short: 'No mark',
      heading: 'No mark found. That says nothing about real or fake.',
      says: {
        b1: 'Most files carry no mark, and whoever wants to can take one away. So look further: who showed you this, and what do others say?',
        a2: 'Most files carry no mark. So ask: who is this from?',
      },
    },
    unreadable: { short: 'Unreadable', heading: 'This file cannot be checked' },
  },
  problems: {
    kind: {
      b1: 'This is no picture, film or sound that we know, whatever its name says. We read JPEG, PNG, WebP, GIF, AVIF, MP4, MOV, WAV, MP3, M4A and trainings.',
      a2: 'We do not read this kind of file. Choose a picture, film or sound.',
    },
    heavy: {
      b1: 'It is larger than 200 megabytes. Cut a piece out of it, or make it smaller.',
      a2: 'It is too large. Make it smaller.',
    },
    broken: {
      b1: 'It is broken, it has more than 64 million pixels, or this browser cannot open its kind.',
      a2: 'It is broken, too large, or cannot be opened.',
    },
    slow: {
      b1: 'It took longer than five seconds, and then we stopped. Some files are made so that reading them never ends.',
      a2: 'It took too long. We stopped.',
    },
    moved: {
      b1: 'It can no longer be read. Was it moved or changed? Choose it again.',
      a2: 'It cannot be read. Choose it again.',
    },
    crashed: {
      b1: 'Something went wrong while reading: the memory may be full. Close other tabs and try again.',
      a2: 'Something went wrong. Try again.',
    },
    reader: {
      b1: 'The reader could not be fetched. Is there a network? Then you can try again.',
      a2: 'There is no network. Try again later.',
    },
  },
  label: {
    b1: 'This page reads no letters. Look for yourself: is there a label at the top right?',
    a2: 'Look for yourself: is there a label on it?',
  },
  disagree: {
    b1: 'Mind: the signature says nothing of a network, but the watermark says that this was made in Nepwerk. Believe the watermark.',
    a2: 'Mind: the watermark says that this was made in Nepwerk.',
  },
  marks: {
    heading: 'Three marks',
    intro: {
      b1: 'All that Nepwerk makes and saves gets the three of them. Other makers sometimes put Content Credentials into their files, and those are read too.',
      a2: 'All that Nepwerk saves gets all three.',
    },
    breaking: 'Try to break them yourself',
    honest: {
      b1: 'No mark found? That says nothing about real or fake: most files have none, and any mark can be taken away.',
      a2: 'No mark? That says nothing about real or fake.',
    },
    label: {
      name: 'Label',
      what: {
        b1: 'Letters in the picture, top right. Everybody sees them, and everybody can cut them off.',
        a2: 'Letters at the top right. You can cut them off.',
      },
      look: {
        b1: 'Look for yourself: does it say AI GENERATED or AI MODIFIED at the top right? This page reads no letters.',
        a2: 'Look for yourself: does it say AI GENERATED or AI MODIFIED?',
      },
    },
    watermark: {
      name: 'Watermark',
      what: {
        b1: 'A pattern in the pixels that you hardly see. It stays when you make the picture smaller or cut a piece off, but not when you blur it.',
        a2: 'A pattern that you hardly see. It stays in a smaller picture, not in a blurred one.',
      },
      found: { made: 'Made by a network', changed: 'Changed by a network', unknown: 'A newer mark' },
      lab: 'Lab: {lab}',
      class: 'Class {number}',
      strength: 'How clearly it can be read',
      certainty: {
        b1: 'No accident: of a million files without a watermark, fewer than one looks like this.',
        a2: 'This is hardly ever an accident.',
      },
      missing: {
        b1: 'Not found. Other makers do not use our watermark, and it may have been destroyed.',
        a2: 'Not found.',
      },
      undecoded: {
        b1: 'Not looked for: this browser cannot open the picture.',
        a2: 'Not looked for: the picture does not open here.',
      },
      never: {
        b1: 'Not looked for: this film or sound does not open in this browser.',
        a2: 'Not looked for: it does not open here.',
      },
    },
    note: {
      name: 'Signal',
      look: {
        b1: 'Listen for yourself: are there four beeps at the beginning, short-long short-short? That is AI in Morse code. This page does not listen for it.',
        a2: 'Listen: are there four beeps at the beginning? That is AI in Morse code.',
      },
    },
    training: {
      name: 'Signature',
      alone: {
        b1: 'A training has no label and no watermark: numbers have no room for them.',
        a2: 'A training has no room for a label or watermark.',
      },
    },
    credentials: {
      name: 'Content Credentials',
      what: {
        b1: 'A signature in the file, with what was done to it. Change a single byte, and it no longer holds. It says who signed, not that it is true.',
        a2: 'A signature: who signed this file? Many apps throw it away. It does not say that the file is true.',
      },
      states: {
        trusted: 'Holds, and belongs to this device',
        unknown: 'Holds, by somebody unknown',
        expired: 'Holds, but has expired',
        broken: 'Holds no longer',
        none: 'Not found',
        elsewhere: 'On another computer',
        unreadable: 'Unreadable',
      },
      changed: {
        file: 'The file itself was changed.',
        statement: 'What is said of it was changed.',
      },
      missing: {
        b1: 'Many apps throw them away when you send a file.',
        a2: 'Many apps throw them away.',
      },
    },
  },
  history: {
    heading: 'What the file says about itself',
    claim: {
      b1: 'So says who signed. All we know is whether it was changed after that.',
      a2: 'The maker of the file wrote this. It need not be true.',
    },
    learned: 'After {rounds} rounds of training',
    data: 'In its data then: {examples}.',
    nothingIn: 'nothing',
    lab: 'In the {lab}.',
    source: 'Made from this: {title}',
    sourceUnsigned: 'without a signature of its own',
    noTitle: 'a file without a name',
    signed: 'Signed by {signer}',
    organisation: 'of {issuer}',
    device: 'a device',
    nobody: 'somebody without a name',
    program: 'with {program}',
    broken: 'Changed after that',
    nothing: 'It does not say what was done to it.',
    actions: {
      created: 'Made',
      opened: 'Opened',
      edited: 'Changed',
      watermarked: 'Watermark put in',
      converted: 'Turned into another kind of file',
      cropped: 'Cropped',
      resized: 'Made larger or smaller',
      coloured: 'Colours changed',
      filtered: 'Filter put on',
      drawn: 'Drawn on',
      placed: 'Something pasted in',
      removed: 'Something taken out',
      turned: 'Turned',
      published: 'Published',
      other: 'Something else: {name}',
    },
    sources: {
      trainedAlgorithmicMedia: 'by a network that learned from examples',
      compositeWithTrainedAlgorithmicMedia: 'in part by a network',
      algorithmicMedia: 'by a program',
      digitalCapture: 'with a camera or microphone',
      computationalCapture: 'with a camera that improves by itself',
      digitalCreation: 'by a person on a computer',
      humanEdits: 'by a person',
      screenCapture: 'as a screenshot',
      other: 'kind: {name}',
    },
  },
  labs: { burger: 'Burger lab', face: 'Face lab', voice: 'Voice lab', parrot: 'Text lab', other: 'lab {name}' },
  examples: {
    burger: { one: '{count} burger', other: '{count} burgers' },
    bird: { one: '{count} bird', other: '{count} birds' },
    doodle: { one: '{count} doodle', other: '{count} doodles' },
    collins: { one: '{count} photo of Eileen Collins', other: '{count} photos of Eileen Collins' },
    hopper: { one: '{count} photo of Grace Hopper', other: '{count} photos of Grace Hopper' },
    pip: { one: '{count} picture of Pip', other: '{count} pictures of Pip' },
    moss: { one: '{count} picture of Moss', other: '{count} pictures of Moss' },
    'person-a': {
      one: '{count} photo of somebody who was filmed (A)',
      other: '{count} photos of somebody who was filmed (A)',
    },
    'person-b': {
      one: '{count} photo of somebody who was filmed (B)',
      other: '{count} photos of somebody who was filmed (B)',
    },
    own: { one: '{count} added example', other: '{count} added examples' },
    other: { one: '{count} example', other: '{count} examples' },
  },
};
