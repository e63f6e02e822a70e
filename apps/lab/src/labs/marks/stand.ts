/** How a mark stands, beside how it was at first. */
import type { Left } from './breaking-messages.ts';

/** The three marks. */
export const MARKS = ['label', 'watermark', 'credentials'] as const;

/** One of them. */
export type MarkName = (typeof MARKS)[number];

/** `broken`: it is there, and shows that the file was changed. `gone`: it can't be found. */
export type Standing = 'there' | 'weaker' | 'broken' | 'gone';

/** Below this a label can't be read, by looking at labels; nor a watermark, by the reader's own threshold (a score of 11.5 of 26). */
export const LEAST = { label: 0.4, watermark: 0.44 } as const;

/** From here on a label is as good as new, and from this share of the first one a watermark. */
const WHOLE_LABEL = 0.8;
const WHOLE_WATERMARK = 0.85;

/** From this share on it is still the picture: a blur that hides the label has spoiled it, and so has a size at which the letters are gone. */
export const STILL_THE_PICTURE = 0.85;

/** How each mark stands. */
export function standings(left: Left, first: Left): Readonly<Record<MarkName, Standing>> {
  const { label, watermark } = left;
  return {
    label: label >= WHOLE_LABEL ? 'there' : label >= LEAST.label ? 'weaker' : 'gone',
    watermark: watermark === 0 ? 'gone' : watermark >= WHOLE_WATERMARK * first.watermark ? 'there' : 'weaker',
    credentials: { whole: 'there', broken: 'broken', none: 'gone' }[left.credentials] as Standing,
  };
}

/** How many marks are gone; one that is there and doesn't fit gives the picture away all the same. */
export function lostCount(left: Left, first: Left): number {
  return Object.values(standings(left, first)).filter((it) => it === 'gone').length;
}

/** Whether the game is won: no mark is left, and the picture is. */
export function isWon(left: Left, first: Left): boolean {
  return lostCount(left, first) === MARKS.length && left.picture >= STILL_THE_PICTURE;
}
