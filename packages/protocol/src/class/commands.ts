/** What teacher, pupils and server may ask of a class, checked by schema at every door; an event is a command with who and when. */
import * as z from 'zod/mini';
import { AGREEMENTS, CLASS_LABS, CLASS_LANGUAGES, CLASS_PARTS, WALL_VIEWS } from './choices.ts';
import {
  CLASS_VERSION,
  LONGEST_MESSAGE,
  LONGEST_REPLY,
  MOST_CHOICES,
  MOST_STEPS,
  NAME_NUMBERS,
  PROPOSED_NAMES,
  SEAT_NUMBERS,
} from './limits.ts';

/** Text that is shown to people: no control characters, and none that turn the direction of what is beside it. */
function text(longest: number) {
  return z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(longest),
      z.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]*$/u),
      z.regex(/\S/),
    );
}

/** Names of lessons and questions: words between hyphens. */
const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));

const seat = z.int().check(z.gte(0), z.lt(SEAT_NUMBERS));
const percent = z.int().check(z.gte(0), z.lte(100));
const lab = z.enum(CLASS_LABS);
const count = z.int().check(z.gte(0), z.lte(100_000));

/** The id of a shared picture, unique in its class: the seat, and how many it had shared before. */
const picture = z.string().check(z.regex(/^\d{1,2}-\d{1,2}$/));

/** What a teacher may ask. */
export const teacherCommand = z.discriminatedUnion('type', [
  /** Lets pupils in by the code, or no more. */
  z.strictObject({ type: z.literal('door'), open: z.boolean() }),
  z.strictObject({
    type: z.literal('open-lab'),
    lab,
    agreed: z.readonly(z.array(z.enum(AGREEMENTS)).check(z.maxLength(AGREEMENTS.length))),
  }),
  z.strictObject({ type: z.literal('close-lab'), lab }),
  /** Eyes on me: every screen stands still. */
  z.strictObject({ type: z.literal('freeze'), on: z.boolean() }),
  z.strictObject({ type: z.literal('step'), step: z.int().check(z.gte(0), z.lt(MOST_STEPS)) }),
  /** A message to all; null takes it away. */
  z.strictObject({ type: z.literal('message'), text: z.nullable(text(LONGEST_MESSAGE)) }),
  /** A question of the lesson to all; null ends it. */
  z.strictObject({ type: z.literal('ask'), question: z.nullable(slug) }),
  z.strictObject({ type: z.literal('show-reply'), question: slug, seat, shown: z.boolean() }),
  z.strictObject({ type: z.literal('approve'), picture }),
  z.strictObject({ type: z.literal('refuse'), picture }),
  /** Says of a picture on the wall whether it is made; null says it of all. */
  z.strictObject({ type: z.literal('reveal'), picture: z.nullable(picture) }),
  z.strictObject({ type: z.literal('wall'), shows: z.enum(WALL_VIEWS) }),
  /** Takes everything off the wall, at once. */
  z.strictObject({ type: z.literal('clear-wall') }),
  /** Takes a seat out of the class; blocked, its browser is not let in again. */
  z.strictObject({ type: z.literal('remove'), seat, block: z.boolean() }),
  z.strictObject({ type: z.literal('helped'), seat }),
  /** A sign of the teacher, who did nothing else for a while. */
  z.strictObject({ type: z.literal('here') }),
  z.strictObject({ type: z.literal('end') }),
]);

/** What a pupil who has a seat may ask. */
export const pupilCommand = z.discriminatedUnion('type', [
  /** Another name. */
  z.strictObject({ type: z.literal('spin') }),
  /** Where the pupil is: a lab's part, how far its training is, and in how many of a hundred cases its judge is right. */
  z.strictObject({
    type: z.literal('report'),
    lab: z.nullable(lab),
    part: z.enum(CLASS_PARTS),
    progress: percent,
    judge: z.nullable(percent),
  }),
  z.strictObject({ type: z.literal('hand'), up: z.boolean() }),
  z.strictObject({
    type: z.literal('reply'),
    question: slug,
    reply: z.union([z.int().check(z.gte(0), z.lt(MOST_CHOICES)), text(LONGEST_REPLY)]),
  }),
  /** Takes back what was replied: one would rather not. */
  z.strictObject({ type: z.literal('withdraw'), question: slug }),
  /** A picture for the wall, which the server has already; `round` is how long its maker had trained. */
  z.strictObject({ type: z.literal('share'), picture, lab, made: z.boolean(), round: count }),
  z.strictObject({ type: z.literal('unshare'), picture }),
  z.strictObject({ type: z.literal('vote'), picture, made: z.boolean() }),
  z.strictObject({ type: z.literal('leave') }),
  /** The receipt of a device that has wiped what it kept. */
  z.strictObject({ type: z.literal('wiped'), trainings: count, pictures: count, answers: count }),
]);

/** What the server itself puts into a class's log. */
const serverCommand = z.discriminatedUnion('type', [
  /** The first event of each class. */
  z.strictObject({
    type: z.literal('begin'),
    version: z.literal(CLASS_VERSION),
    /** The six digits by which one comes in. */
    code: z.string().check(z.regex(/^\d{6}$/)),
    language: z.enum(CLASS_LANGUAGES),
    lesson: z.nullable(slug),
    labs: z.readonly(z.array(lab).check(z.maxLength(CLASS_LABS.length))),
  }),
  /** Somebody came in by the code; the ticket tells their browser, when it asks again, which seat it got. */
  z.strictObject({ type: z.literal('join'), ticket: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  /** A seat has no open page any more, or one again. */
  z.strictObject({ type: z.literal('away'), seat }),
  z.strictObject({ type: z.literal('back'), seat }),
  /** The class is over: too long, or without its teacher. */
  z.strictObject({ type: z.literal('expire'), why: z.enum(['hours', 'teacher']) }),
]);

const moment = z.int().check(z.gte(0), z.lte(8.64e15));
const names = z.readonly(
  z.array(z.int().check(z.gte(0), z.lt(NAME_NUMBERS))).check(z.minLength(1), z.maxLength(PROPOSED_NAMES)),
);

/** A command as it stands in the log: who (a number is a seat), when by the server's clock in milliseconds since 1970, and what; with a join or spin the names proposed. */
export const classEvent = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('teacher'), at: moment, what: teacherCommand }),
  z.strictObject({ by: z.literal('pupil'), seat, at: moment, what: pupilCommand, names: z.optional(names) }),
  z.strictObject({ by: z.literal('server'), at: moment, what: serverCommand, names: z.optional(names) }),
]);

/** The types of what the schemas let in. */
export type TeacherCommand = Readonly<z.output<typeof teacherCommand>>;
/** What a pupil asks. */
export type PupilCommand = Readonly<z.output<typeof pupilCommand>>;
/** What the server puts in. */
export type ServerCommand = Readonly<z.output<typeof serverCommand>>;
/** An entry of a class's log. */
export type ClassEvent = Readonly<z.output<typeof classEvent>>;
