/** Two moments of the film beside each other, in Dutch. */

/** Dutch texts of the dialog that compares two moments. */
export const compare = {
  title: 'Film: vergelijk twee momenten',
  left: 'Links',
  right: 'Rechts',
  moment: 'na {time}, ronde {count}',
  now: 'nu, ronde {count}',
  sheet: '{side}: zestien gemaakte plaatjes',
  explain: {
    b1: 'Elke plek heeft links en rechts dezelfde ruis. Alleen de maker is anders. Waar zie je het eerst vorm? En wordt een plaatje later ook weer slechter?',
    a2: 'Links en rechts is de ruis gelijk. Wat is er veranderd? En is alles beter?',
  },
} as const;
