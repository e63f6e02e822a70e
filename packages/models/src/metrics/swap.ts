/** How good a face swap is where the right answer is known: beside true frames of the person who should be seen, doing the same. */

import { luma, ssimWithin } from './ssim.ts';

/** Faces of one person of which everything is known. */
export interface KnownFaces {
  readonly count: number;
  /** Pixels along a side. */
  readonly size: number;
  /** [count, size, size, 3] in 0..1. */
  readonly pictures: Float32Array;
  /** How much of each pixel lies within the face, [count, size, size] in 0..1. */
  readonly inside: Float32Array;
  /** [count, 468, 2], in pixels of the pictures. */
  readonly landmarks: Float32Array;
  /** What each face does, [count, {@link MOTIONS}]. */
  readonly motions: Float32Array;
}

/** What a face can do, in the order in which it stands in `motions`. */
export const MOTIONS = ['yaw', 'pitch', 'mouth', 'smile', 'blink', 'brow', 'light'] as const;

/** How near pictures come to the truth. */
export interface SwapFigures {
  /** Mean absolute difference within the face, 0..255. */
  readonly l1: number;
  /** Peak signal-to-noise ratio within the face, in decibels. */
  readonly psnr: number;
  /** Structural similarity within the face, 1 for the truth. */
  readonly ssim: number;
  /** {@link ssim} on a scale of 0, the mean face, to 100, the truth. */
  readonly score: number;
  /** Correlation with the truth over all faces: how dark it is between the lips. */
  readonly mouth: number;
  /** The same: how much there is to see where the eyes are. */
  readonly lids: number;
  /** Correlation of what a linear read-out of the person's own frames says with what was done. */
  readonly read: Readonly<Record<(typeof MOTIONS)[number], number>>;
  /** The share of pictures that are more like this person's mean face than like the other's. */
  readonly identity: number;
}

/** Measures pictures that should be of one person. */
export interface SwapRuler {
  /** The structural similarity of the mean face with the truth, where the score is 0. */
  readonly floor: number;
  /** The mean of all training pictures, [size, size, 3]. */
  readonly mean: Float32Array;
  /** Pictures [count, size, size, 3] in 0..1 of this person doing what the test faces do; `other` is the mean face of the other person. */
  measure(pictures: Float32Array, other: Float32Array): SwapFigures;
}

/** How much the read-out is held back from learning by heart, as a share of the mean square of its features. */
const RIDGE = 0.02;

/** Pixels along a side that the read-out looks at, about. */
const READ_SIDE = 32;

/** Landmarks that the measures are taken at (numbering of the MediaPipe face mesh). */
const AT = { mouthCorners: [61, 291], upperLip: 13, chin: 152, forehead: 10 } as const;
const EYES = [
  [33, 133],
  [362, 263],
] as const;
const POINTS = 468;

/** Opens a ruler for one person: `known` are the frames that the nets learned from, `truth` those that a swap should look like. */
export function createSwapRuler(known: KnownFaces, truth: KnownFaces): SwapRuler {
  const { size } = truth;
  const mean = meanPicture(known);
  const usual = usualFace(known);
  const reader = readOut(known);
  const mouths = perFace(truth, truth.pictures, mouthOpening);
  const lids = perFace(truth, truth.pictures, lidContrast);
  const repeated = new Float32Array(truth.pictures.length);
  for (let i = 0; i < truth.count; i++) repeated.set(mean, i * mean.length);
  const floor = meanSsim(repeated, truth);

  return {
    floor,
    mean,
    measure(pictures, other) {
      const ssim = meanSsim(pictures, truth);
      const said = reader(pictures);
      return {
        ...difference(pictures, truth),
        ssim,
        score: (100 * (ssim - floor)) / (1 - floor),
        mouth: correlation(perFace(truth, pictures, mouthOpening), mouths),
        lids: correlation(perFace(truth, pictures, lidContrast), lids),
        read: Object.fromEntries(
          MOTIONS.map((name, k) => [name, correlation(column(said, k), column(truth.motions, k))]),
        ) as SwapFigures['read'],
        identity: identityShare(pictures, mean, other, usual, size),
      };
    },
  };
}

/** The mean of all pictures, [size, size, 3]. */
function meanPicture({ count, pictures }: KnownFaces): Float32Array {
  const area = pictures.length / count;
  const mean = new Float32Array(area);
  for (let i = 0; i < pictures.length; i++) mean[i % area] += pictures[i] / count;
  return mean;
}

