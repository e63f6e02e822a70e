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
    b1: '100% is zo nieuw als een tekening die niemand zag. Onder 60% noemen we het een kopie: van 100 nieuwe tekeningen lijkt er ongeveer één zo op de data.',
    a2: '100% is helemaal nieuw. Onder 60% noemen we het een kopie.',
  },
  copied: {
    b1: 'Dit noemen we een kopie. De maker zag dit plaatje nooit, maar de keurder kent het uit zijn hoofd. Zo leerde de maker het na te maken.',
    a2: 'Dit noemen we een kopie.',
  },
  alike: {
    b1: 'Geen kopie, maar hij lijkt er wel erg op. Dat zie je vaker als er weinig plaatjes in de data zitten.',
    a2: 'Geen kopie, maar hij lijkt er erg op.',
  },
  new: {
    b1: 'Nieuw genoeg: echte tekeningen die niemand zag, lijken vaak ook maar zo veel op de data.',
    a2: 'Nieuw: hij zit niet in de data.',
  },
  far: {
    b1: 'Nog te vaag om nieuw te heten: hij staat verder van de data af dan bijna elke echte nieuwe tekening. Er is nog niets nagemaakt en niets verzonnen.',
    a2: 'Nog te vaag: hij lijkt nergens op. Geen kopie, en ook niets nieuws.',
  },
} as const;
