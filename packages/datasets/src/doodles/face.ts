/** What is in a face: eyes, nose, mouth, freckles, and glasses. */
import { between, colour } from '../paint/colour.ts';
import { around } from '../paint/palette.ts';
import type { Part } from '../paint/part.ts';
import { boxDistance, clamp, ellipseDistance, strokeDistance } from '../paint/shapes.ts';
import { CRAYONS, FELTS, flat, outlined, PEN, PEN_WIDTH } from './pen.ts';
import type { DoodleRecipe } from './recipe.ts';

const GLASS = colour(0xf6fbff);
const TONGUE = colour(0xd9485a);
const FRECKLE = colour(0xb5602f);
const BLUSH = colour(0xd2503c);

/** Half the width of an eye, in picture widths: two pixels at 32. */
const EYE_WIDTH = 0.034;

/** Radius of a lens to the outside of its frame, and width of the frame. */
const LENS = { radius: 0.112, frame: 0.036 };

/** How far under the middle of the head nose and mouth are, in picture widths. */
const NOSE = 0.065;
const MOUTH = 0.165;

/** Freckles of one cheek from the middle of it, and their radius: a dot is nearly a pixel and a half wide at 32. */
const FRECKLES: readonly (readonly [number, number])[] = [
  [-0.045, 0.015],
  [0.045, 0.02],
  [0, -0.035],
];
const FRECKLE_RADIUS = 0.022;

/** Both eyes. */
export function eyesPart(recipe: DoodleRecipe): Part {
  const { apart, up, tall } = recipe.looks.eyes;
  return flat(up - tall, up + tall, PEN, ({ x, y }) => ellipseDistance(Math.abs(x) - apart, y - up, EYE_WIDTH, tall));
}

/** Two lenses in a frame, which touch above the nose, and the temples that go to the ears. */
export function glassesPart(recipe: DoodleRecipe): Part {
  const { eyes, felt, head } = recipe.looks;
  const frame = between(around(FELTS, felt.tone), PEN, 0.15);
  const middle = Math.max(eyes.apart, LENS.radius - LENS.frame / 2);
  const temple = { ax: middle, ay: eyes.up, bx: head.halfWidth, by: eyes.up, ra: LENS.frame / 2, rb: LENS.frame / 2 };
  function lens(x: number, y: number): number {
    const dx = Math.abs(x) - middle;
    const dy = y - eyes.up;
    return Math.sqrt(dx * dx + dy * dy) - LENS.radius;
  }
  return {
    low: eyes.up - LENS.radius,
    high: eyes.up + LENS.radius,
    rim: null,
    distance: ({ x, y }) => Math.min(lens(x, y), strokeDistance(Math.abs(x), y, temple)),
    colour({ x, y, width }, ink) {
      ink.dip(GLASS);
      ink.mix(frame, clamp(0.5 + (lens(x, y) + LENS.frame) / width, 0, 1));
    },
  };
}

/** The nose. */
export function nosePart(recipe: DoodleRecipe): Part {
  const { head, nose } = recipe.looks;
  const blush = between(around(CRAYONS, head.tone), BLUSH, 0.55);
  if (nose.shape === 'dot') {
    const radius = 0.042 * nose.size;
    return flat(-NOSE - radius, -NOSE + radius, blush, ({ x, y }) =>
      ellipseDistance(x, y + NOSE, radius * 1.15, radius),
    );
  }
  const stroke = { ax: 0.005, ay: -0.01, bx: 0.02, by: -0.085 * nose.size, ra: PEN_WIDTH * 0.45, rb: PEN_WIDTH * 0.7 };
  return flat(stroke.by - 0.05, stroke.ay + 0.03, between(blush, PEN, 0.45), ({ x, y }) =>
    strokeDistance(x, y, stroke),
  );
}

/** The mouth. */
export function mouthPart(recipe: DoodleRecipe): Part {
  const { shape, halfWidth } = recipe.looks.mouth;
  const half = PEN_WIDTH * 0.5;
  switch (shape) {
    case 'line':
      return flat(-MOUTH - half, -MOUTH + half, PEN, ({ x, y }) => boxDistance(x, y + MOUTH, halfWidth, half, half));
    case 'bend':
      return flat(-MOUTH - 0.05, -MOUTH + 0.06, PEN, ({ x, y }) => {
        const across = x / halfWidth;
        return boxDistance(x, y + MOUTH + 0.025 - 0.05 * across * across, halfWidth, half, half) * 0.8;
      });
    case 'open':
      return outlined(-MOUTH - 0.075, -MOUTH + 0.045, TONGUE, ({ x, y }) =>
        ellipseDistance(x, y + MOUTH + 0.015, halfWidth * 0.85, 0.06),
      );
    default:
      return shape satisfies never;
  }
}

/** Freckles on both cheeks. */
export function frecklesPart(recipe: DoodleRecipe): Part {
  const x0 = recipe.looks.head.halfWidth * 0.62;
  const y0 = -0.09;
  return flat(y0 - 0.07, y0 + 0.06, FRECKLE, ({ x, y }) => {
    let nearest = 1;
    for (const [across, up] of FRECKLES) {
      const dx = Math.abs(x) - x0 - across;
      const dy = y - y0 - up;
      nearest = Math.min(nearest, dx * dx + dy * dy);
    }
    return Math.sqrt(nearest) - FRECKLE_RADIUS;
  });
}
