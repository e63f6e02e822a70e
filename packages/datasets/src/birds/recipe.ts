/** A bird's recipe: what it has and how it looks, as plain JSON, drawn by chance or written by hand. */
import type { Random } from '@nepwerk/nn';
import { checkChances, drawBetween } from '../draw.ts';
import type { Chances } from '../source.ts';

/** What a bird may have or not, each with a chance of its own. */
export const birdIngredients = ['crest', 'redBreast', 'stripedWing', 'longTail', 'worm'] as const;

/** The name of an ingredient. */
export type BirdIngredient = (typeof birdIngredients)[number];

/** The chance of each ingredient, 0 to 1, independent of the others. */
export type BirdChances = Chances<BirdIngredient>;

/** Chances that give a varied garden, with one rare ingredient to look for in what a network makes. */
export const birdChances: BirdChances = { crest: 0.35, redBreast: 0.45, stripedWing: 0.5, longTail: 0.4, worm: 0.2 };

/** Everything that the painter needs. Lengths are in picture widths; tones and other bare shares run from 0 to 1. */
export interface BirdRecipe {
  readonly crest: boolean;
  readonly redBreast: boolean;
  readonly stripedWing: boolean;
  readonly longTail: boolean;
  readonly worm: boolean;
  /** How each part looks, also the parts that are left off, so that adding one changes nothing else. */
  readonly looks: BirdLooks;
}

/** How the parts of a bird look. */
export interface BirdLooks {
  /** Where it sits: its feet (y downwards), its size (1 is usual), which way it looks, and how far it leans forward (radians). */
  readonly place: {
    readonly x: number;
    readonly y: number;
    readonly scale: number;
    readonly facing: 'left' | 'right';
    readonly lean: number;
  };
  /** Its colours as a share of the way round the plumages, and how much darker than usual its wing and tail are. */
  readonly plumage: { readonly tone: number; readonly wing: number };
  /** How plump it is, and how large its head is (both 1 is usual). */
  readonly body: { readonly plump: number; readonly head: number };
  /** Whether its cheek is white. */
  readonly cheek: boolean;
  /** Tone of the beak from yellow to dark; how long it is. */
  readonly beak: { readonly tone: number; readonly length: number };
  /** How far the tail hangs (radians below level). */
  readonly tail: { readonly hang: number };
  /** How long the crest is, and how steeply it rises (radians). */
  readonly crest: { readonly length: number; readonly rise: number };
  /** Tone of the breast from orange to red. */
  readonly breast: { readonly tone: number };
  /** Tone of the worm from pink to brown; how long it is. */
  readonly worm: { readonly tone: number; readonly length: number };
  /** The paper and the bush behind, as shares of the way round their palettes; where the bush is; how the branch slants; where its leaf is, from -1 to 1. */
  readonly scene: {
    readonly paper: number;
    readonly bush: number;
    readonly bushAt: number;
    readonly slant: number;
    readonly leaf: number;
  };
}

/** Chances of what is no ingredient: it varies the pictures and nobody counts it. */
const CHANCE_OF_RIGHT = 0.5;
const CHANCE_OF_WHITE_CHEEK = 0.3;

/**
 * Draws a recipe. It always takes the same numbers from the stream in the same order, and each ingredient compares a
 * number of its own with its chance: with another chance of worms, the same stream gives the same birds, and only worms
 * come or go.
 * @throws RangeError when a chance is not a number from 0 to 1.
 */
export function drawRecipe(random: Random, chances: BirdChances): BirdRecipe {
  checkChances(birdIngredients, chances);
  const crest = random.uniform() < chances.crest;
  const redBreast = random.uniform() < chances.redBreast;
  const stripedWing = random.uniform() < chances.stripedWing;
  const longTail = random.uniform() < chances.longTail;
  const worm = random.uniform() < chances.worm;
  return { crest, redBreast, stripedWing, longTail, worm, looks: drawLooks(random) };
}

/** Draws how the parts look. */
function drawLooks(random: Random): BirdLooks {
  function range(low: number, high: number): number {
    return drawBetween(random, low, high);
  }
  return {
    place: {
      x: range(0.48, 0.52),
      y: range(0.81, 0.84),
      scale: range(1, 1.1),
      facing: random.uniform() < CHANCE_OF_RIGHT ? 'right' : 'left',
      lean: range(-0.05, 0.05),
    },
    plumage: { tone: range(0, 1), wing: range(0, 1) },
    body: { plump: range(0.93, 1.07), head: range(0.94, 1.06) },
    cheek: random.uniform() < CHANCE_OF_WHITE_CHEEK,
    beak: { tone: range(0, 1), length: range(0.09, 0.12) },
    tail: { hang: range(0.5, 0.75) },
    crest: { length: range(0.12, 0.16), rise: range(0.75, 1.15) },
    breast: { tone: range(0, 1) },
    worm: { tone: range(0, 1), length: range(0.15, 0.19) },
    scene: {
      paper: range(0, 1),
      bush: range(0, 1),
      bushAt: range(0, 1),
      slant: range(-0.05, 0.05),
      leaf: range(-1, 1),
    },
  };
}
