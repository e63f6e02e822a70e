/** Kept trainings, in Dutch. */

/** Dutch texts for trainings that are kept under a name. */
export const saves = {
  title: 'Bewaarde trainingen',
  intro: {
    b1: 'Ze staan alleen op dit apparaat: het model, de film, de lijnen en je data. Iedereen die dit apparaat gebruikt, kan ze openen.',
    a2: 'Ze staan alleen op dit apparaat. Wie het gebruikt, kan ze openen.',
  },
  name: 'Naam',
  longest: 'Een naam heeft hooguit {count} tekens.',
  keep: 'Bewaar deze training',
  untrained: {
    b1: 'Er is nog niets om te bewaren. Train eerst een paar rondes.',
    a2: 'Train eerst een paar rondes.',
  },
  suggestion: { plain: 'Gewone burgers', without: 'Zonder {what}', with: 'Met {what}', round: '{what}, ronde {count}' },
  facts: {
    pictures: { one: '{count} plaatje', other: '{count} plaatjes' },
    none: 'geen {what}',
    all: 'altijd {what}',
    share: '{percent} {what}',
    birds: 'vogels',
    doodles: 'poppetjes',
    odd: '{count} vreemd',
    tricks: 'met trucjes',
    own: '{count} eigen',
    leftOut: '{count} eruit',
    training: '{rounds} · {time} getraind · {size} MB',
  },
  list: 'Wat er bewaard is',
  sheet: 'Vier gemaakte plaatjes van {name}',
  empty: {
    b1: 'Hier komen de trainingen die je bewaart. Zo kun je iets anders proberen en later weer verder.',
    a2: 'Hier komen de trainingen die je bewaart.',
  },
  open: 'Open',
  rename: 'Hernoem',
  discard: 'Verwijder',
  of: '{action}: {name}',
  renameTo: 'Nieuwe naam',
  renameDo: 'Klaar',
  cancel: 'Toch niet',
  kept: { b1: '‘{name}’ is bewaard.', a2: '‘{name}’ is bewaard.' },
  discarded: { b1: '‘{name}’ is weg. Tot je dit venster sluit, kan dat nog terug.', a2: '‘{name}’ is weg.' },
  undo: 'Zet terug',
  replace: {
    question: { b1: '‘{name}’ bestaat al. Vervangen door de training van nu?', a2: '‘{name}’ bestaat al. Vervangen?' },
    yes: 'Ja, vervang',
  },
  lose: {
    question: {
      b1: 'Wat je nu hebt, kon niet bewaard worden. Open je ‘{name}’, dan ben je het kwijt. Toch openen?',
      a2: 'Open je ‘{name}’, dan ben je kwijt wat je nu hebt. Toch openen?',
    },
    yes: 'Ja, open',
  },
  unreadable: { b1: 'Past niet meer bij deze versie van het lab.', a2: 'Past niet meer.' },
  tooMany: {
    b1: 'Er liggen hier meer dingen dan het lab zelf bewaart. Je ziet de eerste {count}.',
    a2: 'Je ziet de eerste {count}.',
  },
  refused: {
    nameless: { b1: 'Geef de training eerst een naam.', a2: 'Geef eerst een naam.' },
    taken: { b1: '‘{name}’ bestaat al. Kies een andere naam.', a2: '‘{name}’ bestaat al.' },
    limit: {
      b1: 'Er zijn al {count} trainingen bewaard, meer gaat niet. Verwijder er eerst een.',
      a2: 'Er zijn er al {count}. Verwijder er eerst een.',
    },
    full: {
      b1: 'Dit apparaat is vol, dus dit is niet gelukt. Er is niets kwijt en je kunt gewoon doortrainen. Verwijder een bewaarde training en probeer het nog eens.',
      a2: 'Dit apparaat is vol. Er is niets kwijt. Verwijder een training en probeer het nog eens.',
    },
    off: {
      b1: 'Bewaren lukt hier niet, misschien omdat dit een privévenster is. Er is niets kwijt zolang dit tabblad open blijft.',
      a2: 'Bewaren lukt hier niet. Laat dit tabblad open.',
    },
    gone: { b1: 'Deze training is er niet meer, of is niet te lezen.', a2: 'Deze training is er niet meer.' },
  },
  space: {
    b1: 'Het lab gebruikt {used} MB van de {most} MB die het hier mag gebruiken. Is dat vol, dan verdwijnen eerst momenten van de film. Wat hier in de lijst staat, blijft.',
    a2: 'Het lab gebruikt {used} MB van de {most} MB. Is dat vol, dan blijft wat in deze lijst staat.',
  },
  file: {
    open: 'Bewaar plaatjes als bestand',
    why: {
      b1: 'Om te laten zien of mee te nemen. Er staat altijd in dat het nep is.',
      a2: 'Om te laten zien of mee te nemen.',
    },
  },
} as const;
