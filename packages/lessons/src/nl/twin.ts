/** Two trainings side by side, in Dutch. */

/** Dutch texts of the dialog with two trainings; what is not here is said as in the experiments. */
export const twin = {
  title: 'Duo: twee trainingen naast elkaar',
  change: 'Wat is rechts anders?',
  judge: 'Alleen keurder leert',
  seed: 'Ander toeval',
  recipe: 'Ander recept',
  ingredient: 'Wat verander je?',
  left: 'Links: zoals nu',
  right: 'Rechts: {what}',
  catchingUp: 'wacht op de andere',
  goal: 'nog ongeveer {time} tot ronde {goal}',
  startOver: 'Verander iets anders',
  notKept: {
    b1: 'Je eigen training wacht en blijft bewaard. Deze twee zijn weg als je sluit.',
    a2: 'Je eigen training blijft bewaard. Deze twee niet.',
  },
  conclusion: {
    sameStart: {
      b1: 'Dezelfde ruis, dezelfde beginnende maker: nu zijn beide makers nog precies gelijk.',
      a2: 'Nu zijn beide makers nog precies gelijk.',
    },
    otherStart: {
      b1: 'Hetzelfde recept, maar ander toeval: andere plaatjes, een andere ruis, een ander begin.',
      a2: 'Hetzelfde recept, een ander begin.',
    },
    early: { b1: 'Nog te vroeg om er iets van te zeggen.', a2: 'Nog te vroeg.' },
    ingredient: {
      b1: 'We tellen {what} links op ongeveer {left} van de 100, rechts op {right}. Geteld op kleur: een paar zijn fout.',
      a2: '{what} links: ongeveer {left} van de 100. Rechts: {right}. Geteld op kleur.',
    },
    unseen: {
      b1: 'Van 100 nieuwe echte plaatjes noemt de keurder er links {left} echt, rechts {right}.',
      a2: 'Nieuwe echte goedgekeurd: links {left} van de 100, rechts {right}.',
    },
    right: {
      b1: 'De keurder heeft links {left} van de 100 keer gelijk, rechts {right} keer.',
      a2: 'Keurder gelijk: links {left} van de 100, rechts {right}.',
    },
  },
  fallen: { b1: 'Deze training is gestopt. De andere gaat door.', a2: 'Deze training is gestopt.' },
} as const;
