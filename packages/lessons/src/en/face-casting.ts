/** Who the two faces of the Face lab are, and filming somebody who agrees, in English. */
import type { FaceCastingTexts } from '../nl/face-casting.ts';

/** English texts of that. */
export const faceCasting: FaceCastingTexts = {
  choose: {
    heading: 'Who are the two faces?',
    intro: {
      b1: 'This lab learns to swap two faces. Choose a puppet, a drawing or somebody who is here for each: you learn as much.',
      a2: 'Choose two faces. Puppet, drawing or camera: you learn as much.',
    },
    aloud: 'Read aloud what you can choose',
    place: 'Face {letter}',
    puppet: 'a puppet: an old portrait that moves',
    cartoon: 'a drawn head that moves',
    camera: { title: 'Somebody who is here', body: 'with the camera, and only if they want to' },
    filmed: 'was filmed: {photos}',
    photos: { one: '{count} photo', other: '{count} photos' },
    rule: {
      b1: 'You sit before the camera alone, and say yes or no yourself. A photo or film of somebody else is not allowed in. Are you younger than 16? Then it must be all right at home too: ask your teacher.',
      a2: 'You sit before the camera alone. You say yes or no. Younger than 16? Ask your teacher first.',
    },
    back: 'Back',
    open: 'Open the lab',
    toCamera: 'To the camera',
    withdrawn: { b1: 'Deleted of {name}: {list}.', a2: 'Deleted of {name}: {list}.' },
  },
  steps: {
    label: 'Face {letter}',
    alone: 'Alone in view',
    prompt: 'Tasks',
    consent: 'Yes or no',
    capture: 'Filming',
  },
  mirror: 'What the camera sees, as in a mirror',
  noFile: {
    b1: 'No file goes in here. Only the camera.',
    a2: 'No file goes in here. Only the camera.',
  },
  drawn: 'Rather a drawn face',
  toChoice: 'Back to the choice',
  asking: {
    heading: 'The camera goes on',
    body: {
      b1: 'Your browser will ask whether the camera may go on. Choose “Allow”. Nothing is kept yet: this is a mirror.',
      a2: 'The browser asks whether the camera may go on. Choose “Allow”. Nothing is kept yet.',
    },
    loading: {
      b1: 'The camera is on. We are still fetching what can find a face.',
      a2: 'The camera is on. Wait a moment.',
    },
    short: 'One moment',
  },
  faults: {
    again: 'Try again',
    on: 'Switch the camera on again',
    goOn: 'Go on with a drawn face',
    none: {
      title: 'There is no camera',
      body: {
        b1: 'This device has no camera, or it is not plugged in. Plug one in, or take a drawn face.',
        a2: 'There is no camera. Plug one in, or take a drawn face.',
      },
    },
    denied: {
      title: 'The camera may not go on',
      body: {
        b1: 'Somebody said no to the camera, and that is fine. Do you want it after all? Click the lock or the camera beside the address, choose “Allow”, and try again.',
        a2: 'Somebody said no, and that is fine. Want it after all? Click the lock beside the address. Choose “Allow”.',
      },
    },
    blocked: {
      title: 'The camera is locked',
      body: {
        b1: 'On this device the camera is locked for this page. Ask whoever manages the laptops of your school.',
        a2: 'The camera is locked. Ask whoever manages the laptops.',
      },
    },
    insecure: {
      title: 'The address is not secure',
      body: {
        b1: 'A browser lends its camera only to an address that begins with https. Look at the address, and ask your teacher for the right one.',
        a2: 'The address must begin with https. Ask your teacher for the right one.',
      },
    },
    busy: {
      title: 'The camera is in use',
      body: {
        b1: 'Another program is using the camera. Close video calls and other tabs, and try again.',
        a2: 'The camera is in use. Close other programs and try again.',
      },
    },
    virtual: {
      title: 'This is no real camera',
      body: {
        b1: 'This is a program that pretends to be a camera. It can show a film of somebody else, and that is not allowed here. Choose a real camera in your browser.',
        a2: 'This program pretends to be a camera. That is not allowed here. Choose a real camera.',
      },
    },
    failed: {
      title: 'The camera does not start',
      body: {
        b1: 'The camera gave no picture. Try again, or restart the browser.',
        a2: 'The camera gave no picture. Try again.',
      },
    },
    ended: {
      title: 'The camera went away',
      body: {
        b1: 'The camera came loose or was switched off. Plug it in again and try again.',
        a2: 'The camera is loose or off. Plug it in and try again.',
      },
    },
    hidden: {
      title: 'The camera is off',
      body: {
        b1: 'The page was out of sight for a moment. So the camera went off. Switch it on again to go on.',
        a2: 'The page was out of sight for a moment. So the camera went off. Switch it on again.',
      },
    },
    files: {
      title: 'We can’t look for a face',
      body: {
        b1: 'What can find a face could not be fetched, or fell over. See whether there is internet, and try again.',
        a2: 'Looking for faces does not work. Is there internet? Try again.',
      },
    },
  },
  hints: {
    good: { b1: 'You are well in view. Stay like that for a moment.', a2: 'Good. Stay like that for a moment.' },
    alone: 'You are alone in view.',
    off: 'The camera is off.',
    nobody: { b1: 'We see nobody yet. Sit before the camera.', a2: 'We see nobody. Sit before the camera.' },
    several: {
      b1: 'There is more than one face in view. One at a time, please.',
      a2: 'There are more faces. One at a time, please.',
    },
    cut: { b1: 'Your face is half out of view. Come to the middle.', a2: 'Come to the middle of the picture.' },
    far: { b1: 'Come a little nearer to the camera.', a2: 'Come a little nearer.' },
    near: { b1: 'Go a little further from the camera.', a2: 'Go back a little.' },
    dark: {
      b1: 'There is little light on your face. Turn to a window or a lamp.',
      a2: 'There is little light. Turn to a window or a lamp.',
    },
    bright: {
      b1: 'There is too much light on your face. Turn away a little.',
      a2: 'Too much light. Turn away a little.',
    },
    blurred: { b1: 'The picture is blurred. Move more slowly.', a2: 'Move more slowly.' },
    ahead: { b1: 'Look straight at the screen.', a2: 'Look at the screen.' },
    same: { b1: 'Good. Now move on a little bit.', a2: 'Good. Move on a little.' },
    enough: { b1: 'We have enough of that one.', a2: 'That one is enough.' },
  },
  alone: {
    heading: 'Sit in view, alone',
    body: {
      b1: 'Only whoever is filmed sits before the camera. The other one looks away, or reads along from the side. Nothing is kept yet.',
      a2: 'One before the camera. The other waits beside it. Nothing is kept yet.',
    },
    gone: {
      b1: 'You were away for a moment, or somebody joined you. We don’t know who sits there now, for we don’t compare faces. So once more.',
      a2: 'You were away for a moment. Once more, for we recognise nobody.',
    },
  },
  prompt: {
    heading: 'Two short tasks',
    body: {
      b1: 'So we see that there is somebody, and no photo. Look straight ahead first, and then do what it says.',
      a2: 'So we see that you are no photo. Do what it says.',
    },
    at: 'Task {at} of 2',
    left: 'Turn your head to the left.',
    right: 'Turn your head to the right.',
    up: 'Look up, at the ceiling.',
    mouth: 'Open your mouth wide.',
    eyes: 'Shut your eyes for a second.',
    late: {
      b1: 'We did not see that yet. Never mind, take another one.',
      a2: 'We did not see that. Never mind.',
    },
    again: 'Give me another one',
  },
  consent: {
    heading: 'What may be done with your face?',
    sentence: {
      b1: 'I am being filmed. A network learns from my face, only on this laptop, until the lesson ends and for four hours at most. I can always take it back: then everything is deleted.',
      a2: 'I am being filmed. A network learns from my face. Only on this laptop, four hours at most. I can say no at any time. Then all is deleted.',
    },
    aloud: 'Read aloud what I say yes or no to',
    name: 'Here you are called {name}.',
    spin: 'Another name',
    train: { b1: 'May a network learn from my face?', a2: 'May a network learn from my face?' },
    partner: {
      b1: 'May my partner see my photos? Otherwise they are coarse squares. The made face still looks like me.',
      a2: 'May my partner see my photos? No? Then they are squares. The made face still looks like me.',
    },
    wall: { b1: 'May the big screen show what we make?', a2: 'May the big screen show it?' },
    keep: { b1: 'May our film be saved?', a2: 'May our film be saved?' },
    yes: 'Yes',
    no: 'No',
    locked: { b1: 'Only who is alone in view can say yes.', a2: 'Only who is alone in view can say yes.' },
    missing: { b1: 'Choose yes or no for each question.', a2: 'Choose yes or no each time.' },
    goOn: 'Go on',
  },
  back: {
    heading: 'Are you still {name}?',
    body: {
      b1: 'There are {photos} of {name} already. We recognise nobody, so tell us. If you are somebody else, we delete them.',
      a2: 'There are {photos} of {name} already. Are you somebody else? Then we delete them.',
    },
    yes: 'Yes, go on',
    no: 'No, start again',
  },
  capture: {
    heading: 'Fill the ring',
    body: {
      b1: 'Move calmly and show every side. What is twice the same counts once.',
      a2: 'Move calmly. Show every side.',
    },
    progress: 'Photos',
    count: '{done} of {count}',
    ring: 'The ring: {list}',
    part: '{name} {percent}',
    asks: {
      front: 'Look at the screen and move your head a little.',
      left: 'Turn slowly to the left.',
      right: 'Turn slowly to the right.',
      up: 'Look up slowly.',
      down: 'Look down slowly.',
      mouth: 'Talk without a sound: ah, oh, ee.',
      wide: 'Make your mouth very wide.',
      eyes: 'Shut your eyes, count to three, and look again.',
    },
    names: {
      front: 'straight ahead',
      left: 'left',
      right: 'right',
      up: 'up',
      down: 'down',
      mouth: 'mouth open',
      wide: 'mouth wide',
      eyes: 'eyes shut',
    },
    skip: 'Skip this one',
    skipWhy: { b1: 'Does it not work? Then we skip it.', a2: 'Does it not work? Skip it.' },
    enough: 'That is enough',
    enoughWhen: {
      b1: 'From {count} photos on, with both sides, you may stop.',
      a2: 'From {count} photos on you may stop.',
    },
    again: 'Film me again',
  },
  done: {
    heading: 'Thank you!',
    headingOf: 'Thank you, {name}!',
    body: { b1: 'The camera is off. This face is ready.', a2: 'The camera is off. This one is ready.' },
    other: {
      b1: 'Now the other one. Change places, and sit before the camera alone.',
      a2: 'Now the other one. Sit before the camera alone.',
    },
    next: 'Now the other',
    open: 'Open the lab',
  },
  names: {
    adjectives: [
      'Quick',
      'Brave',
      'Clever',
      'Quiet',
      'Handy',
      'Sunny',
      'Bold',
      'Calm',
      'Golden',
      'Silver',
      'Secret',
      'Honest',
      'Nimble',
      'Loyal',
      'Swift',
      'Wise',
    ],
    animals: [
      'Otter',
      'Fox',
      'Badger',
      'Hedgehog',
      'Owl',
      'Beaver',
      'Dolphin',
      'Tiger',
      'Lynx',
      'Squirrel',
      'Seal',
      'Swallow',
      'Dragonfly',
      'Butterfly',
      'Hawk',
      'Woodpecker',
    ],
  },
};
