/** What a lesson says in one language. The shape of `nl.yaml` and `en.yaml`. */
import * as z from 'zod/mini';
import { LESSON_LEVELS, LESSON_PAPERS } from './plan.ts';
import { LONGEST_LINE, LONGEST_SAY, name, paragraph, paragraphs, sentence, slug, text } from './texts.ts';

const line = sentence(LONGEST_LINE);
/** One sentence: a teacher has one breath for it. */
const say = text(LONGEST_SAY).check(
  z.refine<string>((value) => !/[.?!][”’]? \p{L}/u.test(value), 'must be one sentence'),
);

/** One of each level, all of which must be there. */
function forEachLevel<Part extends z.ZodMiniType>(part: Part) {
  return z.record(z.enum(LESSON_LEVELS), part);
}

/** What a level says otherwise in a step; what is not here is as in the step. */
const otherwise = z.strictObject({
  does: z.optional(paragraph),
  say: z.optional(say),
  strip: z.optional(line),
});

const step = z.strictObject({
  name,
  does: paragraph,
  say,
  strip: line,
  /** What is on the big screen. */
  onWall: paragraph,
  /** The teacher's guide: why this step is there, and where it goes wrong. */
  guide: paragraph,
  planB: paragraph,
  levels: z._default(z.partialRecord(z.enum(LESSON_LEVELS), otherwise), {}),
});

const question = z.strictObject({
  text: line,
  choices: z._default(z.record(slug, line), {}),
  /** What the teacher does with the answers. */
  listen: paragraph,
});

const level = z.strictObject({
  name,
  ages: name,
  aims: paragraphs,
  /** What is other at this level. */
  differs: paragraphs,
  /** A task for who wants more, and what the teacher does with it. */
  deepening: z.strictObject({ name, task: paragraphs, listen: paragraph }),
});

const sheet = z.strictObject({
  name,
  /** What is on it and when it is handed out, for the teacher. */
  about: paragraph,
  /** What stands on it, for whoever gets it. */
  lines: z._default(z.array(paragraph), []),
  columns: z._default(z.array(name), []),
  /** A caption for each strip of pictures. */
  strips: z._default(z.record(slug, paragraph), {}),
});

/** How sure a row of a paper is: held by a test of the project, built so without a test, not verified by us, or for the school to fill in. */
const MARKS = ['tested', 'built', 'not-verified', 'school'] as const;

/** A part of a paper: paragraphs, a list, a table, in this order. */
const section = z.strictObject({
  heading: name,
  text: z._default(z.array(paragraph), []),
  list: z._default(z.array(paragraph), []),
  rows: z._default(z.array(z.strictObject({ what: paragraph, says: paragraph, mark: z.enum(MARKS) })), []),
});

const paper = z.strictObject({ name, lead: paragraph, sections: z.array(section).check(z.minLength(1)) });

const pair = z.strictObject({ what: paragraph, says: paragraph });

/** Checks `nl.yaml`, `en.yaml`. */
export const wordsSchema = z.strictObject({
  title: name,
  lead: paragraph,
  licence: paragraph,
  parts: z.record(slug, name),
  levels: forEachLevel(level),
  card: z.strictObject({
    aims: name,
    goals: z.record(slug, z.strictObject({ name, says: paragraph })),
    forms: paragraphs,
    needs: paragraphs,
    known: paragraphs,
  }),
  guide: z.strictObject({
    intro: paragraphs,
    before: paragraphs,
    short: paragraph,
    after: paragraphs,
    /** What pupils think, and what is so. */
    think: z.array(pair).check(z.minLength(1)),
  }),
  steps: z.record(slug, step),
  questions: z.record(slug, question),
  discussion: z.strictObject({
    intro: paragraph,
    everyone: z.array(pair).check(z.minLength(1)),
    levels: forEachLevel(z.array(pair).check(z.minLength(1))),
  }),
  differentiation: z.array(pair).check(z.minLength(1)),
  glossary: z.record(slug, z.strictObject({ word: name, means: line })),
  planB: z.strictObject({ intro: paragraph, without: z.array(pair).check(z.minLength(1)) }),
  layers: z.record(slug, name),
  sheets: z.record(slug, sheet),
  papers: z.record(z.enum(LESSON_PAPERS), paper),
});

/** A lesson's words in one language. */
export type LessonWords = z.output<typeof wordsSchema>;
/** How sure a row of a paper is. */
export type PaperMark = (typeof MARKS)[number];
