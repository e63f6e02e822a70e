/** The answers that a pupil typed, as they are kept on the device, checked when they are read back. */
import * as z from 'zod/mini';

/** Longest answer in characters: half a page, enough for a thought and too little for an essay. */
export const LONGEST_ANSWER = 1000;
/** Longest question in characters that an answer may stand with; ours are far shorter. */
const LONGEST_QUESTION = 500;
/** Most answers that are read back: a few for each question there is. */
const MOST_ANSWERS = 200;
/** A text longer than this was not written by the lab. */
const LONGEST_TEXT = MOST_ANSWERS * 2 * (LONGEST_ANSWER + LONGEST_QUESTION);

const answer = z.object({
  /** The question in the words in which it was read. */
  question: z.string().check(z.minLength(1), z.maxLength(LONGEST_QUESTION)),
  text: z.string().check(z.maxLength(LONGEST_ANSWER)),
  /** When it was last changed, in milliseconds since 1970; the largest is the last moment that a date can name. */
  at: z.int().check(z.gte(0), z.lte(8.64e15)),
});

/** What a pupil answered to a question, and when. */
export type Answer = Readonly<z.output<typeof answer>>;

/** Reads the answers that `writeAnswers` wrote. Never throws: what is no answer is left out, for anybody may have written it. */
export function parseAnswers(text: string | null): readonly Answer[] {
  if (text === null || text.length > LONGEST_TEXT) return [];
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_ANSWERS).flatMap((it) => {
    const { success, data } = z.safeParse(answer, it);
    return success ? [data] : [];
  });
}

/** Writes answers as text for the device; empty ones are left out. */
export function writeAnswers(answers: readonly Answer[]): string {
  return JSON.stringify(answers.filter(({ text }) => text.trim() !== '').slice(0, MOST_ANSWERS));
}
