/** What a text of a lesson may be: written like the rest of the project, of a length that fits where it is shown. */
import * as z from 'zod/mini';

/** A paragraph: longer ones nobody reads out of a lesson. */
const LONGEST_TEXT = 700;

/** What a teacher says aloud in one breath. */
export const LONGEST_SAY = 200;

/** A line on a pupil's strip, a question or a choice: two lines on a laptop. */
export const LONGEST_LINE = 200;

/** A name, a heading, a head of a column. */
const LONGEST_NAME = 80;

/** A name in the files: small letters and figures between hyphens, as long as a class's log lets it be. */
export const slug = z
  .string()
  .check(
    z.maxLength(40),
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters and figures, with hyphens between'),
  );

/** Each rule of writing: what a text must not hold, and how it is said to whoever wrote it. */
const RULES: readonly (readonly [forbidden: RegExp, says: string])[] = [
  [/^$/, 'must not be empty'],
  [/^\s|\s$/, 'must not begin or end with a space'],
  [/ {2}/, 'must not have two spaces in a row'],
  [
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u,
    'must be one paragraph, without line ends or hidden characters; end it with a new item of the list',
  ],
  [/[<>]/, 'must not have < or >: a text is no code'],
  [/\w'\w|"/, 'must have curly quotes and apostrophes, ’ “ ” ‘, and no straight ones'],
  [/\bAI-magi|\bAI magic/i, 'must not speak of AI as magic'],
  [
    /\{(?!(?:school|teacher|date|contact|address)\})|^[^{]*\}/,
    'must have no braces but the blanks {school}, {teacher}, {date}, {contact} and {address}',
  ],
];

/** A text of at most so many characters. */
export function text(longest: number) {
  return z
    .string()
    .check(
      z.maxLength(longest),
      ...RULES.map(([forbidden, says]) => z.refine<string>((value) => !forbidden.test(value), says)),
    );
}

/** A text at both reading levels, the easier one never the longer. */
export function sentence(longest: number) {
  return z
    .strictObject({ b1: text(longest), a2: text(longest) })
    .check(z.refine(({ b1, a2 }) => a2.length <= b1.length, { message: 'must not be longer than b1', path: ['a2'] }));
}

/** A paragraph. */
export const paragraph = text(LONGEST_TEXT);
/** A name, a heading, a head of a column. */
export const name = text(LONGEST_NAME);
/** At least one paragraph. */
export const paragraphs = z.array(paragraph).check(z.minLength(1));
