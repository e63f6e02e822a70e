/** The page for teachers in English. */
import type { TeachersTexts } from '../nl/teachers.ts';

/** English texts of the page for teachers. */
export const teachers: TeachersTexts = {
  title: 'For teachers · Nepwerk',
  heading: 'For teachers',
  lead: 'Lessons of 45 minutes with the Burger lab. You do not need to know anything about AI. We ask for no names, and pictures stay on the device: only what pupils in a class with a code choose to share with the wall goes to the server, and that is wiped after the lesson.',
  ways: {
    heading: 'Two lessons, of 45 minutes each',
    led: 'With a class: you open one, pupils come in with six digits, and you lead the lesson from the console, with a wall to vote together. What you do and say is in the guide, among the sheets.',
    alone:
      'Without a class: with nothing but this page and the links on it. Pupils open the lab themselves, and nothing goes to the server. That lesson is below, minute by minute.',
  },
  print: 'Print',
  open: 'Open the lab',
  papers: 'Lesson card, guide and sheets',
  openClass: 'Open a class',
  schoolcheck: 'Check a school laptop',
  contents: 'On this page',
  what: {
    heading: 'What is this?',
    lab: 'In the Burger lab pupils train a GAN themselves: two small neural networks that try to outsmart each other. The maker (generator) turns noise into a picture. The judge (discriminator) sees made pictures and real ones from the data, and says of each: real or fake. Both learn from every mistake.',
    why: 'It is by contests like this that AI learned to make faces that people believe. We do it with drawn hamburgers: nobody is hurt, and the same ideas show on a burger. Anyone who has done it can join the discussion about data, about judges that are wrong, and about who decides.',
  },
  goals: {
    heading: 'What do they learn?',
    intro: 'After this lesson a pupil can:',
    list: {
      parts: 'tell what the data, the maker and the judge do, and why those two need each other;',
      data: 'predict and check what happens when something is not, or hardly, in the data;',
      half: 'explain why a judge that guesses does not mean a perfect fake;',
      errors: 'keep two mistakes apart: believing a fake, and calling something real a fake;',
      decide: 'have an opinion about who may decide what is fake and has to go.',
    },
    curriculum:
      'It fits the Dutch attainment targets for digital literacy in lower secondary school, under AI: pupils experiment with training AI systems and see what the data does. Look up the present text at SLO.',
  },
  lesson: {
    heading: 'The lesson without a class, minute by minute',
    intro:
      'This is the lesson without a code and without a wall; the one with a class is in the guide. Pupils work in pairs; one works the lab, the other watches and says what there is to see. Swap at each step. At each step let them predict first, and only then look.',
    say: 'Say',
    steps: {
      start: {
        minutes: '0–4',
        name: 'Start',
        does: 'Everybody opens the lab. Ask who has ever seen a deepfake, and how they knew.',
        say: 'Today we make fakes ourselves. Of hamburgers, so that nobody is hurt.',
      },
      first: {
        minutes: '4–12',
        name: 'The first burger',
        does: 'Press Start. Read from left to right: what goes in, what does the algorithm do, what comes out? Set the pace to slow for a while and follow one picture. Then back to fast. Within a minute there are shapes to see.',
        say: 'The maker never sees a real burger. It only hears what the judge thinks of its burger. How can it learn at all?',
      },
      data: {
        minutes: '12–19',
        name: 'Change the data',
        does: 'Hand out the link ‘without cheese’. Predict first, then Start. After a minute or two look at ‘What is on them?’. Pairs who finish early make something very rare with a slider.',
        say: 'What does not go in does not come out. What might be missing from the data of a large AI, and who notices?',
      },
      few: {
        minutes: '19–26',
        name: 'Few pictures',
        does: 'Hand out the link ‘twenty burgers’. After a minute or two look at the three bars below the large number: real and seen before, real and never seen, fake. Tap a made burger: copy or new?',
        say: 'This judge knows its twenty pictures by heart. It calls new real burgers fake too. Would you trust it?',
      },
      judge: {
        minutes: '26–30',
        name: 'Only the judge',
        does: 'Do this one on the big screen, with the link ‘only the judge’. Meanwhile the pupils start a fresh training with the link ‘the usual lab’: they need it next, and it needs a few minutes.',
        say: 'The judge is right a hundred per cent of the time, and the burgers are still noise. Why don’t they get better?',
      },
      play: {
        minutes: '30–37',
        name: 'Play judge',
        does: 'Now on their own laptops: the button Judge, twelve pictures, and then the neighbour. Compare the two mistakes in the result: fakes missed, and real ones called fake.',
        say: 'Who caught every fake? And how many real burgers were called fake?',
      },
      questions: {
        minutes: '37–45',
        name: 'Questions',
        does: 'Pick a question at the bottom right, or let each pair pick one and write an answer (the pencil). Discuss two or three. At the end let them wipe: click nepwerk at the top left, then ‘Wipe everything’. The home page then says that nothing is saved any more.',
        say: 'One thing that you understand now, and one thing that you look at differently. And how do you find out that something is real?',
      },
    },
    short:
      'Only 25 minutes? Do Start, The first burger, Change the data and Questions. Is a laptop slow? Let it train on while you talk.',
  },
  needs: {
    heading: 'What do you need?',
    list: {
      device:
        'One laptop or tablet for two pupils, with a recent Chrome, Edge, Firefox or Safari. If the browser is too old the page says so. Try it once beforehand on a device of the school.',
      nothing: 'No account, no names, no phone, no camera and no microphone.',
      network:
        'A network for one site. Loading the lab takes about a third of a megabyte for each device. If the network fails after that, training, playing judge and writing simply go on. Do not reload the page then: without a network it does not come back.',
      power: 'A full battery or a charger: training is real work.',
      reading:
        'Trouble reading? A2 at the top right makes all texts for pupils shorter. If the device itself has an English voice, there are buttons for reading aloud.',
    },
  },
  links: {
    heading: 'Links to hand out',
    intro:
      'All settings are in the address. Move the sliders in the lab the way you want it, and the address at the top is your link. These are ready. To open it in English, whatever the browser’s language, add &lang=en.',
    saved:
      'If the device still has a training with other data, a link begins a new one. The lab says so and offers the old one, which is replaced only when you press Start. If the data is the same, the old training goes on. Pictures that a pupil saves as a file can be looked at by anybody on the page ‘Check a file’ (/check). What is left of those marks when somebody wants them gone, pupils find out with ‘Break the marks’ (/marks), ten minutes.',
    items: {
      usual: {
        name: 'The usual lab',
        happens: 'Four hundred burgers, maker and judge together, as fast as the device can.',
      },
      slow: { name: 'Slow', happens: 'The same, at a pace at which you can follow one picture from noise to verdict.' },
      'no-cheese': {
        name: 'Without cheese',
        happens: 'There is no cheese in the data. The maker leaves it off: it does not know that cheese exists.',
      },
      'one-kind': {
        name: 'One kind of burger',
        happens: 'Every burger has cheese and nothing else. What comes out is very similar, too.',
      },
      rare: {
        name: 'Hardly any lettuce',
        happens:
          'Five in a hundred burgers have lettuce. Compare after a few minutes: how often does the maker still make it?',
      },
      few: {
        name: 'Twenty burgers',
        happens: 'The judge learns the data by heart, and then turns down new real burgers too.',
      },
      'judge-only': {
        name: 'Only the judge',
        happens:
          'The judge learns and the maker does not. In a few moments the judge is always right; the burgers stay noise.',
      },
    },
  },
  asked: {
    heading: 'What pupils ask',
    items: {
      real: {
        question: 'Is this real AI?',
        answer:
          'Yes, small but real. Two neural networks learn on this device, from nothing. Nothing was trained beforehand.',
      },
      stolen: {
        question: 'Did it get the burgers from the internet?',
        answer:
          'No. The lab draws the burgers, the birds and the doodle faces itself, by recipe. The rest pupils draw or photograph themselves. Large AI often does get its pictures from the internet, and that is a good question for the class: did anybody ask?',
      },
      blurry: {
        question: 'Why are they so blurry?',
        answer:
          'A picture is only 32 by 32 pixels, and this maker practises for minutes on a school laptop. Large models practise for weeks on thousands of processors.',
      },
      done: {
        question: 'When is it done?',
        answer:
          'When you no longer see the difference, or when it no longer gets better. The number alone says too little: with twenty burgers it is near 50% as well, but that judge is not guessing: it knows its own pictures and rejects the rest.',
      },
      faces: {
        question: 'Does this work with faces?',
        answer:
          'Yes. In the Face lab two networks swap the faces of two portraits that our computer moves. No camera is needed. Who does film sits alone before it and agrees to each purpose; that can be taken back at any time.',
      },
      law: {
        question: 'Are you allowed to make a deepfake?',
        answer:
          'Of a burger, yes. You may not bully or cheat anybody with one. Making or spreading a sexual image of somebody without their consent is a crime in the Netherlands, also when it was made with AI; look up the law where you teach. Is something like that going on in your class? Don’t let it go round, don’t watch it together, and go to the person at school whom pupils can trust with this.',
      },
      trust: {
        question: 'Can’t you believe anything any more?',
        answer:
          'You can. Look where it comes from and who else shows it. Anyone who calls everything fake does liars a favour: they can then call something real a deepfake.',
      },
    },
  },
  limits: {
    heading: 'Where it stops being true',
    list: {
      half: 'A judge that is right half of the time is a goal, not a proof. In the lab it mostly stays ahead: it minds pixels that you don’t see. That is no fault in the training.',
      detector:
        'The judge is no fake finder. It knows one maker and one kind of picture, and can do nothing with a deepfake from outside.',
      methods:
        'Much of today’s picture AI works by another method (diffusion), and many face swaps by an auto-encoder. What stays: such a model learns from data, and what is missing there it makes badly or not at all.',
      count: '‘What is on them?’ counts by colour. That is a rough estimate, not the truth.',
      chance: 'Judging twelve pictures is little. A difference of one or two between pupils can be chance.',
      learned:
        'Whether a class can tell fake and real apart better after this lesson, we have not measured, so we do not promise it. Warnings alone mostly make people distrustful, of real videos too (Ternovski, Kalla and Aronow, 2022). So end with the question how you know that something is true.',
    },
  },
  privacy: {
    heading: 'Privacy, for whoever is in charge of it',
    items: {
      sent: {
        term: 'What goes to the server?',
        text: 'The browser fetches the page, and sends nothing after that: no pictures or photos, no answers, no measurements. The server only gives out the files of the lab and takes nothing in. In a class with a code that is different: then the server hears, under a made-up name, where a pupil is, what they answer and vote, and it gets the small pictures that pupils share with the big screen themselves. After the lesson that is wiped.',
      },
      address: {
        term: 'What does the server see?',
        text: 'Like any site: the internet address of whoever fetches the page. This program does not write that down. What stands before it, such as a host or a proxy, may; ask whoever runs the site for you.',
      },
      third: {
        term: 'Third parties?',
        text: 'None. The fonts are on the site itself, too. The page may talk to its own address only, and the browser stops everything else (Content-Security-Policy). There are no cookies; only a class with a code has one, which says which seat is yours and runs out after four hours. Reading aloud is done only by a voice that is on the device itself.',
      },
      data: {
        term: 'Personal data?',
        text: 'The Burger lab asks for none: no name, no account, no camera, no voice. The pictures are drawn. A pupil can add photos of things; the lab says that people are not for it, but cannot see yet whether a face is on a photo. Agree on that beforehand. A pupil may also type a name in an answer. Without a class all of it stays on that device; what a class with a code passes on is said above.',
      },
      kept: {
        term: 'What stays on the device?',
        text: 'In the storage of the browser: the training with a few earlier moments, trainings that were saved under a name (also the one in which somebody opened another), own drawings, of own photos a square of 64 by 64 pixels, and once somebody saves pictures as a file, a key that signs them for the device, without a name (IndexedDB), the typed answers, the chosen language and the reading level (localStorage), and for as long as the tab is open a drawing that is not finished (sessionStorage). Pictures that a pupil saves as a file are with the downloads. Nothing else. Whoever uses the same browser profile after the pupil can see it.',
      },
      wipe: {
        term: 'How do you wipe it?',
        text: 'With ‘Wipe everything’ on the home page, which then says what was wiped. Only the language and the reading level stay. Files with the downloads stay, too: delete those yourself. A lab that is open in another tab closes by itself. One thing at a time works too: the training with Start over, saved trainings under Saved and own pictures under Look with ‘Delete’, answers behind the pencil. A guest profile that empties itself takes everything along.',
      },
    },
    more: 'How each promise is tested is with the code, in SAFEGUARDS.md. Whether this fits your agreements is for the school to decide.',
  },
};
