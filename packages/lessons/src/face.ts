/** The texts of the Face lab, by language; apart from the others, so that no other lab has to fetch them. */
import { faceCasting as enCasting } from './en/face-casting.ts';
import { faceLive as enLive } from './en/face-live.ts';
import { face as en } from './en/face.ts';
import { faceCasting as nlCasting, type FaceCastingTexts } from './nl/face-casting.ts';
import { faceLive as nlLive, type FaceLiveTexts } from './nl/face-live.ts';
import { face as nl, type FaceTexts } from './nl/face.ts';
import type { Language } from './text.ts';

export type { FaceTexts };

/** The Face lab in each language, all with the same keys. */
export const faceTexts: { readonly [Name in Language]: FaceTexts } = { nl, en };

/** The live mirror of the Face lab in each language, all with the same keys. */
export const liveTexts: { readonly [Name in Language]: FaceLiveTexts } = { nl: nlLive, en: enLive };

/** Who the faces are, and filming somebody, in each language, all with the same keys. */
export const castingTexts: { readonly [Name in Language]: FaceCastingTexts } = { nl: nlCasting, en: enCasting };