/** Where the face mostly is: the pixels that lie within it in more than half of the pictures. */
function usualFace({ count, inside }: KnownFaces): number[] {
  const area = inside.length / count;
  const share = new Float32Array(area);
  for (let i = 0; i < inside.length; i++) share[i % area] += inside[i] / count;
  return Array.from(share.keys()).filter((i) => share[i] > 0.5);
}

function meanSsim(pictures: Float32Array, { count, size, pictures: truth, inside }: KnownFaces): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const [made, wanted] = [faceOf(pictures, i, size), faceOf(truth, i, size)];
    sum += ssimWithin(made, wanted, inside.subarray(i * size * size, (i + 1) * size * size), size);
  }
  return sum / count;
}

function difference(
  pictures: Float32Array,
  { count, pictures: truth, inside }: KnownFaces,
): Pick<SwapFigures, 'l1' | 'psnr'> {
  const area = inside.length / count;
  let [l1, psnr] = [0, 0];
  for (let i = 0; i < count; i++) {
    let [absolute, square, weight] = [0, 0, 0];
    for (let p = i * area; p < (i + 1) * area; p++) {
      weight += 3 * inside[p];
      for (let k = 3 * p; k < 3 * p + 3; k++) {
        const error = pictures[k] - truth[k];
        absolute += inside[p] * Math.abs(error);
        square += inside[p] * error * error;
      }
    }
    l1 += (255 * absolute) / weight / count;
    psnr -= (10 * Math.log10(square / weight)) / count;
  }
  return { l1, psnr };
}

/** What a measure says of each picture, at the landmarks where the truth has them. */
function perFace(
  { count, size, inside, landmarks }: KnownFaces,
  pictures: Float32Array,
  measure: (grey: Grey, landmarks: Float32Array) => number,
): number[] {
  return Array.from({ length: count }, (_, i) => {
    const brightness = luma(faceOf(pictures, i, size));
    let [sum, weight] = [0, 0];
    for (let p = 0; p < brightness.length; p++) {
      sum += brightness[p] * inside[i * brightness.length + p];
      weight += inside[i * brightness.length + p];
    }
    const points = landmarks.subarray(i * POINTS * 2, (i + 1) * POINTS * 2);
    return measure({ brightness, size, mean: sum / weight }, points);
  });
}

/** A grey picture and the mean of its face. */
interface Grey {
  readonly brightness: Float32Array;
  readonly size: number;
  readonly mean: number;
}

/** How dark it is under the upper lip, where an open mouth shows its inside, beside the rest of the face. */
function mouthOpening(grey: Grey, landmarks: Float32Array): number {
  const [left, right] = AT.mouthCorners;
  const [x0, x1, top] = [landmarks[2 * left], landmarks[2 * right], landmarks[2 * AT.upperLip + 1]];
  const height = landmarks[2 * AT.chin + 1] - landmarks[2 * AT.forehead + 1];
  const [centre, reach] = [(x0 + x1) / 2, (x1 - x0) / 4];
  const box = boxOf(grey, centre - reach, centre + reach, top, top + 0.11 * height);
  return -average(box) / grey.mean;
}

/** How much brightness varies where the eyes are: less when the lids are shut. */
function lidContrast(grey: Grey, landmarks: Float32Array): number {
  const contrasts = EYES.map(([a, b]) => {
    const width = Math.abs(landmarks[2 * b] - landmarks[2 * a]);
    const x = (landmarks[2 * a] + landmarks[2 * b]) / 2;
    const y = (landmarks[2 * a + 1] + landmarks[2 * b + 1]) / 2;
    return deviation(boxOf(grey, x - 0.4 * width, x + 0.4 * width, y - 0.3 * width, y + 0.2 * width));
  });
  return average(contrasts) / grey.mean;
}

/** The pixels whose middles are nearest to this box. */
function boxOf({ brightness, size }: Grey, x0: number, x1: number, y0: number, y1: number): number[] {
  const values: number[] = [];
  function pixel(at: number): number {
    return Math.min(Math.max(Math.round(at - 0.5), 0), size - 1);
  }
  for (let y = pixel(y0); y <= pixel(y1); y++) {
    for (let x = pixel(x0); x <= pixel(x1); x++) values.push(brightness[y * size + x]);
  }
  return values;
}

