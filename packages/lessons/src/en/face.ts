/** The Face lab, in English. */
import type { FaceTexts } from '../nl/face.ts';
import { faceLaw } from './face-law.ts';
import { faceQuestions } from './face-questions.ts';

/** English texts of that lab. */
export const face: FaceTexts = {
  title: 'Face lab: Nepwerk',
  heading: 'Face lab',
  door: {
    heading: 'First, agree',
    why: {
      b1: 'With what happens here you can make somebody do what they never did. So the lab opens only when you have read these agreements and ticked them.',
      a2: 'Here you make somebody do what they never did. Read these agreements first.',
    },
    rules: {
      ask: {
        b1: 'I only use faces of people who said yes themselves. If somebody says no later, I throw everything away.',
        a2: 'I only use faces of people who say yes. No is no, also later.',
      },
      label: {
        b1: 'What I make can be recognised as fake. I do not cut the label off.',
        a2: 'What I make can be seen to be fake. The label stays.',
      },
      kind: {
        b1: 'I make nobody look silly, and I scare nobody. When in doubt, I ask first.',
        a2: 'I make nobody look silly. When in doubt, I ask.',
      },
    },
    open: 'Go on',
    puppets: {
      b1: 'You need no camera: there are puppets and cartoons. Whoever does take part is asked everything first, and can always take it back.',
      a2: 'You need no camera: there are puppets. You may take part, or say no.',
    },
    gone: {
      b1: 'We keep and send no face and no network. Only what you save yourself stays.',
      a2: 'We keep no face. Only what you save yourself stays.',
    },
    aloud: 'Read the agreements aloud',
  },
  law: faceLaw,
  names: { collins: 'Eileen Collins', hopper: 'Grace Hopper', pip: 'Pip', moss: 'Moss' },
  filming: 'The photos are made ready: {done} of {count}',
  opening: 'The networks are made ready.',
  data: {
    album: '{count} photos of {name}, crossed out: not used',
    picture: 'Photo {at} of {count}, {pose}',
    pictureOut: 'Photo {at} of {count}, {pose}, not used',
    kept: { one: '{count} photo', other: '{count} photos' },
    pick: {
      b1: 'Pick a photo to leave it out or to bring it back.',
      a2: 'Pick a photo to leave it out.',
    },
    few: {
      b1: 'Leave at least {count} of each.',
      a2: 'Keep at least {count}.',
    },
    remembers: {
      b1: 'It still knows what it saw before. Press {button} to learn from these alone.',
      a2: 'It still knows what it saw before. Press {button}.',
    },
    measured: {
      one: 'And {count} to measure with: it does not learn that one.',
      other: 'And {count} to measure with: it does not learn those.',
    },
    allBack: 'All back',
    sides: 'Which sides of {name}',
    sidesText: '{left} to the left, {front} to the front, {right} to the right',
    left: 'left',
    right: 'right',
    count: 'How many',
    frontal: '{name} only looks straight ahead',
    order: 'Order',
    orders: {
      mixed: 'mixed',
      side: 'from left to right',
      mouth: 'mouth shut to open',
      sharp: 'sharpest first',
    },
    poses: {
      left: 'looks to the left',
      front: 'looks straight ahead',
      right: 'looks to the right',
      up: 'up',
      down: 'down',
      mouth: 'mouth open',
      eyes: 'eyes shut',
    },
  },
  nets: {
    label: 'The networks',
    encoder: 'Encoder',
    encoderShared: 'shared by both',
    code: 'code: {count} numbers',
    decoder: 'Decoder of {name}',
    bent: 'bent in',
    straight: 'straight out',
    swapped: '{from} becomes {to}',
    swap: 'Swap the decoders',
    swapOff: {
      b1: 'This is how it learns: the bent face of {first} goes in, and the decoder of {first} must make the straight face. The same for {second}. The encoder belongs to both.',
      a2: 'This is how it learns: a bent face goes in, the straight one must come out. Both share the encoder.',
    },
    swapOn: {
      b1: 'This is the trick: {first} goes in, but the decoder of {second} makes the picture. The code now only says what the face does, not who it is.',
      a2: 'The trick: {first} goes in, the decoder of {second} makes the picture.',
    },
    empty: {
      b1: 'Press Start. Then you see a face go through the networks here.',
      a2: 'Press Start. Then you see a face here.',
    },
    inAlt: '{name} goes in, a little bent',
    outAlt: '{name}, made by a decoder',
  },
  likeness: {
    label: 'rebuilt, like the real one',
    value: 'On photos that it has never seen, the made face is {percent} like the real one.',
    of: '{name} rebuilt',
    unknown: {
      b1: 'After a hundred rounds we measure this for the first time.',
      a2: 'After a hundred rounds we measure this.',
    },
  },
  advice: {
    label: 'Is it good enough?',
    begin: {
      b1: 'It begins with the average face of each. Let it train for a minute, then look again.',
      a2: 'It begins with an average face. Wait a minute.',
    },
    rising: {
      b1: 'It still gets better every round. Patience is the best thing that you can give it now.',
      a2: 'It still gets better. Be patient.',
    },
    flat: {
      b1: 'It hardly gets better any more. More training helps little; other photos may help.',
      a2: 'It hardly gets better now. Other photos help more.',
    },
    few: {
      b1: 'It has only {count} photos of each. A side or an expression that is not among them it cannot make. Give it more.',
      a2: 'It has only {count} photos. Give it more.',
    },
    sides: {
      b1: 'Of {name} there are hardly any photos from the side. Turn the head in the mirror and see what happens.',
      a2: 'Of {name} there are few photos from the side. Turn it in the mirror.',
    },
  },
  curves: {
    heading: 'Error per round (lower is better)',
    caption: 'The error of rebuilding both faces, round after round. Lower is better.',
    empty: 'As soon as it trains, you see the error sink here.',
  },
  mirror: {
    label: 'The mirror',
    below: 'What is below it?',
    performer: 'Who moves?',
    way: 'How do we make the fake?',
    ways: { deep: 'deepfake', cheap: 'cheap', both: 'both' },
    real: 'real: {name}',
    deep: 'deepfake: {name}',
    cheap: 'cheap: {name}',
    realAlt: '{name}, as the camera sees it',
    deepAlt: 'The face of {name}, made by the network and put into the film',
    cheapAlt: 'One photo of {name}, stretched and put into the film',
    wait: {
      b1: 'Here you will look into the mirror: one moves, and you see the face of the other.',
      a2: 'Here one moves, and the other looks at you.',
    },
    stop: 'Hold still',
    go: 'Let it move',
    cheapWhy: {
      b1: 'The cheap fake learns nothing: it stretches one photo. The mouth opens, but there is nothing behind it.',
      a2: 'The cheap fake stretches one photo. It learns nothing.',
    },
    blend: 'Edge',
    mask: 'Mask',
    maskText: { small: 'tight', usual: 'usual', large: 'wide' },
    byHand: 'Steer',
    pad: 'Turn the head: {across}% from the left, {down}% from the top. Arrow keys turn it.',
    padHint: {
      b1: 'Drag in the box, or use the arrow keys.',
      a2: 'Drag, or use the arrow keys.',
    },
    mouth: 'Mouth open',
    eyes: 'Eyes shut',
  },
  rows: {
    heading: 'Photos',
    real: 'real',
    rebuilt: 'rebuilt',
    swapped: 'swapped',
    alt: 'Four photos of {name} that the network has never seen: real, rebuilt, and with the face of the other',
  },
  spot: {
    open: 'How to spot it?',
    heading: 'How do you see that it is fake?',
    intro: {
      b1: 'A detector or checker always misses some. What can you see? Try it in the mirror, and remember: whoever distrusts everything misses what is real, too.',
      a2: 'What can you see? Try it in the mirror. Do not distrust everything.',
    },
    tips: {
      side: {
        title: 'From the side',
        body: {
          b1: 'Let the head turn. What it never saw from the side it cannot make: nose and jaw go strange.',
          a2: 'Turn the head. Nose and jaw go strange.',
        },
      },
      edge: {
        title: 'Along the edge',
        body: {
          b1: 'Look where the face passes into hair, neck and glasses. Set the edge to 0% and you see the mask.',
          a2: 'Look at the edge of the face. Set the edge to 0%.',
        },
      },
      mouth: {
        title: 'In the mouth',
        body: {
          b1: 'Teeth are small and change all the time. In 64 by 64 pixels they become a smear.',
          a2: 'Look at the teeth. They are often a smear.',
        },
      },
      ask: {
        title: 'Outside the picture',
        body: {
          b1: 'The best question is not about pixels: who posted this, where does it come from, and what do others say?',
          a2: 'Who posted this? Where is it from? What do others say?',
        },
      },
    },
    try: 'Try it in the mirror',
    aloud: 'Read aloud how to spot a fake',
  },
  race: {
    open: 'How many photos?',
    heading: 'How many photos does it take?',
    what: {
      b1: 'Four small networks learn equally long, each from another number of photos. See which first shows what {name} does, and which only repeats the photos that it knows. Your own training waits meanwhile.',
      a2: 'Four small networks learn equally long. Each has another number of photos. Which is best?',
    },
    waiting: 'The networks are made ready.',
    asked: '{name} does this',
    truth: 'as it should be: {name}',
    lane: { one: '{count} photo', other: '{count} photos' },
    like: '{percent} alike',
    lanesAlt: 'Three swaps by the network with {count} photos',
    askedAlt: 'Three photos of {name} that no network has ever seen',
    truthAlt: 'Three real photos of {name} with the same motions',
    stand: 'After {count} rounds each.',
    wait: {
      b1: 'Wait a little: after a hundred rounds you see a difference.',
      a2: 'Wait a little: after a hundred rounds you see a difference.',
    },
    end: {
      b1: 'With few photos the network knows them by heart and misses what was not among them. Of how many people are there more than {count} photos online?',
      a2: 'With few photos the network misses a lot. How many photos of you are online?',
    },
  },
  film: {
    open: 'Save a film',
    heading: 'A film of ten seconds',
    what: {
      b1: 'We film the mirror for ten seconds. The film has a label that you see, a mark that you do not see, and a signature.',
      a2: 'We film the mirror. The film gets three marks.',
    },
    go: 'Make the film',
    shooting: 'Picture {done} of {count}',
    fetching: 'The writing program is being fetched. That happens only once.',
    writing: 'The film is being written.',
    signing: 'The film is being signed.',
    cancel: 'Stop',
    saved: {
      b1: 'The film is among your downloads. Have a look at it in the checker: it finds all three marks.',
      a2: 'The film is among your downloads. Look at it in the checker.',
    },
    check: 'To the checker',
    refused: {
      b1: 'It did not work: this browser cannot make a film, or the network was away. Try again, or take another browser.',
      a2: 'It did not work. Try again.',
    },
    fileName: 'deepfake-{first}-as-{second}',
  },
  net: {
    open: 'Which network?',
    heading: 'Which network do you let learn?',
    what: {
      b1: 'A larger network sees more pixels, but takes longer for each round. If you choose another, learning begins anew.',
      a2: 'Larger is sharper, but slower. Another network begins anew.',
    },
    of: 'Network of {size} by {size}',
    kinds: {
      face48: {
        title: 'Light: 48 by 48',
        body: { b1: 'For a slow device. Soon done, and blurred.', a2: 'For a slow device. Blurred.' },
      },
      face64: {
        title: 'Usual: 64 by 64',
        body: { b1: 'Fits a lesson on a school laptop.', a2: 'Fits a lesson.' },
      },
      face96: {
        title: 'Sharp: 96 by 96',
        body: { b1: 'More pixels, and well over twice as long for a round.', a2: 'Sharper, but slower.' },
      },
      face2017: {
        title: 'As in 2017',
        body: {
          b1: 'The layout of the first deepfake program, which somebody put on Reddit without a name in 2017. It learns far slower on this laptop: mostly to see how it began.',
          a2: 'The layout of the first program, of 2017. It learns very slowly.',
        },
      },
    },
    choose: 'Choose',
    chosen: 'learns now',
    sure: 'All that it knows now goes away. Go on?',
    save: {
      what: {
        b1: 'What this network knows is numbers. You can save them as a file (safetensors), with a data card and a signature: how long it learned, and from how many photos.',
        a2: 'Save what it knows as a file. A data card goes with it.',
      },
      go: 'Save the network',
      cancel: 'Stop',
      working: 'The numbers are being signed.',
      saved: { b1: 'Saved as {title}. You find it in your downloads.', a2: 'Saved: {title}.' },
      refused: {
        b1: 'It did not work: without a signature nothing leaves. Try again when there is a network.',
        a2: 'It did not work. Try again later.',
      },
      people: {
        b1: 'A network that learned from people can’t be saved: whoever has it can make fakes of them, even after they take back their yes.',
        a2: 'A network of people can’t be saved.',
      },
      fileName: 'facelab-network-round-{round}.safetensors',
    },
  },
  back: {
    open: 'Take it back',
    heading: 'You can take back your yes',
    who: {
      b1: 'Who takes it back? You need not say why. All photos of you, the networks that learned from you and all pictures are then deleted. The lab goes on with a drawn face.',
      a2: 'Who takes it back? All of you is deleted. The lab goes on with a drawing.',
    },
    one: '{name} takes it back',
    sure: 'Delete all of {name}?',
    done: {
      b1: 'Deleted of {name}: {list}.',
      a2: 'Deleted of {name}: {list}.',
    },
    over: {
      title: 'The time is over',
      body: {
        b1: 'Consent holds for a lesson, and never longer than four hours. So all has been deleted: {list}.',
        a2: 'The lesson is over. All has been deleted: {list}.',
      },
      again: 'To the beginning',
    },
    saved: {
      b1: 'A film that you have saved lies in your downloads. You have to delete it yourself.',
      a2: 'A saved film lies in your downloads. Delete it yourself.',
    },
    photos: { one: '{count} photo', other: '{count} photos' },
    nets: 'the networks',
    previews: { one: '{count} picture', other: '{count} pictures' },
    films: { one: '{count} film', other: '{count} films' },
    nothing: 'there was nothing yet',
  },
  controls: { start: 'Start', resume: 'Go on', pause: 'Pause', step: 'One round', restart: 'Start over' },
  problem: {
    opening: {
      title: 'The puppets could not come',
      body: {
        b1: 'The portraits could not be loaded. Perhaps the network is away for a moment. Try again.',
        a2: 'The portraits do not load. Is there internet?',
      },
    },
    unfetched: {
      title: 'The lab is not here yet',
      body: {
        b1: 'The lab could not be fetched. Check the internet, and try again.',
        a2: 'The lab was not fetched. Is there internet? Try again.',
      },
    },
    failed: {
      title: 'The computing stopped',
      body: {
        b1: 'The computing stopped unexpectedly, and the networks are gone. Close other tabs and start over.',
        a2: 'The computing stopped. Close other tabs. Start over.',
      },
    },
    memory: {
      title: 'There is too little memory',
      body: {
        b1: 'The memory of this device is full. Close other tabs and start over with fewer photos.',
        a2: 'The memory is full. Close other tabs.',
      },
    },
    again: 'Start over',
  },
  recovered: {
    b1: 'The numbers got out of hand. The training went back to a good point and now takes smaller steps.',
    a2: 'It went wrong for a moment. The training now takes smaller steps.',
  },
  questions: faceQuestions,
};
