/** Copied, alike or new: where the borders lie, the same for one picture and for a hundred. */
import type { NoveltyTally, TrainingReport } from '@nepwerk/protocol';

/** Below this share of the usual distance a picture is a copy for every eye; of drawings that were never seen about 1 in 100 is that near. */
export const COPY = 0.6;
/** Below this it is more alike than new drawings are by chance: of those, at most 1 in 15 is (docs/novelty.md). */
export const ALIKE = 0.7;

/** From this on it is further from the data than new drawings ever are, of which at most 1 in 50 is that far: it is no picture of its kind yet. */
const FAR = 1.5;

/** What a picture is, by its novelty: its distance to the nearest of the data, over the usual one. */
export function kindOf(novelty: number): 'copied' | 'alike' | 'new' | 'far' {
  return novelty < COPY ? 'copied' : novelty < ALIKE ? 'alike' : novelty < FAR ? 'new' : 'far';
}

/** Before this step there are only spots, which are like nothing: to call them new would say too much. */
export const NOVELTY_FROM_STEP = 150;
/** From this quality on what is made has the shapes of the data; below it there are only spots (docs/novelty.md). */
const SHAPED_QUALITY = 60;

/** Whether fresh fakes are so near to the data that it says something to ask which are new; of another `quality`, whether they are as good as that. */
export function hasShape(
  report: Pick<TrainingReport, 'step' | 'quality'> | null,
  quality: number = SHAPED_QUALITY,
): boolean {
  return report !== null && report.step >= NOVELTY_FROM_STEP && (report.quality ?? 0) >= quality;
}

/** From this share of copies on the maker copies: of new drawings one or two in a hundred would be one by chance. */
const COPYING = 0.05;
/** From this share of alike ones and copies on it leans on the data: of new drawings at most one in fifteen would be. */
const LEANING = 0.15;

/** What is to be said about a tally, if anything: that the maker copies, or that it leans on the data. */
export function concernOf({ copies, alike, of }: NoveltyTally): 'copying' | 'leaning' | null {
  if (copies >= COPYING * of) return 'copying';
  return copies + alike >= LEANING * of ? 'leaning' : null;
}
