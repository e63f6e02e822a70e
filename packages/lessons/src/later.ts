/** Texts of dialogs that are fetched when somebody first wants them: no page waits for these words. */
import { bonnet as bonnetEn } from './en/bonnet.ts';
import { compare as compareEn } from './en/compare.ts';
import { drawing as drawingEn } from './en/drawing.ts';
import { files as filesEn } from './en/files.ts';
import { game as gameEn } from './en/game.ts';
import { noise as noiseEn } from './en/noise.ts';
import { photos as photosEn } from './en/photos.ts';
import { saves as savesEn } from './en/saves.ts';
import { twin as twinEn } from './en/twin.ts';
import { bonnet as bonnetNl } from './nl/bonnet.ts';
import { compare as compareNl } from './nl/compare.ts';
import { drawing as drawingNl } from './nl/drawing.ts';
import { files as filesNl } from './nl/files.ts';
import { game as gameNl } from './nl/game.ts';
import { noise as noiseNl } from './nl/noise.ts';
import { photos as photosNl } from './nl/photos.ts';
import { saves as savesNl } from './nl/saves.ts';
import { twin as twinNl } from './nl/twin.ts';
import type { Language, SameTexts } from './text.ts';

const nl = {
  bonnet: bonnetNl,
  compare: compareNl,
  drawing: drawingNl,
  files: filesNl,
  game: gameNl,
  noise: noiseNl,
  photos: photosNl,
  saves: savesNl,
  twin: twinNl,
} as const;

/** The later texts of a language; every language has the keys of the Dutch ones. */
export type LaterTexts = SameTexts<typeof nl>;

const en: LaterTexts = {
  bonnet: bonnetEn,
  compare: compareEn,
  drawing: drawingEn,
  files: filesEn,
  game: gameEn,
  noise: noiseEn,
  photos: photosEn,
  saves: savesEn,
  twin: twinEn,
};

/** The later texts of each language. */
export const laterTexts: { readonly [Name in Language]: LaterTexts } = { nl, en };
