/** The copy meter, in Dutch. */

/** Dutch texts of the meter that counts copies. */
export const novelty = {
  early: 'Kopie of nieuw? Dat komt hier.',
  vague: 'Kopie of nieuw? Nog te vaag.',
  count: 'Nieuw {fresh}/{of} · lijkt {alike} · kopie {copies}',
  vagueToo: '{count} · vaag {far}',
  full: 'Van {of} verse plaatjes zijn er {fresh} nieuw, lijken er {alike} erg op de data, zijn er {copies} een kopie en {far} nog te vaag.',
  copying: {
    b1: 'Let op: de maker kopieert!',
    a2: 'De maker kopieert!',
  },
  leaning: {
    b1: 'Veel lijkt erg op de data.',
    a2: 'Veel lijkt op de data.',
  },
} as const;
