/** Lines a face up: turned upright, made equally large and moved to the same place, so that a net sees only who it is and what it does. */
import { type Affine, followedBy, movePoints } from './affine.ts';
import { checkFrame, type Frame } from './frame.ts';
import { checkLandmarks, pick, STABLE_POINTS } from './landmarks.ts';
import { drawThrough } from './resample.ts';
import { fitSimilarity } from './similarity.ts';

/** Pixels along a side of an aligned face. */
export const CANVAS = 120;

/** Pixels along a side of the crop, the middle of the canvas, which is what a net sees. */
export const CROP = 96;

/** Pixels of the canvas around the crop on each side, so that turning and shifting a little never meets an edge. */
export const MARGIN = (CANVAS - CROP) / 2;

/**
 * Where the {@link STABLE_POINTS} of a mean face are, x and y as fractions of the crop: the mean of three faces, those of the portraits of Eileen Collins, of
 * Grace Hopper and of the Mona Lisa. The landmarks of each were turned until the outer corners of the eyes were level, moved so that the middle of their box was
 * that of the crop, and made 88 % of the crop high, so that forehead and jaw are inside with some room; each counts together with its mirror image.
 */
export const MEAN_FACE: readonly number[] = [
  0.2364, 0.3277, 0.3985, 0.3398, 0.6015, 0.3398, 0.7636, 0.3277, 0.5, 0.3159, 0.5, 0.363, 0.5, 0.5804, 0.5, 0.6051,
  0.3424, 0.6853, 0.6576, 0.6853,
];

/** A face that was lined up. */
export interface AlignedFace {
  /** [120, 120, 4]: red, green, blue and opacity, 0 to 255. */
  readonly pixels: Uint8ClampedArray;
  /** [468, 2]: the landmarks, in pixels of the canvas. */
  readonly landmarks: Float32Array;
  /** From places in the frame to places on the canvas. */
  readonly toCanvas: Affine;
}

/**
 * The similarity that lays a face's stable points upon those of the mean face, from the frame's pixels to the canvas's.
 * @param landmarks [468, 2], in pixels of the frame.
 * @throws RangeError when the landmarks are not a face's.
 */
export function alignmentOf(landmarks: Float32Array): Affine {
  checkLandmarks(landmarks, 'alignmentOf');
  const toCrop = fitSimilarity(pick(landmarks, STABLE_POINTS), MEAN_FACE);
  return followedBy(toCrop, { a: CROP, b: 0, c: 0, d: CROP, e: MARGIN, f: MARGIN });
}

/**
 * Lines a face up by its stable points.
 * @param landmarks [468, 2], in pixels of the frame.
 * @throws RangeError when the frame is not whole, or the landmarks are not a face's.
 */
export function alignFace(frame: Frame, landmarks: Float32Array): AlignedFace {
  checkFrame(frame, 'alignFace');
  const toCanvas = alignmentOf(landmarks);
  const pixels = new Uint8ClampedArray(CANVAS * CANVAS * 4);
  drawThrough(frame, toCanvas, { width: CANVAS, height: CANVAS, data: pixels });
  return { pixels, landmarks: movePoints(toCanvas, landmarks), toCanvas };
}
