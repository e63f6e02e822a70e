/** Marks that say where a picture comes from: an invisible watermark, put in and read. */
export type { Picture } from './picture.ts';
export { label, SMALLEST_LABELLED, wordings } from './label/label.ts';
export { markText } from './text/mark-text.ts';
export { embed, LARGEST_ASPECT, LARGEST_SIDE, SMALLEST_SIDE } from './watermark/embed.ts';
export type { Payload } from './watermark/payload.ts';
export type { Reading } from './watermark/read.ts';
export { ACCEPTED_SCORE } from './watermark/chance.ts';
export { HIGHEST_SCORE, MOST_FRAMES, MOST_PIXELS, read } from './watermark/read.ts';
