/** The two halves of the bun: the crown with its highlight and seeds, and the heel. */
import { between, colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import { domeDistance, ellipseDistance, loafDistance, smoothstep } from '../paint/shapes.ts';
import type { BurgerRecipe, Seed } from './recipe.ts';

const GOLDEN = colour(0xeda94f);
const BROWN = colour(0xc97b39);
const GOLDEN_SHADOW = colour(0xc06f2b);
const BROWN_SHADOW = colour(0x8f4a20);
const GLOW = colour(0xffe3a8);
const CRUMB = colour(0xfbe3b0);
const RIM = colour(0x7d431d);
const SEED = colour(0xfff8e0);
const SEED_SHADOW = colour(0xc98f4a);

/** Share of the crown's height that curves back in below its widest line. */
const CROWN_TUCK = 0.2;

/** Height of the toasted edge of the crumb, in picture widths. */
const CRUMB_HEIGHT = 0.022;

/** Half length and half thickness of a seed, in picture widths: about two by one and a half pixels at 32, enough for a small network to learn them. */
const SEED_LENGTH = 0.032;
const SEED_THICKNESS = 0.024;

/** The crown, its cut side at height `foot`. */
export function crownPart(recipe: BurgerRecipe, foot: number): Part {
  const { bun, place } = recipe.looks;
  const skin = between(GOLDEN, BROWN, bun.tone);
  const shadow = between(GOLDEN_SHADOW, BROWN_SHADOW, bun.tone);
  const belly = foot + CROWN_TUCK * bun.crown;
  const { halfWidth } = place;
  return {
    low: foot,
    high: foot + bun.crown,
    rim: RIM,
    distance: ({ x, y }) => domeDistance(x, y - belly, halfWidth, bun.crown * (1 - CROWN_TUCK), bun.crown * CROWN_TUCK),
    colour({ x, y }, ink) {
      const up = (y - foot) / bun.crown;
      const across = x / halfWidth;
      ink.dip(skin);
      // Light comes from the upper left: the dome darkens downwards and to the right.
      ink.mix(shadow, 0.85 * smoothstep(0.8, 0.02, up) * (0.75 + 0.25 * across));
      ink.mix(shadow, 0.55 * smoothstep(0.35, 1.05, across + 0.35 * (up - 0.5)));
      const glow = ((across + 0.3) / 0.62) ** 2 + ((up - 0.72) / 0.3) ** 2;
      ink.mix(GLOW, 0.5 * smoothstep(1, 0, glow));
      ink.mix(CRUMB, 0.8 * smoothstep(CRUMB_HEIGHT, CRUMB_HEIGHT * 0.4, y - foot));
    },
  };
}

/** The heel, from the table (height 0) up; what lies on it throws a shadow on its cut side. */
export function heelPart(recipe: BurgerRecipe): Part {
  const { bun, place } = recipe.looks;
  const skin = between(GOLDEN, BROWN, bun.tone);
  const shadow = between(GOLDEN_SHADOW, BROWN_SHADOW, bun.tone);
  const halfWidth = place.halfWidth * 0.97;
  const belly = bun.heel * 0.62;
  return {
    low: 0,
    high: bun.heel,
    rim: RIM,
    distance: ({ x, y }) => loafDistance(x, y - belly, halfWidth, bun.heel - belly, belly),
    colour({ x, y }, ink) {
      const up = y / bun.heel;
      ink.dip(skin);
      ink.mix(shadow, 0.85 * smoothstep(0.7, 0, up));
      ink.mix(shadow, 0.4 * smoothstep(0.3, 1, x / halfWidth));
      ink.mix(CRUMB, 0.75 * smoothstep(0.72, 0.86, up));
    },
  };
}

/** One seed on the crown whose cut side is at height `foot`. */
export function seedPart(recipe: BurgerRecipe, foot: number, seed: Seed): Part {
  const { bun, place } = recipe.looks;
  const height = seed.up * bun.crown;
  // The crown narrows upwards, and the seeds with it.
  const x0 = seed.across * place.halfWidth * Math.sqrt(1 - 0.75 * seed.up * seed.up);
  const y0 = foot + height - 0.06 * bun.crown * seed.across * seed.across;
  const cos = Math.cos(seed.turn);
  const sin = Math.sin(seed.turn);
  return {
    low: y0 - SEED_LENGTH,
    high: y0 + SEED_LENGTH,
    // A line as wide as those of the larger parts would leave nothing of a seed: it has a darker underside instead.
    rim: null,
    distance({ x, y }) {
      const dx = x - x0;
      const dy = y - y0;
      return ellipseDistance(dx * cos + dy * sin, dy * cos - dx * sin, SEED_LENGTH, SEED_THICKNESS);
    },
    colour({ x, y }, ink) {
      const down = (y0 - y) / SEED_THICKNESS + (0.4 * (x - x0)) / SEED_LENGTH;
      ink.dip(SEED);
      ink.mix(SEED_SHADOW, 0.85 * smoothstep(0.25, 0.95, down));
    },
  };
}
