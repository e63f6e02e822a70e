/** What makes the bird look at us: its eye and its beak, perhaps with a worm in it. */
import { between, colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import { smoothstep, strokeDistance } from '../paint/shapes.ts';
import { headOf } from './body.ts';
import type { BirdRecipe } from './recipe.ts';

const PUPIL = colour(0x1d1626);
const RING = colour(0xfffaf0);
const YELLOW = colour(0xf7b733);
const HORN = colour(0x57504f);
const BEAK_RIM = colour(0x5b3a1e);
const PINK = colour(0xf07f92);
const BROWN = colour(0xb5604f);
const WORM_RIM = colour(0x7c2f3d);

/** Radii of the light ring, the pupil and the glint in it, in picture widths: the pupil is two pixels wide at 32. */
const EYE = { ring: 0.052, pupil: 0.034, glint: 0.012 };

/** Radius of the worm, in picture widths: it is nearly two pixels thick at 32. */
const WORM = 0.03;

/** How far the worm winds to either side, in picture widths, and how fast. */
const WINDING = { swing: 0.026, pace: 36 };

/** The eye. */
export function eyePart(recipe: BirdRecipe): Part {
  const head = headOf(recipe);
  const x0 = head.x + 0.045;
  const y0 = head.y + 0.025;
  return {
    low: y0 - EYE.ring,
    high: y0 + EYE.ring,
    rim: null,
    distance({ x, y }) {
      const dx = x - x0;
      const dy = y - y0;
      return Math.sqrt(dx * dx + dy * dy) - EYE.ring;
    },
    colour({ x, y, width }, ink, distance) {
      const soft = width > 0.008 ? width : 0.008;
      ink.dip(RING);
      ink.mix(PUPIL, smoothstep(soft / 2, -soft / 2, distance + EYE.ring - EYE.pupil));
      const dx = x - x0 - 0.012;
      const dy = y - y0 - 0.014;
      ink.mix(RING, smoothstep(soft / 2, -soft / 2, Math.sqrt(dx * dx + dy * dy) - EYE.glint));
    },
  };
}

/** Where the beak begins and ends. */
function beakOf(recipe: BirdRecipe): {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
} {
  const head = headOf(recipe);
  const ax = head.x + head.radius - 0.02;
  const ay = head.y - 0.02;
  return { ax, ay, bx: ax + recipe.looks.beak.length, by: ay - 0.025 };
}

/** The beak. */
export function beakPart(recipe: BirdRecipe): Part {
  const stroke = { ...beakOf(recipe), ra: 0.046, rb: 0.006 };
  const horn = between(YELLOW, HORN, smoothstep(0.55, 0.85, recipe.looks.beak.tone));
  return {
    low: stroke.by - 0.06,
    high: stroke.ay + stroke.ra,
    rim: BEAK_RIM,
    distance: ({ x, y }) => strokeDistance(x, y, stroke),
    colour: (_spot, ink) => ink.dip(horn),
  };
}

/** The worm, which hangs down from the beak and winds. */
export function wormPart(recipe: BirdRecipe): Part {
  const { tone, length } = recipe.looks.worm;
  const beak = beakOf(recipe);
  const x0 = beak.bx - 0.035;
  const y0 = beak.by + 0.035;
  const skin = between(PINK, BROWN, tone);
  const straight = { ax: x0, ay: y0, bx: x0, by: y0 - length, ra: WORM, rb: WORM };
  return {
    low: straight.by - WORM,
    high: y0 + WORM,
    rim: WORM_RIM,
    // Divided by the steepness of the winding, so that the edge stays sharp.
    distance: ({ x, y }) => strokeDistance(x + WINDING.swing * Math.sin(WINDING.pace * (y0 - y)), y, straight) * 0.75,
    colour: (_spot, ink) => ink.dip(skin),
  };
}
