/** Moss: a long face with a strong jaw, heavy brows and a quiff of green hair. */
import { colour } from '../../paint/colour.ts';
import type { Pair } from './curve.ts';
import { bothSides, ellipse, even, grown, moved, places, smooth, stroke, tapered } from './curve.ts';
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
  face: { y: 0.12, above: 0.56, below: 0.74, forehead: 2.4, jaw: 2.6 },
  eyes: { x: 0.22, y: 0, halfWidth: 0.105, above: 0.078, below: 0.054, raised: 0.006, fold: 0.045 },
  brows: { inner: { x: 0.09, y: -0.18 }, outer: { x: 0.375, y: -0.165 }, arch: 0.035, thickness: 0.07 },
  nose: { width: 1, length: 1.13 },
  mouth: { y: 0.56, halfWidth: 0.21, raised: 0.045, upper: 0.032, lower: 0.042, gap: 0.04 },
};

const COLOURS: HeadColours = {
  skin: colour(0xc38b60),
  shade: colour(0x8a5634),
  light: colour(0xe0ad80),
  blush: colour(0xbb6748),
  line: colour(0x4f2d1d),
  lips: colour(0xab5f50),
  iris: colour(0xcf8f2c),
  brows: colour(0x2d4a2b),
};
const HAIR = { fill: colour(0x6cab4c), shade: colour(0x3f7a36), light: colour(0xa9d36f), line: colour(0x21401f) };
const SHIRT = { fill: colour(0x5b3f87), shade: colour(0x3d2862), light: colour(0x7557a8), line: colour(0x241a2e) };
const GOLD = { fill: colour(0xf5b82e), line: colour(0x6b4410) };

/** The hair behind the head, on the right. */
const BACK: readonly Pair[] = [
  [0, -0.66],
  [0.3, -0.62],
  [0.5, -0.42],
  [0.56, -0.1],
  [0.53, 0.12],
  [0.4, 0.2],
];

/** The locks, from back to front: before the ears, and over the forehead from the right to the left. Each from its root to its tip, and half as wide as this. */
const LOCKS: readonly { readonly spine: readonly Pair[]; readonly halfWidth: number }[] = [
  {
    spine: [
      [0.3, -0.36],
      [0.46, -0.34],
      [0.53, -0.16],
      [0.5, 0.06],
    ],
    halfWidth: 0.1,
  },
  {
    spine: [
      [-0.28, -0.36],
      [-0.46, -0.32],
      [-0.53, -0.14],
      [-0.5, 0.08],
    ],
    halfWidth: 0.1,
  },
  {
    spine: [
      [0.34, -0.36],
      [0.4, -0.56],
      [0.28, -0.76],
      [0.02, -0.84],
    ],
    halfWidth: 0.17,
  },
  {
    spine: [
      [0.22, -0.35],
      [0.2, -0.52],
      [0.02, -0.68],
      [-0.24, -0.74],
    ],
    halfWidth: 0.18,
  },
  {
    spine: [
      [0.08, -0.34],
      [-0.02, -0.48],
      [-0.22, -0.58],
      [-0.46, -0.58],
    ],
    halfWidth: 0.17,
  },
  {
    spine: [
      [-0.04, -0.33],
      [-0.2, -0.42],
      [-0.38, -0.46],
      [-0.6, -0.38],
    ],
    halfWidth: 0.14,
  },
];

/** Moss. */
export const moss: CartoonDesign = { shape: SHAPE, ground: colour(0xd8cce8), paint };

function paint(easel: Easel, head: HeadLines): void {
  paintOutlined(easel, [bothSides(smooth(places(BACK), false))], HAIR.shade, HAIR.line);
  paintNeck(easel, head, COLOURS, 0.215, 1.25);
  paintHoody(easel);
  paintEars(easel, head, COLOURS, 0.13);
  const inside = paintFace(easel, head, COLOURS);
  paintNose(easel, head, COLOURS, inside);
  paintMouth(easel, head, COLOURS);
  paintEyes(easel, head, COLOURS, 1.05);
  paintBrows(easel, head, COLOURS);
  for (const side of [-1, 1]) {
    const ring = ellipse({ x: side * 0.555, y: 0.26 }, 0.04, 0.045);
    easel.paint([[...grown(ring, 0.018), ...grown(ring, -0.018).toReversed()]], GOLD.line);
    easel.paint([[...grown(ring, 0.009), ...grown(ring, -0.009).toReversed()]], GOLD.fill);
  }
  easel.paint([ellipse({ x: 0, y: -0.4 }, 0.46, 0.1)], COLOURS.shade, { blur: 0.03, share: 0.5, inside });
  paintLocks(easel);
}

function paintLocks(easel: Easel): void {
  for (const { spine, halfWidth } of LOCKS) {
    const line = smooth(places(spine), false);
    const leaf = stroke(line, (share) => halfWidth * Math.min(1, (share + 0.15) * 3.5) * (1 - share) ** 0.6);
    const inside = paintOutlined(easel, [leaf], HAIR.fill, HAIR.line);
    const under = [...moved(line, 0, halfWidth * 0.9), ...moved(line, 0, halfWidth * 0.35).toReversed()];
    easel.paint([under], HAIR.shade, { blur: 0.03, share: 0.9, inside });
    const shine = stroke(moved(line, -halfWidth * 0.2, -halfWidth * 0.35), tapered(halfWidth * 0.16));
    easel.paint([shine], HAIR.light, { blur: 0.008, share: 0.85, inside });
  }
}

/** A jumper with a hood. */
function paintHoody(easel: Easel): void {
  const shoulder = smooth(
    places([
      [0, 1.2],
      [0.22, 1.14],
      [0.36, 1.06],
      [0.66, 1.13],
      [0.88, 1.3],
      [1, 1.9],
    ]),
    false,
  );
  const inside = paintOutlined(easel, [bothSides(shoulder)], SHIRT.fill, SHIRT.line);
  easel.paint([stroke(shoulder, even(0.12))], SHIRT.shade, { blur: 0.06, share: 0.8, inside });
  for (const side of [-1, 1]) {
    const hood: Pair[] = [
      [0, 1.3],
      [side * 0.1, 1.2],
      [side * 0.26, 1.1],
      [side * 0.3, 0.94],
      [side * 0.42, 1],
      [side * 0.44, 1.14],
      [side * 0.28, 1.26],
      [side * 0.1, 1.34],
    ];
    const inHood = paintOutlined(easel, [smooth(places(hood), true)], SHIRT.light, SHIRT.line);
    const shade = ellipse({ x: side * 0.24, y: 1.28 }, 0.2, 0.06);
    easel.paint([shade], SHIRT.shade, { blur: 0.03, share: 0.7, inside: inHood });
    const string: Pair[] = [
      [side * 0.13, 1.29],
      [side * 0.14, 1.38],
      [side * 0.12, 1.5],
    ];
    easel.paint([stroke(smooth(places(string), false), even(0.02))], SHIRT.line);
    easel.paint([stroke(smooth(places(string), false), even(0.011))], GOLD.fill);
  }
}
