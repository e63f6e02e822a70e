/** What the bird stands on: two legs, and a branch with a leaf from one side of the picture to the other. */
import { colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import { boxDistance, ellipseDistance, smoothstep, strokeDistance } from '../paint/shapes.ts';
import type { BirdRecipe } from './recipe.ts';

const BARK = colour(0x9c6b46);
const BARK_SHADOW = colour(0x6b442f);
const BARK_RIM = colour(0x4c2d22);
const LEAF = colour(0x86b858);
const LEAF_RIM = colour(0x3f6b31);
const LEG = colour(0xc9793a);

/** Half the thickness of the branch, in picture widths: it is two pixels and a half thick at 32. */
const BRANCH = 0.04;

/** Half sides of the leaf, in picture widths, and how it is turned. */
const LEAF_SIZE = { halfLength: 0.075, halfWidth: 0.042 };
const LEAF_TURN = { cos: 0.8, sin: 0.6 };

/** Half the thickness of a leg, in picture widths. */
const LEG_RADIUS = 0.016;

/** The branch, its upper side at height 0 where the bird stands. */
export function branchPart(recipe: BirdRecipe): Part {
  const { slant } = recipe.looks.scene;
  return {
    low: -2 * BRANCH - Math.abs(slant),
    high: Math.abs(slant),
    rim: BARK_RIM,
    distance: ({ x, y }) => boxDistance(x, y + BRANCH - slant * x, 2, BRANCH, BRANCH),
    colour({ x, y }, ink) {
      ink.dip(BARK);
      ink.mix(BARK_SHADOW, smoothstep(-BRANCH * 0.6, -2 * BRANCH, y - slant * x));
    },
  };
}

/** A leaf that grows up from the branch. */
export function leafPart(recipe: BirdRecipe): Part {
  const { slant, leaf } = recipe.looks.scene;
  // On either side of the bird, never behind it.
  const x0 = 0.06 * leaf + (leaf < 0 ? -0.42 : 0.36);
  const y0 = slant * x0 + 0.035;
  return {
    low: y0 - 0.07,
    high: y0 + 0.07,
    rim: LEAF_RIM,
    distance({ x, y }) {
      const dx = x - x0;
      const dy = y - y0;
      return ellipseDistance(
        dx * LEAF_TURN.cos + dy * LEAF_TURN.sin,
        dy * LEAF_TURN.cos - dx * LEAF_TURN.sin,
        LEAF_SIZE.halfLength,
        LEAF_SIZE.halfWidth,
      );
    },
    colour: (_spot, ink) => ink.dip(LEAF),
  };
}

/** One of the two legs, `at` to the right of the bird's middle. */
export function legPart(at: number): Part {
  const stroke = { ax: at - 0.01, ay: 0.1, bx: at, by: 0, ra: LEG_RADIUS, rb: LEG_RADIUS };
  return {
    low: -LEG_RADIUS,
    high: 0.1 + LEG_RADIUS,
    rim: null,
    distance: ({ x, y }) => strokeDistance(x, y, stroke),
    colour: (_spot, ink) => ink.dip(LEG),
  };
}
