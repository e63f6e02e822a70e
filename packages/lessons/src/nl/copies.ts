/** Copied or made up, in Dutch. */

/** Dutch texts for laying a made picture beside the data. */
export const copies = {
  hint: {
    b1: 'Tik er een aan: kopie of nieuw?',
    a2: 'Tik aan: kopie of nieuw?',
  },
  group: 'Kies een gemaakt plaatje om naast de data te leggen',
  pick: 'Gemaakt plaatje {at}: kopie of nieuw?',
  title: 'Kopie of nieuw?',
  waiting: 'We leggen hem naast de oefenplaatjes …',
  made: 'nep',
  nearest: 'uit de data: lijkt het meest',
  novelty: 'Hoe nieuw: {percent}',
  scale: {
    b1: '0% is een kopie. 100% is zo nieuw als een tekening die nog niemand gezien heeft.',
    a2: '0% is een kopie. 100% is helemaal nieuw.',
  },
  copied: {
    b1: 'Dit is bijna een kopie. De maker heeft dit plaatje nooit gezien, maar de keurder wel: het lekt door in wat de maker van hem leert.',
    a2: 'Dit is bijna een kopie.',
  },
  alike: {
    b1: 'Geen kopie, maar hij lijkt er wel erg op. Dat zie je vaker als er weinig plaatjes in de data zitten.',
    a2: 'Geen kopie, maar hij lijkt er erg op.',
  },
  new: {
    b1: 'Nieuw genoeg: plaatjes die niemand gezien heeft, staan vaak ook zo ver van de data af.',
    a2: 'Nieuw: hij zit niet in de data.',
  },
  far: {
    b1: 'Nog te vaag om nieuw te heten: hij staat verder van de data af dan bijna elke echte nieuwe tekening. Er is nog niets nagemaakt en niets verzonnen.',
    a2: 'Nog te vaag: hij lijkt nergens op. Geen kopie, en ook niets nieuws.',
  },
} as const;
