/** Which papers a lesson has, what each is called, and where it is. */
import {
  LESSON_LEVELS,
  type Lesson,
  type LessonLevel,
  type LessonPaper,
  type LessonSheet,
} from '@nepwerk/lessons/lesson';
import type { PapersTexts } from '@nepwerk/lessons/papers';

/** The papers that every lesson has, in the order in which they are printed. */
export const OWN_PAPERS = ['card', 'guide', 'discussion', 'differentiation', 'glossary', 'plan-b'] as const;

/** One of them. */
export type OwnPaper = (typeof OWN_PAPERS)[number];

/** Papers for the school, as the lesson has them. */
const SCHOOL_PAPERS: readonly LessonPaper[] = ['parents', 'ict', 'privacy', 'incident'];

/** For whom papers are; each is a part of the list. */
export const PAPER_GROUPS = ['teacher', 'pupils', 'without', 'school'] as const;

/** A paper: what it is, its name as in addresses, its title, and for whom it is. */
export type Paper = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly group: (typeof PAPER_GROUPS)[number];
} & (
  | { readonly kind: 'own'; readonly own: OwnPaper }
  | { readonly kind: 'sheet'; readonly sheet: LessonSheet }
  | { readonly kind: 'school'; readonly school: LessonPaper }
);

/** All papers of a lesson, in the order of the list. */
export function papersOf(lesson: Lesson, words: PapersTexts): readonly Paper[] {
  const own = OWN_PAPERS.map((name): Paper => {
    const group = name === 'plan-b' ? 'without' : name === 'glossary' ? 'pupils' : 'teacher';
    return { kind: 'own', own: name, name, title: words.names[name], about: words.abouts[name], group };
  });
  const sheets = lesson.sheets.map((sheet): Paper => {
    const group = sheet.kind === 'pictures' ? 'without' : 'pupils';
    return { kind: 'sheet', sheet, name: sheetPaper(sheet.id), title: sheet.name, about: sheet.about, group };
  });
  const school = SCHOOL_PAPERS.map((name): Paper => {
    const { name: title, lead } = lesson.papers[name];
    return { kind: 'school', school: name, name, title, about: lead, group: 'school' };
  });
  const all = [...own, ...sheets, ...school];
  return PAPER_GROUPS.flatMap((group) => all.filter((paper) => paper.group === group));
}

/** The name of a sheet among a lesson's papers, as no other paper is called. */
export function sheetPaper(sheet: string): string {
  return `sheet-${sheet}`;
}

/** The address of a lesson's list of papers, or of one of them: a paper's name, or `all`, or `screens`. */
export function papersAddress(lesson: string, level: LessonLevel, paper?: string): string {
  return `/lessons/${lesson}${paper === undefined ? '' : `/${paper}`}?level=${level}`;
}

/** The level that an address asks for; the lower years of secondary school where it asks for none that there is. */
export function levelAsked(asked: string | undefined): LessonLevel {
  return LESSON_LEVELS.find((level) => level === asked) ?? 'lower';
}
