/** A doodle face's recipe: what it has and how it looks, as plain JSON, drawn by chance or written by hand. */
import type { Random } from '@nepwerk/nn';
import { checkChances, drawBetween, drawOne } from '../draw.ts';
import type { Chances } from '../source.ts';

/** What a doodle face may have or not, each with a chance of its own. */
export const doodleIngredients = ['glasses', 'hat', 'beard', 'curls', 'freckles'] as const;

/** The name of an ingredient. */
export type DoodleIngredient = (typeof doodleIngredients)[number];

/** The chance of each ingredient, 0 to 1, independent of the others. */
export type DoodleChances = Chances<DoodleIngredient>;

/** Chances that give a varied crowd, with one rare ingredient to look for in what a network makes. */
export const doodleChances: DoodleChances = { glasses: 0.45, hat: 0.4, beard: 0.35, curls: 0.45, freckles: 0.2 };

/** Everything that the painter needs. Lengths are in picture widths; tones and other bare shares run from 0 to 1. */
export interface DoodleRecipe {
  readonly glasses: boolean;
  readonly hat: boolean;
  readonly beard: boolean;
  readonly curls: boolean;
  readonly freckles: boolean;
  /** How each part looks, also the parts that are left off, so that adding one changes nothing else. */
  readonly looks: DoodleLooks;
}

/** How the parts of a doodle face look. */
export interface DoodleLooks {
  /** Where it is: the middle of the head (y downwards), its size (1 is usual), how far it leans (radians), and where the pen's trembling begins. */
  readonly place: {
    readonly x: number;
    readonly y: number;
    readonly scale: number;
    readonly lean: number;
    readonly tremble: number;
  };
  /** Its colour as a share of the way round the crayons; half its width and half its height. */
  readonly head: { readonly tone: number; readonly halfWidth: number; readonly halfHeight: number };
  /** How far the eyes are from the middle, how high, and half the height of one. */
  readonly eyes: { readonly apart: number; readonly up: number; readonly tall: number };
  /** The nose as a dot or a line, and how large it is. */
  readonly nose: { readonly shape: 'dot' | 'line'; readonly size: number };
  /** The mouth: a straight line, a line that bends up at its ends, or an open half circle; and half its width. */
  readonly mouth: { readonly shape: 'line' | 'bend' | 'open'; readonly halfWidth: number };
  /** Where there are no curls: the cut of the hair. Its colour, that of curls and beard too, as a share of the way round the hair colours. */
  readonly hair: { readonly cut: 'fringe' | 'parting' | 'spikes'; readonly tone: number };
  /** A hat with a brim, or a woollen one with a bobble. */
  readonly hat: { readonly shape: 'brim' | 'bobble' };
  /** Colour of what is worn as a share of the way round the felts: one choice for all of it, which a small network can learn. */
  readonly felt: { readonly tone: number };
  /** How far the beard hangs under the chin. */
  readonly beard: { readonly length: number };
  /** The paper as a share of the way round the papers. */
  readonly scene: { readonly paper: number };
}

/**
 * Draws a recipe. It always takes the same numbers from the stream in the same order, and each ingredient compares a
 * number of its own with its chance: with another chance of hats, the same stream gives the same faces, and only hats
 * come or go.
 * @throws RangeError when a chance is not a number from 0 to 1.
 */
export function drawRecipe(random: Random, chances: DoodleChances): DoodleRecipe {
  checkChances(doodleIngredients, chances);
  const glasses = random.uniform() < chances.glasses;
  const hat = random.uniform() < chances.hat;
  const beard = random.uniform() < chances.beard;
  const curls = random.uniform() < chances.curls;
  const freckles = random.uniform() < chances.freckles;
  return { glasses, hat, beard, curls, freckles, looks: drawLooks(random) };
}

/** Draws how the parts look. */
function drawLooks(random: Random): DoodleLooks {
  function range(low: number, high: number): number {
    return drawBetween(random, low, high);
  }
  return {
    place: {
      x: range(0.48, 0.52),
      y: range(0.53, 0.56),
      scale: range(0.96, 1.06),
      lean: range(-0.07, 0.07),
      tremble: range(0, 1),
    },
    head: { tone: range(0, 1), halfWidth: range(0.25, 0.31), halfHeight: range(0.28, 0.32) },
    eyes: { apart: range(0.1, 0.12), up: range(0.02, 0.045), tall: range(0.034, 0.056) },
    nose: { shape: drawOne(random, ['dot', 'line']), size: range(0.9, 1.15) },
    mouth: { shape: drawOne(random, ['line', 'bend', 'open']), halfWidth: range(0.075, 0.105) },
    hair: { cut: drawOne(random, ['fringe', 'parting', 'spikes']), tone: range(0, 1) },
    hat: { shape: drawOne(random, ['brim', 'bobble']) },
    felt: { tone: range(0, 1) },
    beard: { length: range(0.05, 0.09) },
    scene: { paper: range(0, 1) },
  };
}
