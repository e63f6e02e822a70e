/** Reads unmarked windows, and fits what scores they have. */
import { type Picture, read } from '@nepwerk/marks';
import { createRandom } from '@nepwerk/nn';
import type { NamedPicture } from './pictures.ts';

/** Pixels along a side of a window. Small ones take a quarter of the time, and every fourth is a larger one. */
const SIDES = [128, 128, 128, 224];

/** What unmarked windows gave. */
export interface FalseAlarms {
  /** How many windows were read. */
  readonly windows: number;
  /** How many gave a payload. */
  readonly alarms: number;
  /** The highest score. */
  readonly highest: number;
  /** The location and scale of the Gumbel distribution with the scores' mean and variance. */
  readonly location: number;
  /** That distribution's scale. */
  readonly scale: number;
}

/** Euler's constant, which the mean of a Gumbel distribution lies above its location by, in scales. */
const EULER = 0.5772156649;

/** Reads windows at random places of pictures that take turns, every other one brightened, each with a little noise. */
export function countFalseAlarms(pictures: readonly NamedPicture[], windows: number, seed: number): FalseAlarms {
  const scores: number[] = [];
  let alarms = 0;
  for (let i = 0; i < windows; i++) {
    const source = pictures[i % pictures.length];
    if (source === undefined) {
      break;
    }
    const reading = read(cutWindow(source.picture, SIDES[i % SIDES.length] ?? 256, seed, i));
    scores.push(reading.score);
    alarms += reading.payload === null ? 0 : 1;
  }
  return fitScores(scores, alarms);
}

/** What scores of unmarked windows say together. */
export function fitScores(scores: readonly number[], alarms: number): FalseAlarms {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  const scale = Math.sqrt(6 * variance) / Math.PI;
  return {
    windows: scores.length,
    alarms,
    highest: scores.reduce((most, score) => Math.max(most, score), 0),
    location: mean - EULER * scale,
    scale,
  };
}

function cutWindow(picture: Picture, side: number, seed: number, index: number): Picture {
  const random = createRandom(seed).fork(String(index));
  const width = Math.min(side, picture.width);
  const height = Math.min(side, picture.height);
  const left = random.integer(picture.width - width + 1);
  const top = random.integer(picture.height - height + 1);
  const gain = index % 2 === 0 ? 1 : 0.7 + 0.6 * random.uniform();
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const noise = 2 * random.uniform() - 1;
      for (let colour = 0; colour < 4; colour++) {
        const value = picture.data[4 * ((top + y) * picture.width + left + x) + colour] ?? 0;
        data[4 * (y * width + x) + colour] = value * gain + noise;
      }
    }
  }
  return { width, height, data };
}
