/** How a head is turned: the rotation that brings a mean head nearest to landmarks with their depths. */
import { checkLandmarks, LANDMARKS } from './landmarks.ts';

/** How a head is turned, in radians. Turned by yaw first, then by pitch, then by roll. */
export interface HeadTurn {
  /** Above 0 the nose goes to the picture's left. */
  readonly yaw: number;
  /** Above 0 the nose goes down. */
  readonly pitch: number;
  /** Above 0 clockwise, as seen in the picture. */
  readonly roll: number;
}

/**
 * A mean head that looks straight ahead: points that move with the skull alone, and where each is: right, down and back from the middle between the outer
 * corners of the eyes, in distances of these. It is the mean of the three portraits that {@link MEAN_FACE} comes from, each made symmetric, and nodded until
 * the top of the forehead and the chin are equally far away.
 */
const HEAD: readonly (readonly [landmark: number, x: number, y: number, z: number])[] = [
  [33, -0.5, 0, 0],
  [263, 0.5, 0, 0],
  [133, -0.193, 0.011, -0.062],
  [362, 0.193, 0.011, -0.062],
  [127, -0.743, 0.118, 0.523],
  [356, 0.743, 0.118, 0.523],
  [162, -0.736, -0.046, 0.426],
  [389, 0.736, -0.046, 0.426],
  [10, 0, -0.54, -0.149],
  [151, 0, -0.388, -0.2],
  [9, 0, -0.236, -0.238],
  [168, 0, -0.068, -0.236],
  [6, 0, 0.011, -0.293],
  [197, 0, 0.083, -0.355],
  [1, 0, 0.384, -0.509],
  [2, 0, 0.463, -0.341],
];

/** Newton's steps to the nearest rotation; each doubles the right digits, and four give what a Float32Array holds. */
const STEPS = 10;

/**
 * Measures how a head is turned.
 * @param landmarks [468, 2], in pixels.
 * @param depths [468], in the same pixels: further away is larger.
 * @throws RangeError when these are not a face's.
 */
export function headTurn(landmarks: Float32Array, depths: Float32Array): HeadTurn {
  checkDepths(landmarks, depths, 'headTurn');
  const r = nearestRotation(covariance(landmarks, depths));
  return {
    yaw: Math.atan2(-r[6], r[8]),
    pitch: Math.asin(Math.min(1, Math.max(-1, r[7]))),
    roll: Math.atan2(-r[1], r[4]),
  };
}

/**
 * Checks at the door that landmarks and depths are a whole face's.
 * @throws RangeError naming `who`.
 */
export function checkDepths(landmarks: Float32Array, depths: Float32Array, who: string): void {
  checkLandmarks(landmarks, who);
  if (depths.length !== LANDMARKS || !depths.every(Number.isFinite)) {
    throw new RangeError(`${who}: a face has ${LANDMARKS} depths, all finite numbers, got ${depths.length} numbers.`);
  }
}

/** What a rotation has to explain: the sum over the points of place times place in the mean head, both from their means; [3, 3]. */
function covariance(landmarks: Float32Array, depths: Float32Array): Float64Array {
  const means = new Float64Array(6);
  const pairs = HEAD.map(([i, x, y, z]) => [landmarks[2 * i], landmarks[2 * i + 1], depths[i], x, y, z]);
  for (const pair of pairs) pair.forEach((value, k) => (means[k] += value / pairs.length));
  const sums = new Float64Array(9);
  for (const pair of pairs) {
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) {
        sums[3 * row + column] += (pair[row] - means[row]) * (pair[3 + column] - means[3 + column]);
      }
    }
  }
  return sums;
}

/**
 * The rotation nearest to a matrix, which in least squares is the best one for the points it was summed from (Kabsch, "A solution for the best rotation to
 * relate two sets of vectors", 1976): the orthogonal factor of its polar decomposition, by Newton's method (Higham, "Computing the polar decomposition", 1986).
 * @param matrix [3, 3]; a head is never flat, so it can be inverted, and never inside out, so it is a rotation that comes out.
 */
function nearestRotation(matrix: Float64Array): Float64Array {
  let near = matrix.map((value) => value / (Math.hypot(...matrix) || 1));
  for (let step = 0; step < STEPS; step++) {
    const other = inverseTransposed(near);
    // Equally large steps from both sides make it converge from any size.
    const scale = Math.sqrt(Math.hypot(...other) / Math.hypot(...near));
    near = near.map((value, i) => (scale * value + other[i] / scale) / 2);
  }
  return near;
}

/** The inverse of a [3, 3] matrix, transposed: its cofactors by its determinant. */
function inverseTransposed(m: Float64Array): Float64Array {
  const cofactors = Float64Array.from({ length: 9 }, (_, i) => {
    const [row, column] = [Math.floor(i / 3), i % 3];
    const [r, s] = [((row + 1) % 3) * 3, ((row + 2) % 3) * 3];
    const [c, d] = [(column + 1) % 3, (column + 2) % 3];
    return m[r + c] * m[s + d] - m[r + d] * m[s + c];
  });
  const determinant = m[0] * cofactors[0] + m[1] * cofactors[1] + m[2] * cofactors[2];
  return cofactors.map((value) => value / determinant);
}
