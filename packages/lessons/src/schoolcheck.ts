/** The texts of the page that checks a school's laptop, by language; apart from the others, so that no pupil has to fetch them. */
import { schoolcheck as en } from './en/schoolcheck.ts';
import { schoolcheck as nl, type SchoolCheckTexts } from './nl/schoolcheck.ts';
import type { Language } from './text.ts';

export type { SchoolCheckTexts };

/** The page that checks a school's laptop in each language, all with the same keys. */
export const schoolCheckTexts: { readonly [Name in Language]: SchoolCheckTexts } = { nl, en };
