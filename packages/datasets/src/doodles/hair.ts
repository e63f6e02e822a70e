/** Hair, curls and beard: what grows on a head. */
import { around } from '../paint/palette.ts';
import type { Part } from '../paint/part.ts';
import { ellipseDistance } from '../paint/shapes.ts';
import { headDistance } from './head.ts';
import { HAIR, outlined } from './pen.ts';
import type { DoodleLooks, DoodleRecipe } from './recipe.ts';

/** How far flat hair stands off the head, in picture widths. */
const HAIR_DEPTH = 0.03;

/** Curls: how far they stand off the head, how many go round it, how deep the notches between them are, and how far down they reach from its middle. */
const CURLS = { depth: 0.09, count: 11, notch: 0.05, foot: -0.14 };

/** Spikes: how many, and how high they are, in picture widths. */
const SPIKES = { count: 4, height: 0.09 };

/** Where a hairline is in the middle of the forehead, as a share of half the head's height. */
const FOREHEAD = 0.45;

/** Each cut's hairline: how far it rises above that, how steeply it rises to the right, and how far it drops on both sides, in picture widths. */
const HAIRLINES = {
  fringe: { rise: -0.02, slope: 0, drop: 0.09 },
  parting: { rise: 0.05, slope: 0.11, drop: 0.2 },
  spikes: { rise: 0.06, slope: 0, drop: 0.16 },
} as const;

/** Height of the cheeks above the middle of the head, where a beard and curls leave the face open, in picture widths. */
const CHEEKS = { curls: -0.07, beard: 0.05 };

/** How high a beard reaches beside the face, from the middle of the head: under the hair, or the two would be a hood. */
const BEARD_TOP = -0.03;

/** Past this distance outside of one edge, in picture widths, no other edge matters. */
const EDGE_DEPTH = 0.06;

/** What grows on the head, curls or a cut; nothing of it rises above `highest`, where a hat may sit. */
export function hairPart(recipe: DoodleRecipe, highest: number): Part {
  const { looks } = recipe;
  const top = Math.min(highest, looks.head.halfHeight + 0.15);
  const distance = recipe.curls ? curlsDistance(looks) : cutDistance(looks);
  return outlined(CURLS.foot, top, around(HAIR, looks.hair.tone), ({ x, y }) => {
    const off = distance(x, y);
    return off > y - highest ? off : y - highest;
  });
}

/** Distance to curls around the face. */
function curlsDistance(looks: DoodleLooks): (x: number, y: number) => number {
  const { halfWidth } = looks.head;
  return (x, y) => {
    const face = -ellipseDistance(x, y - CHEEKS.curls, halfWidth * 0.92, 0.25);
    const below = CURLS.foot - y;
    const inner = face > below ? face : below;
    if (inner > EDGE_DEPTH) return inner;
    const off = headDistance(looks, x, y) - CURLS.depth;
    if (inner > off + CURLS.notch) return inner;
    const curl = off - CURLS.notch * (Math.abs(Math.cos(Math.atan2(x, y + 0.1) * (CURLS.count / 2))) - 0.5);
    return curl > inner ? curl : inner;
  };
}

/** Distance to hair that is cut, from its line on the forehead up. */
function cutDistance(looks: DoodleLooks): (x: number, y: number) => number {
  const { halfHeight, halfWidth } = looks.head;
  const { cut } = looks.hair;
  const line = halfHeight * FOREHEAD;
  const { rise, slope, drop } = HAIRLINES[cut];
  return (x, y) => {
    const across = x / halfWidth;
    const above = line + rise + slope * across - drop * across * across - y;
    // Deep in the face the hairline decides, and most of a face is deep in it.
    if (above > EDGE_DEPTH) return above;
    let off = headDistance(looks, x, y) - HAIR_DEPTH;
    if (cut === 'spikes' && y > 0) {
      const phase = ((across + 1) / 2) * SPIKES.count;
      const spike = Math.abs(across) < 1 ? 1 - 2 * Math.abs(phase - Math.floor(phase) - 0.5) : 0;
      // Divided by the steepness of the spikes, so that their edges stay sharp.
      off = (off - SPIKES.height * spike * Math.min(1, y / halfHeight)) * 0.65;
    }
    return off > above ? off : above;
  };
}

/** The beard: along the jaw from ear to ear, the mouth left free. */
export function beardPart(recipe: DoodleRecipe): Part {
  const { looks } = recipe;
  const { halfHeight, halfWidth } = looks.head;
  const { length } = looks.beard;
  const stretch = halfHeight / (halfHeight + length);
  return outlined(-halfHeight - length, BEARD_TOP, around(HAIR, looks.hair.tone), ({ x, y }) => {
    const face = -ellipseDistance(x, y - CHEEKS.beard, halfWidth * 0.8, 0.275);
    if (face > EDGE_DEPTH) return face;
    const off = headDistance(looks, x, y < 0 ? y * stretch : y) - 0.01;
    const above = y - BEARD_TOP;
    return Math.max(off, face, above);
  });
}
