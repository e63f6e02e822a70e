/** The texts of sharing a picture with the class, by language; apart from the others, so that nobody fetches them outside a class. */
import { share as en } from './en/share.ts';
import { share as nl, type ShareTexts } from './nl/share.ts';
import type { Language } from './text.ts';

export type { ShareTexts };

/** What the dialog says in each language, all with the same keys. */
export const shareTexts: { readonly [Name in Language]: ShareTexts } = { nl, en };
