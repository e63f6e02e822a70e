/** Draws batches of a person's faces for training: each bent, the same one straight, how much its pixels count, and its pose. */
import type { Random } from '@nepwerk/nn';
import { inverse, movePoints } from './affine.ts';
import { CANVAS, CROP, MARGIN } from './align.ts';
import { type Augmentation, AUGMENTATIONS, type Distortion, drawDistortion, emptyDistortion, GRID } from './augment.ts';
import type { FaceFrames } from './face-frames.ts';
import { LANDMARKS } from './landmarks.ts';
import { POSE_NUMBERS, poseScale, writePose } from './pose.ts';
import { type Run, sampleColours, sampleWeights } from './sample.ts';

/** Pixels along a side of the faces that a source draws: a multiple of the cells of the grid. */
const SIZES = { least: 16, most: CROP } as const;

/** Arrays that a source fills with B faces of S pixels along a side, again and again. */
export interface FaceBatch {
  /** [B, S, S, 3], 0 to 1: what the net is shown. */
  readonly bent: Float32Array;
  /** [B, S, S, 3], 0 to 1: what it should make of it. */
  readonly straight: Float32Array;
  /** [B, S, S, 1]: how much each pixel of the straight face counts; the mean over the batch is 1. */
  readonly weight: Float32Array;
  /** [B, 40]: the pose of the straight face, in deviations from the person's mean. */
  readonly pose: Float32Array;
}

/** Where batches of one person's faces come from. */
export interface FaceSource {
  /** Pixels along a side of each face. */
  readonly size: number;
  /** How many faces it draws from. */
  readonly count: number;
  /** [S, S, 3], 0 to 1: the mean of all faces, straight and otherwise unchanged. */
  readonly mean: Float32Array;
  /**
   * Fills a batch with faces drawn by chance, with replacement. Equal streams fill equal batches.
   * @throws RangeError when the arrays of the batch do not fit together.
   */
  draw(batch: FaceBatch, random: Random): void;
}

/** What a face source can be told. */
export interface FaceSourceOptions {
  /** Pixels along a side of the faces. */
  readonly size: number;
  /** How faces are changed by chance; `AUGMENTATIONS.gentle` unless told. */
  readonly augmentation?: Augmentation;
}

const FRAME_BYTES = CANVAS * CANVAS * 4;

/** Arrays for a batch of `faces` faces of `size` pixels along a side, all 0. */
export function emptyBatch(faces: number, size: number): FaceBatch {
  const area = faces * size * size;
  return {
    bent: new Float32Array(area * 3),
    straight: new Float32Array(area * 3),
    weight: new Float32Array(area),
    pose: new Float32Array(faces * POSE_NUMBERS),
  };
}

/**
 * Opens a source of batches. It reads the frames when it draws, so they must stay as they are; what it needs besides is taken once.
 * @throws RangeError when there are no frames, or the size is none of those that it draws.
 */
export function createFaceSource(frames: FaceFrames, options: FaceSourceOptions): FaceSource {
  const { size, augmentation = AUGMENTATIONS.gentle } = options;
  if (frames.count < 1) throw new RangeError('createFaceSource: there must be at least one frame, got none.');
  if (!Number.isInteger(size / (GRID - 1)) || size < SIZES.least || size > SIZES.most) {
    throw new RangeError(
      `createFaceSource: size must be a multiple of ${GRID - 1} from ${SIZES.least} to ${SIZES.most}, got ${size}.`,
    );
  }
  const scale = poseScale(frames);
  const distortion = emptyDistortion();
  const landmarks = new Float32Array(LANDMARKS * 2);

  function writeFace(batch: FaceBatch, at: number, index: number): void {
    const start = index * FRAME_BYTES;
    const area = size * size;
    writeBent(frames.pixels, start, distortion, size, batch.bent, at * area * 3);
    writeStraight(frames.pixels, start, distortion, size, batch.straight, batch.weight, at * area);
    const own = frames.landmarks.subarray(index * landmarks.length, (index + 1) * landmarks.length);
    movePoints(inverse(distortion.straight), own, landmarks);
    addMargin(landmarks);
    const first = at * POSE_NUMBERS;
    writePose(landmarks, 0, distortion.mirrored, batch.pose, first);
    for (let k = 0; k < POSE_NUMBERS; k++) {
      batch.pose[first + k] = (batch.pose[first + k] - scale.mean[k]) / scale.deviation[k];
    }
  }

  return {
    size,
    count: frames.count,
    mean: meanFace(frames, size),
    draw(batch, random) {
      const faces = facesOf(batch, size);
      for (let at = 0; at < faces; at++) {
        const index = random.integer(frames.count);
        drawDistortion(augmentation, random, distortion);
        writeFace(batch, at, index);
      }
      scaleToMeanOne(batch.weight);
    },
  };
}

