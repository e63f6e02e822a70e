/** Measures a training at one moment: how good, how varied and how new its fakes are, and what is in them. */

import { areaOf, meanDistanceBetween, median, quality, rows, vectorSet } from '@nepwerk/models';
import type { GanConfig, GanTraining } from '@nepwerk/models';
import { createRandom } from '@nepwerk/nn';
import type { IngredientMeter } from './ingredients.ts';
import type { Mark } from './report.ts';

/** The fakes that are measured are the same for every training: this seed's noise. */
const NOISE_SEED = 2 ** 40;

/** Fakes, and pictures, in each of the two groups whose mutual distance is the diversity. */
const DIVERSITY_GROUP = 300;

/** Fakes in a set whose energy distance is taken; it wavers by 0.002 from set to set, so the mean over all sets is reported. */
const ENERGY_SET = 200;

/** Fakes whose nearest training picture is looked for. */
const NEAREST_COUNT = 500;

/** Nearer than this share of the usual distance, a fake is a copy. */
const COPY = 0.5;

/** Takes all measures of a training. */
export interface Meter {
  /** Measures now; takes some seconds, and leaves the training as it was. */
  mark(seconds: number): Mark;
}

/** Prepares to measure a training on `count` fakes. */
export function createMeter(
  training: GanTraining,
  config: GanConfig,
  count: number,
  ingredients: IngredientMeter | undefined,
): Meter {
  const area = areaOf(config);
  const latents = createRandom(NOISE_SEED).normals(count * config.latent);
  const { unseen, training: known } = training.pictures;
  const heldOut = median(training.nearest(unseen.pixels, unseen.count).distance);
  const data = diversity(known.pixels, area);
  return {
    mark(seconds) {
      const fakes = training.generate(latents, count);
      const found = training.nearest(fakes.subarray(0, NEAREST_COUNT * area), Math.min(NEAREST_COUNT, count));
      const energyDistance = meanEnergyDistance(training, latents, config.latent);
      return {
        step: training.report.step,
        seconds,
        quality: quality(energyDistance),
        energyDistance,
        judge: { generator: training.examineJudge('generator'), averaged: training.examineJudge('averaged') },
        diversity: { fakes: diversity(fakes, area), data },
        nearest: {
          fakes: median(found.distance),
          heldOut,
          copies: found.distance.filter((distance) => distance < COPY * heldOut).length / found.distance.length,
        },
        ingredients: ingredients?.measure(fakes, known.pixels) ?? null,
      };
    },
  };
}

/** The mean over as many sets as the latents are enough for; over all of them at once when there are fewer. */
function meanEnergyDistance(training: GanTraining, latents: Float32Array, latent: number): number {
  const size = Math.min(ENERGY_SET * latent, latents.length);
  const sets = Math.floor(latents.length / size);
  const distances = Array.from(
    { length: sets },
    (_, set) => training.measureQuality(latents.subarray(set * size, (set + 1) * size)).energyDistance,
  );
  return distances.reduce((sum, distance) => sum + distance, 0) / sets;
}

/** Mean distance between pictures of one group and of another. */
function diversity(pixels: Float32Array, area: number): number {
  const set = vectorSet(pixels, area);
  const group = Math.min(DIVERSITY_GROUP, set.count >> 1);
  return meanDistanceBetween(rows(set, 0, group), rows(set, group, 2 * group));
}
