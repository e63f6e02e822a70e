/** Paints what every drawn head has: a neck, ears, a face, eyes, brows, a nose and a mouth. Light comes from the upper left. */
import type { Colour } from '../../paint/colour.ts';
import { between, colour } from '../../paint/colour.ts';
import { FACE_EDGES, LIP_MIDDLES } from '../landmarks.ts';
import type { Pair, Place } from './curve.ts';
import { bothSides, ellipse, even, grown, moved, places, smooth, stroke, tapered } from './curve.ts';
import type { HeadColours } from './design.ts';
import type { Easel, Shapes } from './easel.ts';
import type { EyeLines, HeadLines } from './head.ts';
import type { Mask } from './mask.ts';

/** Half the width of the lines around things, in widths of the face. */
const LINE = 0.011;

/** What is white, and what is black. */
const WHITE = colour(0xfffdf6);
const DARK = colour(0x1d1424);

/** Some landmarks: below the eyes' middles, and on the nose its bridge, tip, base and wings. */
const CHEEKS = [50, 280] as const;
const NOSE = { bridge: 6, tip: 1, base: 2, left: 64, right: 294 } as const;

/** An ear, and the hollow in it, from the middle of the ear away from the head and down; in halves of its height. */
const EAR: readonly Pair[] = [
  [-0.35, -0.95],
  [0.25, -1],
  [0.62, -0.55],
  [0.5, 0.15],
  [0.2, 0.8],
  [-0.15, 1.05],
  [-0.5, 0.6],
];
const HOLLOW: readonly Pair[] = [
  [-0.2, -0.6],
  [0.28, -0.55],
  [0.28, 0],
  [0.05, 0.5],
];

/** Paints shapes that belong together, with one line around them all; answers the pixels within that. */
export function paintOutlined(easel: Easel, shapes: Shapes, fill: Colour, line: Colour): Mask {
  easel.paint(
    shapes.map((shape) => grown(shape, LINE)),
    line,
  );
  return easel.paint(
    shapes.map((shape) => grown(shape, -LINE)),
    fill,
  );
}

/** Paints the neck, down to `foot`, with the shadow of the chin on it. */
export function paintNeck(
  easel: Easel,
  { at }: HeadLines,
  colours: HeadColours,
  halfWidth: number,
  foot: number,
): void {
  const chin = at(FACE_EDGES.bottom).y;
  const side: Pair[] = [
    [halfWidth * 0.98, at(FACE_EDGES.right).y],
    [halfWidth, chin - 0.1],
    [halfWidth * 0.97, chin + 0.1],
    [halfWidth * 1.25, foot],
  ];
  const neck = bothSides(smooth(places(side), false));
  const inside = paintOutlined(easel, [neck], between(colours.skin, colours.shade, 0.35), colours.line);
  const shadow = ellipse({ x: 0.03, y: chin - 0.02 }, halfWidth * 1.5, 0.14);
  easel.paint([shadow], colours.shade, { blur: 0.035, share: 0.85, inside });
}

/** Paints both ears, to be painted before the face; `size` is half of their height. */
export function paintEars(easel: Easel, { at }: HeadLines, colours: HeadColours, size: number): void {
  for (const [edge, side] of [
    [FACE_EDGES.left, -1],
    [FACE_EDGES.right, 1],
  ] as const) {
    const middle = { x: at(edge).x + side * size * 0.28, y: at(edge).y - 0.02 };
    const [ear, hollow] = [EAR, HOLLOW].map((pairs) =>
      pairs.map(([x, y]) => ({ x: middle.x + side * x * size, y: middle.y + y * size })),
    );
    const inside = paintOutlined(easel, [smooth(ear ?? [], true)], colours.skin, colours.line);
    easel.paint([stroke(smooth(hollow ?? [], false), tapered(0.03))], colours.shade, { blur: 0.006, inside });
    const lobe = ellipse({ x: middle.x, y: middle.y + size }, size, size * 0.5);
    easel.paint([lobe], colours.blush, { blur: 0.03, share: 0.4, inside });
  }
}

