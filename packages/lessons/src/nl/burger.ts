/** The Burger lab in Dutch. */

/** Dutch texts of the Burger lab. */
export const burger = {
  title: 'Burgerlab',
  pageTitle: 'Burgerlab · Nepwerk',
  ingredients: {
    cheese: 'Kaas',
    lettuce: 'Sla',
    tomato: 'Tomaat',
    sesame: 'Sesam',
    secondPatty: 'Dubbel',
  },
  count: 'Hoeveel',
  pictures: { one: '{count} burger.', other: '{count} burgers.' },
  bonnet: 'Onder de motorkap',
  burgerless: {
    b1: 'Er zitten geen burgers tussen, dus dit recept doet nu niets.',
    a2: 'Geen burgers: dit doet nu niets.',
  },
  recipeLabel: 'Recept: op hoeveel burgers zit het?',
  painting: '{done} van de {count} burgers getekend',
  sheetLabel: { one: '{count} getekende burger: de data', other: '{count} getekende burgers: de data' },
  noise: 'ruis',
  maker: 'Maker',
  generator: 'generator',
  judge: 'Keurder',
  discriminator: 'discriminator',
  fake: 'nep',
  real: 'uit de data',
  saysFake: 'nep {percent}',
  saysReal: 'echt {percent}',
  rightVerdict: 'klopt',
  wrongVerdict: 'fout',
  stageLabel: 'Zo gaat een plaatje door de training: van ruis, via de maker, naar de keurder',
  stops: {
    waiting: { b1: 'De maker heeft nog nooit een burger gezien.', a2: 'De maker weet nog niets.' },
    noise: { b1: 'Het begint met ruis (noise): zomaar wat getallen.', a2: 'Het begint met ruis.' },
    making: { b1: 'De maker (generator) maakt van de ruis een plaatje.', a2: 'De maker maakt een plaatje.' },
    judging: {
      b1: 'De keurder (discriminator) zegt van elk plaatje: echt of nep?',
      a2: 'De keurder kijkt: echt of nep?',
    },
    verdict: { b1: 'Het oordeel. Daar leren ze allebei van.', a2: 'Het oordeel. Ze leren er allebei van.' },
  },
  /** The verdict where one net learns alone. */
  learnsAlone: {
    generator: { b1: 'Het oordeel. Alleen de maker leert ervan.', a2: 'Het oordeel. Alleen de maker leert.' },
    discriminator: { b1: 'Het oordeel. Alleen de keurder leert ervan.', a2: 'Het oordeel. Alleen de keurder leert.' },
  },
  fakesLabel: 'Zestien gemaakte burgers, steeds uit dezelfde ruis',
  fakesEmpty: {
    b1: 'Hier verschijnen zestien burgers die nog niet bestaan. Druk op Start.',
    a2: 'Hier komen zestien nieuwe burgers. Druk op Start.',
  },
  fakesHint: {
    b1: 'Steeds dezelfde ruis. Alleen de maker verandert.',
    a2: 'De ruis blijft gelijk. De maker verandert.',
  },
  fakesStill: {
    b1: 'Dezelfde ruis en dezelfde maker: er verandert niets.',
    a2: 'De maker leert niet: er verandert niets.',
  },
  shares: {
    heading: 'Wat zit erop?',
    caption: 'Hoe vaak een ingrediënt op de burgers zit: in de data, en op verse nepburgers (geteld op kleur).',
    data: 'data',
    made: 'nep',
    ingredient: 'ingrediënt',
    byColour: 'ruwweg, op kleur',
    early: {
      b1: 'We tellen op kleur. Dat klopt pas als de plaatjes scherp genoeg zijn.',
      a2: 'We tellen op kleur. Daarvoor is het nog te vaag.',
    },
    own: {
      b1: 'Wat er op je eigen plaatjes staat, weet het lab niet. Dus tellen we hier niets.',
      a2: 'Wat er op je eigen plaatjes staat, weet het lab niet.',
    },
  },
} as const;
