/** Filters, as photo apps have them, on the pixels of a picture. */
import { createRandom } from '@nepwerk/nn';
import type { Picture } from '../picture.ts';

/** The filters. */
export const FILTERS = ['blur', 'noise', 'grey', 'faded', 'poster'] as const;

/** The name of one. */
export type FilterName = (typeof FILTERS)[number];

/** At full strength: how far a blur reaches as a share of the picture's side, and how strong noise is in grey levels. */
const WIDEST_BLUR = 0.03;
const LOUDEST_NOISE = 90;
/** And how little contrast and how few steps of a colour are left. */
const LEAST_CONTRAST = 0.1;
const FEWEST_STEPS = 2;
const MOST_STEPS = 16;

/** Thirds of red, green and blue in brightness, as television weighs them (BT.601). */
const WEIGHTS = [0.299, 0.587, 0.114] as const;

/** Puts a filter on a picture, in place; `strength` from 0, which changes nothing or little, to 1. */
export function putFilter(picture: Picture, filter: FilterName, strength: number): void {
  CHANGES[filter](picture, strength);
}

const CHANGES: Readonly<Record<FilterName, (picture: Picture, strength: number) => void>> = {
  blur(picture, strength) {
    const radius = Math.round(strength * WIDEST_BLUR * Math.max(picture.width, picture.height));
    // Three boxes are nearly a bell (the central limit theorem).
    for (let round = 0; round < 3; round++) {
      average(picture, radius, 'along');
      average(picture, radius, 'down');
    }
  },
  noise({ data }, strength) {
    const random = createRandom(data.length);
    eachPixel(data, (at) => {
      const by = random.normal() * strength * LOUDEST_NOISE;
      for (let channel = 0; channel < 3; channel++) data[at + channel] += by;
    });
  },
  grey({ data }, strength) {
    eachPixel(data, (at) => {
      const grey = WEIGHTS[0] * data[at] + WEIGHTS[1] * data[at + 1] + WEIGHTS[2] * data[at + 2];
      for (let channel = 0; channel < 3; channel++) data[at + channel] += strength * (grey - data[at + channel]);
    });
  },
  faded({ data }, strength) {
    const contrast = 1 - strength * (1 - LEAST_CONTRAST);
    eachPixel(data, (at) => {
      for (let channel = 0; channel < 3; channel++) data[at + channel] = 160 + contrast * (data[at + channel] - 160);
    });
  },
  poster({ data }, strength) {
    const steps = Math.round(MOST_STEPS + strength * (FEWEST_STEPS - MOST_STEPS)) - 1;
    eachPixel(data, (at) => {
      for (let channel = 0; channel < 3; channel++)
        data[at + channel] = (Math.round((data[at + channel] / 255) * steps) / steps) * 255;
    });
  },
};

function eachPixel(data: Uint8ClampedArray, change: (at: number) => void): void {
  for (let at = 0; at < data.length; at += 4) change(at);
}

/** Each pixel becomes the mean of those within so many pixels of it, in one direction; the edge goes on beyond itself. */
function average({ width, height, data }: Picture, radius: number, direction: 'along' | 'down'): void {
  if (radius < 1) return;
  const [length, lines] = direction === 'along' ? [width, height] : [height, width];
  const [step, toNext] = direction === 'along' ? [4, width * 4] : [width * 4, 4];
  const line = new Float64Array(length);
  const count = 2 * radius + 1;
  function held(i: number): number {
    return line[Math.max(0, Math.min(length - 1, i))];
  }
  for (let which = 0; which < lines; which++) {
    for (let channel = 0; channel < 3; channel++) {
      const start = which * toNext + channel;
      for (let i = 0; i < length; i++) line[i] = data[start + i * step];
      let sum = 0;
      for (let i = -radius; i <= radius; i++) sum += held(i);
      for (let i = 0; i < length; i++) {
        data[start + i * step] = sum / count;
        sum += held(i + radius + 1) - held(i - radius);
      }
    }
  }
}
