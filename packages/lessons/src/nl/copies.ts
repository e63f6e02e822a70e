/** Copied or made up, in Dutch. */

/** Dutch texts for laying a made picture beside the data. */
export const copies = {
  hint: {
    b1: 'Tik er een aan: kopie of nieuw?',
    a2: 'Tik aan: kopie of nieuw?',
  },
  group: 'Kies een gemaakt plaatje om naast de data te leggen',
  pick: 'Gemaakt plaatje {at}: gekopieerd of verzonnen?',
  title: 'Gekopieerd of verzonnen?',
  waiting: 'We leggen hem naast alle plaatjes uit de data …',
  made: 'gemaakt',
  nearest: 'uit de data: het meest gelijk',
  novelty: 'Hoe nieuw: {percent}',
  scale: {
    b1: '0% is een kopie. 100% is zo nieuw als een tekening die nog niemand gezien heeft.',
    a2: '0% is een kopie. 100% is helemaal nieuw.',
  },
  copied: {
    b1: 'Dit is bijna een kopie. De maker heeft dit plaatje nooit gezien, maar de keurder wel: zo lekt het toch door.',
    a2: 'Dit is bijna een kopie.',
  },
  alike: {
    b1: 'Geen kopie, maar hij lijkt er wel erg op. Dat zie je vaker als er weinig plaatjes in de data zitten.',
    a2: 'Geen kopie, maar hij lijkt er erg op.',
  },
  new: {
    b1: 'Verzonnen. Hij staat zo ver van alles in de data af als een nieuwe tekening, of nog verder.',
    a2: 'Verzonnen: deze bestond nog niet.',
  },
} as const;
