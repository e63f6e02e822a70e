/** Degrades pictures, so that a network that learns from them also reads what is blurred and rough, as fakes are. */

import type { Random } from '@nepwerk/nn';
import { areaOf } from './pictures.ts';
import type { PictureSet } from './pictures.ts';

/** Deviation of noise, at most. */
const NOISE = 0.25;

/** What each neighbour gets of a pixel, along rows and then along columns, at most: as a bell of a deviation of 0.7 pixels. */
const BLUR = 0.25;

/** How far a colour is stretched and shifted, at most. */
const COLOUR = 0.1;

/**
 * Degrades each picture in place by strengths of its own, which reach down to nothing: noise, then blur, which leaves lumps of it,
 * then noise again, then each colour apart. With such pictures in the training a network stays right on them (Hendrycks and
 * Dietterich 2019; Rusak et al. 2020).
 */
export function degrade(pictures: PictureSet, random: Random): void {
  const { size, channels } = pictures;
  const area = areaOf(pictures);
  for (let from = 0; from < pictures.pixels.length; from += area) {
    const picture = pictures.pixels.subarray(from, from + area);
    addNoise(picture, NOISE * random.uniform() ** 2, random);
    blur(picture, size, channels, BLUR * random.uniform());
    addNoise(picture, NOISE * random.uniform() ** 2, random);
    for (let c = 0; c < channels; c++) {
      const stretch = 1 + COLOUR * (2 * random.uniform() - 1);
      const shift = COLOUR * (2 * random.uniform() - 1);
      for (let i = c; i < area; i += channels) picture[i] = picture[i] * stretch + shift;
    }
  }
}

function addNoise(pixels: Float32Array, deviation: number, random: Random): void {
  for (let i = 0; i < pixels.length; i++) pixels[i] += deviation * random.normal();
}

/** Gives each neighbour, along rows and then along columns, the share `share` of a pixel; beyond the edge lies the same again. */
function blur(picture: Float32Array, size: number, channels: number, share: number): void {
  const row = size * channels;
  for (const [line, step] of [
    [row, channels],
    [channels, row],
  ]) {
    for (let i = 0; i < size; i++) {
      for (let c = 0; c < channels; c++) {
        let at = i * line + c;
        let before = picture[at];
        for (let k = 1; k <= size; k++, at += step) {
          const here = picture[at];
          const after = k < size ? picture[at + step] : here;
          picture[at] = here + share * (before + after - 2 * here);
          before = here;
        }
      }
    }
  }
}
