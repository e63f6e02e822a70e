/** Playing judge, in Dutch. */

/** Dutch texts of the game in which the pupil is the judge. */
export const game = {
  title: 'Speel keurder: echt of nep?',
  explain: {
    b1: 'De echte plaatjes hier heeft de keurder nooit gezien. De neppe zijn net gemaakt. Jij beslist.',
    a2: 'Kijk goed. Is dit plaatje echt of nep?',
  },
  waiting: 'De maker bakt er nog een paar …',
  progress: 'Plaatje {at} van {count}',
  picture: 'Het plaatje dat je beoordeelt',
  sayReal: 'Echt',
  sayMade: 'Nep',
  youRight: 'Goed gezien!',
  youWrong: 'Fout.',
  wasReal: { b1: 'Deze is echt: hij komt uit de data.', a2: 'Deze is echt.' },
  wasMade: { b1: 'Deze is nep: net gemaakt, uit ruis.', a2: 'Deze is nep.' },
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
    sensitivity: { b1: 'hoe scherp (d′): 0 is gokken', a2: 'hoe scherp: 0 is gokken' },
    criterion: { b1: 'neiging (c): onder 0 is wantrouwig', a2: 'neiging: onder 0 is te streng' },
    of: '{count} van {of}',
    chance: {
      b1: 'Met {count} plaatjes telt toeval flink mee. Speel vaker voor een eerlijker uitslag.',
      a2: '{count} plaatjes is weinig. Geluk telt mee.',
    },
  },
  /** How well somebody tells made from real. */
  sharp: {
    guessing: {
      b1: 'Dit is niet beter dan gokken.',
      a2: 'Niet beter dan gokken.',
    },
    often: { b1: 'Het verschil was vaak te zien, maar niet altijd.', a2: 'Het was vaak te zien.' },
    nearlyAlways: { b1: 'Het verschil was bijna altijd te zien.', a2: 'Het was bijna altijd te zien.' },
  },
  /** What somebody is inclined to say, whatever they see. */
  leaning: {
    suspicious: {
      b1: 'Er werd snel “nep” gezegd. Er glipt weinig nep door, maar echte plaatjes worden afgekeurd.',
      a2: 'Er werd snel “nep” gezegd, ook bij echte.',
    },
    even: { b1: 'Niet te wantrouwig en niet te goedgelovig: mooi in het midden.', a2: 'Niet te streng, niet te lief.' },
    trusting: {
      b1: 'Er werd snel “echt” gezegd. Weinig echte plaatjes worden afgekeurd, maar er glipt nep door.',
      a2: 'Er werd snel “echt” gezegd, ook bij nep.',
    },
  },
  again: 'Nog een keer',
  neighbourTurn: 'Nu je buur',
} as const;
