/** For tests: a class told event by event, and arbitrary ones for property tests, in which most of what is asked could happen. */
import * as fc from 'fast-check';
import type { ClassEvent, PupilCommand, ServerCommand, TeacherCommand } from '../commands.ts';
import { AGREEMENTS, CLASS_LABS, WALL_VIEWS } from '../choices.ts';
import { fold } from '../fold.ts';
import { type ClassState, emptyClass } from '../state.ts';

/** When the stories begin. */
export const BEGIN = Date.UTC(2026, 10, 30, 9);

/** Builds events, each a second after the one before. */
export class ClassStory {
  state: ClassState = emptyClass;
  /** The clock of whoever stamps the next event, in milliseconds since {@link BEGIN}. */
  clock = 0;

  constructor() {
    this.server({
      type: 'begin',
      version: 1,
      code: '482916',
      language: 'nl',
      lesson: 'synthetic-burger',
      labs: ['burger'],
    });
  }

  teacher(what: TeacherCommand): this {
    return this.tell({ by: 'teacher', at: this.#now(), what });
  }

  pupil(seat: number, what: PupilCommand, names?: number[]): this {
    return this.tell({ by: 'pupil', seat, at: this.#now(), what, ...(names && { names }) });
  }

  server(what: ServerCommand, names?: number[]): this {
    return this.tell({ by: 'server', at: this.#now(), what, ...(names && { names }) });
  }

  /** So many pupils come in; their names are proposed as 100, 101, 102 and so on. */
  join(count = 1): this {
    for (let i = 0; i < count; i++) {
      const number = this.state.seats.length;
      this.server({ type: 'join', ticket: ticketOf(number) }, [100 + number]);
    }
    return this;
  }

  tell(event: ClassEvent): this {
    this.state = fold(this.state, event);
    return this;
  }

  #now(): number {
    this.clock += 1000;
    return BEGIN + this.clock;
  }
}

/** A ticket as the server makes it, of a number. */
export function ticketOf(number: number): string {
  return number.toString(16).padStart(64, '0');
}

/** Seats that stories speak of: those that are there from the start, and one or two that may come. */
const seats = fc.integer({ min: 0, max: 4 });
const questions = fc.constantFrom('what-next', 'constructor');
const labs = fc.constantFrom(...CLASS_LABS);
const texts = fc.constantFrom('Kijk', 'even hier', 'é 👋');

/** A picture that stories speak of, by a number: one of those that there are, mostly. */
const pictures = fc.nat(7);

type Ask<Command> = (state: ClassState) => Command;

type Drawn<Values> = { [Key in keyof Values]: fc.Arbitrary<Values[Key]> };

/** Commands of one kind, given what is drawn by chance and the class at that moment. */
function asks<Values, Command>(
  drawn: Drawn<Values>,
  command: (values: Values, state: ClassState) => Command,
): fc.Arbitrary<Ask<Command>> {
  return fc.record(drawn).map((it) => (state) => command(it, state));
}

function asTeacher<Values>(drawn: Drawn<Values>, command: (values: Values, state: ClassState) => TeacherCommand) {
  return asks(drawn, command);
}

function asPupil<Values>(drawn: Drawn<Values>, command: (values: Values, state: ClassState) => PupilCommand) {
  return asks(drawn, command);
}

function asServer<Values>(drawn: Drawn<Values>, command: (values: Values, state: ClassState) => ServerCommand) {
  return asks(drawn, command);
}

function pictureIn({ pictures: all }: ClassState, number: number): string {
  return all[number % Math.max(1, all.length)]?.id ?? '0-0';
}

/** The question that is asked; now and then another. */
function questionIn({ question }: ClassState, other: string, isOther: boolean): string {
  return isOther ? other : (question ?? other);
}

const rarely = fc.nat(9).map((it) => it === 0);

const teacherAsks: fc.Arbitrary<Ask<TeacherCommand>> = fc.oneof(
  asTeacher({ open: fc.nat(4) }, ({ open }) => ({ type: 'door', open: open > 0 })),
  asTeacher({ lab: labs, agreed: fc.subarray([...AGREEMENTS], { minLength: 3 }) }, (it) => ({
    type: 'open-lab',
    ...it,
  })),
  asTeacher({ lab: labs }, (it) => ({ type: 'close-lab', ...it })),
  asTeacher({ on: fc.boolean() }, (it) => ({ type: 'freeze', ...it })),
  asTeacher({ step: fc.nat(9) }, (it) => ({ type: 'step', ...it })),
  asTeacher({ text: fc.option(texts) }, (it) => ({ type: 'message', ...it })),
  asTeacher({ question: fc.option(questions) }, (it) => ({ type: 'ask', ...it })),
  asTeacher(
    { seat: seats, question: questions, isOther: rarely, shown: fc.boolean() },
    ({ seat, shown, question, isOther }, state) => ({
      type: 'show-reply',
      question: questionIn(state, question, isOther),
      seat,
      shown,
    }),
  ),
  asTeacher({ number: pictures }, ({ number }, state) => ({ type: 'approve', picture: pictureIn(state, number) })),
  asTeacher({ number: pictures }, ({ number }, state) => ({ type: 'refuse', picture: pictureIn(state, number) })),
  asTeacher({ number: fc.option(pictures) }, ({ number }, state) => ({
    type: 'reveal',
    picture: number === null ? null : pictureIn(state, number),
  })),
  asTeacher({ shows: fc.constantFrom(...WALL_VIEWS) }, (it) => ({ type: 'wall', ...it })),
  asTeacher({ type: fc.constantFrom('clear-wall' as const, 'here' as const) }, (it) => it),
  asTeacher({ seat: fc.nat(20), block: fc.boolean() }, (it) => ({ type: 'remove', ...it })),
  asTeacher({ seat: seats }, (it) => ({ type: 'helped', ...it })),
);

const percents = fc.integer({ min: 0, max: 100 });

function pupilAsks(seat: number): fc.Arbitrary<Ask<PupilCommand>> {
  const share = asPupil(
    { lab: labs, made: fc.boolean(), round: fc.nat(900), isOther: rarely },
    ({ isOther, ...it }, { seats: all }) => ({
      type: 'share',
      picture: `${seat}-${(all[seat]?.shared ?? 0) + (isOther ? 1 : 0)}`,
      ...it,
    }),
  );
  const reply = asPupil({ question: questions, isOther: rarely, reply: fc.oneof(fc.nat(3), texts) }, (it, state) => ({
    type: 'reply',
    question: questionIn(state, it.question, it.isOther),
    reply: it.reply,
  }));
  return fc.oneof(
    fc.constant<Ask<PupilCommand>>(() => ({ type: 'spin' })),
    asPupil({ leaves: rarely, up: fc.boolean() }, ({ leaves, up }) =>
      leaves ? { type: 'leave' } : { type: 'hand', up },
    ),
    asPupil(
      {
        lab: fc.option(labs),
        part: fc.constantFrom('data' as const, 'training' as const),
        progress: percents,
        judge: fc.option(percents),
      },
      (it) => ({
        type: 'report',
        ...it,
      }),
    ),
    reply,
    reply,
    share,
    share,
    asPupil({ number: pictures }, ({ number }, state) => ({ type: 'unshare', picture: pictureIn(state, number) })),
    asPupil({ number: pictures, made: fc.boolean() }, ({ number, made }, state) => ({
      type: 'vote',
      picture: pictureIn(state, number),
      made,
    })),
    asPupil({ question: questions, isOther: rarely }, (it, state) => ({
      type: 'withdraw',
      question: questionIn(state, it.question, it.isOther),
    })),
    asPupil({ trainings: fc.nat(9), pictures: fc.nat(9), answers: fc.nat(9) }, (it) => ({ type: 'wiped', ...it })),
  );
}

const serverAsks: fc.Arbitrary<Ask<ServerCommand>> = fc.oneof(
  asServer({ number: fc.nat(99) }, ({ number }) => ({ type: 'join', ticket: ticketOf(number) })),
  asServer({ type: fc.constantFrom('away' as const, 'back' as const), seat: seats }, (it) => it),
  asServer({ why: fc.constantFrom('hours' as const, 'teacher' as const) }, (it) => ({ type: 'expire', ...it })),
  fc.constant<Ask<ServerCommand>>(() => ({
    type: 'begin',
    version: 1,
    code: '482916',
    language: 'en',
    lesson: null,
    labs: [],
  })),
);

/** Milliseconds after {@link BEGIN}: mostly within a lesson, at times back, at times far ahead, as clocks are that were set. */
const moments = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 0, max: 10 * 60_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -1e7, max: 2e7 }) },
);

/** Few names, so that pupils want the same. */
const names = fc.array(fc.nat(12), { minLength: 1, maxLength: 3 });

type Step = (state: ClassState) => ClassEvent;

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 120,
    arbitrary: fc.tuple(teacherAsks, moments).map(([ask, at]): Step => (state) => ({
      by: 'teacher',
      at: BEGIN + at,
      what: ask(state),
    })),
  },
  {
    weight: 1,
    arbitrary: moments.map((at): Step => () => ({ by: 'teacher', at: BEGIN + at, what: { type: 'end' } })),
  },
  {
    weight: 200,
    arbitrary: seats.chain((seat) =>
      fc.tuple(pupilAsks(seat), moments, names).map(([ask, at, proposed]): Step => (state) => ({
        by: 'pupil',
        seat,
        at: BEGIN + at,
        what: ask(state),
        names: proposed,
      })),
    ),
  },
  {
    weight: 40,
    arbitrary: fc.tuple(serverAsks, moments, names).map(([ask, at, proposed]): Step => (state) => ({
      by: 'server',
      at: BEGIN + at,
      what: ask(state),
      names: proposed,
    })),
  },
);

/** Any events that could stand in a log, after those of a class with three pupils; most of them may happen. */
export const anyStory: fc.Arbitrary<readonly ClassEvent[]> = fc
  .array(steps, { minLength: 40, maxLength: 150, size: 'max' })
  .map((all) => {
    const story = new ClassStory().join(3);
    return all.map((step) => {
      const event = step(story.state);
      story.tell(event);
      return event;
    });
  });
