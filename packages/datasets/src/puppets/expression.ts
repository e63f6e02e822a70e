/** How a face moves when it opens its mouth, smiles, blinks or lifts its brows: for each landmark, how far it goes at most. */
import { EYEBROWS, EYELIDS, FACE_EDGES, LANDMARK_COUNT, LIP_MIDDLES, LIP_ROWS, MOUTH_CORNERS } from './landmarks.ts';

/** How far the jaw drops, in heights of the face. */
export const JAW_DROP = 0.12;

/** How far a corner of the mouth goes to its side and up, and the brows up, in heights of the face. */
const REACH = { aside: 0.03, up: 0.025, brow: 0.03 };

/** How far around a corner of the mouth the skin goes with it, in widths of the face: a standard deviation. */
const SOFTNESS_OF_SMILE = 0.1;

/** How wide the jaw is, in widths of the face, and how much less its skin drops than the lip. */
const JAW = { halfWidth: 0.625, share: 0.9 };

/** How much of the upper lid's way the fold above it goes. */
const SHARE_OF_FOLD = 0.75;

/** A place in pixels of the portrait. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** How far a landmark goes, to the right and down, in pixels of the portrait, when a part of a motion is 1. */
export interface Reach {
  /** Down, as the mouth opens. */
  mouth: number;
  /** To the right and down, as the corners of the mouth go up. */
  smileX: number;
  smileY: number;
  /** Down, as the eyes shut. */
  blink: number;
  /** Down (so it is below 0), as the brows go up. */
  brow: number;
}

/** A reach of nothing at all. */
export function stillness(): Reach {
  return { mouth: 0, smileX: 0, smileY: 0, blink: 0, brow: 0 };
}

/**
 * The reaches of all landmarks of a face.
 * @param at the landmark of a number.
 */
export function reachesOf(at: (landmark: number) => Point): Reach[] {
  const width = Math.abs(at(FACE_EDGES.right).x - at(FACE_EDGES.left).x);
  const height = Math.abs(at(FACE_EDGES.bottom).y - at(FACE_EDGES.top).y);
  const jaw = jawOf(at, width);
  const corners = [at(MOUTH_CORNERS.left), at(MOUTH_CORNERS.right)];
  const brows = new Set(EYEBROWS);
  const reaches = Array.from({ length: LANDMARK_COUNT }, (_, landmark) => {
    const { x, y } = at(landmark);
    const reach = stillness();
    reach.mouth = jaw(landmark) * JAW_DROP * height;
    corners.forEach((corner, i) => {
      const away = Math.hypot(x - corner.x, y - corner.y) / (SOFTNESS_OF_SMILE * width);
      const share = Math.exp(-0.5 * away * away);
      reach.smileX += (i === 0 ? -1 : 1) * share * REACH.aside * height;
      reach.smileY -= share * REACH.up * height;
    });
    if (brows.has(landmark)) reach.brow = -REACH.brow * height;
    return reach;
  });
  for (const [fold, upper, lower] of EYELIDS) {
    const gap = at(lower).y - at(upper).y;
    for (const [landmark, share] of [
      [upper, 1],
      [fold, SHARE_OF_FOLD],
    ] as const) {
      const reach = reaches[landmark];
      if (reach) reach.blink = share * gap;
    }
  }
  return reaches;
}

/** How much of the jaw's way each landmark goes, from 0 to 1: the lower lip in a bow from corner to corner, and all below it. */
function jawOf(at: (landmark: number) => Point, faceWidth: number): (landmark: number) => number {
  const upperLip = new Set(LIP_ROWS.flatMap(({ upper }) => upper));
  const lowerLip = new Set(LIP_ROWS.flatMap(({ lower }) => lower));
  const [left, right] = [at(MOUTH_CORNERS.left), at(MOUTH_CORNERS.right)];
  const middle = (left.x + right.x) / 2;
  const line = (left.y + right.y) / 2;
  const chin = Math.max(1, at(LIP_MIDDLES.bottom).y - line);
  function share(landmark: number): number {
    const { x, y } = at(landmark);
    if (upperLip.has(landmark)) return 0;
    const aside = Math.abs(x - middle);
    if (lowerLip.has(landmark)) {
      const sideways = Math.min(1, (2 * aside) / (right.x - left.x));
      return (1 - sideways ** 2) ** 0.75;
    }
    const below = Math.min(1, Math.max(0, (y - line) / chin));
    return JAW.share * below * below * (3 - 2 * below) * Math.max(0, 1 - aside / (JAW.halfWidth * faceWidth));
  }
  return share;
}
