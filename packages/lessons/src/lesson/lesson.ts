/** A lesson as pages use it: the plan and the words of one language, joined by their names, in the order of the plan. */
import type { Language, Sentence } from '../text.ts';
import type { LessonLevel, LessonPlan } from './plan.ts';
import type { LessonWords } from './words.ts';

type PlanStep = LessonPlan['steps'][number];
type PlanQuestion = LessonPlan['questions'][number];
type PlanSheet = LessonPlan['sheets'][number];
type PlanStrip = PlanSheet['strips'][number];
type PlanGoal = LessonPlan['goals'][number];
type StepWords = LessonWords['steps'][string];

/** A stretch of the lesson: minutes from its beginning. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A step with its words. */
export interface LessonStep extends Omit<PlanStep, 'links'>, Omit<StepWords, 'levels'>, Stretch {
  /** Addresses in a lab: of more than one, the seat with number n gets the one at n modulo their number. */
  readonly addresses: readonly string[];
  /** What a level says otherwise; {@link lessonAtLevel} puts it in place. */
  readonly levels: StepWords['levels'];
}

/** A question with its words; one without choices is answered in words. */
export interface LessonQuestion extends Omit<PlanQuestion, 'choices'> {
  readonly text: Sentence;
  /** In the order of their numbers in a class. */
  readonly choices: readonly (Sentence & { readonly id: string })[];
  /** For the teacher. */
  readonly listen: string;
}

/** A sheet to print, with its words. */
export interface LessonSheet extends Omit<PlanSheet, 'strips'>, Omit<LessonWords['sheets'][string], 'strips'> {
  readonly strips: readonly (PlanStrip & { readonly caption: string })[];
}

/** A goal of a curriculum, with its words; `read` is null where nobody of us read the source. */
export type LessonGoal = PlanGoal & LessonWords['card']['goals'][string];

/** A lesson in one language, for all levels. */
export interface Lesson extends Pick<
  LessonWords,
  'title' | 'lead' | 'levels' | 'guide' | 'discussion' | 'differentiation' | 'planB' | 'papers'
> {
  /** That of its folder. */
  readonly name: string;
  readonly language: Language;
  readonly licence: { readonly name: LessonPlan['licence']; readonly says: string };
  readonly minutes: number;
  readonly labs: LessonPlan['labs'];
  readonly card: Omit<LessonWords['card'], 'goals'> & { readonly goals: readonly LessonGoal[] };
  readonly parts: readonly (Stretch & { readonly id: string; readonly name: string })[];
  readonly steps: readonly LessonStep[];
  readonly questions: readonly LessonQuestion[];
  readonly glossary: readonly { readonly id: string; readonly word: string; readonly means: Sentence }[];
  /** What a stack is made of, in the order of a die. */
  readonly layers: readonly { readonly id: string; readonly name: string }[];
  readonly sheets: readonly LessonSheet[];
}

/**
 * Joins plan and words, which fit together.
 *
 * @throws Where the words lack what the plan names: whoever joins has checked that before.
 */
export function joinLesson(
  of: { readonly name: string; readonly language: Language },
  plan: LessonPlan,
  words: LessonWords,
): Lesson {
  const { title, lead, levels, guide, discussion, differentiation, planB, papers, card } = words;
  const steps = joinSteps(plan, words);
  return {
    ...of,
    title,
    lead,
    licence: { name: plan.licence, says: words.licence },
    minutes: plan.minutes,
    labs: plan.labs,
    levels,
    card: { ...card, goals: plan.goals.map((goal) => ({ ...goal, ...wordsOf(card.goals, goal.id) })) },
    parts: plan.parts.map((id) => ({
      id,
      name: wordsOf(words.parts, id),
      ...stretchOf(steps.filter((it) => it.part === id)),
    })),
    steps,
    questions: plan.questions.map((question) => joinQuestion(question, words)),
    guide,
    discussion,
    differentiation,
    glossary: plan.glossary.map((id) => ({ id, ...wordsOf(words.glossary, id) })),
    planB,
    layers: plan.layers.map((id) => ({ id, name: wordsOf(words.layers, id) })),
    sheets: plan.sheets.map((sheet) => joinSheet(sheet, words)),
    papers,
  };
}

/** A lesson as one level has it: its own words where it has some, and its questions and goals alone. */
export function lessonAtLevel(lesson: Lesson, level: LessonLevel): Lesson {
  const questions = lesson.questions.filter((it) => it.levels.includes(level));
  const asked = new Set(questions.map(({ id }) => id));
  return {
    ...lesson,
    card: { ...lesson.card, goals: lesson.card.goals.filter((it) => it.levels.includes(level)) },
    steps: lesson.steps.map((step) => {
      const { does = step.does, say = step.say, strip = step.strip } = step.levels[level] ?? {};
      return { ...step, does, say, strip, asks: step.asks.filter((id) => asked.has(id)) };
    }),
    questions,
  };
}

function joinSteps(plan: LessonPlan, words: LessonWords): LessonStep[] {
  let to = 0;
  return plan.steps.map(({ links, ...step }) => {
    const from = to;
    to += step.minutes;
    return {
      ...step,
      ...wordsOf(words.steps, step.id),
      from,
      to,
      addresses: links.map((it) => wordsOf(plan.links, it)),
    };
  });
}

function stretchOf(steps: readonly Stretch[]): Stretch {
  return { from: Math.min(...steps.map(({ from }) => from)), to: Math.max(...steps.map(({ to }) => to)) };
}

function joinQuestion(question: PlanQuestion, words: LessonWords): LessonQuestion {
  const { text, choices, listen } = wordsOf(words.questions, question.id);
  return { ...question, text, listen, choices: question.choices.map((id) => ({ id, ...wordsOf(choices, id) })) };
}

function joinSheet(sheet: PlanSheet, words: LessonWords): LessonSheet {
  const { strips, ...rest } = wordsOf(words.sheets, sheet.id);
  return { ...sheet, ...rest, strips: sheet.strips.map((strip) => ({ ...strip, caption: wordsOf(strips, strip.id) })) };
}

function wordsOf<Part>(all: Readonly<Record<string, Part>>, id: string): Part {
  const found = all[id];
  if (found === undefined) throw new Error(`A lesson's words lack “${id}”: its files were not checked.`);
  return found;
}
