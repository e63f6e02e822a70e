/** A slice of cheese, melting over the patty that it lies on: it takes no height of its own. */
import { between, colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import { boxDistance, smoothMinimum, smoothstep } from '../paint/shapes.ts';
import type { BurgerRecipe, CheeseCorner } from './recipe.ts';

const YELLOW = colour(0xffd23f);
const ORANGE = colour(0xffb21e);
const YELLOW_SHADOW = colour(0xf0aa1c);
const ORANGE_SHADOW = colour(0xe08a10);
const RIM = colour(0xbd6f0c);

/** Thickness of the slice, in picture widths: one and a third pixels at 32. */
const THICKNESS = 0.042;

/** How far it reaches over what it lies on. */
const OVERLAP = 0.006;

/** How round a corner flows out of the slice, and how blunt its tip is, in picture widths. */
const MELT = 0.012;

/** The slice on a patty whose upper side is at height `top`; `mirrored` gives the second slice its corners the other way. */
export function cheesePart(recipe: BurgerRecipe, top: number, mirrored: boolean): Part {
  const { cheese, place } = recipe.looks;
  const slice = between(YELLOW, ORANGE, cheese.tone);
  const shadow = between(YELLOW_SHADOW, ORANGE_SHADOW, cheese.tone);
  const halfWidth = place.halfWidth * 1.02;
  const upper = top + OVERLAP;
  const middle = upper - THICKNESS / 2;
  const longest = Math.max(0, ...cheese.corners.map((corner) => corner.drop));
  return {
    low: upper - THICKNESS - longest,
    high: upper,
    rim: RIM,
    distance({ x, y }) {
      let distance = boxDistance(x, y - middle, halfWidth, THICKNESS / 2, THICKNESS / 2);
      for (const corner of cheese.corners) {
        const across = mirrored ? -x : x;
        distance = smoothMinimum(distance, cornerDistance(corner, across, upper - y, halfWidth), MELT);
      }
      return distance;
    },
    colour({ x, y }, ink) {
      ink.dip(slice);
      ink.mix(shadow, 0.8 * smoothstep(THICKNESS * 0.5, THICKNESS + longest, upper - y));
      ink.mix(shadow, 0.35 * smoothstep(0.4, 1, x / halfWidth));
    },
  };
}

/** Distance to a corner's triangle, its base along the slice's upper side; `down` counts downwards from there. */
function cornerDistance(corner: CheeseCorner, x: number, down: number, halfWidth: number): number {
  const base = corner.halfWidth * halfWidth;
  const depth = THICKNESS + corner.drop;
  const across = Math.abs(x - corner.at * halfWidth);
  // The slanting side runs from (base, 0) to (0, depth); the very tip has melted off.
  const length = Math.sqrt(base * base + depth * depth);
  const side = (across * depth + down * base - base * depth) / length;
  return Math.max(side, -down, down - depth + MELT / 2);
}
