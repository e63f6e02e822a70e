/** Says in forty numbers how a face is held and what it does, standardised by the person's own faces, so that two persons' numbers can be compared. */
import type { FaceFrames } from './face-frames.ts';
import { LANDMARKS } from './landmarks.ts';

/**
 * The points of the pose: corners of both eyes, outer and inner end of each brow's upper rim, tip of the nose, inner rims and corners of the mouth, lower lip,
 * chin, and both sides of the face. Beside each, the point that it becomes when the face is mirrored.
 */
const POINTS: readonly (readonly [point: number, mirrored: number])[] = [
  [33, 263],
  [133, 362],
  [362, 133],
  [263, 33],
  [105, 334],
  [334, 105],
  [107, 336],
  [336, 107],
  [1, 1],
  [13, 13],
  [14, 14],
  [61, 291],
  [291, 61],
  [17, 17],
  [152, 152],
  [234, 454],
  [454, 234],
];

/**
 * The gaps of the pose, each from one point to another along x (0) or y (1): both eyes' opening, the mouth's, how high each brow is above its eye, how wide the
 * mouth is. Beside each, the gap that it becomes when the face is mirrored; a width that is mirrored is measured from the other end.
 */
const GAPS: readonly { readonly own: Gap; readonly mirrored: Gap }[] = [
  { own: [159, 145, 1], mirrored: [386, 374, 1] },
  { own: [386, 374, 1], mirrored: [159, 145, 1] },
  { own: [13, 14, 1], mirrored: [13, 14, 1] },
  { own: [105, 159, 1], mirrored: [334, 386, 1] },
  { own: [334, 386, 1], mirrored: [105, 159, 1] },
  { own: [61, 291, 0], mirrored: [291, 61, 0] },
];

type Gap = readonly [from: number, to: number, axis: number];

/** Numbers of a pose: two for each point, one for each gap. */
export const POSE_NUMBERS = 2 * POINTS.length + GAPS.length;

/**
 * Pixels of the canvas: what never moves by more than this, as a mouth that is never opened, is not blown up to a deviation of 1, for it is the detector's noise.
 */
const LEAST_DEVIATION = 0.25;

/**
 * Writes the pose numbers of a face, in its own pixels.
 * @param landmarks the landmarks of the face begin at `start` in it.
 * @param mirrored whether they were mirrored: then each number is that of the point or gap which it is now.
 * @param out the forty numbers are written from `at` on.
 */
export function writePose(
  landmarks: Float32Array,
  start: number,
  mirrored: boolean,
  out: Float32Array,
  at: number,
): void {
  const side = mirrored ? 1 : 0;
  let end = at;
  for (const names of POINTS) {
    out[end++] = landmarks[start + 2 * names[side]];
    out[end++] = landmarks[start + 2 * names[side] + 1];
  }
  for (const { own, mirrored: other } of GAPS) {
    const [from, to, axis] = mirrored ? other : own;
    out[end++] = landmarks[start + 2 * to + axis] - landmarks[start + 2 * from + axis];
  }
}

/** The mean of a person's pose numbers and how far they deviate from it, both [40]. */
export interface PoseScale {
  readonly mean: Float32Array;
  /** At least a quarter of a pixel of the canvas. */
  readonly deviation: Float32Array;
}

/** Measures the pose numbers of all frames of a person. */
export function poseScale(frames: FaceFrames): PoseScale {
  const sums = new Float64Array(POSE_NUMBERS);
  const squares = new Float64Array(POSE_NUMBERS);
  const pose = new Float32Array(POSE_NUMBERS);
  for (let i = 0; i < frames.count; i++) {
    writePose(frames.landmarks, i * 2 * LANDMARKS, false, pose, 0);
    for (let k = 0; k < POSE_NUMBERS; k++) {
      sums[k] += pose[k];
      squares[k] += pose[k] * pose[k];
    }
  }
  const mean = new Float32Array(POSE_NUMBERS);
  const deviation = new Float32Array(POSE_NUMBERS);
  for (let k = 0; k < POSE_NUMBERS; k++) {
    const middle = sums[k] / frames.count;
    mean[k] = middle;
    deviation[k] = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares[k] / frames.count - middle * middle)));
  }
  return { mean, deviation };
}
