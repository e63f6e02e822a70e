/** What can be done with the result of a lab, in Dutch. */

/** Dutch texts of the buttons under the fakes. */
export const result = {
  tools: {
    label: 'Meer met het resultaat',
    judge: 'Keuren',
    noise: 'Ruis',
    compare: 'Film',
    twin: 'Duo',
    saves: 'Bewaar',
  },
} as const;