/** Paints the skin of the face, and answers where it is. */
export function paintFace(easel: Easel, { at, face, eyes }: HeadLines, colours: HeadColours): Mask {
  const inside = paintOutlined(easel, [face], colours.skin, colours.line);
  const lit = easel.cover([moved(grown(face, -0.05), -0.05, -0.05)], 0.06);
  easel.paint([grown(face, 0.2)], colours.shade, { share: 0.8, inside, outside: lit });
  const forehead = ellipse({ x: -0.12, y: at(FACE_EDGES.top).y * 0.5 + at(9).y * 0.5 }, 0.2, 0.12);
  easel.paint([forehead], colours.light, { blur: 0.07, share: 0.7, inside });
  for (const cheek of CHEEKS.map(at)) {
    const blush = ellipse({ x: cheek.x * 0.92, y: cheek.y + 0.06 }, 0.09, 0.065);
    easel.paint([blush], colours.blush, { blur: 0.035, share: 0.5, inside });
  }
  for (const { middle, height, side } of eyes) {
    const socket = ellipse({ x: middle.x - side * 0.015, y: middle.y - height * 0.35 }, 0.13, height * 0.5);
    easel.paint([socket], colours.shade, { blur: 0.05, share: 0.4, inside });
  }
  const lip = at(LIP_MIDDLES.bottom).y;
  const under = ellipse({ x: 0.01, y: lip + 0.03 }, 0.085, 0.018);
  easel.paint([under], colours.shade, { blur: 0.015, share: 0.75, inside });
  const chin = ellipse({ x: -0.02, y: (at(FACE_EDGES.bottom).y + lip + 0.05) / 2 }, 0.08, 0.045);
  easel.paint([chin], colours.light, { blur: 0.035, share: 0.55, inside });
  return inside;
}

/**
 * Paints both eyes. The lashes lie on the lid, between its edge and its fold, so that they come down with it; above the
 * fold, where skin is stretched by that, there are no lines.
 * @param irisSize how high an iris is, in heights of its eye: above 1 the lids cover some of it.
 */
export function paintEyes(easel: Easel, { eyes }: HeadLines, colours: HeadColours, irisSize: number): void {
  for (const eye of eyes) {
    paintEye(easel, eye, colours, irisSize);
    const brush = tapered(0.0085);
    easel.paint([stroke(moved(eye.upper, 0, -0.005), (share) => 0.003 + brush(share))], DARK);
    easel.paint([stroke(moved(eye.lower, 0, 0.003), tapered(0.006))], colours.line, { share: 0.85 });
  }
}

function paintEye(easel: Easel, eye: EyeLines, colours: HeadColours, irisSize: number): void {
  const { rim, upper, middle, height, side } = eye;
  easel.paint([rim], colours.line);
  const inside = easel.paint([grown(rim, -0.005)], WHITE);
  const iris = { x: middle.x - side * 0.006, y: middle.y - height * 0.03 };
  const radius = (irisSize * height) / 2;
  function round(share: number, right = 0, down = 0): Place[] {
    return ellipse({ x: iris.x + right * radius, y: iris.y + down * radius }, share * radius, share * radius);
  }
  easel.paint([round(1)], between(colours.iris, DARK, 0.65), { inside });
  easel.paint([round(0.86)], colours.iris, { inside });
  const glow = ellipse({ x: iris.x, y: iris.y + radius * 0.45 }, radius * 0.5, radius * 0.3);
  easel.paint([glow], between(colours.iris, WHITE, 0.6), { blur: radius * 0.2, share: 0.8, inside });
  easel.paint([round(0.46)], DARK, { inside });
  easel.paint([stroke(upper, even(height * 0.16))], colours.line, { blur: 0.016, share: 0.5, inside });
  easel.paint([round(0.24, -0.34, -0.36)], WHITE, { inside });
}

