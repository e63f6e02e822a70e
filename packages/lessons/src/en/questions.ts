/** Questions to discuss in English, by what has just happened in the lab. */
import type { AllTexts } from '../nl/all.ts';

/** For each occasion, the questions to discuss. */
export const questions: AllTexts['questions'] = {
  start: [
    {
      b1: 'What goes wrong if you put only one kind of burger in the data?',
      a2: 'What happens with only one kind of burger?',
    },
    { b1: 'Who is smarter: the maker or the judge? How can you tell?', a2: 'Who is smarter: the maker or the judge?' },
    {
      b1: 'The maker has never seen a real burger. Then how does it know what to make?',
      a2: 'The maker never sees a real burger. How can it learn?',
    },
    {
      b1: 'Some deepfakes are made with networks like these. What is bad: the trick, or what someone does with it?',
      a2: 'What is bad: the trick, or what someone does with it?',
    },
  ],
  'first-steps': [
    {
      b1: 'It all began as noise. How can the judge turn anything down when it has only just started?',
      a2: 'It all began as noise. How does the judge learn what is wrong?',
    },
    {
      b1: 'Nobody tells the maker what a burger is. What did you learn without anybody explaining it?',
      a2: 'Nobody explains a burger to the maker. How does it learn?',
    },
  ],
  shapes: [
    {
      b1: 'What do all sixteen have in common? How does the maker know that it belongs there?',
      a2: 'What do all sixteen have? How does the maker know?',
    },
    {
      b1: 'Which of the sixteen looks most real to you? Does your neighbour agree?',
      a2: 'Which picture looks most real?',
    },
    {
      b1: 'On your screen a photo goes by in a second. Which of these burgers would you believe then?',
      a2: 'You look for one second. Which burger do you believe?',
    },
  ],
  long: [
    {
      b1: 'They have been training for quite a while. When is it done, and who decides that?',
      a2: 'When is the training done? Who decides that?',
    },
    {
      b1: 'All this computing takes electricity. When is a fake picture worth that, and when not?',
      a2: 'This takes electricity. When is it worth that?',
    },
  ],
  'played-judge': [
    {
      b1: 'What did you look at when you were the judge? Would it help with a video of a person?',
      a2: 'What did you look at? Would it help with a video?',
    },
    {
      b1: 'Did you call real burgers fake? How bad is that mistake when it is about a real video?',
      a2: 'Did you call something real fake? How bad is that?',
    },
    {
      b1: 'You knew that there were fakes among them. Do you look differently when nobody says so?',
      a2: 'You knew there were fakes. What if nobody tells you?',
    },
  ],
  alike: [
    {
      b1: 'This one is very similar to the data. Whose is it now: the maker’s, yours, or the artist’s?',
      a2: 'It is very similar to the data. Whose is it now?',
    },
    {
      b1: 'Suppose the data were photos of yours. What would you think of this burger then?',
      a2: 'Suppose the data are your photos. What do you think?',
    },
  ],
  'made-up': [
    {
      b1: 'This burger did not exist yet. Who thought of it: you, the maker, or whoever drew the data?',
      a2: 'Who thought of this new burger?',
    },
    {
      b1: 'You can also make a photo of a person who does not exist. Where is that useful, and where not?',
      a2: 'You can also make a photo of nobody who exists. Is that useful?',
    },
  ],
  'no-cheese': [
    {
      b1: 'There is no cheese in the data. Can the maker invent cheese by itself?',
      a2: 'No cheese in the data. Can the maker still make cheese?',
    },
    {
      b1: 'Which faces are missing from the data of large companies, do you think? Who notices?',
      a2: 'Who is missing from the data of large companies?',
    },
  ],
  much: [
    {
      b1: 'Nearly every burger in the data has the same thing on it. What does the maker learn from that?',
      a2: 'Nearly all have the same thing on it. What does the maker learn?',
    },
    {
      b1: 'AI often draws a doctor as the same kind of person. Is that the data, or is it the world?',
      a2: 'AI often draws doctors alike. How does that happen?',
    },
  ],
  little: [
    {
      b1: 'Something is on hardly any burger. Does the judge now suspect a burger that does have it?',
      a2: 'Something is hardly ever on it. Is it suspect now?',
    },
    {
      b1: 'What is rare in the data may never come out. Is that fair? And when it is about people?',
      a2: 'What is rare may never come out. Is that fair?',
    },
  ],
  'few-pictures': [
    {
      b1: 'With few pictures a judge can learn them by heart. Is that learning, or remembering?',
      a2: 'Is learning by heart the same as understanding?',
    },
    {
      b1: 'How many photos of one person does a maker need, do you think? And who has to agree to it?',
      a2: 'How many photos does a maker need? Who has to agree?',
    },
  ],
  'few-tricks': [
    {
      b1: 'Few pictures again, but with tricks now. Why is it harder for the judge to learn them by heart?',
      a2: 'Few pictures, with tricks. Why is it harder to remember them?',
    },
    {
      b1: 'The judge sees slightly different pictures each time. What can it learn from that, and not from the same ones?',
      a2: 'The pictures are a little different each time. What does the judge learn from that?',
    },
  ],
  'by-heart': [
    {
      b1: 'The judge knows practice pictures much better than new real ones. Would you trust it?',
      a2: 'The judge knows practice pictures much better than new ones. Do you trust it?',
    },
    {
      b1: 'A fake finder was only tested on fakes that it knew. What does that tell you about new fakes?',
      a2: 'A fake finder knows old fakes. Does it work on new ones?',
    },
  ],
  suspicious: [
    {
      b1: 'The judge now calls real burgers fake as well. Who would suffer from that in real life?',
      a2: 'The judge calls real things fake too. Who suffers from that?',
    },
    {
      b1: 'Someone says about a video: “That’s not me, it’s a deepfake!” How do you find out what is true?',
      a2: 'Someone says: “It’s a deepfake!” How do you know if that is true?',
    },
  ],
  fooled: [
    {
      b1: 'The judge lets many fakes through. Which do you prefer: a judge who is too strict, or one who is too kind?',
      a2: 'Which is better: a strict judge or a kind one?',
    },
    {
      b1: 'A site lets a judge like this decide what has to go. Who keeps an eye on the judge?',
      a2: 'A site has a judge like this. Who watches the judge?',
    },
  ],
  half: [
    {
      b1: 'The judge is guessing now. Does that mean the burgers are done? What do you think yourself?',
      a2: 'The judge is guessing. Are the burgers good now?',
    },
    {
      b1: 'The judge now does as well as tossing a coin. What use is a judge like that to a newspaper?',
      a2: 'The judge is guessing. Is that any use to a newspaper?',
    },
  ],
  'judge-ahead': [
    {
      b1: 'The judge still wins, but can you still see the difference? Who is fooled first: the machine or us?',
      a2: 'Can you still see a difference? Or only the judge?',
    },
    {
      b1: 'A computer sees this difference; perhaps you don’t. Does that solve the problem of deepfakes?',
      a2: 'A computer sees the difference. Is the problem solved?',
    },
    {
      b1: 'The judge is mostly right and explains nothing. When do you believe a silent machine?',
      a2: 'The judge explains nothing. Do you still believe it?',
    },
  ],
  'only-discriminator': [
    {
      b1: 'The judge practises alone. Why doesn’t that make the burgers any better?',
      a2: 'Only the judge learns. Why does that not help the burgers?',
    },
    {
      b1: 'The judge practises on a maker that learns nothing. Does that make it a good judge?',
      a2: 'The maker learns nothing. Is the judge really good?',
    },
  ],
  'only-generator': [
    {
      b1: 'The maker practises against a judge that no longer learns. What happens to the burgers?',
      a2: 'The judge no longer learns. What does the maker do now?',
    },
    {
      b1: 'The maker now learns to fool this one judge. Does that fool you as well?',
      a2: 'The maker learns to fool one judge. Does it fool you too?',
    },
  ],
  'data-changed': [
    {
      b1: 'You have changed the data. How long before the maker notices? And how does it notice?',
      a2: 'The data is different. How does the maker notice?',
    },
    {
      b1: 'Whoever chooses the data chooses what comes out. Who should do that for a large AI?',
      a2: 'You choose the data here. Who does it for a large AI?',
    },
  ],
};
