/** The lesson in breaking marks, in English. */
import type { MarksTexts } from '../nl/marks.ts';

/** English texts of that lesson. */
export const marks: MarksTexts = {
  title: 'Break the marks: Nepwerk',
  heading: 'Break the marks',
  goal: {
    b1: 'This burger is fake, and three marks say so. Get rid of all three in as few steps as you can, while the picture can still be recognised.',
    a2: 'This burger is fake. Three marks say so. Get rid of all three. Keep the picture good.',
  },
  ours: {
    b1: 'This works with our burgers only: you cannot open a picture of your own here, and nothing is saved or sent.',
    a2: 'This works with our burgers only. Nothing is saved.',
  },
  aloud: 'Read aloud what to do',
  busy: {
    fetch: 'Fetching the reader. That happens only once.',
    mark: 'Putting the three marks in.',
    attack: 'Working. Then we look which marks are left.',
  },
  stop: 'Stop',
  problems: {
    reader: {
      b1: 'The reader of the marks could not be fetched. Is there a network? Then you can try again.',
      a2: 'There is no network. Try again later.',
    },
    failed: {
      b1: 'Something went wrong: the memory may be full. Close other tabs. What you had done is then done again.',
      a2: 'Something went wrong. Try again.',
    },
    stopped: {
      b1: 'You stopped it. What you had done is done again when you go on.',
      a2: 'You stopped it. You can go on.',
    },
  },
  again: 'Go on',
  tools: {
    heading: 'What do you do to it?',
    go: 'Do it',
    full: {
      b1: 'That is enough steps. Go a few steps back first.',
      a2: 'Enough steps. Go back first.',
    },
    names: {
      crop: 'Crop',
      resize: 'Make smaller',
      recompress: 'Make a JPEG',
      screenshot: 'Screenshot',
      cover: 'Draw over',
      filter: 'Filter',
      rotate: 'Turn',
      seal: 'Paste the seal',
    },
    hints: {
      crop: {
        b1: 'Drag over the part that you keep, or use the sliders. With keys: go to the picture, then arrows and Space.',
        a2: 'Drag over the part that you keep, or use the sliders.',
      },
      resize: {
        b1: 'An app that sends your picture does it like this: it throws pixels away.',
        a2: 'Apps do this too when they send your picture.',
      },
      recompress: {
        b1: 'A JPEG throws away what your eyes hardly see. Watch how small the file gets.',
        a2: 'A JPEG is a smaller file. See how much smaller.',
      },
      screenshot: {
        b1: 'Put the picture on a screen and take a picture of that screen.',
        a2: 'Take a picture of the screen.',
      },
      cover: {
        b1: 'Draw on the picture. With keys: go to the picture, then arrows, and Space to begin and to stop.',
        a2: 'Draw on the picture, with mouse, finger or keys.',
      },
      filter: {
        b1: 'Filters change all pixels a little, or a lot.',
        a2: 'A filter changes all pixels.',
      },
      rotate: {
        b1: 'A little tilted, or mirrored. Why would that be hard for a reader?',
        a2: 'Tilt it, or mirror it.',
      },
      seal: {
        b1: 'A trick of cheats: take the Content Credentials out of the first file and paste them into this one. Does the reader fall for it?',
        a2: 'Paste the Content Credentials of the first file into this file. Does that work?',
      },
    },
    sealThere: {
      b1: 'There are Content Credentials in this file already. Do something else first.',
      a2: 'They are in it already. Do something else first.',
    },
    crop: { left: 'Left', top: 'Top', right: 'Right', bottom: 'Bottom' },
    scale: 'Size',
    quality: 'Quality',
    zoom: 'On screen',
    pen: { label: 'Width', thin: 'thin', middle: 'middle', thick: 'thick' },
    colour: { label: 'Colour', white: 'white', ink: 'black', bun: 'brown' },
    undoStroke: 'Take last line away',
    strength: 'Strength',
    filter: {
      label: 'Filter',
      blur: 'blur',
      noise: 'grain',
      grey: 'grey',
      faded: 'pale',
      poster: 'poster',
    },
    degrees: 'Degrees',
    degree: '{degrees}°',
    mirrored: 'Mirrored',
  },
  picture: {
    heading: 'The picture',
    marked: 'A fake burger with three marks',
    now: 'The picture after {count} steps',
    cropping: 'Crop: at {across}% from the left, {down}% from the top',
    covering: 'Draw over: at {across}% from the left, {down}% from the top',
    undo: 'Back',
    redo: 'Forward',
    another: 'Another burger',
    compare: 'Beside the start',
    before: 'Start',
    after: 'Now',
    facts: '{width} by {height} pixels, {size} kB',
    shrunk: { b1: '{percent} of the first file', a2: '{percent} of the first' },
  },
  happened: {
    start: 'The burger is marked.',
    none: 'Nothing happened to the marks.',
    change: '{mark}: {standing}.',
  },
  marks: {
    heading: 'The marks',
    label: {
      name: 'Label',
      there: { b1: 'The letters can be read well.', a2: 'You can read it well.' },
      weaker: { b1: 'The letters are harder to read, or only a part of them is left.', a2: 'It is harder to read.' },
      gone: { b1: 'Nobody can read this any more.', a2: 'Nobody can read it.' },
      broken: { b1: 'Nobody can read this any more.', a2: 'Nobody can read it.' },
    },
    watermark: {
      name: 'Watermark',
      there: { b1: 'It is in all pixels and can be read clearly.', a2: 'It can be read clearly.' },
      weaker: { b1: 'The reader still finds it, but less clearly.', a2: 'The reader finds it less clearly.' },
      gone: {
        b1: 'The reader does not find it. It may still be there.',
        a2: 'The reader does not find it.',
      },
      broken: { b1: 'The reader does not find it.', a2: 'The reader does not find it.' },
    },
    credentials: {
      name: 'Content Credentials',
      there: {
        b1: 'The signature fits this file: nothing has changed.',
        a2: 'The signature is right.',
      },
      weaker: { b1: 'The signature fits this file.', a2: 'The signature is right.' },
      gone: {
        b1: 'The file was saved anew, and they did not come along.',
        a2: 'They did not come along.',
      },
      broken: {
        b1: 'The signature belongs to another file: the reader sees that something is wrong.',
        a2: 'The signature does not fit this file. The reader sees that.',
      },
    },
    standing: { there: 'still whole', weaker: 'weaker', broken: 'does not fit', gone: 'gone' },
    notFound: 'not found',
    strength: 'How clear: {name}',
    least: {
      b1: 'Left of the line it can no longer be read.',
      a2: 'Left of the line: cannot be read.',
    },
  },
  game: {
    heading: 'How you stand',
    steps: { one: '{count} step', other: '{count} steps' },
    lost: '{count} of 3 gone',
    best: 'best: {count}',
    picture: 'Still to be seen of the picture',
    won: {
      b1: 'All three are lost, and the picture is still there. Can it be done in fewer steps?',
      a2: 'All three lost! Can you do it in fewer steps?',
    },
    wonBest: {
      b1: 'All three lost in {count}. We never managed with fewer. Do you?',
      a2: 'All three lost in {count}! Can it be faster?',
    },
    spoiled: {
      b1: 'All marks are gone, but too little of the picture is left: it counts from {percent}.',
      a2: 'The marks are gone, but so is the picture. It counts from {percent}.',
    },
  },
  steps: {
    heading: 'What you did',
    start: 'Marked',
    names: {
      crop: 'Cropped',
      resize: 'Smaller',
      recompress: 'JPEG',
      screenshot: 'Screenshot',
      cover: 'Drawn over',
      filter: 'Filter',
      rotate: 'Turned',
      seal: 'Seal pasted',
    },
    undone: '{name}, undone',
    lost: '{count} of 3 marks gone',
  },
  questions: {
    predict: {
      b1: 'Which mark do you think goes first? And which one last?',
      a2: 'Which mark goes first, do you think?',
    },
    trust: {
      b1: 'Which mark would you trust, and why?',
      a2: 'Which mark do you trust most?',
    },
    missing: {
      b1: 'You find no mark at all in a picture. What do you know then, and what not?',
      a2: 'You find no mark. What do you know then?',
    },
    found: {
      b1: 'And when you do find a mark: what do you know then?',
      a2: 'You do find a mark. What do you know?',
    },
    forged: {
      b1: 'A signature can be taken away, but it cannot be faked. What is good about that all the same?',
      a2: 'You cannot fake a signature. Why is that good?',
    },
    accident: {
      b1: 'Which marks does an app lose without anybody wanting that?',
      a2: 'Which marks are lost by accident?',
    },
    law: {
      b1: 'In Europe, who makes a picture with AI has to say so. Does that help, if marks can be taken away?',
      a2: 'AI pictures must have a mark. Does that help?',
    },
    better: {
      b1: 'Think of a mark that is harder to take away. What would go wrong then?',
      a2: 'Think of a better mark. What can go wrong?',
    },
  },
};
