/** Reads a lesson's three files into typed, frozen objects; whatever is wrong becomes a list of sentences. For the build and for tests: the browser gets what comes out. */
import { languages, type Language } from '../text.ts';
import { crossCheck, sameKeys, type OneLanguage } from './cross-check.ts';
import { checkFile } from './complaints.ts';
import { freeze } from './freeze.ts';
import { joinLesson, type Lesson } from './lesson.ts';
import { planSchema } from './plan.ts';
import { wordsSchema } from './words.ts';
import { readYaml, type Fault, type YamlFile } from './yaml-file.ts';

export type { Fault };

/** The file that holds what is the same in every language. */
const PLAN_FILE = 'lesson.yaml';

/** All files of a lesson's folder. */
export const LESSON_FILES: readonly string[] = [PLAN_FILE, ...languages.map(wordsFile)];

/** The file with the words of a language. */
function wordsFile(language: Language): string {
  return `${language}.yaml`;
}

/** A lesson in each language, or what is wrong with its files, in their order. */
export type ReadLesson =
  | { readonly lessons: Readonly<Record<Language, Lesson>>; readonly faults: readonly [] }
  | { readonly lessons: null; readonly faults: readonly Fault[] };

/** Reads a lesson. `name` is that of its folder; `textOf` gives the text of one of {@link LESSON_FILES}, or undefined where there is none. Never throws. */
export function readLesson(name: string, textOf: (file: string) => string | undefined): ReadLesson {
  const faults: Fault[] = [];
  const plan = readPart(PLAN_FILE, textOf, planSchema, faults);
  const words = languages.map((language) => ({
    language,
    part: readPart(wordsFile(language), textOf, wordsSchema, faults),
  }));
  const all = words.flatMap(({ language, part }) => (part ? [{ language, ...part }] : []));
  if (plan) faults.push(...crossCheck(plan, all));
  if (faults.length === 0) faults.push(...sameKeys(all)); // else most would be said twice
  if (!plan || all.length < languages.length || faults.length > 0) return { lessons: null, faults };
  return { lessons: freeze(joinAll(name, plan.good, all)), faults: [] };
}

/** A fault as one line, such as `nl.yaml:12: steps.join.say is missing; it must be a text`. */
export function writeFault({ file, line, says }: Fault): string {
  return `${file}:${line}: ${says}`;
}

function joinAll(
  name: string,
  plan: Parameters<typeof joinLesson>[1],
  all: readonly OneLanguage[],
): Record<Language, Lesson> {
  return Object.fromEntries(
    all.map(({ language, good }) => [language, joinLesson({ name, language }, plan, good)]),
  ) as Record<Language, Lesson>;
}

function readPart<Part>(
  file: string,
  textOf: (file: string) => string | undefined,
  schema: Parameters<typeof checkFile<Part>>[1],
  faults: Fault[],
): { readonly file: YamlFile; readonly good: Part } | undefined {
  const text = textOf(file);
  if (text === undefined) {
    faults.push({ file, line: 1, says: `this file is missing; a lesson has ${LESSON_FILES.join(', ')}` });
    return undefined;
  }
  const read = readYaml(file, text);
  if ('faults' in read) {
    faults.push(...read.faults);
    return undefined;
  }
  const checked = checkFile(read, schema);
  if ('faults' in checked) {
    faults.push(...checked.faults);
    return undefined;
  }
  return { file: read, good: checked.good };
}
