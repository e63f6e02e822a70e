/** What can be said of a face in a frame to somebody who films it: how it is held, what is open, how large, sharp and bright it is. All of it is geometry and light. */
import { alignFace, CANVAS } from './align.ts';
import type { Frame } from './frame.ts';
import { checkDepths, headTurn, type HeadTurn } from './head-turn.ts';
import { LANDMARKS } from './landmarks.ts';
import { faceMask } from './masks.ts';

/** Openings and widths of a face, measured in space, so that a turn of the head changes them little. */
export interface FaceShape {
  /** The gap between the lips, in distances between the outer corners of the eyes. */
  readonly mouth: number;
  /** From one corner of the mouth to the other, in the same measure. */
  readonly mouthWidth: number;
  /** The gap between the lids, in widths of the eye: of the person's right eye and of the left. */
  readonly rightEye: number;
  readonly leftEye: number;
}

/** What can be said of a face in a frame. */
export interface FaceSight extends FaceShape {
  readonly turn: HeadTurn;
  /** The height of the face's box, as a share of the frame's height. */
  readonly size: number;
  /** Where the middle of the face's box is, as shares of the frame's width and height. */
  readonly middle: readonly [x: number, y: number];
  /** What share of the landmarks is inside the frame: 1 when all of the face is. */
  readonly inView: number;
  /** The mean luminance of the face, from 0 to 1. */
  readonly brightness: number;
  /**
   * The variance of the Laplacian of the face's luminance (Pech-Pacheco and others, "Diatom autofocusing in brightfield microscopy", 2000), with luminance
   * from 0 to 1, measured on the aligned face, which is what a net will see. A face that is out of focus, moved, or too small has little.
   */
  readonly sharpness: number;
}

/** Both lips at their middle, inside. */
const LIPS = [13, 14] as const;

/** The corners of the mouth, and the outer corners of the eyes. */
const MOUTH_CORNERS = [61, 291] as const;
const EYE_CORNERS = [33, 263] as const;

/** Of each eye its corners, and four places on the upper lid with those below them. */
const EYES = {
  right: {
    corners: [33, 133],
    lids: [
      [160, 144],
      [159, 145],
      [158, 153],
      [157, 154],
    ],
  },
  left: {
    corners: [263, 362],
    lids: [
      [387, 373],
      [386, 374],
      [385, 380],
      [384, 381],
    ],
  },
} as const;

/** Luminance of red, green and blue, of bytes, as one from 0 to 1: ITU-R BT.601. */
const LUMINANCE = [0.299 / 255, 0.587 / 255, 0.114 / 255] as const;

/** A pixel is the face's own when the mask says so by more than half. */
const INSIDE = 0.5;

/**
 * Measures the openings and widths of a face.
 * @param landmarks [468, 2], in pixels.
 * @param depths [468], in the same pixels.
 * @throws RangeError when these are not a face's.
 */
export function faceShape(landmarks: Float32Array, depths: Float32Array): FaceShape {
  checkDepths(landmarks, depths, 'faceShape');
  function gap([one, other]: readonly [number, number]): number {
    return Math.hypot(
      landmarks[2 * one] - landmarks[2 * other],
      landmarks[2 * one + 1] - landmarks[2 * other + 1],
      depths[one] - depths[other],
    );
  }
  function opening({ corners, lids }: (typeof EYES)['right' | 'left']): number {
    return lids.reduce((sum, pair) => sum + gap(pair) / lids.length, 0) / gap(corners);
  }
  const span = gap(EYE_CORNERS);
  return {
    mouth: gap(LIPS) / span,
    mouthWidth: gap(MOUTH_CORNERS) / span,
    rightEye: opening(EYES.right),
    leftEye: opening(EYES.left),
  };
}

/**
 * Measures a face in a frame.
 * @param landmarks [468, 2], in pixels of the frame.
 * @param depths [468], in the same pixels.
 * @param aligned the same face lined up, where it was already.
 * @throws RangeError when the frame is not whole, or the landmarks or depths are not a face's.
 */
export function faceSight(
  frame: Frame,
  landmarks: Float32Array,
  depths: Float32Array,
  aligned = alignFace(frame, landmarks),
): FaceSight {
  const turn = headTurn(landmarks, depths);
  return {
    ...faceShape(landmarks, depths),
    turn,
    ...placeIn(frame, landmarks),
    ...lightOf(aligned.pixels, faceMask(aligned.landmarks)),
  };
}

function placeIn({ width, height }: Frame, landmarks: Float32Array): Pick<FaceSight, 'size' | 'middle' | 'inView'> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let inside = 0;
  for (let i = 0; i < landmarks.length; i += 2) {
    const [x, y] = [landmarks[i], landmarks[i + 1]];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    if (x >= 0 && y >= 0 && x <= width && y <= height) inside += 1;
  }
  return {
    size: (bottom - top) / height,
    middle: [(left + right) / 2 / width, (top + bottom) / 2 / height],
    inView: inside / LANDMARKS,
  };
}

/** @param pixels [120, 120, 4] of an aligned face, and its mask [120, 120]. */
function lightOf(pixels: Uint8ClampedArray, mask: Float32Array): Pick<FaceSight, 'brightness' | 'sharpness'> {
  const light = Float32Array.from(mask, (_, i) =>
    LUMINANCE.reduce((sum, weight, channel) => sum + weight * pixels[4 * i + channel], 0),
  );
  let [count, sum, bends, squares] = [0, 0, 0, 0];
  for (let row = 1; row < CANVAS - 1; row++) {
    for (let column = 1; column < CANVAS - 1; column++) {
      const i = row * CANVAS + column;
      if (mask[i] <= INSIDE) continue;
      const bend = light[i - 1] + light[i + 1] + light[i - CANVAS] + light[i + CANVAS] - 4 * light[i];
      count += 1;
      sum += light[i];
      bends += bend;
      squares += bend * bend;
    }
  }
  if (count === 0) return { brightness: 0, sharpness: 0 };
  return { brightness: sum / count, sharpness: squares / count - (bends / count) ** 2 };
}
