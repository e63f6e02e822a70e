/** The lesson in breaking marks, in English. */
import type { MarksTexts } from '../nl/marks.ts';

/** English texts of that lesson. */
export const marks: MarksTexts = {
  title: 'Break the marks: Nepwerk',
  heading: 'Break the marks',
  goal: {
    b1: 'This burger is fake, and three marks say so. Get rid of all three in as few steps as you can, while at least {percent} of the picture is left.',
    a2: 'This burger is fake. Three marks say so. Get rid of all three. Keep {percent} of the picture.',
  },
  ours: {
    b1: 'This works with our burgers only: you cannot open a picture of your own here. The pictures are not saved or sent.',
    a2: 'This works with our burgers only. The pictures are not saved.',
  },
  aloud: 'Read aloud what to do',
  busy: {
    fetch: 'Fetching the program that reads the marks. That happens only once.',
    mark: 'Putting the three marks in.',
    attack: 'Working. Then we check which marks are left.',
  },
  stop: 'Stop',
  problems: {
    reader: {
      b1: 'The program that reads the marks could not be fetched. Is there a network? Then try again.',
      a2: 'It could not be fetched. Is there internet?',
    },
    failed: {
      b1: 'Something went wrong: the memory may be full, or there is no network. Close other tabs and try again. Your steps stay.',
      a2: 'Something went wrong. Your steps stay.',
    },
    stopped: {
      b1: 'Stopped. Your steps stay.',
      a2: 'Stopped. Your steps stay.',
    },
  },
  again: 'Try again',
  tools: {
    heading: 'What will you do to it?',
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
        b1: 'An app that sends your picture smaller does this too: it throws pixels away.',
        a2: 'Apps do this too when they send your picture.',
      },
      recompress: {
        b1: 'A JPEG throws away what you hardly see; at low quality you do see it. Watch how small the file gets.',
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
        b1: 'A little tilted, or mirrored. Why would that be hard for a program that reads marks?',
        a2: 'Tilt it, or mirror it.',
      },
      seal: {
        b1: 'Content Credentials are a kind of seal. A cheat’s trick: take it out of the first file and paste it into this one. Does the program fall for it?',
        a2: 'Content Credentials are a kind of seal. Paste the seal of the first file into this file. Does that work?',
      },
    },
    sealThere: {
      b1: 'There are Content Credentials in this file already. Do something else first.',
      a2: 'They are in it already. Do something else first.',
    },
    nothing: {
      b1: 'Drag, draw or use a slider first: as it is, nothing would change.',
      a2: 'Drag, draw or use a slider first.',
    },
    crop: { left: 'Left', top: 'Top', right: 'Right', bottom: 'Bottom' },
    scale: 'Size',
    quality: 'Quality',
    zoom: 'Size',
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
    compare: 'Compare',
    before: 'Start',
    after: 'Now',
    facts: '{width} by {height} pixels, {size} kB',
    shrunk: { b1: '{percent} of the first file', a2: '{percent} of the first file' },
  },
  happened: {
    start: 'The burger is marked.',
    none: 'No mark was lost.',
    change: '{mark}: {standing}.',
  },
  marks: {
    heading: 'The marks',
    label: {
      name: 'Label',
      there: { b1: 'The letters can be read well.', a2: 'You can read it well.' },
      weaker: { b1: 'The letters are harder to read, or only a part of them is left.', a2: 'It is harder to read.' },
      gone: { b1: 'You can no longer read it.', a2: 'You can no longer read it.' },
    },
    watermark: {
      name: 'Watermark',
      there: {
        b1: 'You cannot see it. The program reads it clearly.',
        a2: 'You cannot see it. The computer reads it.',
      },
      weaker: {
        b1: 'The program still reads it, but less clearly.',
        a2: 'The computer reads it less clearly.',
      },
      gone: {
        b1: 'The program does not find it. It may still be there.',
        a2: 'The computer does not find it.',
      },
    },
    credentials: {
      name: 'Content Credentials',
      unfit: 'do not fit',
      there: {
        b1: 'The signature fits this file: nothing has changed.',
        a2: 'The signature is right.',
      },
      gone: {
        b1: 'The file was made anew, and they were left behind.',
        a2: 'They were left behind.',
      },
      broken: {
        b1: 'The signature belongs to another file: so anyone sees that something is wrong.',
        a2: 'The signature belongs to another file. That shows.',
      },
    },
    standing: { there: 'still whole', weaker: 'weaker', gone: 'gone' },
    notFound: 'not found',
    strength: 'How clear: {name}',
    least: {
      b1: 'Left of the line it can no longer be read, or too little is left.',
      a2: 'Left of the line it is too little.',
    },
  },
  game: {
    heading: 'Your score',
    steps: { one: '{count} step', other: '{count} steps' },
    lost: '{count} of 3 gone',
    best: 'record: {count}',
    picture: 'Left of the picture',
    won: {
      b1: 'All three are lost, and the picture is still there. Can it be done in fewer steps?',
      a2: 'All three lost! Can you do it in fewer steps?',
    },
    wonBest: {
      b1: 'All three lost in {count}. We have never done it in fewer. Can you?',
      a2: 'All three lost in {count}! Can it be faster?',
    },
    spoiled: {
      b1: 'All marks are gone, but the picture changed too much: at least {percent} must be left.',
      a2: 'The marks are gone, but the picture is too bad. At least {percent} must be left.',
    },
    betrayed: {
      b1: 'There is still a seal in it that does not fit, and it gives you away.',
      a2: 'There is still a seal in it. It gives you away.',
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
      seal: 'Seal in',
    },
    mirrored: 'Mirrored',
    undone: 'undone',
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
      b1: 'Which marks does an app lose without anyone meaning to?',
      a2: 'Which marks are lost by accident?',
    },
    law: {
      b1: 'In Europe, companies that make AI must mark its pictures. Does that help, if marks can be taken away?',
      a2: 'In Europe, AI companies must mark their pictures. Does that help?',
    },
    better: {
      b1: 'Think of a mark that is harder to take away. What would go wrong then?',
      a2: 'Think of a better mark. What can go wrong?',
    },
  },
};
