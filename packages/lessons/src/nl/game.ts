/** Playing judge, in Dutch. */

/** Dutch texts of the game in which the pupil is the judge. */
export const game = {
  title: 'Speel keurder: echt of nep?',
  explain: {
    b1: 'De echte plaatjes hier heeft de keurder nooit gezien. De nepplaatjes zijn net gemaakt, door een gemiddelde van de laatste makers: die zijn lastiger dan in de training. Jij beslist.',
    a2: 'Kijk goed. Is dit plaatje echt of nep?',
  },
  waiting: 'De maker bakt er nog een paar …',
  progress: 'Plaatje {at} van {count}',
  picture: 'Het plaatje dat je beoordeelt',
  sayReal: 'Echt',
  sayMade: 'Nep',
  youRight: 'Goed gezien!',
  youWrong: 'Fout.',
  wasReal: { b1: 'Dit plaatje is echt: het komt uit de data.', a2: 'Deze is echt.' },
  wasMade: { b1: 'Dit plaatje is nep: net gemaakt, uit ruis.', a2: 'Deze is nep.' },
  judgeSaidReal: 'De keurder zei: echt, {percent} zeker.',
  judgeSaidMade: 'De keurder zei: nep, {percent} zeker.',
  next: 'Volgende',
  toResult: 'Naar de uitslag',
  result: {
    heading: 'Wie kijkt het scherpst?',
    caption: 'De uitslag: wat jij, je buur en de keurder zeiden van de plaatjes',
    what: 'wat',
    you: 'Jij',
    neighbour: 'Je buur',
    judge: 'Keurder',
    hits: 'nep herkend',
    falseAlarms: 'echt voor nep aangezien',
    sensitivity: {
      b1: 'hoe scherp (d′): 0 is gokken, vanaf 2 heel scherp',
      a2: 'hoe scherp: 0 is gokken, 2 is heel scherp',
    },
    criterion: {
      b1: 'neiging (c): onder −0,3 snel “nep”, boven 0,3 snel “echt”',
      a2: 'onder −0,3: snel “nep”. Boven 0,3: snel “echt”',
    },
    of: '{count} van {of}',
    chance: {
      b1: 'Met {count} plaatjes telt toeval flink mee. Speel vaker voor een eerlijker uitslag.',
      a2: '{count} plaatjes is weinig. Geluk telt mee.',
    },
  },
  /** How well somebody tells made from real. */
  sharp: {
    guessing: {
      b1: 'Dit kan ook gokken zijn.',
      a2: 'Dit kan gokken zijn.',
    },
    often: { b1: 'Het verschil was vaak te zien, maar niet altijd.', a2: 'Het was vaak te zien.' },
    nearlyAlways: { b1: 'Het verschil was bijna altijd te zien.', a2: 'Het was bijna altijd te zien.' },
  },
  /** What somebody is inclined to say, whatever they see. */
  leaning: {
    suspicious: {
      b1: 'Er werd snel “nep” gezegd: {falseAlarms} van de {real} echte zijn afgekeurd. Van de {made} nepplaatjes glipten er {missed} door.',
      a2: 'Er werd snel “nep” gezegd. Fout: {falseAlarms} van de {real} echte, {missed} van de {made} neppe.',
    },
    even: {
      b1: '“Echt” en “nep” werden ongeveer even makkelijk gezegd. Fout ging het bij {falseAlarms} van de {real} echte en {missed} van de {made} nepplaatjes.',
      a2: 'Niet extra streng of lief. Fout: {falseAlarms} van de {real} echte, {missed} van de {made} neppe.',
    },
    trusting: {
      b1: 'Er werd snel “echt” gezegd: {missed} van de {made} nepplaatjes glipten erdoor. Van de {real} echte zijn er {falseAlarms} afgekeurd.',
      a2: 'Er werd snel “echt” gezegd. Fout: {falseAlarms} van de {real} echte, {missed} van de {made} neppe.',
    },
  },
  again: 'Nog een keer',
  neighbourTurn: 'Nu je buur',
} as const;
