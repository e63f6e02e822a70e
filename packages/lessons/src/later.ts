/** Texts of dialogs that are fetched when somebody first wants them: no page waits for these words. */
import { saves as savesEn } from './en/saves.ts';
import { twin as twinEn } from './en/twin.ts';
import { saves as savesNl } from './nl/saves.ts';
import { twin as twinNl } from './nl/twin.ts';
import type { Language, SameTexts } from './text.ts';

const nl = { saves: savesNl, twin: twinNl } as const;

/** The later texts of a language; every language has the keys of the Dutch ones. */
export type LaterTexts = SameTexts<typeof nl>;

/** The later texts of each language. */
export const laterTexts: { readonly [Name in Language]: LaterTexts } = { nl, en: { saves: savesEn, twin: twinEn } };
