/** The cheap fake: one picture of a face, stretched so that its landmarks lie where another face has them. */
import Delaunator from 'delaunator';
import { checkLandmarks, LANDMARKS } from './landmarks.ts';

/** Points at the edge that stay where they are, as fractions of the side: without them nothing would hold the background. */
const ANCHORS = [
  [0, 0],
  [0.5, 0],
  [1, 0],
  [0, 0.5],
  [1, 0.5],
  [0, 1],
  [0.5, 1],
  [1, 1],
] as const;

/**
 * Stretches a square picture by a mesh of triangles between landmarks (Delaunay), each as a flat piece.
 * @param picture [side, side, 3].
 * @param from [468, 2]: where the landmarks of the picture are, in its pixels, middles at a half.
 * @param to [468, 2]: where they should be.
 * @returns [side, side, 3].
 * @throws RangeError when the landmarks are not a face's.
 */
export function warpFace(picture: Float32Array, side: number, from: Float32Array, to: Float32Array): Float32Array {
  checkLandmarks(from, 'warpFace');
  checkLandmarks(to, 'warpFace');
  const source = withAnchors(from, side);
  const target = withAnchors(to, side);
  const warped = picture.slice();
  const { triangles } = new Delaunator(target);
  for (let i = 0; i < triangles.length; i += 3) {
    drawTriangle([triangles[i], triangles[i + 1], triangles[i + 2]], source, target, picture, side, warped);
  }
  return warped;
}

function withAnchors(landmarks: Float32Array, side: number): Float64Array {
  const points = new Float64Array(2 * (LANDMARKS + ANCHORS.length));
  points.set(landmarks);
  for (const [i, [x, y]] of ANCHORS.entries()) points.set([x * side, y * side], 2 * (LANDMARKS + i));
  return points;
}

/** Fills the pixels whose middles lie in a triangle with what lies at the same place of its source. */
function drawTriangle(
  corners: readonly [number, number, number],
  source: Float64Array,
  target: Float64Array,
  picture: Float32Array,
  side: number,
  warped: Float32Array,
): void {
  const [ax, ay, bx, by, cx, cy] = corners.flatMap((k) => [target[2 * k], target[2 * k + 1]]);
  const [ux, uy, vx, vy, wx, wy] = corners.flatMap((k) => [source[2 * k], source[2 * k + 1]]);
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (area === 0) return;
  const [left, right] = [Math.min(ax, bx, cx), Math.max(ax, bx, cx)];
  const [top, bottom] = [Math.min(ay, by, cy), Math.max(ay, by, cy)];
  for (let row = Math.max(0, Math.ceil(top - 0.5)); row < side && row + 0.5 <= bottom; row++) {
    for (let column = Math.max(0, Math.ceil(left - 0.5)); column < side && column + 0.5 <= right; column++) {
      const [x, y] = [column + 0.5 - ax, row + 0.5 - ay];
      const b = (x * (cy - ay) - y * (cx - ax)) / area;
      const c = (y * (bx - ax) - x * (by - ay)) / area;
      if (b < 0 || c < 0 || b + c > 1) continue;
      const a = 1 - b - c;
      sample(picture, side, a * ux + b * vx + c * wx, a * uy + b * vy + c * wy, warped, 3 * (row * side + column));
    }
  }
}

/** Writes the colour at a place between pixels; beyond the edge, that of the edge. */
function sample(picture: Float32Array, side: number, x: number, y: number, out: Float32Array, at: number): void {
  const column = Math.min(Math.max(x - 0.5, 0), side - 1);
  const row = Math.min(Math.max(y - 0.5, 0), side - 1);
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, bottom] = [Math.min(left + 1, side - 1), Math.min(top + 1, side - 1)];
  const [across, down] = [column - left, row - top];
  for (let k = 0; k < 3; k++) {
    const upper = picture[3 * (top * side + left) + k] * (1 - across) + picture[3 * (top * side + right) + k] * across;
    const lower =
      picture[3 * (bottom * side + left) + k] * (1 - across) + picture[3 * (bottom * side + right) + k] * across;
    out[at + k] = upper * (1 - down) + lower * down;
  }
}
