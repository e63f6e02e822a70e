/** Made-up names: an adjective and an animal by their places in the lists of the texts, so that a name follows the language of the page until it is given. */

/** A name that was drawn. */
export interface PickedName {
  readonly adjective: number;
  readonly animal: number;
}

/** Adjectives and animals in each list. */
export const NAME_WORDS = 16;

/**
 * Draws a name that shares no word with others: where there is little room the animal stands for the whole name.
 * @param random a number from 0 to below 1.
 */
export function drawName(random: () => number, others: readonly PickedName[]): PickedName {
  return {
    adjective: drawWord(
      random,
      others.map((it) => it.adjective),
    ),
    animal: drawWord(
      random,
      others.map((it) => it.animal),
    ),
  };
}

function drawWord(random: () => number, taken: readonly number[]): number {
  const free = Array.from({ length: NAME_WORDS }, (_, word) => word).filter((word) => !taken.includes(word));
  return free[Math.floor(random() * free.length)] ?? 0;
}
