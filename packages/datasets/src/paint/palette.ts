/** Palettes that run in a circle, so that a share from 0 to 1 picks a colour and mixes neighbours; and the papers behind all drawings. */
import type { Colour } from './colour.ts';
import { between, colour } from './colour.ts';

/** Calm papers, warm and cool. */
export const PAPERS: readonly Colour[] = [
  0xfdf1d8, 0xfadfc8, 0xf7d3cf, 0xe8d8ea, 0xd3dcf0, 0xcde6ea, 0xd3e8d6, 0xe9ecc9,
].map(colour);

/**
 * The colour at `share` (0 to 1) of the way round a palette.
 * @throws RangeError when the share lies outside.
 */
export function around(palette: readonly Colour[], share: number): Colour {
  const along = share * palette.length;
  const from = palette[Math.floor(along) % palette.length];
  const to = palette[(Math.floor(along) + 1) % palette.length];
  if (from === undefined || to === undefined)
    throw new RangeError(`A palette share must be from 0 to 1, got ${share}.`);
  return between(from, to, along - Math.floor(along));
}
