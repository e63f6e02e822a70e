/** The texts around the papers of a lesson, by language; apart from the others, so that no pupil has to fetch them. */
import { papers as en } from './en/papers.ts';
import { papers as nl, type PapersTexts } from './nl/papers.ts';
import type { Language } from './text.ts';

export type { PapersTexts };

/** What stands around a lesson's papers in each language, all with the same keys. */
export const papersTexts: { readonly [Name in Language]: PapersTexts } = { nl, en };
