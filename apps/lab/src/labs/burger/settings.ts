/** The settings of the Burger lab in words of the other packages, and what of them the address shows. */
import {
  defaultBurgerSettings,
  parseBurgerSettings,
  writeBurgerSettings,
  type BurgerSettings,
  type Mix,
  type Preset,
  type RecipeChances,
} from '@nepwerk/protocol';
import type { PaintOrder } from '../shell/data-set.ts';

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
function chancesOf(settings: BurgerSettings): RecipeChances {
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

/** The painted kinds as shares; birds and doodles share what there is when both ask for more. */
function mixOf({ birds, doodles }: BurgerSettings): Mix {
  const whole = Math.max(100, birds + doodles);
  return { burgers: 1 - (birds + doodles) / whole, birds: birds / whole, doodles: doodles / whole };
}

/** Whether burgers are painted at all. */
export function hasBurgers(settings: BurgerSettings): boolean {
  return mixOf(settings).burgers > 0;
}

/** What the painter is asked for. */
export function paintOrder(settings: BurgerSettings): PaintOrder {
  const { count, seed, odd } = settings;
  return { count, seed, odd, size: pictureSize(settings), chances: chancesOf(settings), mix: mixOf(settings) };
}

/** What of the settings decides which pictures there are: two settings with the same text have the same data. */
export function dataKey(settings: BurgerSettings): string {
  const { nets, pace, threads, tricks } = defaultBurgerSettings;
  return writeBurgerSettings({ ...settings, nets, pace, threads, tricks });
}

/** Whether two addresses of the lab, by their queries, lead to the same experiment: the same data, and the same tricks with it. */
export function isSameExperiment(query: string, other: string): boolean {
  const [a, b] = [parseBurgerSettings(query).settings, parseBurgerSettings(other).settings];
  return dataKey(a) === dataKey(b) && a.tricks === b.tricks;
}
