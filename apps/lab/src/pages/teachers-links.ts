/** The links that a teacher can hand out: the Burger lab with its settings in the address. */

/** Each link's query, for `/burger`; the first is the lab as it is, said in so many words so that it begins anew after another data set. */
export const teachersLinks = {
  usual: 'count=400',
  slow: 'count=400&pace=slow',
  'no-cheese': 'cheese=0',
  'one-kind': 'cheese=100&lettuce=0&tomato=0&sesame=0&secondPatty=0',
  rare: 'lettuce=5',
  few: 'count=20',
  'judge-only': 'nets=discriminator&seed=2', // its own seed, or a training of the usual lab would go on with it
} as const;

/** A link by its name in the texts. */
export type TeachersLink = keyof typeof teachersLinks;

/** The path of a link, such as `/burger?cheese=0`. */
export function pathOfLink(name: TeachersLink): string {
  return `/burger?${teachersLinks[name]}`;
}