/** Paints both brows, within their landmarks: around these skin is stretched when they are lifted. */
export function paintBrows(easel: Easel, { brows }: HeadLines, colours: HeadColours): void {
  for (const brow of brows) {
    const middle = brow.reduce((sum, { x }) => sum + x, 0) / brow.length;
    const narrow = brow.map(({ x, y }) => ({ x: middle + 0.95 * (x - middle), y }));
    easel.paint([grown(narrow, -0.004)], between(colours.brows, DARK, 0.35));
    const inside = easel.cover([grown(narrow, -0.009)]);
    easel.paint([moved(narrow, 0, -0.012)], colours.brows, { blur: 0.008, inside });
  }
}

/** Paints the nose: its shady side, light on its bridge and tip, its wings and its nostrils. */
export function paintNose(easel: Easel, { at }: HeadLines, colours: HeadColours, inside: Mask): void {
  const [bridge, tip, base] = [at(NOSE.bridge), at(NOSE.tip), at(NOSE.base)];
  const [left, right] = [at(NOSE.left), at(NOSE.right)];
  const length = base.y - bridge.y;
  const shady: Pair[] = [
    [right.x * 0.3, bridge.y + length * 0.2],
    [right.x * 0.55, tip.y - length * 0.25],
    [right.x, tip.y],
    [right.x * 0.6, base.y + 0.01],
    [right.x * 0.3, tip.y],
  ];
  easel.paint([smooth(places(shady), true)], colours.shade, { blur: 0.022, share: 0.85, inside });
  const under = ellipse({ x: 0.012, y: base.y + 0.012 }, right.x * 0.95, 0.02);
  easel.paint([under], colours.shade, { blur: 0.014, share: 0.9, inside });
  const back = [bridge, { x: -0.012, y: (bridge.y + tip.y) / 2 }, { x: -0.015, y: tip.y - 0.03 }];
  easel.paint([stroke(smooth(back, false), tapered(0.02))], colours.light, { blur: 0.015, share: 0.6, inside });
  const round = ellipse({ x: -0.02, y: tip.y - 0.015 }, 0.035, 0.028);
  easel.paint([round], colours.light, { blur: 0.012, share: 0.9, inside });
  for (const [wing, side] of [
    [left, -1],
    [right, 1],
  ] as const) {
    const curl: Pair[] = [
      [wing.x - side * 0.012, tip.y - 0.035],
      [wing.x + side * 0.004, tip.y + 0.008],
      [wing.x - side * 0.022, base.y - 0.004],
    ];
    easel.paint([stroke(smooth(places(curl), false), tapered(0.009))], colours.line, { share: 0.8 });
    const nostril = ellipse({ x: wing.x * 0.5, y: base.y - 0.004 }, 0.026, 0.011, side * -0.25);
    easel.paint([nostril], colours.line, { share: 0.9 });
  }
}

/** Paints the lips, and upper teeth between them: these stay with the upper lip when the mouth opens. */
export function paintMouth(
  easel: Easel,
  { upperLip, lowerLip, lipLine, opening, at }: HeadLines,
  colours: HeadColours,
): void {
  const dark = between(colours.lips, DARK, 0.3);
  easel.paint([grown(upperLip, 0.003), grown(lowerLip, 0.003)], between(colours.lips, colours.line, 0.5));
  easel.paint([upperLip], between(colours.lips, dark, 0.3));
  const inLip = easel.paint([lowerLip], colours.lips);
  const full = ellipse({ x: -0.02, y: (at(LIP_MIDDLES.bottom).y + at(LIP_MIDDLES.lower).y) / 2 }, 0.055, 0.01);
  easel.paint([full], between(colours.lips, WHITE, 0.45), { blur: 0.01, share: 0.7, inside: inLip });
  const inside = easel.paint([opening], between(dark, DARK, 0.75));
  easel.paint([opening.map(({ x, y }) => ({ x: x * 0.93, y: y - 0.004 }))], WHITE, { inside });
  easel.paint([stroke(lipLine, even(0.01))], dark, { blur: 0.006, share: 0.6, inside });
  for (const corner of [lipLine.at(0), lipLine.at(-1)]) {
    if (corner) easel.paint([ellipse(corner, 0.014, 0.01)], colours.line, { blur: 0.006, share: 0.4 });
  }
}
