/** Slices of tomato, seen from the side, next to one another. */
import { between, colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import { boxDistance, smoothstep } from '../paint/shapes.ts';
import type { BurgerRecipe } from './recipe.ts';

const BRIGHT = colour(0xf2573d);
const DEEP = colour(0xd83a2e);
const BRIGHT_SHADOW = colour(0xc23127);
const DEEP_SHADOW = colour(0xa3201f);
const FLESH = colour(0xff8e6e);
const RIM = colour(0x861a18);

/** Height of a slice, in picture widths: two pixels and a quarter at 32. */
export const TOMATO_HEIGHT = 0.07;

/** All slices, their underside at height `foot`. */
export function tomatoPart(recipe: BurgerRecipe, foot: number): Part {
  const { tomato, place } = recipe.looks;
  const skin = between(BRIGHT, DEEP, tomato.tone);
  const shadow = between(BRIGHT_SHADOW, DEEP_SHADOW, tomato.tone);
  const pitch = (2 * place.halfWidth) / tomato.slices;
  const halfWidth = pitch * 0.5;
  const middle = foot + TOMATO_HEIGHT / 2;
  /** How far a point is from the middle of its own slice. */
  function across(x: number): number {
    const along = (x - tomato.slide) / pitch + tomato.slices / 2;
    const slice = Math.min(Math.max(Math.floor(along), 0), tomato.slices - 1);
    return (along - slice - 0.5) * pitch;
  }
  return {
    low: foot,
    high: foot + TOMATO_HEIGHT,
    rim: RIM,
    distance: ({ x, y }) => boxDistance(across(x), y - middle, halfWidth, TOMATO_HEIGHT / 2, TOMATO_HEIGHT * 0.36),
    colour({ x, y }, ink) {
      const up = (y - foot) / TOMATO_HEIGHT;
      ink.dip(skin);
      ink.mix(shadow, 0.7 * smoothstep(0.5, 0.1, up));
      ink.mix(FLESH, 0.75 * smoothstep(0.56, 0.68, up));
      ink.mix(shadow, 0.4 * smoothstep(0.4, 1, x / place.halfWidth));
    },
  };
}
