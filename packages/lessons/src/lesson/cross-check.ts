/** What no file of a lesson can be asked alone: minutes that add up, names that are there, the same keys in every language. */
import type { Language } from '../text.ts';
import { faultAt, nameOf } from './complaints.ts';
import type { LessonPlan } from './plan.ts';
import type { LessonWords } from './words.ts';
import type { Fault, Path, YamlFile } from './yaml-file.ts';

/** The plan, with the file that it stands in. */
export interface PlanPart {
  readonly file: YamlFile;
  readonly good: LessonPlan;
}

/** The words of a language, with the file that they stand in. */
export interface OneLanguage {
  readonly language: Language;
  readonly file: YamlFile;
  readonly good: LessonWords;
}

/** What does not fit within the plan, and between the plan and the words. */
export function crossCheck(plan: PlanPart, all: readonly OneLanguage[]): Fault[] {
  return [
    ...minutesOf(plan),
    ...partsOf(plan),
    ...doublesOf(plan),
    ...namesOf(plan),
    ...all.flatMap((words) => wordsOf(plan.good, words)),
  ];
}

/** What one language has and another lacks: keys, list items, and blanks to fill in. */
export function sameKeys(all: readonly OneLanguage[]): Fault[] {
  const leaves = all.map(({ file }) => ({ file, leaves: leavesOf(file.holds) }));
  return leaves.flatMap(({ file, leaves: own }) =>
    leaves.flatMap((other) =>
      other.file === file
        ? []
        : [...other.leaves].flatMap(([name, leaf]) => {
            const mine = own.get(name);
            const where = `line ${other.file.lineOf(leaf.path)} of ${other.file.file}`;
            if (!mine) return [faultAt(file, leaf.path, `is missing; it is in ${where}`)];
            const lacks = leaf.blanks.filter((blank) => !mine.blanks.includes(blank));
            return lacks.map((blank) => faultAt(file, leaf.path, `must have the blank ${blank}, as ${where}`));
          }),
    ),
  );
}

function minutesOf({ file, good }: PlanPart): Fault[] {
  const sum = good.steps.reduce((before, { minutes }) => before + minutes, 0);
  if (sum === good.minutes) return [];
  return [faultAt(file, ['minutes'], `is ${good.minutes}, but the steps together have ${sum}`)];
}

/** Parts come one after the other, each with its steps. */
function partsOf({ file, good }: PlanPart): Fault[] {
  const order = good.steps.map(({ part }) => part).filter((part, at, before) => part !== before[at - 1]);
  if (order.join() === good.parts.join()) return [];
  return [
    faultAt(
      file,
      ['parts'],
      `are ${good.parts.join(', ')}, but the steps have them as ${order.join(', ')}; every part has its steps together, in that order`,
    ),
  ];
}

/** Names that stand twice in one list. */
function doublesOf({ file, good }: PlanPart): Fault[] {
  const ids = ['steps', 'questions', 'sheets', 'goals'] as const;
  const lists: readonly (readonly [Path, readonly string[]])[] = [
    ...ids.map((key) => [[key], good[key].map(({ id }) => id)] as const),
    ...(['parts', 'layers', 'glossary'] as const).map((key) => [[key], good[key]] as const),
    ...good.questions.map(({ choices }, at) => [['questions', at, 'choices'], choices] as const),
    ...good.sheets.map(({ strips }, at) => [['sheets', at, 'strips'], strips.map(({ id }) => id)] as const),
  ];
  return lists.flatMap(([path, names]) =>
    names.flatMap((name, at) =>
      names.indexOf(name) === at ? [] : [faultAt(file, [...path, at], `is a second “${name}”`)],
    ),
  );
}

/** Names of which the lesson has nothing, and things that nothing uses. */
function namesOf({ file, good }: PlanPart): Fault[] {
  const { steps, questions, sheets, layers } = good;
  const has = {
    links: Object.keys(good.links),
    asks: questions.map(({ id }) => id),
    sheets: sheets.map(({ id }) => id),
  };
  const unknown = steps.flatMap((step, at) =>
    (['links', 'asks', 'sheets'] as const).flatMap((key) =>
      step[key].flatMap((name, item) => unlessIn(file, ['steps', at, key, item], name, has[key])),
    ),
  );
  const unused = (['links', 'asks', 'sheets'] as const).flatMap((key) =>
    has[key].flatMap((name, at) =>
      steps.some((step) => step[key].includes(name))
        ? []
        : [
            faultAt(
              file,
              key === 'links' ? [key, name] : [key === 'asks' ? 'questions' : key, at],
              'is used by no step',
            ),
          ],
    ),
  );
  return [
    ...unknown,
    ...unused,
    ...steps.flatMap(({ lab, links }, at) => [
      ...(lab === null ? [] : unlessIn(file, ['steps', at, 'lab'], lab, good.labs)),
      ...(lab === null && links.length > 0 ? [faultAt(file, ['steps', at, 'links'], 'needs a lab that it opens')] : []),
    ]),
    ...questions.flatMap(({ right, choices }, at) =>
      right === null ? [] : unlessIn(file, ['questions', at, 'right'], right, choices),
    ),
    ...sheets.flatMap(({ stacks }, at) =>
      stacks.flatMap((stack, which) =>
        stack.flatMap((layer, item) => unlessIn(file, ['sheets', at, 'stacks', which, item], layer, layers)),
      ),
    ),
  ];
}

/** What the words of a language lack, or have too much, beside the plan. */
function wordsOf(plan: LessonPlan, { file, good }: OneLanguage): Fault[] {
  const groups: readonly (readonly [Path, object, readonly string[]])[] = [
    [['parts'], good.parts, plan.parts],
    [['steps'], good.steps, plan.steps.map(({ id }) => id)],
    [['questions'], good.questions, plan.questions.map(({ id }) => id)],
    [['card', 'goals'], good.card.goals, plan.goals.map(({ id }) => id)],
    [['glossary'], good.glossary, plan.glossary],
    [['layers'], good.layers, plan.layers],
    [['sheets'], good.sheets, plan.sheets.map(({ id }) => id)],
    ...plan.questions.map(
      ({ id, choices }) => [['questions', id, 'choices'], good.questions[id]?.choices ?? {}, choices] as const,
    ),
    ...plan.sheets.map(
      ({ id, strips }) => [['sheets', id, 'strips'], good.sheets[id]?.strips ?? {}, strips.map((it) => it.id)] as const,
    ),
  ];
  return groups.flatMap(([path, group, wanted]) => [
    ...wanted
      .filter((id) => !Object.hasOwn(group, id))
      .map((id) => faultAt(file, [...path, id], 'is missing; lesson.yaml names it')),
    ...Object.keys(group)
      .filter((id) => !wanted.includes(id))
      .map((id) => faultAt(file, [...path, id], `is not in lesson.yaml, which has ${wanted.join(', ')}`)),
  ]);
}

function unlessIn(file: YamlFile, path: Path, name: string, known: readonly string[]): Fault[] {
  return known.includes(name) ? [] : [faultAt(file, path, `is “${name}” and may be ${known.join(', ')}`)];
}

interface Leaf {
  readonly path: Path;
  readonly blanks: readonly string[];
}

function leavesOf(holds: unknown, path: Path = [], into = new Map<string, Leaf>()): Map<string, Leaf> {
  if (typeof holds === 'object' && holds !== null) {
    for (const [key, inner] of Object.entries(holds))
      leavesOf(inner, [...path, Array.isArray(holds) ? Number(key) : key], into);
  } else into.set(nameOf(path), { path, blanks: String(holds).match(/\{\w+\}/g) ?? [] });
  return into;
}
