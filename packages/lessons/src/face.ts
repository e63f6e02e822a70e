/** The texts of the Face lab, by language; apart from the others, so that no other lab has to fetch them. */
import { face as en } from './en/face.ts';
import { face as nl, type FaceTexts } from './nl/face.ts';
import type { Language } from './text.ts';

export type { FaceTexts };

/** The Face lab in each language, all with the same keys. */
export const faceTexts: { readonly [Name in Language]: FaceTexts } = { nl, en };
