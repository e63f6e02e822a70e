/** The questions of the Face lab, in Dutch. */

/** Dutch texts of these. */
export const faceQuestions = {
  guess: {
    b1: 'Voordat je start: wat moet een netwerk van twee mensen weten om hun gezichten te ruilen?',
    a2: 'Wat moet het weten om gezichten te ruilen?',
  },
  shared: {
    b1: 'Waarom moeten ze één encoder delen? Wat zou er gebeuren als ieder een eigen encoder had?',
    a2: 'Waarom delen ze één encoder?',
  },
  code: {
    b1: 'In de code passen maar 64 getallen. Wat kan daarin staan, en wat past er niet meer in?',
    a2: 'Wat past er in 64 getallen?',
  },
  few: {
    b1: 'Er gingen maar weinig foto’s in. Hoeveel foto’s van jou staan er online, die iedereen kan pakken?',
    a2: 'Hoeveel foto’s van jou staan er online?',
  },
  sides: {
    b1: 'Van opzij gaat het mis. Waarom? En waarom helpt het om bij een videogesprek te vragen: draai je hoofd eens?',
    a2: 'Van opzij gaat het mis. Waarom?',
  },
  good: {
    b1: 'Zou je hierin trappen, klein op je telefoon, één seconde lang? Wat zou je dan laten twijfelen?',
    a2: 'Zou je hierin trappen op je telefoon?',
  },
  cheap: {
    b1: 'De meeste nep is goedkoop: een oud filmpje met een nieuw praatje. Waarom hebben we het dan zo vaak over deepfakes?',
    a2: 'De meeste nep is goedkoop. Waarom praten we over deepfakes?',
  },
  consent: {
    b1: 'Eileen Collins en Grace Hopper zeiden hier geen ja op. Mag het dan wel, met hun vrije portretten, voor een les? Waar ligt jouw grens?',
    a2: 'Collins en Hopper zeiden geen ja. Mag dit dan?',
  },
  use: {
    b1: 'Bedenk iets waar je dit voor kunt gebruiken en waar iemand blij van wordt.',
    a2: 'Waar kun je dit goed voor gebruiken?',
  },
  liar: {
    b1: 'Iemand wordt gefilmd terwijl hij iets doms doet en zegt: dat is een deepfake. Hoe weet je wie er liegt?',
    a2: 'Iemand zegt: dat is een deepfake. Hoe weet je of dat klopt?',
  },
} as const;
