/** Questions to discuss in Dutch, by what has just happened in the lab. */

/** For each occasion, the questions to discuss. */
export const questions = {
  /** Always fits. */
  start: [
    {
      b1: 'Wat gaat er fout als je maar één soort burger in de data stopt?',
      a2: 'Wat gebeurt er met maar één soort burger?',
    },
    {
      b1: 'Wie is er slimmer: de maker of de keurder? Waar zie je dat aan?',
      a2: 'Wie is slimmer: de maker of de keurder?',
    },
    {
      b1: 'De maker heeft nog nooit een echte burger gezien. Hoe weet hij dan wat hij moet maken?',
      a2: 'De maker ziet nooit een echte burger. Hoe leert hij toch?',
    },
  ],
  /** The first shapes appear. */
  shapes: [
    { b1: 'Waarom maakt hij nooit een burger zonder broodje?', a2: 'Waarom zit er altijd een broodje op?' },
    {
      b1: 'Welke van de zestien vind jij het echtst? Vindt je buur dat ook?',
      a2: 'Welke burger lijkt het meest echt?',
    },
  ],
  /** An ingredient is not in the data at all. */
  'no-cheese': [
    {
      b1: 'Er zit geen kaas in de data. Kan de maker de kaas zelf uitvinden?',
      a2: 'Geen kaas in de data. Kan de maker toch kaas maken?',
    },
    {
      b1: 'Welke gezichten ontbreken er in de data van grote bedrijven, denk je? Wie merkt dat?',
      a2: 'Wie zit er niet in de data van grote bedrijven?',
    },
  ],
  /** The data is small. */
  'few-pictures': [
    {
      b1: 'Met weinig burgers leert de keurder ze uit zijn hoofd. Is dat leren, of onthouden?',
      a2: 'Is uit je hoofd leren hetzelfde als snappen?',
    },
  ],
  /** The judge does far better on pictures that it trained on. */
  'by-heart': [
    {
      b1: 'De keurder herkent de oefenplaatjes wel, maar nieuwe echte niet. Zou jij zo’n keurder vertrouwen?',
      a2: 'De keurder kent alleen de oefenplaatjes. Vertrouw je hem?',
    },
  ],
  /** The judge is right about half of the time. */
  half: [
    {
      b1: 'De keurder gokt nu. Zijn de burgers dan ook klaar? Wat vind jij zelf?',
      a2: 'De keurder gokt. Zijn de burgers nu goed?',
    },
  ],
  /** After a long training the judge is still well ahead. */
  'judge-ahead': [
    {
      b1: 'De keurder wint nog steeds, maar zie jij het verschil ook nog? Wie is er het eerst gefopt: de machine of wij?',
      a2: 'Zie jij nog verschil? Of alleen de keurder?',
    },
    {
      b1: 'Een computer ziet dit verschil wel, jij misschien niet. Lost dat het probleem van deepfakes op?',
      a2: 'Een computer ziet het verschil. Is het probleem dan opgelost?',
    },
  ],
  /** Only the discriminator was trained. */
  'only-discriminator': [
    {
      b1: 'De keurder oefent alleen. Waarom worden de burgers daar niet beter van?',
      a2: 'Alleen de keurder leert. Waarom helpt dat de burgers niet?',
    },
  ],
  /** Only the generator was trained. */
  'only-generator': [
    {
      b1: 'De maker oefent tegen een keurder die niets bijleert. Wat gebeurt er met de burgers?',
      a2: 'De keurder leert niet meer. Wat doet de maker nu?',
    },
  ],
  /** The data was changed in the middle of a training. */
  'data-changed': [
    {
      b1: 'Je hebt de data veranderd. Hoe lang duurt het voordat de maker dat merkt? Hoe merkt hij het?',
      a2: 'De data is anders. Hoe merkt de maker dat?',
    },
  ],
} as const;

/** Something that may happen in the lab and is worth a question. */
export type QuestionOccasion = keyof typeof questions;
