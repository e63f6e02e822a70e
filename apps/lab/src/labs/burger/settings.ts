/** The settings of the Burger lab in words of the other packages, and what of them the address shows. */
import {
  defaultBurgerSettings,
  writeBurgerSettings,
  type BurgerSettings,
  type Preset,
  type RecipeChances,
} from '@nepwerk/protocol';

/** Side of a picture for each preset, in pixels. */
const PICTURE_SIZES: Readonly<Record<Preset, number>> = { tiny16: 16, colour32: 32, colour64: 64 };

/** The ingredients that have a slider, in the order in which they stand on the page. */
export const sliders = [
  'cheese',
  'lettuce',
  'tomato',
  'sesame',
  'secondPatty',
] as const satisfies readonly (keyof RecipeChances)[];

/** Chances from 0 to 1. */
export function chancesOf(settings: BurgerSettings): RecipeChances {
  return {
    cheese: settings.cheese / 100,
    lettuce: settings.lettuce / 100,
    tomato: settings.tomato / 100,
    sesame: settings.sesame / 100,
    secondPatty: settings.secondPatty / 100,
  };
}

/** Side of a picture in pixels. */
export function pictureSize(settings: BurgerSettings): number {
  return PICTURE_SIZES[settings.preset];
}

/** What of the settings decides which pictures there are: two settings with the same text have the same data. */
export function dataKey(settings: BurgerSettings): string {
  return writeBurgerSettings({
    ...defaultBurgerSettings,
    cheese: settings.cheese,
    lettuce: settings.lettuce,
    tomato: settings.tomato,
    sesame: settings.sesame,
    secondPatty: settings.secondPatty,
    count: settings.count,
    seed: settings.seed,
    preset: settings.preset,
  });
}
