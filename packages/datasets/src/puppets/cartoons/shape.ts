/** Shapes the landmarks of a drawn head: those of its features are laid where a design wants them, and all others go along. */
import { EYEBROWS, EYELIDS, FACE_OVAL, LANDMARK_COUNT, LIP_ROWS } from '../landmarks.ts';
import type { Place } from './curve.ts';
import { MEAN_HEAD } from './mean-head.ts';

/** What a head looks like, in widths of its face: y is down from the middle between the eyes of the mean head. Both sides are alike. */
export interface HeadShape {
  /** Where the face is widest, how far it goes up and down from there, and how square forehead and jaw are: 2 is an ellipse. */
  readonly face: {
    readonly y: number;
    readonly above: number;
    readonly below: number;
    readonly forehead: number;
    readonly jaw: number;
  };
  /** The middle of an eye, its size, how much its outer corner is raised, and how far above its lid the fold is. */
  readonly eyes: {
    readonly x: number;
    readonly y: number;
    readonly halfWidth: number;
    readonly above: number;
    readonly below: number;
    readonly raised: number;
    readonly fold: number;
  };
  /** From where to where a brow goes, how far it is bent upwards, and how thick it is. */
  readonly brows: { readonly inner: Place; readonly outer: Place; readonly arch: number; readonly thickness: number };
  /** How many times as wide and long as that of the mean head. */
  readonly nose: { readonly width: number; readonly length: number };
  /** The lower edge of the upper lip: where its middle is, how wide it is, and how far its ends are raised. How thick the lips are, and how far apart in the middle. */
  readonly mouth: {
    readonly y: number;
    readonly halfWidth: number;
    readonly raised: number;
    readonly upper: number;
    readonly lower: number;
    readonly gap: number;
  };
}

/** The outer and inner corner of either eye, in the order of {@link EYELIDS}. */
export const EYE_CORNERS = [
  [33, 133],
  [263, 362],
] as const;

/** Between the fold of either eye and its brow, from the outer end inwards; and how far aside of the eye's middle these are, in halves of its width. */
const ABOVE_FOLDS = [
  [225, 224, 223, 222, 221],
  [445, 444, 443, 442, 441],
] as const;
const ABOVE_FOLD_ASIDES = [1.12, 0.8, 0.3, -0.3, -0.95];

/** How far these are above the lid, in distances of the fold: near to the fold, so that a brow that comes down does not meet them. */
const ABOVE_FOLD = 1.65;

/** The bridge of the nose, its tip, its wings and its base. */
const NOSE: readonly number[] = [
  168, 6, 197, 195, 5, 4, 1, 19, 94, 2, 48, 49, 64, 98, 97, 99, 60, 75, 59, 102, 129, 219, 115, 131, 278, 279, 294, 327,
  326, 328, 290, 305, 289, 331, 358, 439, 344, 360,
];

/** Points of a lid between the corners of its eye, and of an edge of a brow. */
export const LID_POINTS = 7;
export const BROW_POINTS = 5;

/** Place in {@link FACE_OVAL} of where the face is widest. */
const WIDEST = 8;

/** How quickly a landmark's pull fades with the distance: the power of that. */
const FADING = 4;

/** How far out a landmark may be that is not of the outline, as a share of the way to it. */
const INSIDE = 0.95;

/** How much narrower the lips' rows are, from the outside in: the innermost ends in the corners of the opening. */
const LIP_ROW_WIDTHS = [1, 0.96, 0.925, 0.89];

/** Where a lip's points are, from one corner (-1) to the other (1): closer together towards the corners, as in the mean head. */
const LIP_COLUMNS = [-1, -0.9, -0.74, -0.54, -0.28, 0, 0.28, 0.54, 0.74, 0.9, 1];

/**
 * Shapes a head.
 * @returns [468, 3]: x, y and z of each landmark in widths of the face, from the same origin as the shape.
 */
export function shapeHead(shape: HeadShape): number[] {
  const wanted = new Map<number, Place>();
  layFace(shape.face, wanted);
  layEyes(shape.eyes, wanted);
  layBrows(shape.brows, wanted);
  for (const landmark of NOSE) {
    const { x, y } = meanPlace(landmark);
    wanted.set(landmark, { x: x * shape.nose.width, y: shape.eyes.y + y * shape.nose.length });
  }
  layMouth(shape.mouth, wanted);
  return Array.from({ length: LANDMARK_COUNT }, (_, landmark) => {
    const { x, y } = wanted.get(landmark) ?? keptInside(drawnAlong(landmark, wanted), shape.face);
    return [x, y, (MEAN_HEAD[landmark * 3 + 2] ?? 0) / 1000];
  }).flat();
}

/** Where the mean head has a landmark. */
function meanPlace(landmark: number): Place {
  return { x: (MEAN_HEAD[landmark * 3] ?? 0) / 1000, y: (MEAN_HEAD[landmark * 3 + 1] ?? 0) / 1000 };
}

/** The outline: two halves of a superellipse. The landmarks of the cheeks are the widest. */
function layFace({ y, above, below, forehead, jaw }: HeadShape['face'], wanted: Map<number, Place>): void {
  const bottom = FACE_OVAL.length / 2;
  FACE_OVAL.forEach((landmark, i) => {
    const fromTop = Math.min(i, FACE_OVAL.length - i);
    const upper = fromTop <= WIDEST;
    const turn = ((upper ? fromTop : bottom - fromTop) / (upper ? WIDEST : bottom - WIDEST)) * (Math.PI / 2);
    const power = 2 / (upper ? forehead : jaw);
    const aside = 0.5 * Math.sin(turn) ** power;
    const away = Math.max(0, Math.cos(turn)) ** power;
    wanted.set(landmark, { x: i === fromTop ? aside : -aside, y: upper ? y - above * away : y + below * away });
  });
}

