/** Ways through the noise that pictures are made from: between two latents, and along the directions that change pictures most. */

import type { Random } from '@nepwerk/nn';
import { symmetricEigen } from './metrics/eigen.ts';

/** Below this angle, in radians, the arc between two latents is a straight line to every digit of a float. */
const SMALLEST_ANGLE = 1e-4;

/** Pairs of latents that the mean change is taken over: enough for the first few directions, and made within a third of a second. */
const PAIRS = 128;

/**
 * The latent at a share, 0 to 1, of the way from one to another along the arc that they span (White 2016, "Sampling Generative Networks",
 * section 2.1): latents of many normal numbers all have about the same length, and on a straight line between two they would be too short.
 * The length goes evenly from that of the one to that of the other. Opposite latents, between which there is no one arc, go straight.
 * @throws RangeError when the two are not of one length.
 */
export function slerp(a: Float32Array, b: Float32Array, share: number): Float32Array<ArrayBuffer> {
  if (a.length !== b.length) throw new RangeError(`Latents must be of one length; got ${a.length} and ${b.length}.`);
  const [long, other] = [norm(a), norm(b)];
  const cosine = long * other === 0 ? 1 : Math.max(-1, Math.min(1, dot(a, b) / (long * other)));
  const angle = Math.acos(cosine);
  if (angle < SMALLEST_ANGLE || Math.PI - angle < SMALLEST_ANGLE) {
    return Float32Array.from(a, (value, i) => (1 - share) * value + share * b[i]);
  }
  const length = (1 - share) * long + share * other;
  const fromA = (length / long) * (Math.sin((1 - share) * angle) / Math.sin(angle));
  const fromB = (length / other) * (Math.sin(share * angle) / Math.sin(angle));
  return Float32Array.from(a, (value, i) => fromA * value + fromB * b[i]);
}

/**
 * The `count` directions of the latent that change pictures most, the strongest first: [count, latent], each of length 1 and at right
 * angles to all others, so that a normal latent has a normal coordinate along each. They are the right singular vectors of the mean Jacobian
 * of the generator, which for normal latents is the mean of picture times latent (Stein 1981, lemma 1); looking at the singular vectors of a
 * generator's Jacobian is due to Ramesh et al. 2018, "A Spectral Regularizer for Unsupervised Disentanglement". Costs 256 pictures.
 * @param generate latents [n, latent] to pictures [n, area]
 * @throws RangeError when more directions are asked for than there are numbers in a latent.
 */
export function principalDirections(
  generate: (latents: Float32Array, count: number) => Float32Array,
  latent: number,
  count: number,
  random: Random,
): Float32Array<ArrayBuffer> {
  if (count > latent) throw new RangeError(`A latent of ${latent} numbers has no ${count} directions.`);
  const { values, vectors } = symmetricEigen(meanChange(generate, latent, random), latent);
  const strongest = Array.from(values, (_, i) => i).sort((i, j) => values[j] - values[i]);
  const directions = new Float32Array(count * latent);
  for (let k = 0; k < count; k++) {
    const from = strongest[k] * latent;
    // The first number is positive, so that a slider goes the same way each time.
    const sign = vectors[from] < 0 ? -1 : 1;
    for (let i = 0; i < latent; i++) directions[k * latent + i] = sign * vectors[from + i];
  }
  return directions;
}

/** The mean Jacobian times itself, [latent, latent]. Each latent comes with its opposite: what is the same for both drops out. */
function meanChange(
  generate: (latents: Float32Array, count: number) => Float32Array,
  latent: number,
  random: Random,
): Float64Array {
  const latents = new Float32Array(2 * PAIRS * latent);
  latents.set(random.normals(PAIRS * latent));
  for (let i = 0; i < PAIRS * latent; i++) latents[PAIRS * latent + i] = -latents[i];
  const pictures = generate(latents, 2 * PAIRS);
  const area = pictures.length / (2 * PAIRS);
  const jacobian = new Float64Array(area * latent);
  for (let pair = 0; pair < PAIRS; pair++) {
    for (let pixel = 0; pixel < area; pixel++) {
      const change = (pictures[pair * area + pixel] - pictures[(PAIRS + pair) * area + pixel]) / (2 * PAIRS);
      for (let i = 0; i < latent; i++) jacobian[pixel * latent + i] += change * latents[pair * latent + i];
    }
  }
  return timesItself(jacobian, latent);
}

/** The transpose of a matrix of so many columns, times the matrix. */
function timesItself(matrix: Float64Array, columns: number): Float64Array {
  const product = new Float64Array(columns * columns);
  for (let row = 0; row < matrix.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j <= i; j++) product[i * columns + j] += matrix[row + i] * matrix[row + j];
    }
  }
  for (let i = 0; i < columns; i++)
    for (let j = i + 1; j < columns; j++) product[i * columns + j] = product[j * columns + i];
  return product;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function norm(a: Float32Array): number {
  return Math.sqrt(dot(a, a));
}
