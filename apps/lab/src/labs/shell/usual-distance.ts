/** How far a picture that nobody has seen usually is from the nearest that somebody has. */
import { median, mirrored, nearest, rows, vectorSet } from '@nepwerk/models';
import type { TrainingPictures } from '@nepwerk/protocol';

/** Pictures that the usual distance is taken over: with so many it is good to one in twenty-five. */
const USUAL_OF = 40;

/**
 * How far a new picture of this kind is from its nearest, mirrored or not, in the middle: each of up to forty is held against all others,
 * as if it had not been among them. Held-out pictures alone would be too few: of twenty pictures, four.
 * @returns the distance over all pixels; 1 where all are copies of each other.
 */
export function usualDistance(pictures: TrainingPictures): number {
  const { count, size, channels, pixels } = pictures;
  const area = size * size * channels;
  const all = vectorSet(pixels, area);
  const looks = Math.min(count, USUAL_OF);
  const distances = Array.from({ length: looks }, (_, look) => {
    const place = Math.floor((look * count) / looks);
    const one = { ...pictures, count: 1, pixels: pixels.slice(place * area, (place + 1) * area) };
    const sides = [rows(all, 0, place), rows(all, place + 1, count)].filter((side) => side.count > 0);
    const found = sides.flatMap((side) =>
      [one, mirrored(one)].map((it) => nearest(vectorSet(it.pixels, area), side).distance[0] ?? Infinity),
    );
    return Math.min(...found);
  });
  const usual = median(distances);
  return Number.isFinite(usual) && usual > 0 ? usual : 1;
}