/**
 * Both eyes: the points of the upper lid are above those of the lower one, so that they meet when it comes down. The lower
 * lid is bent evenly, a parabola: where it turned sharply, as the upper one does, some of the eye would still be seen then.
 */
function layEyes(eyes: HeadShape['eyes'], wanted: Map<number, Place>): void {
  EYE_CORNERS.forEach(([outer, inner], eye) => {
    const side = eye === 0 ? -1 : 1;
    /** So far aside of the middle, from 1 (outer corner) to -1, and so far up. */
    function at(aside: number, up: number): Place {
      return { x: side * (eyes.x + eyes.halfWidth * aside), y: eyes.y - eyes.raised * aside - up };
    }
    wanted.set(outer, at(1, 0));
    wanted.set(inner, at(-1, 0));
    function lid(aside: number): number {
      return eyes.above * Math.max(0, 1 - aside * aside) ** 0.4;
    }
    EYELIDS.slice(eye * LID_POINTS, (eye + 1) * LID_POINTS).forEach(([fold, upper, lower], i) => {
      const aside = Math.cos(((i + 1) / (LID_POINTS + 1)) * Math.PI);
      wanted.set(upper, at(aside, lid(aside)));
      wanted.set(lower, at(aside, -eyes.below * (1 - aside * aside)));
      wanted.set(fold, at(aside * (1 + (0.2 * eyes.fold) / eyes.halfWidth), lid(aside) + eyes.fold));
    });
    ABOVE_FOLDS[eye]?.forEach((landmark, i) => {
      const aside = ABOVE_FOLD_ASIDES[i] ?? 0;
      wanted.set(landmark, at(aside, lid(aside) + ABOVE_FOLD * eyes.fold));
    });
  });
}

/** {@link EYEBROWS} has of either brow the upper edge and the lower one, each from the outer end inwards. */
function layBrows({ inner, outer, arch, thickness }: HeadShape['brows'], wanted: Map<number, Place>): void {
  EYEBROWS.forEach((landmark, i) => {
    const side = i < 2 * BROW_POINTS ? -1 : 1;
    const share = (i % BROW_POINTS) / (BROW_POINTS - 1);
    const edge = i % (2 * BROW_POINTS) < BROW_POINTS ? -0.5 : 0.5;
    const thick = thickness * (0.65 + 0.35 * share);
    wanted.set(landmark, {
      x: side * (outer.x + (inner.x - outer.x) * share),
      y: outer.y + (inner.y - outer.y) * share - 4 * arch * share * (1 - share) + edge * thick,
    });
  });
}

/** The lips' rows, one in the other; where there is no gap, the innermost of both lips are one line. */
function layMouth(mouth: HeadShape['mouth'], wanted: Map<number, Place>): void {
  const { y, halfWidth, raised, upper, lower, gap } = mouth;
  LIP_ROWS.forEach((row, inwards) => {
    const outwards = 1 - inwards / (LIP_ROWS.length - 1);
    for (const [lip, thickness] of [
      ['lower', lower],
      ['upper', -upper],
    ] as const) {
      row[lip].forEach((landmark, i) => {
        const aside = LIP_COLUMNS[i] ?? 0;
        const x = aside * halfWidth * (LIP_ROW_WIDTHS[inwards] ?? 1);
        const line = y - raised * (x / halfWidth) ** 2 + (lip === 'lower' ? gap * (1 - aside * aside) : 0);
        wanted.set(landmark, { x, y: line + outwards * thickness * fullness(lip, aside) });
      });
    }
  });
}

/** How thick a lip is between its corners (-1 and 1): the upper one has a bow. */
function fullness(lip: 'upper' | 'lower', aside: number): number {
  const full = (1 - aside * aside) ** (lip === 'upper' ? 0.8 : 0.65);
  return lip === 'upper' ? full * (1 - 0.25 * Math.exp(-((aside / 0.16) ** 2))) : full;
}

/** A place within the outline, with some room: nearer to it, the mesh would join it to what is outside, and the edge of a head that turns would be ragged. */
function keptInside({ x, y }: Place, face: HeadShape['face']): Place {
  const power = y < face.y ? face.forehead : face.jaw;
  const reach = y < face.y ? face.above : face.below;
  const away = ((2 * Math.abs(x)) ** power + (Math.abs(y - face.y) / reach) ** power) ** (1 / power);
  const times = Math.min(1, INSIDE / away);
  return { x: x * times, y: face.y + (y - face.y) * times };
}

/** Where a landmark goes that the design says nothing of: as those around it in the mean head do (Shepard, "A two-dimensional interpolation function", 1968). */
function drawnAlong(landmark: number, wanted: ReadonlyMap<number, Place>): Place {
  const own = meanPlace(landmark);
  let [right, down, all] = [0, 0, 0];
  for (const [other, { x, y }] of wanted) {
    const from = meanPlace(other);
    const weight = 1 / (Math.hypot(own.x - from.x, own.y - from.y) ** FADING + 1e-9);
    right += weight * (x - from.x);
    down += weight * (y - from.y);
    all += weight;
  }
  return { x: own.x + right / all, y: own.y + down / all };
}
