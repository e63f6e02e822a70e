/** What a lesson is in every language: minutes, steps, what the console offers, addresses, sheets. The shape of `lesson.yaml`. */
import * as z from 'zod/mini';
import { slug } from './texts.ts';

/** For whom a lesson can be given: groep 7 and 8, the lower years of secondary school, and the upper years with mbo. */
export const LESSON_LEVELS = ['primary', 'lower', 'upper'] as const;

/** One of them. */
export type LessonLevel = (typeof LESSON_LEVELS)[number];

/** What the big screen can show, by the names that a class has for it. */
export const LESSON_WALLS = ['nothing', 'join', 'pictures', 'curves', 'answers'] as const;

/** What the console offers beside what always stands there. */
export const LESSON_BUTTONS = [
  'open-door',
  'close-door',
  'open-lab',
  'close-lab',
  'eyes-on-me',
  'reveal',
  'clear-wall',
  'end',
] as const;

/** Labs that a lesson can use. */
const LABS = ['burger', 'face', 'marks', 'check'] as const;

/** The papers that belong to a lesson. */
export const LESSON_PAPERS = ['parents', 'ict', 'privacy', 'incident'] as const;

/** What a page draws for a sheet: words alone, stacks of layers, a table to fill in, pictures out of a lab, or the exit questions. */
const SHEETS = ['words', 'stacks', 'score', 'pictures', 'ticket'] as const;

/** Who gets a copy. */
const COPIES = ['pupil', 'maker', 'judge', 'pair', 'teacher'] as const;

/** An address in a lab: whether it means anything there is tested where the lab is. */
const address = z
  .string()
  .check(z.maxLength(200), z.regex(/^\/[a-z]+(\?[\w=&-]+)?$/, 'must be an address in a lab, such as /burger?count=20'));

/** A page that the project has read from. */
const source = z
  .string()
  .check(z.maxLength(300), z.regex(/^https:\/\/[^\s]+$/, 'must be an address that begins with https://'));

const minutes = z.int().check(z.gte(1), z.lte(90));
const count = z.int().check(z.gte(1), z.lte(100));
const slugs = z._default(z.array(slug), []);
const level = z.enum(LESSON_LEVELS);
const levels = z._default(z.array(level).check(z.minLength(1)), [...LESSON_LEVELS]);

const step = z.strictObject({
  id: slug,
  part: slug,
  minutes,
  /** A turning point: the console offers it as a button of its own. */
  turn: z._default(z.boolean(), false),
  /** The lab that pupils are in; null where their screens have none. */
  lab: z._default(z.nullable(z.enum(LABS)), null),
  /** Names of addresses that pupils get; of more than one, each seat gets the next. */
  links: slugs,
  wall: z.enum(LESSON_WALLS),
  asks: slugs,
  buttons: z._default(z.array(z.enum(LESSON_BUTTONS)), []),
  sheets: slugs,
});

const question = z.strictObject({
  id: slug,
  /** Names of the choices in their order; a question without them is answered in words. At most as many as a class's log knows. */
  choices: z._default(z.array(slug).check(z.minLength(2), z.maxLength(8)), []),
  /** The choice that is right, where one is; null for a question of opinion. */
  right: z._default(z.nullable(slug), null),
  levels,
  /** Whether it stands on the exit ticket. */
  exit: z._default(z.boolean(), false),
});

/** Pictures that a page makes or brings: what this address makes, at these rounds. */
const strip = z.strictObject({
  id: slug,
  address,
  /** Rounds of training; 0 is noise. */
  rounds: z.array(z.int().check(z.gte(0), z.lte(5000))).check(z.minLength(1), z.maxLength(8)),
  /** Made pictures a round. */
  made: count,
  /** Pictures of the data beside them. */
  real: z._default(z.int().check(z.gte(0), z.lte(100)), 0),
  /** Whether the judge's three figures stand beside each round. */
  figures: z._default(z.boolean(), false),
  /** Mixed and lettered, so that nobody sees which is which; the key is printed for the teacher. */
  mixed: z._default(z.boolean(), false),
});

const sheet = z.strictObject({
  id: slug,
  kind: z.enum(SHEETS),
  copies: z.enum(COPIES),
  /** Rows of a table. */
  rows: z._default(z.int().check(z.gte(0), z.lte(20)), 0),
  /** Stacks of layers, each from the top down. */
  stacks: z._default(z.array(z.array(slug).check(z.minLength(2), z.maxLength(8))), []),
  /** Empty stacks to fill in: how many, and of how many boxes. */
  blanks: z._default(z.strictObject({ stacks: count, boxes: count }), { stacks: 1, boxes: 1 }),
  strips: z._default(z.array(strip), []),
});

const goal = z.strictObject({
  id: slug,
  levels,
  source,
  /** The day on which the project read the source, or null where nobody did: then a page says that this was not verified. */
  read: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, such as 2026-11-23'))),
});

/** Checks `lesson.yaml`. */
export const planSchema = z.strictObject({
  licence: z.literal('CC BY 4.0'),
  minutes,
  labs: z.array(z.enum(LABS)).check(z.minLength(1)),
  links: z.record(slug, address),
  parts: z.array(slug).check(z.minLength(1)),
  steps: z.array(step).check(z.minLength(1), z.maxLength(30)),
  questions: z.array(question),
  /** What the stacks of the game without a computer are made of; the first is 1 on a die. */
  layers: z.array(slug).check(z.maxLength(6)),
  sheets: z.array(sheet),
  goals: z.array(goal),
  glossary: z.array(slug),
});

/** A lesson as it is in every language. */
export type LessonPlan = z.output<typeof planSchema>;
/** What the big screen shows in a step. */
export type LessonWall = (typeof LESSON_WALLS)[number];
/** What the console offers in a step. */
export type LessonButton = (typeof LESSON_BUTTONS)[number];
/** One of the papers. */
export type LessonPaper = (typeof LESSON_PAPERS)[number];
