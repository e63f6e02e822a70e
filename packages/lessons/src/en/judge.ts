/** What the judge says in English, by what the numbers say. {right}, {trained}, {unseen} and {fakes} are shares, {count} is a number of pictures. */
import type { AllTexts } from '../nl/all.ts';

/** The judge's lines for each state of the numbers, in the order of the Dutch ones. */
export const judge: AllTexts['judge'] = {
  waiting: [
    { b1: 'Glasses on, fork in hand. Bring me those burgers.', a2: 'I am ready. Bring me the burgers.' },
    { b1: 'Nothing to judge yet. Press Start and give me something to do.', a2: 'I have nothing to do. Press Start.' },
  ],
  first: [
    { b1: 'Is this a burger? This is a television with no signal.', a2: 'Is this a burger? I only see spots.' },
    { b1: 'To be honest: I have only just started myself.', a2: 'I have just started too.' },
    { b1: 'With a little imagination, these are sprinkles.', a2: 'These look like sprinkles.' },
  ],
  'sees-through': [
    { b1: 'You’re not there yet, maker. I catch nearly all of your fakes.', a2: 'Not good enough yet, maker.' },
    { b1: 'Fake. I didn’t even need my glasses for that one.', a2: 'Fake. I saw it at once.' },
    { b1: 'Nice try. But I spot {fakes} of your burgers just like that.', a2: 'I spot {fakes} of the fake burgers.' },
    { b1: 'Fake again. I could do my knitting meanwhile.', a2: 'Fake again. This is easy.' },
  ],
  ahead: [
    { b1: 'You’re learning. So am I, that’s the annoying part.', a2: 'You learn. I learn too.' },
    { b1: 'I’m right {right} of the time. Feel free to do something about it.', a2: 'I am right {right} of the time.' },
    { b1: 'Not bad. But I’m right more often than you fool me.', a2: 'Not bad. But I still win.' },
    {
      b1: 'Sometimes you nearly have me. Nearly doesn’t count, but I did notice.',
      a2: 'Sometimes you nearly have me.',
    },
  ],
  doubts: [
    { b1: 'Hm. Let me look at that again.', a2: 'Hm. Let me look again.' },
    { b1: 'I had to look at this one twice. Tell nobody.', a2: 'I had to look twice.' },
    { b1: 'I’m starting to doubt. I usually save that for hot dogs.', a2: 'I am starting to doubt.' },
  ],
  half: [
    { b1: 'Real? Fake? I might as well toss a coin.', a2: 'Real or fake? I am guessing.' },
    {
      b1: 'I’m right {right} of the time. A coin gets 50%, and it needs no glasses.',
      a2: 'I am right {right} of the time. That is guessing.',
    },
  ],
  fooled: [
    { b1: 'You’ve got me. I approve nearly everything you make.', a2: 'You got me. I think nearly all of it is real.' },
    {
      b1: 'Suddenly I like nearly everything. That is no longer judging, that is being hungry.',
      a2: 'I think nearly all of it is real. Oops.',
    },
  ],
  suspicious: [
    {
      b1: 'Just to be safe I reject nearly everything. Real burgers too. Sorry, real burgers.',
      a2: 'I reject nearly everything. Real burgers too. Sorry.',
    },
    {
      b1: 'I trust nothing any more. That sounds clever, but it is simply wrong as well.',
      a2: 'I trust nothing any more. That is wrong too.',
    },
  ],
  'by-heart': [
    {
      b1: 'I know the burgers in the data by heart. A new one? I don’t trust it.',
      a2: 'I know the data by heart. I do not know new ones.',
    },
    {
      b1: 'Of the practice burgers I recognise {trained}. Of new ones only {unseen}. I studied for the test.',
      a2: 'Practice burgers: {trained} right. New ones: {unseen} right. Oops.',
    },
  ],
  'few-pictures': [
    {
      b1: 'Only {count} burgers? I’ll soon know them all by name.',
      a2: 'Only {count} burgers? I will soon know them all.',
    },
    {
      b1: 'With {count} burgers I needn’t judge. I only need to remember.',
      a2: 'I can just remember {count} burgers.',
    },
  ],
  'no-cheese': [
    {
      b1: 'There is no cheese in the data. Show up with cheese and I’ll know it’s fake.',
      a2: 'No cheese in the data. So cheese is fake.',
    },
    { b1: 'Cheese? Never heard of it. It isn’t in the data.', a2: 'Cheese? I do not know that.' },
  ],
  'only-generator': [
    {
      b1: 'I’m not allowed to learn. The maker is now practising on my blind spot.',
      a2: 'I am not learning now. The maker is.',
    },
    { b1: 'It needn’t make a fine burger any more. It only needs to fool me.', a2: 'The maker only needs to fool me.' },
  ],
  'only-discriminator': [
    { b1: 'Now I’m the only one learning. The maker just stands there.', a2: 'Now only I am learning.' },
    { b1: 'This makes it rather easy. I miss the maker a little.', a2: 'This is too easy for me.' },
  ],
  paused: [
    { b1: 'Break. I’m still chewing on the last one.', a2: 'Break. I am still chewing.' },
    { b1: 'All quiet. Have a look around, I’ll sit here.', a2: 'Break. Have a look around.' },
  ],
  recovered: [
    {
      b1: 'The numbers ran off the road. We’ve gone back a little and will take it easier.',
      a2: 'That was too fast. We go back a little.',
    },
  ],
};
