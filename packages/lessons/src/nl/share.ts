/** Sharing a small picture with the class, in Dutch: for a pupil who is in one. */
import type { SameTexts } from '../text.ts';

/** Dutch texts of the dialog that shares a picture. */
export const share = {
  tool: 'Bord',
  title: 'Deel een plaatje met de klas',
  what: {
    b1: 'Je docent kijkt eerst. Er staat geen naam bij. Aan het eind van de les is het weg.',
    a2: 'Je docent kijkt eerst. Er staat geen naam bij. Na de les is het weg.',
  },
  game: {
    b1: 'Op het bord raadt de klas of het echt of gemaakt is. Verklap het dus nog niet!',
    a2: 'De klas raadt: echt of gemaakt? Zeg nog niets!',
  },
  kinds: { label: 'Wat deel je?', made: 'Gemaakt', real: 'Echt' },
  pickMade: 'Kies een gemaakt plaatje',
  pickThis: 'Gemaakt plaatje {at}',
  pickReal: { one: 'Kies een echt plaatje: {count} in de data', other: 'Kies een echt plaatje: {count} in de data' },
  noMade: {
    b1: 'De maker heeft nog niets gemaakt. Train eerst, of deel een echt plaatje uit je data.',
    a2: 'Er is nog niets gemaakt. Train eerst, of deel een echt plaatje.',
  },
  picture: { made: 'Het gemaakte plaatje dat je deelt', real: 'Het echte plaatje dat je deelt' },
  photo: {
    b1: 'Dit is een foto van jou. Deel hem alleen als er geen mensen op staan, ook niet een stukje van iemand.',
    a2: 'Dit is jouw foto. Er mogen geen mensen op staan.',
  },
  go: 'Stuur naar je docent',
  goPhoto: 'Er staan geen mensen op: stuur',
  sending: 'Het plaatje is onderweg …',
  sent: { b1: 'Verstuurd! Je docent kijkt er eerst naar.', a2: 'Verstuurd! Je docent kijkt eerst.' },
  takenBack: { b1: 'Teruggehaald: niemand ziet het meer.', a2: 'Teruggehaald.' },
  own: {
    heading: 'Dit deelde jij',
    none: { b1: 'Je hebt nog niets gedeeld.', a2: 'Nog niets.' },
    made: 'gemaakt',
    real: 'echt',
    states: { waiting: 'wacht op je docent', shown: 'op het bord', gone: 'niet op het bord' },
    picture: 'Plaatje {at}, {kind}',
    takeBack: 'Haal terug',
    takeBackThis: 'Haal terug: plaatje {at}',
  },
  refused: {
    'too-many-pictures': {
      b1: 'Er staan of wachten al {most} plaatjes van jou. Haal er een terug, dan past er weer een bij.',
      a2: 'Je hebt al {most} plaatjes gedeeld. Haal er eerst een terug.',
    },
    'no-more': {
      b1: 'Je hebt in deze les al {all} plaatjes gestuurd. Meer kan niet.',
      a2: 'Je hebt al {all} plaatjes gestuurd. Meer kan niet.',
    },
    twin: { b1: 'Dit plaatje deelde je al.', a2: 'Dit plaatje deelde je al.' },
    wait: {
      b1: 'Dat ging even te snel. Wacht een paar tellen en probeer het nog eens.',
      a2: 'Te snel. Wacht even en probeer het nog eens.',
    },
    'no-answer': {
      b1: 'Er kwam geen antwoord. Kijk of je internet hebt. Staat het plaatje hieronder niet, probeer het dan nog eens.',
      a2: 'Geen antwoord. Staat het plaatje er niet? Probeer het nog eens.',
    },
    ended: { b1: 'De les is afgelopen. Delen kan niet meer.', a2: 'De les is klaar. Delen kan niet meer.' },
    out: {
      b1: 'Je zit niet meer in de klas, dus delen kan niet. Vraag je docent.',
      a2: 'Je zit niet meer in de klas. Vraag je docent.',
    },
    'old-page': {
      b1: 'Deze pagina is ouder dan de server. Laad de pagina opnieuw.',
      a2: 'De pagina is oud. Laad de pagina opnieuw.',
    },
    other: {
      b1: 'Dat lukte niet. Probeer het nog eens, of vraag je docent.',
      a2: 'Dat lukte niet. Vraag je docent.',
    },
  },
} as const;

/** The texts of that dialog in any language. */
export type ShareTexts = SameTexts<typeof share>;
