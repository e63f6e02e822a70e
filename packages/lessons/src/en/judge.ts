/** What the judge says in English, by what the numbers say. {right}, {trained}, {unseen} and {fakes} are shares, {count} is a number of pictures. */
import type { AllTexts } from '../nl/all.ts';

/** The judge's lines for each state of the numbers, in the order of the Dutch ones. */
export const judge: AllTexts['judge'] = {
  waiting: [
    { b1: 'Glasses on, fork in hand. Bring me those burgers.', a2: 'I am ready. Bring me the burgers.' },
    { b1: 'Nothing to judge yet. Press Start and give me something to do.', a2: 'I have nothing to do. Press Start.' },
  ],
  first: [
    { b1: 'Is this a burger? I honestly cannot tell yet.', a2: 'Is this a burger? I cannot tell yet.' },
    { b1: 'To be honest: I have only just started myself.', a2: 'I have just started too.' },
    { b1: 'With a little imagination, these are sprinkles.', a2: 'With some imagination: sprinkles.' },
  ],
  'sees-through': [
    {
      b1: 'No, maker, you’re not there yet. I see through nearly all of them.',
      a2: 'No, maker. I see through nearly all.',
    },
    { b1: 'Fake, fake, fake. I hardly need my glasses for this.', a2: 'Fake, fake, fake. This is easy.' },
    { b1: 'Nice try. But I spot {fakes} of the fakes just like that.', a2: 'I spot {fakes} of the fakes.' },
    { b1: 'Hardly a fake gets past me, maker. That is not an opinion.', a2: 'Hardly a fake gets past me, maker.' },
  ],
  ahead: [
    { b1: 'The maker is learning. So am I, that’s the annoying part.', a2: 'The maker is learning. So am I.' },
    { b1: 'I’m right {right} of the time. Feel free to do something about it.', a2: 'I am right {right} of the time.' },
    { b1: 'Some fakes get past me. I don’t like to talk about those.', a2: 'Some fakes get past me. Oops.' },
    {
      b1: 'I’m mostly right. Mostly is not always, but I’ll take it.',
      a2: 'I am mostly right. Not always.',
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
    { b1: 'You’ve got me. I approve most of what the maker makes.', a2: 'You got me. I think most fakes are real.' },
    {
      b1: 'Suddenly I like most of it. That is no longer judging, that is being hungry.',
      a2: 'I think most of it is real. Oops.',
    },
  ],
  suspicious: [
    {
      b1: 'Just to be safe I reject most of it. Most real ones too. Sorry, real ones.',
      a2: 'I reject most of it. Most real ones too. Sorry.',
    },
    {
      b1: 'I trust very little now. That sounds clever, but it is often wrong.',
      a2: 'I trust very little. That is often wrong.',
    },
  ],
  'by-heart': [
    {
      b1: 'I know the practice pictures by heart. Many new ones I don’t trust.',
      a2: 'I know the data by heart. I reject many new ones.',
    },
    {
      b1: 'Of the practice pictures I recognise {trained}. Of new ones only {unseen}. I studied for the test.',
      a2: 'Practice pictures: {trained} right. New ones: {unseen} right. Oops.',
    },
  ],
  'few-pictures': [
    {
      b1: 'Only {count} pictures? I’ll soon know them all by name.',
      a2: 'Only {count} pictures? I will soon know them all.',
    },
    {
      b1: 'With {count} pictures I needn’t judge. I only need to remember.',
      a2: '{count} pictures? Easy to remember.',
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
      b1: 'I’m not allowed to learn. The maker is looking for my blind spot.',
      a2: 'I am not learning now. The maker is.',
    },
    { b1: 'It needn’t make a fine burger any more. It only needs to fool me.', a2: 'The maker only needs to fool me.' },
  ],
  'only-discriminator': [
    { b1: 'Now I’m the only one learning. The maker just stands there.', a2: 'Now only I am learning.' },
    { b1: 'The maker learns nothing now. I miss it a little.', a2: 'The maker learns nothing now.' },
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
