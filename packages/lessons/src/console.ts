/** The texts of the teacher's pages of a class, by language; apart from the others, so that no pupil has to fetch them. */
import { teacherPages as en } from './en/console.ts';
import { teacherPages as nl, type TeacherPagesTexts } from './nl/console.ts';
import type { Language } from './text.ts';

export type { TeacherPagesTexts };

/** Those pages in each language, all with the same keys. */
export const teacherPagesTexts: { readonly [Name in Language]: TeacherPagesTexts } = { nl, en };
