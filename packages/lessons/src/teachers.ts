/** The texts of the page for teachers, by language; apart from the others, so that no pupil has to fetch them. */
import { teachers as en } from './en/teachers.ts';
import { teachers as nl, type TeachersTexts } from './nl/teachers.ts';
import type { Language } from './text.ts';

export type { TeachersTexts };

/** The page for teachers in each language, all with the same keys. */
export const teachers: { readonly [Name in Language]: TeachersTexts } = { nl, en };
