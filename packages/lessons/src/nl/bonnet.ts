/** Under the bonnet, in Dutch. */

/** Dutch texts for the curious: source, figures, link. */
export const bonnet = {
  title: 'Onder de motorkap',
  files: 'Bestand',
  moments: {
    waiting: {
      b1: 'Dit is de echte code van de twee netwerken. Druk op Start: de regels die aan het werk zijn, lichten op.',
      a2: 'Dit is de echte code. Druk op Start: wat werkt, licht op.',
    },
    noise: { b1: 'Er komt ruis binnen: toevalsgetallen.', a2: 'Er komt ruis binnen.' },
    generator: { b1: 'De maker (generator) maakt er plaatjes van, laag na laag.', a2: 'De maker maakt plaatjes.' },
    discriminator: {
      b1: 'De keurder (discriminator) krijgt echte en gemaakte plaatjes te zien.',
      a2: 'De keurder krijgt plaatjes te zien.',
    },
    judgeLoss: { b1: 'Hoe fout zat de keurder? Dat getal heet de loss.', a2: 'Hoe fout zat de keurder?' },
    judgeLearns: {
      b1: 'De keurder leert: elk van zijn getallen schuift een beetje, zo dat de loss kleiner wordt (tegen de gradiënt in).',
      a2: 'De keurder leert: alle getallen schuiven wat.',
    },
    makerLoss: {
      b1: 'Hoe zeker was de keurder dat deze nep zijn? Dat is de loss van de maker.',
      a2: 'Hoe zeker zei de keurder “nep”?',
    },
    makerLearns: { b1: 'De maker leert, ook tegen de gradiënt in.', a2: 'De maker leert.' },
    average: {
      b1: 'Een tweede maker schuift langzaam mee: zijn getallen zijn een lopend gemiddelde. Die maakt de zestien plaatjes.',
      a2: 'Een tweede maker gaat langzaam mee.',
    },
  },
  waiting: { b1: 'De netwerken worden geteld …', a2: 'Even tellen …' },
  numbers: {
    b1: 'Samen leren ze {count} getallen (parameters). Het rekenwerk gebruikt {memory} MB geheugen.',
    a2: 'Samen leren ze {count} getallen. Dat kost {memory} MB.',
  },
  layers: { caption: 'Wat elke laag leert', layer: 'laag', shape: 'vorm', numbers: 'getallen' },
  work: {
    heading: 'Hoeveel werk was dat?',
    done: {
      b1: '{rounds} rondes in {time}: de keurder bekeek {pictures} plaatjes, echte en gemaakte. Nu {speed} echte per seconde, op {threads} (rekenmodule {module}).',
      a2: '{rounds} rondes in {time}. De keurder zag {pictures} plaatjes. Nu {speed} per seconde, op {threads} ({module}).',
    },
    energy: {
      b1: 'Energie, geschat en niet gemeten: {least} tot {most} wattuur. Daarop brandt een ledlampje van 5 watt ongeveer {minutes} minuten, of je laadt er een telefoon {phone}% mee op.',
      a2: 'Energie, geschat: {least} tot {most} wattuur. Een ledlampje brandt daar {minutes} minuten op. Een telefoon laadt {phone}% op.',
    },
  },
  link: {
    heading: 'Dit lab als link',
    copy: 'Kopieer',
    byHand: 'Kopiëren mag hier niet vanzelf. De link is geselecteerd: druk op Ctrl+C.',
    copied: 'Gekopieerd. Wie de link opent, begint met precies deze instellingen.',
    hint: {
      b1: 'Met precies deze instellingen. Eigen plaatjes gaan niet mee, en ook niet wat je eruit haalde.',
      a2: 'Zonder eigen plaatjes. Wat eruit was, zit er weer in.',
    },
  },
} as const;
