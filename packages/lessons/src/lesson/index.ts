/** Lessons by name and language. The build turns their files into modules ({@link lessonPlugin}), so that no browser reads YAML; each is fetched when it is first wanted. */
import type { Language } from '../text.ts';
import { freeze } from './freeze.ts';
import type { Lesson } from './lesson.ts';
import { LESSON_LEVELS, type LessonLevel } from './plan.ts';

export { lessonAtLevel } from './lesson.ts';
export type { Lesson, LessonGoal, LessonQuestion, LessonSheet, LessonStep } from './lesson.ts';
export { LESSON_LEVELS, type LessonLevel };
export type { LessonButton, LessonPaper, LessonWall } from './plan.ts';
export { strayStrips, stripKey } from './pictures.ts';
export type { LessonPictures, StripFigures, StripPictures } from './pictures.ts';
export type { PaperMark } from './words.ts';

type Fetched = Promise<{ readonly default: unknown }>;

const modules = {
  'synthetic-burger': {
    nl: () => import('../../lessons/synthetic-burger/nl.yaml'),
    en: () => import('../../lessons/synthetic-burger/en.yaml'),
  },
} as const satisfies Record<string, Record<Language, () => Fetched>>;

/** The name of a lesson, which is that of its folder. */
export type LessonName = keyof typeof modules;

/** All lessons, in the order in which they are offered. */
export const lessonNames = Object.keys(modules) as readonly LessonName[];

/**
 * Fetches a lesson, frozen.
 *
 * @throws Where it can't be fetched: there is no network, or the page is older than the server.
 */
export async function loadLesson(name: LessonName, language: Language): Promise<Lesson> {
  const { default: lesson } = await modules[name][language]();
  return freeze(lesson) as Lesson; // the build checked it
}

/** A lesson with its level as one word, as a class's log holds it: `synthetic-burger-lower`. */
export function lessonKey(name: LessonName, level: LessonLevel): string {
  return `${name}-${level}`;
}

/** What {@link lessonKey} wrote; undefined for any other text. */
export function readLessonKey(key: string): { readonly name: LessonName; readonly level: LessonLevel } | undefined {
  const all = lessonNames.flatMap((name) => LESSON_LEVELS.map((level) => ({ name, level })));
  return all.find(({ name, level }) => lessonKey(name, level) === key);
}
