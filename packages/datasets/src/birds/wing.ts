/** The wing, with or without stripes, and the tail, long or short. */
import { between, colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import type { Stroke } from '../paint/shapes.ts';
import { smoothstep, strokeDistance } from '../paint/shapes.ts';
import type { Plumage } from './plumage.ts';
import type { BirdRecipe } from './recipe.ts';

const STRIPE = colour(0xfffaf0);

/** The wing: a drop from the shoulder to its tip, in picture widths. */
const WING: Stroke = { ax: 0, ay: 0.275, ra: 0.092, bx: -0.21, by: 0.125, rb: 0.022 };

/** From stripe to stripe along the wing, the share of that which is stripe, and where they begin: nearly two pixels of each at 32. */
const STRIPES = { pitch: 0.105, share: 0.46, start: 0.95 };

/** Length of a short and of a long tail, in picture widths. */
const TAIL_LENGTH = { short: 0.13, long: 0.34 };

/** The wing on the side that we see. */
export function wingPart(recipe: BirdRecipe, plumage: Plumage): Part {
  const reach = Math.hypot(WING.bx - WING.ax, WING.by - WING.ay);
  const cos = (WING.bx - WING.ax) / reach;
  const sin = (WING.by - WING.ay) / reach;
  const light = between(plumage.wing, plumage.back, 0.4);
  return {
    low: WING.by - WING.rb,
    high: WING.ay + WING.ra,
    rim: plumage.rim,
    distance: ({ x, y }) => strokeDistance(x, y, WING),
    colour({ x, y }, ink) {
      ink.dip(plumage.wing);
      ink.mix(light, smoothstep(0.2, 0.36, y));
      if (!recipe.stripedWing) return;
      const along = (x - WING.ax) * cos + (y - WING.ay) * sin;
      const phase = along / STRIPES.pitch + STRIPES.start;
      const off = Math.abs(phase - Math.round(phase));
      ink.mix(STRIPE, smoothstep(STRIPES.share / 2 + 0.05, STRIPES.share / 2 - 0.05, off));
    },
  };
}

/** The tail, behind the body. */
export function tailPart(recipe: BirdRecipe, plumage: Plumage): Part {
  const { hang } = recipe.looks.tail;
  const length = recipe.longTail ? TAIL_LENGTH.long : TAIL_LENGTH.short;
  const root = { ax: -0.16, ay: 0.14, ra: 0.05 };
  const tip = { bx: root.ax - length * Math.cos(hang), by: root.ay - length * Math.sin(hang), rb: 0.042 };
  const stroke = { ...root, ...tip };
  const light = between(plumage.tail, plumage.back, 0.5);
  return {
    low: tip.by - tip.rb,
    high: root.ay + root.ra,
    rim: plumage.rim,
    distance: ({ x, y }) => strokeDistance(x, y, stroke),
    colour({ y }, ink) {
      ink.dip(plumage.tail);
      ink.mix(light, smoothstep(root.ay, tip.by, y));
    },
  };
}
