/** Writing an answer, in Dutch. */

/** Dutch texts for the answers that stay on the device. */
export const answers = {
  open: 'Schrijf je antwoord',
  title: 'Schrijf je antwoord',
  label: 'Wat vind jij?',
  stays: {
    b1: 'Wat je schrijft, blijft in deze browser op dit apparaat: het wordt nergens heen gestuurd. Maar wie hier na jou zit, kan het lezen. Zet er dus geen namen in.',
    a2: 'Dit blijft op dit apparaat. Wie na jou komt, kan het lezen. Schrijf geen namen op.',
  },
  left: { one: 'nog {count} teken', other: 'nog {count} tekens' },
  kept: 'bewaard om {time}',
  notKept: {
    b1: 'Bewaren lukt niet in deze browser. Je tekst blijft staan zolang deze pagina open is. Wil je hem houden, schrijf hem dan op papier.',
    a2: 'Bewaren lukt niet. Je tekst blijft staan tot je de pagina sluit.',
  },
  previous: 'Vorige vraag',
  next: 'Volgende vraag',
  earlier: 'Je eerdere antwoorden',
  none: 'Nog niets. Andere vragen die je beantwoordt, komen hier te staan.',
  remove: 'Verwijder',
  removeThis: 'Verwijder het antwoord op: {question}',
  wipe: 'Wis al mijn antwoorden',
  wipeSure: 'Al je antwoorden wissen?',
  gone: { one: 'Dat antwoord is weg.', other: '{count} antwoorden zijn weg.' },
  undo: 'Zet terug',
} as const;
