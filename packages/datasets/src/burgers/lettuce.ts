/** A leaf of lettuce: a frilly band that sticks out on both sides. */
import { between, colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import { boxDistance, smoothstep } from '../paint/shapes.ts';
import type { BurgerRecipe } from './recipe.ts';

const LIGHT = colour(0x9ccf4a);
const DARK = colour(0x6fb53c);
const LIGHT_FOLD = colour(0x4f9a35);
const DARK_FOLD = colour(0x2f7a30);
const EDGE = colour(0xcdea7c);
const RIM = colour(0x2c6a26);

/** Height that the leaf takes in the stack, in picture widths. */
export const LETTUCE_HEIGHT = 0.06;

/** Thickness of the band, in picture widths: more than two pixels at 32. */
const THICKNESS = 0.068;

/** How far the frill swings up and down, in picture widths: two thirds of a pixel at 32. */
const SWING = 0.019;

/** The leaf, its place in the stack beginning at height `foot`; the frill hangs a little below that. */
export function lettucePart(recipe: BurgerRecipe, foot: number): Part {
  const { lettuce, place } = recipe.looks;
  const leaf = between(LIGHT, DARK, lettuce.tone);
  const fold = between(LIGHT_FOLD, DARK_FOLD, lettuce.tone);
  const halfWidth = place.halfWidth * 1.07;
  const pace = (Math.PI * lettuce.waves) / halfWidth;
  const phase = 2 * Math.PI * lettuce.phase;
  const middle = foot + LETTUCE_HEIGHT - THICKNESS / 2;
  function wave(x: number): number {
    return Math.sin(pace * x + phase) + 0.35 * Math.sin(2.3 * pace * x + 2 * phase);
  }
  return {
    low: middle - THICKNESS / 2 - 1.35 * SWING,
    high: middle + THICKNESS / 2 + 1.35 * SWING,
    rim: RIM,
    // The upper side swings less than the frill below; divided by the steepness, so that the edge stays sharp.
    distance: ({ x, y }) => boxDistance(x, y - middle - SWING * wave(x), halfWidth, THICKNESS / 2, THICKNESS / 2) * 0.8,
    colour({ x, y }, ink) {
      const frill = (y - middle - SWING * wave(x)) / THICKNESS + 0.5;
      ink.dip(leaf);
      ink.mix(fold, 0.85 * smoothstep(0.2, -0.9, Math.sin(pace * x + phase + 0.8)) * smoothstep(0, 0.4, frill));
      ink.mix(fold, 0.5 * smoothstep(0.6, 1, frill));
      ink.mix(EDGE, 0.75 * smoothstep(0.36, 0.14, frill));
    },
  };
}
