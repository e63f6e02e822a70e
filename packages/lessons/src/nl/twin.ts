/** Two trainings side by side, in Dutch. */

/** Dutch texts of the dialog with two trainings; what is not here is said as in the experiments. */
export const twin = {
  title: 'Twee trainingen naast elkaar',
  change: 'Wat is rechts anders?',
  judge: 'Alleen keurder leert',
  seed: 'Ander toeval',
  recipe: 'Ander recept',
  ingredient: 'Wat verander je?',
  left: 'Links: zoals nu',
  right: 'Rechts: {what}',
  catchingUp: 'wacht op de andere',
  goal: 'nog ongeveer {time} tot ronde {goal}',
  startOver: 'Iets anders',
  notKept: {
    b1: 'Je eigen training wacht en blijft bewaard. Deze twee zijn weg als je sluit.',
    a2: 'Je eigen training blijft bewaard. Deze twee niet.',
  },
  conclusion: {
    sameStart: {
      b1: 'Dezelfde ruis, dezelfde beginnende maker: nu zijn ze nog precies gelijk.',
      a2: 'Nu zijn ze nog precies gelijk.',
    },
    otherStart: {
      b1: 'Hetzelfde recept, maar met andere dobbelstenen: andere plaatjes, een andere ruis, een ander begin.',
      a2: 'Hetzelfde recept, een ander begin.',
    },
    early: { b1: 'Nog te vroeg om er iets van te zeggen.', a2: 'Nog te vroeg.' },
    ingredient: {
      b1: 'Links zit er op {left} van de 100 {what}, rechts op {right}.',
      a2: '{what} links: {left} van de 100. Rechts: {right}.',
    },
    unseen: {
      b1: 'Nieuwe echte plaatjes herkent de keurder links {left} van de 100 keer, rechts {right} keer.',
      a2: 'Nieuwe echte herkend: links {left} van de 100, rechts {right}.',
    },
    right: {
      b1: 'De keurder heeft links {left} van de 100 keer gelijk, rechts {right} keer.',
      a2: 'Keurder gelijk: links {left} van de 100, rechts {right}.',
    },
  },
  fallen: { b1: 'Deze training is omgevallen. De andere gaat door.', a2: 'Deze training is gestopt.' },
} as const;