/**
 * A face's crop without any change, [size, size, 3], 0 to 1.
 * @throws RangeError when there is no such frame.
 */
export function straightFace(frames: FaceFrames, index: number, size: number): Float32Array {
  if (!Number.isInteger(index) || index < 0 || index >= frames.count) {
    throw new RangeError(`straightFace: index must be a whole number below ${frames.count}, got ${index}.`);
  }
  const face = new Float32Array(size * size * 3);
  writeStraight(frames.pixels, index * FRAME_BYTES, emptyDistortion(), size, face, null, 0);
  return face;
}

function meanFace(frames: FaceFrames, size: number): Float32Array {
  const sums = new Float64Array(size * size * 3);
  for (let index = 0; index < frames.count; index++) {
    const face = straightFace(frames, index, size);
    for (let i = 0; i < sums.length; i++) sums[i] += face[i];
  }
  return Float32Array.from(sums, (sum) => sum / frames.count);
}

/** How many faces a batch holds; checks that its arrays fit together. */
function facesOf(batch: FaceBatch, size: number): number {
  const faces = batch.pose.length / POSE_NUMBERS;
  const area = faces * size * size;
  const fits = batch.bent.length === area * 3 && batch.straight.length === area * 3 && batch.weight.length === area;
  if (!Number.isInteger(faces) || faces < 1 || !fits) {
    throw new RangeError(
      `draw: a batch of faces of ${size} pixels has ${size * size * 3} numbers for each bent and each straight face, ${size * size} weights and ` +
        `${POSE_NUMBERS} pose numbers, got ${batch.bent.length}, ${batch.straight.length}, ${batch.weight.length} and ${batch.pose.length} in all.`,
    );
  }
  return faces;
}

/** Landmarks in pixels of the crop become those of the canvas, as the person's own faces have them. */
function addMargin(landmarks: Float32Array): void {
  for (let i = 0; i < landmarks.length; i++) landmarks[i] += MARGIN;
}

/** Writes a face through the bent grid: within a row of a cell, the way on the canvas is straight. */
function writeBent(
  pixels: Uint8Array,
  start: number,
  { grid }: Distortion,
  size: number,
  out: Float32Array,
  at: number,
): void {
  const cells = GRID - 1;
  const across = size / cells;
  const run: Run = { x: 0, y: 0, stepX: 0, stepY: 0, count: across };
  for (let row = 0; row < size; row++) {
    const down = (row + 0.5) / across;
    const cell = Math.floor(down);
    const part = down - cell;
    let corner = cell * GRID * 2;
    let x = grid[corner] + part * (grid[corner + GRID * 2] - grid[corner]);
    let y = grid[corner + 1] + part * (grid[corner + GRID * 2 + 1] - grid[corner + 1]);
    for (let column = 0; column < cells; column++) {
      corner += 2;
      const nextX = grid[corner] + part * (grid[corner + GRID * 2] - grid[corner]);
      const nextY = grid[corner + 1] + part * (grid[corner + GRID * 2 + 1] - grid[corner + 1]);
      run.stepX = (nextX - x) / across;
      run.stepY = (nextY - y) / across;
      run.x = x + run.stepX / 2;
      run.y = y + run.stepY / 2;
      sampleColours(pixels, start, run, out, at + (row * size + column * across) * 3);
      x = nextX;
      y = nextY;
    }
  }
}

/** Writes the straight face, and the weights of its pixels if they are asked for. */
function writeStraight(
  pixels: Uint8Array,
  start: number,
  { straight: { a, b, c, d, e, f } }: Distortion,
  size: number,
  colours: Float32Array,
  weights: Float32Array | null,
  at: number,
): void {
  const step = CROP / size;
  const run: Run = { x: 0, y: 0, stepX: a * step, stepY: b * step, count: size };
  for (let row = 0; row < size; row++) {
    const x = 0.5 * step;
    const y = (row + 0.5) * step;
    run.x = a * x + c * y + e;
    run.y = b * x + d * y + f;
    sampleColours(pixels, start, run, colours, (at + row * size) * 3);
    if (weights) sampleWeights(pixels, start, run, weights, at + row * size);
  }
}

/** The mean becomes 1. No pixel counts nothing, so there is a mean to divide by. */
function scaleToMeanOne(weights: Float32Array): void {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i];
  const factor = weights.length / sum;
  for (let i = 0; i < weights.length; i++) weights[i] *= factor;
}
