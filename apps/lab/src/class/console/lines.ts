/** What to do in a step, as one line for each sentence: read at a glance, in the middle of a lesson. */

/** Where a sentence ends and another begins, which may be in quotes. */
const BETWEEN = /(?<=[.!?])\s+(?=[‘“'"]?\p{Lu})/u;

/** The sentences of a text. */
export function linesOf(text: string): readonly string[] {
  return text.trim().split(BETWEEN);
}
