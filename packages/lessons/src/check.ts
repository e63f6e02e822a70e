/** The texts of the page that checks files, by language; apart from the others, so that no lab has to fetch them. */
import { check as en } from './en/check.ts';
import { check as nl, type CheckTexts } from './nl/check.ts';
import type { Language } from './text.ts';

export type { CheckTexts };

/** The page that checks files in each language, all with the same keys. */
export const checkTexts: { readonly [Name in Language]: CheckTexts } = { nl, en };
