/** All texts of the project, by language. */
import { en } from './en/all.ts';
import { nl, type AllTexts } from './nl/all.ts';
import type { Language } from './text.ts';

export type { JudgeMoment } from './nl/judge.ts';
export type { QuestionOccasion } from './nl/questions.ts';
export type { ProblemName } from './nl/problems.ts';
export type { AllTexts };
export * from './text.ts';

/** The texts of each language, all with the same keys. */
export const texts: { readonly [Name in Language]: AllTexts } = { nl, en };
