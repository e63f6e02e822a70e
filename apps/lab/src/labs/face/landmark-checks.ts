/** Whether landmarks can be those of a face: for what comes in messages, which may be broken. */
import { alignmentOf, CANVAS, CROP, LANDMARKS, movePoints } from '@nepwerk/media';

/** How high and wide a face is at least once it is lined up, in crops: whoever looks ahead is 0.88 high and some 0.7 wide, in profile half as wide. */
const LEAST = { height: 0.4, width: 0.2 } as const;

/** A box around landmarks, in their pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether these are the landmarks of one face, in pixels of its canvas: all there, none far outside, and no less than a face's in extent. */
export function liesOnCanvas(landmarks: Float32Array): boolean {
  if (landmarks.length !== 2 * LANDMARKS || !landmarks.every(Number.isFinite)) return false;
  const { left, top, right, bottom } = boxOf(landmarks);
  return (
    Math.min(left, top) >= -CANVAS &&
    Math.max(right, bottom) <= 2 * CANVAS &&
    bottom - top >= LEAST.height * CROP &&
    right - left >= LEAST.width * CROP
  );
}

/**
 * Whether these are the landmarks of a face in a square picture: most of it in the picture, large enough to be anybody, and once lined up as {@link liesOnCanvas}
 * says, so that the ten points that it is lined up by are where they are on a face.
 * @param size pixels along a side of the picture.
 */
export function liesInPicture(landmarks: Float32Array, size: number): boolean {
  if (landmarks.length !== 2 * LANDMARKS || !landmarks.every(Number.isFinite)) return false;
  const { left, top, right, bottom } = boxOf(landmarks);
  const middle = [(left + right) / 2, (top + bottom) / 2];
  if (middle.some((place) => place < 0 || place > size)) return false;
  if (Math.min(left, top) < -size || Math.max(right, bottom) > 2 * size) return false;
  if (bottom - top < FEWEST_PIXELS || right - left < FEWEST_PIXELS / 2) return false;
  try {
    return liesOnCanvas(movePoints(alignmentOf(landmarks), landmarks));
  } catch {
    return false; // all ten points are one
  }
}

/** A lower face in a picture is nobody's. */
const FEWEST_PIXELS = 8;

function boxOf(landmarks: Float32Array): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < landmarks.length; i += 2) {
    const [x, y] = [landmarks[i] ?? NaN, landmarks[i + 1] ?? NaN];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
