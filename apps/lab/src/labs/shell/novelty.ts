/** Copied, alike or new: where the borders lie, the same for one picture and for a hundred. */

/** Below this share of the usual distance a picture is a copy for every eye; of drawings that were never seen about 1 in 100 is that near. */
export const COPY = 0.6;
/** Below this it is more alike than new drawings are by chance: of those, at most 1 in 15 is (docs/novelty.md). */
export const ALIKE = 0.7;

/** What a picture is, by its novelty: its distance to the nearest of the data, over the usual one. */
export function kindOf(novelty: number): 'copied' | 'alike' | 'new' {
  return novelty < COPY ? 'copied' : novelty < ALIKE ? 'alike' : 'new';
}

/** Before this step there are only spots, which are like nothing: to call them new would say too much. */
export const NOVELTY_FROM_STEP = 150;
