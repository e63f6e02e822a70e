/** Pip: a round face with large eyes, freckles and red curls. */
import { colour } from '../../paint/colour.ts';
import type { Place } from './curve.ts';
import { bothSides, ellipse, even, places, smooth, stroke, tapered } from './curve.ts';
import type { CartoonDesign, HeadColours } from './design.ts';
import type { Easel } from './easel.ts';
import {
  paintBrows,
  paintEars,
  paintEyes,
  paintFace,
  paintMouth,
  paintNeck,
  paintNose,
  paintOutlined,
} from './features.ts';
import type { HeadLines } from './head.ts';
import type { HeadShape } from './shape.ts';

const SHAPE: HeadShape = {
  face: { y: 0.2, above: 0.55, below: 0.52, forehead: 2.4, jaw: 2.15 },
  eyes: { x: 0.215, y: 0.05, halfWidth: 0.125, above: 0.11, below: 0.075, raised: 0.004, fold: 0.045 },
  brows: { inner: { x: 0.11, y: -0.165 }, outer: { x: 0.325, y: -0.145 }, arch: 0.035, thickness: 0.052 },
  nose: { width: 0.78, length: 0.72 },
  mouth: { y: 0.46, halfWidth: 0.185, raised: 0.05, upper: 0.028, lower: 0.036, gap: 0.045 },
};

const COLOURS: HeadColours = {
  skin: colour(0xf8cfab),
  shade: colour(0xe09a74),
  light: colour(0xffe6cd),
  blush: colour(0xee8570),
  line: colour(0x8a4632),
  lips: colour(0xe98472),
  iris: colour(0x1f9488),
  brows: colour(0xb4442a),
};
const FRECKLE = colour(0xcf7d50);
const HAIR = { fill: colour(0xdf5534), shade: colour(0xa93720), light: colour(0xf68d5c), line: colour(0x6b2218) };
const SHIRT = { fill: colour(0xf5b82e), shade: colour(0xd99a1c), stripe: colour(0xfff1cf), line: colour(0x6b4410) };

/** A curl: its middle and radius, and where its end is: half of that angle. Below 0 it is wound to the left. */
type Curl = readonly [x: number, y: number, radius: number, end: number];

/** The curls around the head, and those over the forehead, which leave the brows free to go up. From back to front. */
const CURLS_BEHIND: readonly Curl[] = [
  [-0.52, 0.16, 0.13, 1],
  [0.53, 0.13, 0.13, -2],
  [-0.58, -0.04, 0.16, 2.5],
  [0.58, -0.06, 0.15, -0.6],
  [0.5, -0.3, 0.18, -2.4],
  [-0.51, -0.28, 0.17, 0.4],
  [-0.33, -0.5, 0.18, 1.8],
  [0.3, -0.53, 0.2, -1.4],
  [-0.02, -0.6, 0.19, 2.2],
];
const CURLS_BEFORE: readonly Curl[] = [
  [0.46, -0.24, 0.1, -2.6],
  [-0.45, -0.22, 0.1, 1.2],
  [-0.35, -0.37, 0.13, 2.4],
  [0.34, -0.39, 0.14, -1],
  [0.1, -0.47, 0.16, -2.2],
  [-0.14, -0.43, 0.15, 0.8],
];

/** Where freckles are, and their radii. */
const FRECKLES: readonly (readonly [x: number, y: number, radius: number])[] = [
  [-0.3, 0.2, 0.013],
  [-0.25, 0.235, 0.011],
  [-0.34, 0.25, 0.011],
  [-0.28, 0.28, 0.012],
  [-0.2, 0.215, 0.012],
  [-0.21, 0.27, 0.01],
  [-0.05, 0.17, 0.011],
  [0.045, 0.16, 0.01],
  [0, 0.14, 0.011],
  [0.3, 0.205, 0.013],
  [0.25, 0.235, 0.011],
  [0.35, 0.25, 0.011],
  [0.29, 0.285, 0.012],
  [0.2, 0.21, 0.011],
  [0.205, 0.265, 0.011],
];

