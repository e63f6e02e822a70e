/** What the class answered to a question, as the wall shows it. */
import { type ClassState, repliesTo } from '@nepwerk/protocol/class';

/** The answers. */
export interface Tally {
  /** How many chose each, by the number of the choice. */
  readonly counts: readonly number[];
  /** What was written and may be shown; by whom is not told. */
  readonly written: readonly string[];
}

/** Counts the replies to a question with so many choices; where the choices are not known, as many as were chosen from. */
export function tallyOf(state: ClassState, question: string, choices: number): Tally {
  const counts = Array.from({ length: choices }, () => 0);
  const written: string[] = [];
  for (const reply of Object.values(repliesTo(state, question))) {
    if ('text' in reply) {
      if (reply.shown) written.push(reply.text);
      continue;
    }
    while (counts.length <= reply.choice) counts.push(0);
    counts[reply.choice] = (counts[reply.choice] ?? 0) + 1;
  }
  return { counts, written };
}

/** The question that the wall shows: the one that is asked, else the one that it showed last, else the last that the class has answers to. */
export function questionOf(state: ClassState, shownLast: string | null): string | null {
  if (state.question !== null) return state.question;
  if (shownLast !== null && Object.hasOwn(state.replies, shownLast)) return shownLast;
  return Object.keys(state.replies).at(-1) ?? null;
}
