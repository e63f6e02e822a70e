/** The texts of the lesson in breaking marks, by language; apart from the others, so that no lab has to fetch them. */
import { marks as en } from './en/marks.ts';
import { marks as nl, type MarksTexts } from './nl/marks.ts';
import type { Language } from './text.ts';

export type { MarksTexts };

/** The lesson in breaking marks in each language, all with the same keys. */
export const marksTexts: { readonly [Name in Language]: MarksTexts } = { nl, en };
