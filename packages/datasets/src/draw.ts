/** What drawing a recipe by chance needs, whatever it is a recipe of. */
import type { Random } from '@nepwerk/nn';
import type { Chances } from './source.ts';

/** @throws RangeError when a chance is not a number from 0 to 1. */
export function checkChances<Ingredient extends string>(
  ingredients: readonly Ingredient[],
  chances: Chances<Ingredient>,
): void {
  for (const ingredient of ingredients) {
    const chance = chances[ingredient];
    if (!(chance >= 0 && chance <= 1)) {
      throw new RangeError(`The chance of ${ingredient} must be a number from 0 to 1, got ${chance}.`);
    }
  }
}

/** A number from `low` to `high`, all equally likely; four decimals are finer than a pixel of the largest picture and keep a recipe short. */
export function drawBetween(random: Random, low: number, high: number): number {
  return Math.round((low + (high - low) * random.uniform()) * 1e4) / 1e4;
}

/** One of several, all equally likely. */
export function drawOne<Choice>(random: Random, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices[Math.floor(random.uniform() * choices.length)] ?? choices[0];
}