/** Pip. */
export const pip: CartoonDesign = { shape: SHAPE, ground: colour(0xbfdcd0), paint };

function paint(easel: Easel, head: HeadLines): void {
  paintCurls(easel, CURLS_BEHIND);
  paintNeck(easel, head, COLOURS, 0.18, 1.1);
  paintShirt(easel);
  paintEars(easel, head, COLOURS, 0.12);
  const inside = paintFace(easel, head, COLOURS);
  const freckles = FRECKLES.map(([x, y, radius]) => ellipse({ x, y }, radius, radius));
  easel.paint(freckles, FRECKLE, { share: 0.8, inside });
  paintNose(easel, head, COLOURS, inside);
  paintMouth(easel, head, COLOURS);
  paintEyes(easel, head, COLOURS, 0.86);
  paintBrows(easel, head, COLOURS);
  easel.paint([ellipse({ x: 0, y: -0.34 }, 0.5, 0.09)], COLOURS.shade, { blur: 0.03, share: 0.5, inside });
  paintCurls(easel, CURLS_BEFORE);
}

function paintCurls(easel: Easel, curls: readonly Curl[]): void {
  const rounds = curls.map(([x, y, radius]) => ellipse({ x, y }, radius, radius));
  const inside = paintOutlined(easel, rounds, HAIR.fill, HAIR.line);
  for (const [x, y, radius, end] of curls) {
    const middle = { x, y };
    easel.paint([ellipse(middle, radius, radius)], HAIR.shade, { share: 0.75, inside, blur: radius * 0.08 });
    const lit = { x: x - radius * 0.1, y: y - radius * 0.13 };
    easel.paint([ellipse(lit, radius * 0.8, radius * 0.76)], HAIR.fill, { blur: radius * 0.14, inside });
    const shine = spiral(lit, radius, end, 0.83);
    easel.paint([stroke(shine, tapered(radius * 0.13))], HAIR.light, { inside, share: 0.8 });
    const line = spiral(middle, radius, end, 0.95);
    easel.paint([stroke(line, tapered(radius * 0.075))], HAIR.line, { inside, share: 0.85 });
  }
}

/** A line that is wound, once and a little more, from a share of a curl's radius inwards. */
function spiral(middle: Place, radius: number, end: number, from: number): Place[] {
  const points = 28;
  return Array.from({ length: points }, (_, i) => {
    const share = i / (points - 1);
    const angle = Math.abs(end) * 2 + Math.sign(end) * share * 6.6;
    const away = radius * (from - 0.72 * share);
    return { x: middle.x + away * Math.cos(angle), y: middle.y + away * Math.sin(angle) };
  });
}

/** A striped jersey. */
function paintShirt(easel: Easel): void {
  const shoulder = smooth(
    places([
      [0, 1.02],
      [0.2, 0.97],
      [0.3, 0.93],
      [0.62, 1.02],
      [0.84, 1.22],
      [0.95, 1.9],
    ]),
    false,
  );
  const inside = paintOutlined(easel, [bothSides(shoulder)], SHIRT.fill, SHIRT.line);
  for (const y of [1.17, 1.35]) {
    const stripe = Array.from({ length: 21 }, (_, i) => ({ x: i / 10 - 1, y: y + 0.06 * (i / 10 - 1) ** 2 }));
    easel.paint([stroke(stripe, even(0.035))], SHIRT.stripe, { inside });
  }
  easel.paint([stroke(shoulder, even(0.1))], SHIRT.shade, { blur: 0.06, share: 0.7, inside });
  const collar = smooth(
    places([
      [-0.26, 0.94],
      [-0.15, 1.02],
      [0, 1.05],
      [0.15, 1.02],
      [0.26, 0.94],
    ]),
    false,
  );
  paintOutlined(easel, [stroke(collar, even(0.035))], SHIRT.stripe, SHIRT.line);
}
