/** The texts of the wall by language; apart from the others, so that no lab has to fetch them. */
import { wall as en } from './en/wall.ts';
import { wall as nl, type WallTexts } from './nl/wall.ts';
import type { Language } from './text.ts';

export type { WallTexts };

/** The wall in each language, all with the same keys. */
export const wallTexts: { readonly [Name in Language]: WallTexts } = { nl, en };
