/** Says of each pixel of an aligned face how much it counts: eyes, brows and mouth most, the rest of the face less, and what is around it least. */
import { CANVAS, CROP, MARGIN } from './align.ts';
import { convexHull, drawHull, type HullEdge } from './hull.ts';
import { LEFT_EYE_AND_BROW, MOUTH, pick, RIGHT_EYE_AND_BROW } from './landmarks.ts';

/** In pixels of the canvas: as soft as an edge that was smoothed by a Gaussian of 1.5 pixels. */
const SOFT = 3.35;

/** The face ends where its landmarks do. */
const FACE_EDGE: HullEdge = { grow: 0, soft: SOFT };

/** Eyes and mouth reach a little beyond the points that mark them: lids, lashes, lips. */
const FEATURE_EDGE: HullEdge = { grow: 3.5, soft: SOFT };

/** What a pixel around the face counts, what one of the face counts, and what one of eyes, brows and mouth counts besides. */
export const WEIGHTS = { outside: 0.2, face: 1, features: 3 };

/** A weight is kept in a byte: it is the byte times this. The heaviest, a pixel of an eye inside the face, is 255. */
export const WEIGHT_OF_BYTE = (WEIGHTS.face + WEIGHTS.features) / 255;

/**
 * The face: the convex hull of its landmarks.
 * @param landmarks [468, 2], in pixels of the canvas.
 * @returns [120, 120]: 0 outside to 1 inside.
 */
export function faceMask(landmarks: Float32Array): Float32Array {
  const mask = new Float32Array(CANVAS * CANVAS);
  drawHull(convexHull(landmarks), FACE_EDGE, CANVAS, 1, 0, mask);
  return mask;
}

/**
 * Eyes with their brows, and the mouth.
 * @param landmarks [468, 2], in pixels of the canvas.
 * @returns [120, 120]: 0 elsewhere to 1 inside.
 */
export function featureMask(landmarks: Float32Array): Float32Array {
  const mask = new Float32Array(CANVAS * CANVAS);
  for (const feature of [RIGHT_EYE_AND_BROW, LEFT_EYE_AND_BROW, MOUTH]) {
    drawHull(convexHull(pick(landmarks, feature)), FEATURE_EDGE, CANVAS, 1, 0, mask);
  }
  return mask;
}

/**
 * How much each pixel of a canvas counts, .2 to 4, as bytes of {@link WEIGHT_OF_BYTE}.
 * @param landmarks [468, 2], in pixels of the canvas.
 * @returns [120, 120].
 */
export function weightBytes(landmarks: Float32Array): Uint8Array {
  const face = faceMask(landmarks);
  const features = featureMask(landmarks);
  const bytes = new Uint8Array(CANVAS * CANVAS);
  for (let i = 0; i < bytes.length; i++) {
    const weight = WEIGHTS.outside + (WEIGHTS.face - WEIGHTS.outside) * face[i] + WEIGHTS.features * features[i];
    bytes[i] = Math.round(weight / WEIGHT_OF_BYTE);
  }
  return bytes;
}

/**
 * The face within the crop: the convex hull of its landmarks.
 * @param landmarks [468, 2], in pixels of the canvas.
 * @param size pixels along a side of the answer.
 * @param edge where the hull ends and how softly, in pixels of the canvas.
 * @returns [size, size]: 0 outside to 1 inside.
 */
export function insideOf(landmarks: Float32Array, size: number, edge: HullEdge = FACE_EDGE): Float32Array {
  const mask = new Float32Array(size * size);
  drawHull(convexHull(landmarks), edge, size, CROP / size, MARGIN, mask);
  return mask;
}
