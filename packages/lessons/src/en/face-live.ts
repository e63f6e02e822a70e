/** The camera in the mirror of the Face lab, and films that are made with it, in English. */
import type { FaceLiveTexts } from '../nl/face-live.ts';

/** English texts of the live mirror. */
export const faceLive: FaceLiveTexts = {
  camera: {
    open: 'Camera on',
    close: 'Switch off',
    on: 'Camera is on',
    opening: 'Camera goes on …',
    again: 'Try again',
    only: {
      b1: 'Only {name} sits here. We do not check that.',
      a2: 'Only {name} sits here.',
    },
    nobody: {
      b1: 'We see no face, or more than one. So nobody is shown.',
      a2: 'No face, or too many: nobody is shown.',
    },
    why: {
      none: {
        b1: 'We find no camera. Is it plugged in and switched on? Without a camera the photos move.',
        a2: 'We find no camera. Is it plugged in?',
      },
      denied: {
        b1: 'The browser may not use the camera. Click the lock or the camera beside the address and allow it.',
        a2: 'The camera is not allowed. Click beside the address and allow it.',
      },
      blocked: {
        b1: 'On this device the camera is blocked, often by the school. Ask your teacher, or take another device.',
        a2: 'The camera is blocked. Ask your teacher.',
      },
      insecure: {
        b1: 'This page is not secure, and then the browser lends no camera. Open it with https in the address.',
        a2: 'This page is not secure. Then there is no camera.',
      },
      busy: {
        b1: 'Another program uses the camera. Close video calls and other tabs, and try again.',
        a2: 'Another program uses the camera. Close that first.',
      },
      virtual: {
        b1: 'We only find a program that passes for a camera. It could show anybody, so we do not use it.',
        a2: 'This is no real camera. We do not use it.',
      },
      failed: {
        b1: 'The camera gave no picture. Unplug it and plug it in again, or reload the page.',
        a2: 'The camera gave no picture. Try again.',
      },
      ended: {
        b1: 'The camera was unplugged, or taken by another program. It is off.',
        a2: 'The camera is gone. It is off.',
      },
      hidden: {
        b1: 'The mirror was out of sight. That is why we switched the camera off.',
        a2: 'The mirror was out of sight. The camera is off.',
      },
      finder: {
        b1: 'What finds faces stopped working, or could not be fetched. That is why the camera is off. Is there internet?',
        a2: 'Finding faces did not work. The camera is off.',
      },
    },
  },
  film: {
    heading: 'A film with the camera',
    fileName: 'swap',
    what: {
      b1: '{name} sits down, we count down and record ten seconds at most. Then you choose a part. The recording stays in memory, and is gone when you close this.',
      a2: '{name} sits down. We record ten seconds at most. Close this and the recording is gone.',
    },
    marks: {
      b1: 'A film that you save has a label that you see, a mark that you do not see, and a signature.',
      a2: 'A film that you save gets three marks.',
    },
    sound: 'With sound',
    soundHint: {
      b1: 'The microphone hears everybody around. We do not change the voice. First you hear a short tone: AI in Morse code.',
      a2: 'The microphone hears everybody. The voice stays real. First there is a tone.',
    },
    record: 'Record',
    again: 'Record again',
    opening: 'Everything is made ready …',
    countdown: '{count} to go',
    taking: 'Recording: {seconds} of {most} seconds',
    stop: 'Stop recording',
    cancel: 'Stop',
    short: {
      b1: 'That was too short. A recording takes a second at least.',
      a2: 'That was too short.',
    },
    mute: {
      b1: 'The microphone was not allowed, or did not work. The film will be silent.',
      a2: 'There is no microphone. The film will be silent.',
    },
    trim: {
      label: 'Choose a part',
      from: 'Begin',
      to: 'End',
      at: '{seconds} s',
      length: 'This part takes {seconds} seconds.',
      play: 'Play',
      pause: 'Stop',
      alt: 'The recording with the face of {name}',
      mark: 'AI modified',
    },
    squares: {
      one: 'On {count} picture we saw no face, or more than one. That becomes squares.',
      other: 'On {count} pictures we saw no face, or more than one. These become squares.',
    },
    silent: {
      b1: 'The film is silent: this part is too short to mark a sound.',
      a2: 'The film is silent: the part is too short.',
    },
    noCodec: {
      b1: 'The film is silent: this browser cannot write a sound.',
      a2: 'The film is silent because of this browser.',
    },
    rights: {
      none: {
        b1: 'Nobody agrees to this any more. That is why no film can be made here.',
        a2: 'Nobody agrees to a film any more.',
      },
      hereOnly: {
        b1: 'Not everybody agreed to keep a film, so it can only be watched here.',
        a2: 'Not everybody agreed to keep it. Watch it here.',
      },
      wall: {
        b1: 'This film may be shown on the big screen: everybody in it agreed to that.',
        a2: 'This film may be shown on the big screen.',
      },
      noWall: {
        b1: 'This film may not be shown on the big screen: not everybody agreed to that.',
        a2: 'This film may not be shown on the big screen.',
      },
    },
  },
  spot: {
    tips: {
      hand: {
        title: 'A hand before it',
        body: {
          b1: 'Move your hand slowly past your face. Does the face stay whole, or does it go over the hand?',
          a2: 'Move your hand past your face. What happens?',
        },
      },
      aside: {
        title: 'Look aside',
        body: {
          b1: 'Turn your head further than on the photos. What it never saw it cannot make: nose and jaw go strange.',
          a2: 'Turn your head far. Nose and jaw go strange.',
        },
      },
      near: {
        title: 'Come nearer',
        body: {
          b1: 'Sit right before the camera. The fake face has few pixels and gets blurred, the rest does not.',
          a2: 'Come near. The fake face gets blurred.',
        },
      },
    },
    try: 'Try it with the camera',
  },
  race: {
    noTruth: {
      b1: 'How it should be nobody knows here: {first} and {second} never did exactly the same. So we measure how well each network rebuilds faces that it has not seen.',
      a2: 'We measure how well each network rebuilds faces that it has not seen.',
    },
    like: 'rebuilt: {percent}',
  },
};