/** Learns, by ridge regression on the person's own frames, to say from the pixels what a face does. */
function readOut({ count, size, pictures, motions }: KnownFaces): (pictures: Float32Array) => Float32Array {
  const outputs = MOTIONS.length;
  const features = Array.from({ length: count }, (_, i) => describe(faceOf(pictures, i, size), size));
  const width = features[0].length;
  const centre = new Float64Array(width);
  for (const row of features) for (let k = 0; k < width; k++) centre[k] += row[k] / count;
  for (const row of features) for (let k = 0; k < width; k++) row[k] -= centre[k];
  const means = Float64Array.from({ length: outputs }, (_, k) => average(column(motions, k)));
  const kernel = features.map((a) => Float64Array.from(features, (b) => dot(a, b)));
  const held = (RIDGE * kernel.reduce((sum, row, i) => sum + row[i], 0)) / count;
  for (const [i, row] of kernel.entries()) row[i] += held;
  const wanted = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: outputs }, (__, k) => motions[i * outputs + k] - means[k]),
  );
  const shares = solve(kernel, wanted);

  return (shown) => {
    const shownCount = shown.length / (size * size * 3);
    const said = new Float32Array(shownCount * outputs);
    for (let i = 0; i < shownCount; i++) {
      const row = describe(faceOf(shown, i, size), size).map((value, k) => value - centre[k]);
      const likeness = features.map((own) => dot(own, row));
      for (let k = 0; k < outputs; k++) {
        said[i * outputs + k] = likeness.reduce((sum, value, j) => sum + value * shares[j][k], means[k]);
      }
    }
    return said;
  };
}

/** A small grey picture without its own brightness and contrast. */
function describe(picture: Float32Array, size: number): Float64Array {
  const by = Math.ceil(size / READ_SIDE);
  const side = size / by;
  const grey = luma(picture);
  const small = new Float64Array(side * side);
  for (let i = 0; i < grey.length; i++) {
    small[Math.floor(Math.floor(i / size) / by) * side + Math.floor((i % size) / by)] += grey[i] / by ** 2;
  }
  const [mean, spread] = [average(small), deviation(small) + 1e-6];
  return small.map((value) => (value - mean) / spread);
}

/** Solves A X = B for a symmetric, positive definite A, which is overwritten, by Gaussian elimination. */
function solve(a: Float64Array[], b: Float64Array[]): Float64Array[] {
  const n = a.length;
  for (let pivot = 0; pivot < n; pivot++) {
    for (let row = pivot + 1; row < n; row++) {
      const factor = a[row][pivot] / a[pivot][pivot];
      for (let k = pivot; k < n; k++) a[row][k] -= factor * a[pivot][k];
      for (let k = 0; k < b[row].length; k++) b[row][k] -= factor * b[pivot][k];
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = 0; k < b[row].length; k++) {
      let value = b[row][k];
      for (let other = row + 1; other < n; other++) value -= a[row][other] * b[other][k];
      b[row][k] = value / a[row][row];
    }
  }
  return b;
}

/** The share of pictures that are nearer to one mean face than to the other, colours and contrast of each set aside. */
function identityShare(
  pictures: Float32Array,
  own: Float32Array,
  other: Float32Array,
  pixels: readonly number[],
  size: number,
): number {
  const [mine, theirs] = [standardised(own, pixels), standardised(other, pixels)];
  const count = pictures.length / (size * size * 3);
  let right = 0;
  for (let i = 0; i < count; i++) {
    const shown = standardised(faceOf(pictures, i, size), pixels);
    if (distance(shown, mine) < distance(shown, theirs)) right++;
  }
  return right / count;
}

/** The colours of these pixels, each colour with mean 0 and deviation 1. */
function standardised(picture: Float32Array, pixels: readonly number[]): Float64Array {
  const values = new Float64Array(3 * pixels.length);
  for (let c = 0; c < 3; c++) {
    const colour = pixels.map((p) => picture[3 * p + c]);
    const [mean, spread] = [average(colour), deviation(colour) + 1e-6];
    for (const [i, value] of colour.entries()) values[3 * i + c] = (value - mean) / spread;
  }
  return values;
}

function faceOf(pictures: Float32Array, index: number, size: number): Float32Array {
  return pictures.subarray(index * size * size * 3, (index + 1) * size * size * 3);
}

function column(rows: Float32Array, k: number): number[] {
  return Array.from(rows).filter((_, i) => i % MOTIONS.length === k);
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

function deviation(values: ArrayLike<number>): number {
  const mean = average(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - mean) ** 2;
  return Math.sqrt(sum / values.length);
}

/** Pearson's correlation; 0 where one of the two does not change. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [average(a), average(b)];
  const spread = deviation(a) * deviation(b);
  if (spread < 1e-12) return 0;
  return average(a.map((value, i) => (value - meanA) * (b[i] - meanB))) / spread;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
  return sum;
}
