/** A burger's recipe: what is on it and how it looks, as plain JSON, drawn by chance or written by hand. */
import type { Random } from '@nepwerk/nn';
import { checkChances, drawBetween } from '../draw.ts';
import type { Chances } from '../source.ts';

/** What may be on a burger or not, each with a chance of its own. */
export const burgerIngredients = ['cheese', 'lettuce', 'tomato', 'sesame', 'secondPatty'] as const;

/** The name of an ingredient. */
export type BurgerIngredient = (typeof burgerIngredients)[number];

/** The chance of each ingredient, 0 to 1, independent of the others. */
export type BurgerChances = Chances<BurgerIngredient>;

/** Chances that give a varied kitchen, with one rare ingredient to look for in what a network makes. */
export const burgerChances: BurgerChances = { cheese: 0.8, lettuce: 0.55, tomato: 0.5, sesame: 0.2, secondPatty: 0.35 };

/** Everything that the painter needs. Lengths are in picture widths; tones and other bare shares run from 0 to 1. */
export interface BurgerRecipe {
  readonly patties: 1 | 2;
  readonly cheese: boolean;
  readonly lettuce: boolean;
  readonly tomato: boolean;
  readonly sesame: boolean;
  /** How each part looks, also the parts that are left off, so that putting one on changes nothing else. */
  readonly looks: BurgerLooks;
}

/** How the parts of a burger look. */
export interface BurgerLooks {
  /** Where it stands: the middle and foot of the burger (y downwards), half its width, and how far it leans (radians). */
  readonly place: { readonly x: number; readonly y: number; readonly halfWidth: number; readonly lean: number };
  /** Tone from golden to brown; heights of the top half (crown) and the bottom half (heel). */
  readonly bun: { readonly tone: number; readonly crown: number; readonly heel: number };
  /** Tone from light to dark brown; height of one; where its rough edge begins. */
  readonly patty: { readonly tone: number; readonly height: number; readonly roughness: number };
  /** Tone from yellow to orange; the corners that melt over the edge, from the burger's middle (-1 to 1 is its width). */
  readonly cheese: { readonly tone: number; readonly corners: readonly CheeseCorner[] };
  /** Tone from light to dark green; how many waves, and where they begin; whether it lies under the patty. */
  readonly lettuce: { readonly tone: number; readonly waves: number; readonly phase: number; readonly under: boolean };
  /** Tone from bright to deep red; how many slices side by side; how far they have slid to the right. */
  readonly tomato: { readonly tone: number; readonly slices: 2 | 3; readonly slide: number };
  /** Where each seed lies on the crown: across (-1 to 1), up (0 to 1), and turned (radians). */
  readonly sesame: readonly Seed[];
  /** The paper behind and the table below, as shares of the way round their palettes; how far the table's edge is above the burger's foot; with a plate or not. */
  readonly scene: { readonly paper: number; readonly table: number; readonly horizon: number; readonly plate: boolean };
}

/** A corner of cheese: its middle, its half width (both in half burger widths) and how far it hangs down (picture widths). */
export interface CheeseCorner {
  readonly at: number;
  readonly halfWidth: number;
  readonly drop: number;
}

/** A sesame seed on the crown. */
export interface Seed {
  readonly across: number;
  readonly up: number;
  readonly turn: number;
}

/** Places for seeds on the crown, in rows from low to high, so far apart that each stays a dot of its own at 32 pixels. */
const SEED_PLACES: readonly { readonly across: number; readonly up: number }[] = [
  { across: -0.68, up: 0.36 },
  { across: -0.23, up: 0.4 },
  { across: 0.23, up: 0.38 },
  { across: 0.68, up: 0.36 },
  { across: -0.47, up: 0.65 },
  { across: 0, up: 0.68 },
  { across: 0.47, up: 0.65 },
];

/** Chances of what is no ingredient: it varies the pictures and nobody counts it. */
const CHANCE_OF_LETTUCE_UNDER = 0.25;
const CHANCE_OF_PLATE = 0.35;
const CHANCE_OF_THREE_SLICES = 0.5;

/**
 * Draws a recipe. It always takes the same numbers from the stream in the same order, and each ingredient compares a
 * number of its own with its chance: with another chance of cheese, the same stream gives the same burgers, and only
 * cheese comes or goes.
 * @throws RangeError when a chance is not a number from 0 to 1.
 */
export function drawRecipe(random: Random, chances: BurgerChances): BurgerRecipe {
  checkChances(burgerIngredients, chances);
  const cheese = random.uniform() < chances.cheese;
  const lettuce = random.uniform() < chances.lettuce;
  const tomato = random.uniform() < chances.tomato;
  const sesame = random.uniform() < chances.sesame;
  const patties = random.uniform() < chances.secondPatty ? 2 : 1;
  return { patties, cheese, lettuce, tomato, sesame, looks: drawLooks(random) };
}

/** Draws how the parts look. */
function drawLooks(random: Random): BurgerLooks {
  function range(low: number, high: number): number {
    return drawBetween(random, low, high);
  }
  return {
    place: { x: range(0.47, 0.53), y: range(0.835, 0.88), halfWidth: range(0.34, 0.42), lean: range(-0.05, 0.05) },
    bun: { tone: range(0, 1), crown: range(0.235, 0.285), heel: range(0.095, 0.12) },
    patty: { tone: range(0, 1), height: range(0.115, 0.13), roughness: range(0, 1) },
    cheese: {
      tone: range(0, 1),
      corners: [
        { at: range(-0.55, -0.1), halfWidth: range(0.26, 0.38), drop: range(0.045, 0.075) },
        { at: range(0.25, 0.65), halfWidth: range(0.2, 0.34), drop: range(0.025, 0.06) },
      ],
    },
    lettuce: {
      tone: range(0, 1),
      waves: range(4.5, 6.5),
      phase: range(0, 1),
      under: random.uniform() < CHANCE_OF_LETTUCE_UNDER,
    },
    tomato: { tone: range(0, 1), slices: random.uniform() < CHANCE_OF_THREE_SLICES ? 3 : 2, slide: range(-0.02, 0.02) },
    sesame: SEED_PLACES.map(({ across, up }) => ({
      across: range(across - 0.07, across + 0.07),
      up: range(up - 0.05, up + 0.05),
      turn: range(-0.6, 0.6),
    })),
    scene: {
      paper: range(0, 1),
      table: range(0, 1),
      horizon: range(0.06, 0.16),
      plate: random.uniform() < CHANCE_OF_PLATE,
    },
  };
}
