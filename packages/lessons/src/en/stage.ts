/** Slow motion and step by step in English. */
import type { AllTexts } from '../nl/all.ts';

/** English texts of the stage of a lab with a GAN. */
export const stage: AllTexts['stage'] = {
  previous: 'Previous stop',
  next: 'Next stop',
  place: '{at}/{count}',
  stops: {
    noise: {
      b1: 'It starts with noise (the latent): {latent} random numbers. Each round the maker makes {batch} pictures this way; here you follow one of them.',
      a2: 'It starts with noise: {latent} random numbers. Each round the maker makes {batch} pictures; this is one of them.',
    },
    making: {
      b1: 'The maker (generator) builds layer by layer, from coarse to fine. Each little square watches for one thing, such as an edge or a colour (a feature map). The darker, the stronger.',
      a2: 'The maker (generator) builds layer by layer, from coarse to fine. Each small square is a feature map.',
    },
    judging: {
      b1: 'The judge (discriminator) looks at the fake (top) and a real one (bottom) in the same way. Each layer sums it up more briefly, until one number is left.',
      a2: 'The judge (discriminator) looks layer by layer, from fine to coarse. Top: fake. Bottom: real.',
    },
    verdict: {
      b1: 'The verdict is a probability. The closer to 100%, the surer the judge is; 50% is a guess.',
      a2: 'The verdict is a probability. 100% is very sure, 50% is a guess.',
    },
    loss: {
      b1: 'How wrong was each? That is the loss: 0 is flawless. The judge’s is the mean of fake and real. The maker wants its fake taken for real.',
      a2: 'How wrong was each? That is the loss: 0 is flawless. The judge’s is the mean of fake and real.',
    },
    judgeLearns: {
      b1: 'The judge learns: its error goes back layer by layer (backpropagation). Colours: what should be stronger or weaker. The maker does not change now.',
      a2: 'The judge learns: its error goes back layer by layer. The colours say what should be higher or lower.',
    },
    makerLearns: {
      b1: 'The maker learns. Through the judge it hears which pixels should be lighter or darker (the gradient). That takes the chance of real from {before} to {after}.',
      a2: 'The maker learns which pixels should be lighter or darker. Chance of real: from {before} to {after}.',
    },
  },
  skipped: {
    judgeLearns: {
      b1: 'Skipped: only the maker learns. The judge keeps its weak spot, so the maker can repeat the same trick for ever (mode collapse).',
      a2: 'Skipped: only the maker learns. The judge learns nothing, so one trick can keep working.',
    },
    makerLearns: {
      b1: 'Skipped: only the judge learns. The maker gets no gradient and keeps making the same. The judge can soon be right every time.',
      a2: 'Skipped: only the judge learns. The maker gets no gradient and does not get better.',
    },
  },
  loss: 'loss',
  wanted: 'gradient',
  higher: 'higher',
  lower: 'lower',
  lighter: 'lighter',
  darker: 'darker',
  strength: 'strength',
  layer: 'Layer {at} of the {who}: {shown} of the {channels} feature maps, {side} by {side}',
  layerBack: 'Layer {at} of the {who}: the gradient of {shown} feature maps, {side} by {side}',
  pixels: 'The gradient on the fake: teal pixels should be lighter, red ones darker',
  of: { maker: 'maker', fake: 'judge, for the fake', real: 'judge, for the real one' },
};
