/** Finds the similarity (turn, uniform scale, shift) that lays points upon others as well as can be. */
import type { Affine } from './affine.ts';

/**
 * The similarity that takes `from` nearest to `to`, in least squares: Umeyama, "Least-squares estimation of transformation parameters between two point
 * patterns" (1991). In the plane turn and scale are one complex number, found by regression, so no decomposition is needed; it never mirrors.
 * @param from [n, 2]: x and y of each point.
 * @param to [n, 2]: where each should come to lie.
 * @throws RangeError when the two are not equally long, have fewer than two points, or all points of `from` are one.
 */
export function fitSimilarity(from: ArrayLike<number>, to: ArrayLike<number>): Affine {
  const count = from.length / 2;
  if (from.length !== to.length || !Number.isInteger(count) || count < 2) {
    throw new RangeError(
      `fitSimilarity: from and to must hold x and y of the same two points or more, got ${from.length} and ${to.length} numbers.`,
    );
  }
  let fromX = 0;
  let fromY = 0;
  let toX = 0;
  let toY = 0;
  for (let i = 0; i < from.length; i += 2) {
    fromX += from[i] / count;
    fromY += from[i + 1] / count;
    toX += to[i] / count;
    toY += to[i + 1] / count;
  }
  let along = 0;
  let across = 0;
  let spread = 0;
  for (let i = 0; i < from.length; i += 2) {
    const x = from[i] - fromX;
    const y = from[i + 1] - fromY;
    const u = to[i] - toX;
    const v = to[i + 1] - toY;
    along += x * u + y * v;
    across += x * v - y * u;
    spread += x * x + y * y;
  }
  if (!(spread > 0)) {
    throw new RangeError('fitSimilarity: the points of from must not all be one, and must be numbers.');
  }
  const a = along / spread;
  const b = across / spread;
  return { a, b, c: -b, d: a, e: toX - a * fromX + b * fromY, f: toY - b * fromX - a * fromY };
}
