/** Puts the other person's face on a performer: deep, by the nets, or cheap, by stretching one picture of the other. */
import {
  CANVAS,
  compositeFace,
  CROP,
  MARGIN,
  straightFace,
  warpFace,
  type AlignedFace,
  type CompositeOptions,
  type Frame,
} from '@nepwerk/media';

/** A performer in one frame. */
export interface Performance {
  readonly frame: Frame;
  /** [468, 2], in pixels of the frame. */
  readonly landmarks: Float32Array;
  /** The same face, lined up. */
  readonly aligned: AlignedFace;
}

/**
 * What the nets make of the performer's face, put into the frame.
 * @param size pixels along a side of the faces that the nets know.
 * @param swap the other person's decoder on a face, [size, size, 3] in 0..1.
 */
export function deepFake(
  { frame, landmarks, aligned }: Performance,
  size: number,
  swap: (face: Float32Array) => Float32Array,
  options: CompositeOptions,
): Frame {
  const { pixels } = aligned;
  const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.length);
  const face = straightFace({ count: 1, pixels: bytes, landmarks: aligned.landmarks }, 0, size);
  return compositeFace(frame, swap(face), size, landmarks, options);
}

/** The other person's neutral face, stretched until its landmarks lie where the performer's are, put into the frame. */
export function cheapFake(
  { frame, landmarks, aligned }: Performance,
  other: AlignedFace,
  options: CompositeOptions,
): Frame {
  const stretched = warpFace(coloursOf(other), CANVAS, other.landmarks, aligned.landmarks);
  return compositeFace(frame, cropOf(stretched), CROP, landmarks, options);
}

/** [120, 120, 3] in 0..1. */
function coloursOf({ pixels }: AlignedFace): Float32Array {
  const colours = new Float32Array(CANVAS * CANVAS * 3);
  for (let from = 0, to = 0; to < colours.length; from += 4, to += 3) {
    for (let c = 0; c < 3; c++) colours[to + c] = (pixels[from + c] ?? 0) / 255;
  }
  return colours;
}

/** The middle of a canvas: [120, 120, 3] to [96, 96, 3]. */
function cropOf(canvas: Float32Array): Float32Array {
  const crop = new Float32Array(CROP * CROP * 3);
  for (let row = 0; row < CROP; row++) {
    const from = ((row + MARGIN) * CANVAS + MARGIN) * 3;
    crop.set(canvas.subarray(from, from + CROP * 3), row * CROP * 3);
  }
  return crop;
}
