/** The texts of a pupil in a class, by language; apart from the others, so that nobody fetches them outside a class. */
import { pupil as en } from './en/pupil.ts';
import { pupil as nl, type PupilTexts } from './nl/pupil.ts';
import type { Language } from './text.ts';

export type { PupilTexts };

/** What a pupil in a class reads in each language, all with the same keys. */
export const pupilTexts: { readonly [Name in Language]: PupilTexts } = { nl, en };
