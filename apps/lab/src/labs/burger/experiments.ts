/** Ready experiments: settings as an address writes them, so that each can be handed out as a link. */

/** The experiments in the order in which they are offered; each has its words in the texts under the same name. */
export const experiments = {
  noCheese: 'cheese=0',
  few: 'count=20',
  fewTricks: 'count=20&tricks=on',
  halfBirds: 'birds=50',
  odd: 'odd=1',
} as const;

/** The name of an experiment. */
export type ExperimentName = keyof typeof experiments;

/** Their names in order. */
export const experimentNames = Object.keys(experiments) as readonly ExperimentName[];
