/** The fakes that this lesson brings. */

/** Fakes of the Burger lab's network; `docs/marks.md` says how it was trained. */
export const FAKES = {
  /** So many stand side by side in `fakes.png`, each so many pixels wide and high. */
  count: 6,
  size: 64,
  title: 'burger.png',
  /** What the network learned from, and how long. */
  examples: { burger: 400 },
  rounds: 3233,
} as const;
