/** The bird's body and head in one piece, with its belly and perhaps a red breast, and the crest behind it. */
import { between, colour } from '../paint/colour.ts';
import type { Part } from '../paint/part.ts';
import type { Stroke } from '../paint/shapes.ts';
import { ellipseDistance, smoothMinimum, smoothstep, strokeDistance } from '../paint/shapes.ts';
import type { Plumage } from './plumage.ts';
import type { BirdRecipe } from './recipe.ts';

const ORANGE = colour(0xf08432);
const RED = colour(0xd83a34);
const WHITE = colour(0xfffaf0);

/** Middle and half sides of the body, in picture widths, and how far its front is lifted (radians). */
const BODY = { x: -0.01, y: 0.215, halfLength: 0.235, halfHeight: 0.17, lift: 0.42 };

/** The same of the light belly, which reaches out of the body below. */
const BELLY = { x: 0.06, y: 0.1, halfLength: 0.29, halfHeight: 0.16 };

/** The red breast, and the white cheek as seen from the middle of the head. */
const BREAST = { x: 0.19, y: 0.25, halfLength: 0.13, halfHeight: 0.13 };
const CHEEK = { x: -0.03, y: -0.035, halfLength: 0.075, halfHeight: 0.06 };

/** Middle and radius of the head. */
const HEAD = { x: 0.145, y: 0.405, radius: 0.14 };

/** How round the neck is, in picture widths. */
const NECK = 0.12;

/** How soft the edge of a patch of feathers is, in picture widths. */
const FEATHERS = 0.02;

/** How much there is of a patch of feathers at this distance from its edge. */
function feathered(distance: number): number {
  return smoothstep(FEATHERS, -FEATHERS, distance);
}

/** Where the head is, and how large: eye, beak and crest hold on to it. */
export function headOf(recipe: BirdRecipe): { readonly x: number; readonly y: number; readonly radius: number } {
  return { ...HEAD, radius: HEAD.radius * recipe.looks.body.head };
}

/** Body and head. */
export function bodyPart(recipe: BirdRecipe, plumage: Plumage): Part {
  const { redBreast } = recipe;
  const {
    cheek,
    body: { plump },
  } = recipe.looks;
  const head = headOf(recipe);
  const red = between(ORANGE, RED, recipe.looks.breast.tone);
  const cos = Math.cos(BODY.lift);
  const sin = Math.sin(BODY.lift);
  const halfHeight = BODY.halfHeight * plump;
  return {
    low: BODY.y - 0.22,
    high: head.y + head.radius,
    rim: plumage.rim,
    distance({ x, y }) {
      const dx = x - BODY.x;
      const dy = y - BODY.y;
      const body = ellipseDistance(dx * cos + dy * sin, dy * cos - dx * sin, BODY.halfLength, halfHeight);
      const hx = x - head.x;
      const hy = y - head.y;
      return smoothMinimum(body, Math.sqrt(hx * hx + hy * hy) - head.radius, NECK);
    },
    colour({ x, y }, ink) {
      ink.dip(plumage.back);
      // The belly is what an ellipse, lifted as the body is, cuts out low in front.
      const dx = x - BELLY.x;
      const dy = y - BELLY.y;
      const belly = ellipseDistance(dx * cos + dy * sin, dy * cos - dx * sin, BELLY.halfLength, BELLY.halfHeight);
      ink.mix(plumage.belly, feathered(belly));
      if (cheek)
        ink.mix(
          WHITE,
          feathered(ellipseDistance(x - head.x - CHEEK.x, y - head.y - CHEEK.y, CHEEK.halfLength, CHEEK.halfHeight)),
        );
      if (redBreast)
        ink.mix(red, feathered(ellipseDistance(x - BREAST.x, y - BREAST.y, BREAST.halfLength, BREAST.halfHeight)));
      // Light comes from above.
      ink.mix(plumage.rim, 0.22 * smoothstep(0.16, 0.02, y));
    },
  };
}

/** A tuft of two feathers on the head. */
export function crestPart(recipe: BirdRecipe, plumage: Plumage): Part {
  const { length, rise } = recipe.looks.crest;
  const head = headOf(recipe);
  const ax = head.x - 0.02;
  const ay = head.y + 0.085;
  function feather(reach: number, angle: number): Stroke {
    return { ax, ay, ra: 0.065, bx: ax - reach * Math.cos(angle), by: ay + reach * Math.sin(angle), rb: 0.012 };
  }
  const front = feather(length + 0.06, rise);
  const back = feather(length + 0.05, rise - 0.5);
  return {
    low: ay - front.ra,
    high: front.by + front.rb,
    rim: plumage.rim,
    distance: ({ x, y }) => smoothMinimum(strokeDistance(x, y, front), strokeDistance(x, y, back), 0.03),
    colour: (_spot, ink) => ink.dip(plumage.wing),
  };
}
