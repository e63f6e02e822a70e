/** Reads what BlazeFace says: of hundreds of places in a picture whether a face is there, and if so how large it is and where its eyes are. */
import type { NetOutput } from './net.ts';

/** Its places: a grid with a place every so many pixels, each with so many guesses. The coarser grid is for large faces. */
const GRIDS = [
  { stride: 16, guesses: 2 },
  { stride: 32, guesses: 6 },
];

/** Of each guess: where the middle is and how large, and where six points are: the person's right and left eye, nose, mouth, ears. */
const NUMBERS = 16;

/** A guess below this is none: half. MediaPipe's own. */
const LEAST_SCORE = 0.5;

/** Two guesses that share more than this of what they cover together are of one face. MediaPipe's own. */
const SAME_FACE = 0.3;

/** A face as it was first found. */
export interface FoundBox {
  /** The numbers of a guess as places in the picture: left, top, right, bottom, and x and y of the six points. */
  readonly numbers: readonly number[];
  /** From .5 to 1. */
  readonly score: number;
}

/**
 * The faces in a picture, the surest first. Guesses of the same face are averaged by their scores, as in the paper, so that a face does not tremble.
 * @param outputs what the net says of a picture: scores [1, size / 16, size / 16, 2] and [1, size / 32, size / 32, 6], and 16 numbers for each of these.
 * @param size pixels along a side of the picture, a multiple of 32.
 * @throws Error when one of these is missing.
 */
export function findBoxes(outputs: readonly NetOutput[], size: number): FoundBox[] {
  const left = GRIDS.flatMap((grid) => guessesOf(outputs, size, grid)).toSorted(
    (one, other) => other.score - one.score,
  );
  const boxes: FoundBox[] = [];
  while (left.length > 0) {
    const [best] = left;
    if (!best) break;
    const same = left.filter((guess) => guess === best || overlap(guess.numbers, best.numbers) > SAME_FACE);
    const weight = same.reduce((sum, { score }) => sum + score, 0);
    const numbers = best.numbers.map((_, i) =>
      same.reduce((sum, guess) => sum + ((guess.numbers[i] ?? 0) * guess.score) / weight, 0),
    );
    boxes.push({ numbers, score: best.score });
    for (const guess of same) left.splice(left.indexOf(guess), 1);
  }
  return boxes;
}

function guessesOf(
  outputs: readonly NetOutput[],
  size: number,
  { stride, guesses }: (typeof GRIDS)[number],
): FoundBox[] {
  const places = size / stride;
  const scores = find(outputs, places, guesses);
  const numbers = find(outputs, places, guesses * NUMBERS);
  const found: FoundBox[] = [];
  for (let i = 0; i < places * places * guesses; i++) {
    const score = 1 / (1 + Math.exp(-(scores[i] ?? -Infinity)));
    if (score < LEAST_SCORE) continue;
    const place = Math.floor(i / guesses);
    const x = ((place % places) + 0.5) * stride;
    const y = (Math.floor(place / places) + 0.5) * stride;
    const [right = 0, down = 0, width = 0, height = 0, ...points] = numbers.subarray(i * NUMBERS, (i + 1) * NUMBERS);
    const [middleX, middleY] = [x + right, y + down];
    found.push({
      numbers: [
        middleX - width / 2,
        middleY - height / 2,
        middleX + width / 2,
        middleY + height / 2,
        ...points.map((value, k) => value + (k % 2 === 0 ? x : y)),
      ],
      score,
    });
  }
  return found;
}

function find(outputs: readonly NetOutput[], places: number, channels: number): Float32Array {
  const found = outputs.find(({ shape }) => shape[1] === places && shape[2] === places && shape[3] === channels);
  if (!found) {
    throw new Error(`The net that finds faces must say ${channels} numbers of ${places} by ${places} places.`);
  }
  return found.values;
}

/** How much of what two boxes cover together both of them cover. */
function overlap(one: readonly number[], other: readonly number[]): number {
  const [left = 0, top = 0, right = 0, bottom = 0] = one;
  const [otherLeft = 0, otherTop = 0, otherRight = 0, otherBottom = 0] = other;
  const width = Math.min(right, otherRight) - Math.max(left, otherLeft);
  const height = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
  if (width <= 0 || height <= 0) return 0;
  const both = width * height;
  return both / ((right - left) * (bottom - top) + (otherRight - otherLeft) * (otherBottom - otherTop) - both);
}
