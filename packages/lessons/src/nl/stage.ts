/** Slow motion and step by step in Dutch: each stop of a picture on its way through both nets and back. */

/** Dutch texts of the stage of a lab with a GAN. */
export const stage = {
  previous: 'Vorige halte',
  next: 'Volgende halte',
  place: '{at}/{count}',
  stops: {
    noise: {
      b1: 'Het begint met ruis (noise, de latent): {latent} toevalsgetallen. Per ronde maakt de maker zo {batch} plaatjes. Hier volg je er één.',
      a2: 'Het begint met ruis (noise): {latent} toevalsgetallen. Per ronde maakt de maker {batch} plaatjes. Dit is er één.',
    },
    making: {
      b1: 'De maker (generator) bouwt laag voor laag, van grof naar fijn. Elk vierkantje let op één ding, zoals een rand of kleur (feature map). Hoe donkerder, hoe sterker.',
      a2: 'De maker (generator) bouwt het plaatje laag voor laag, van grof naar fijn. Dit zijn zijn feature maps.',
    },
    judging: {
      b1: 'De keurder (discriminator) bekijkt nep (boven) en echt (onder) op dezelfde manier. Elke laag vat het korter samen, tot er één getal over is.',
      a2: 'De keurder (discriminator) kijkt laag voor laag, van fijn naar grof: boven nep, onder echt.',
    },
    verdict: {
      b1: 'Het oordeel is een kans (probability). Hoe dichter bij 100%, hoe zekerder de keurder is; 50% is gokken.',
      a2: 'Het oordeel is een kans (probability). 100% is heel zeker, 50% is gokken.',
    },
    loss: {
      b1: 'Hoe fout zat ieder? Dat getal heet de loss: 0 is foutloos. De maker wil dat de keurder nep voor echt aanziet, de keurder wil gelijk hebben.',
      a2: 'Hoe fout zat ieder? Dat getal heet de loss. 0 is foutloos. Hoe hoger, hoe meer er te leren valt.',
    },
    judgeLearns: {
      b1: 'De keurder leert: zijn fout gaat laag voor laag terug (backpropagation). De kleuren: wat sterker of zwakker moet. De maker verandert nu niet.',
      a2: 'De keurder leert: zijn fout gaat laag voor laag terug. De kleuren zeggen wat hoger of lager moet.',
    },
    makerLearns: {
      b1: 'De maker leert. Via de keurder hoort hij welke pixels lichter of donkerder moeten (gradiënt). Zo gaat de kans op echt van {before} naar {after}.',
      a2: 'De maker leert welke pixels lichter of donkerder moeten. Zo gaat de kans op echt van {before} naar {after}.',
    },
  },
  skipped: {
    judgeLearns: {
      b1: 'Overgeslagen: alleen de maker leert. De keurder houdt dezelfde zwakke plek, dus de maker kan steeds dezelfde truc herhalen (mode collapse).',
      a2: 'Overgeslagen: alleen de maker leert. De keurder leert niets, dus één truc werkt steeds weer.',
    },
    makerLearns: {
      b1: 'Overgeslagen: alleen de keurder leert. De maker krijgt geen gradiënt en blijft hetzelfde maken. Zo heeft de keurder al snel altijd gelijk.',
      a2: 'Overgeslagen: alleen de keurder leert. De maker krijgt geen gradiënt en wordt niet beter.',
    },
  },
  loss: 'loss',
  wanted: 'gradiënt',
  higher: 'hoger',
  lower: 'lager',
  lighter: 'licht',
  darker: 'donker',
  strength: 'sterkte',
  layer: '{at}e laag van de {who}: {shown} van de {channels} feature maps, {side} bij {side}',
  layerBack: '{at}e laag van de {who}: de gradiënt van {shown} feature maps, {side} bij {side}',
  pixels: 'De gradiënt op de nepburger: groenblauwe pixels moeten lichter, rode donkerder',
  of: { maker: 'maker', fake: 'keurder, bij de nepburger', real: 'keurder, bij de echte' },
} as const;
