/** Puts the other person's face on a performer: deep, by the nets, or cheap, by stretching one picture of the other. */
import {
  alignFace,
  CANVAS,
  COMPOSITE_LIMITS,
  CROP,
  MARGIN,
  straightFace,
  warpFace,
  type AlignedFace,
  type CompositeOptions,
  type Compositor,
  type Frame,
} from '@nepwerk/media';

/** Pixels along a side of a mirror's pictures; of those that follow a camera it is what the page sends. */
export const MIRROR = 256;

/**
 * How far a made face reaches at least beyond that of a performer who may not be shown, as a fraction of the crop. Of fine marks on a face an eighth is left to be
 * seen then, at its very edge; with no more than the face, a third to more than a half, for the usual border to the widest.
 */
const LEAST_HIDING = 0.1;

/** A performer in one frame. */
export interface Performance {
  readonly frame: Frame;
  /** [468, 2], in pixels of the frame. */
  readonly landmarks: Float32Array;
  /** The same face, lined up. */
  readonly aligned: AlignedFace;
}

/**
 * Whoever has these landmarks in a frame.
 * @throws RangeError when the frame is not whole, or the landmarks are not a face's.
 */
export function performanceIn(frame: Frame, landmarks: Float32Array): Performance {
  return { frame, landmarks, aligned: alignFace(frame, landmarks) };
}

/**
 * The performer's face as the nets are shown it, [size, size, 3] in 0..1.
 * @param size pixels along a side of the faces that the nets know.
 */
export function faceIn({ aligned: { pixels, landmarks } }: Performance, size: number): Float32Array {
  const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.length);
  return straightFace({ count: 1, pixels: bytes, landmarks }, 0, size);
}

/**
 * What the nets made of the performer's face, put into the frame.
 * @param face the other person's decoder on {@link faceIn}, [size, size, 3] in 0..1.
 */
export function deepFake(
  { frame, landmarks }: Performance,
  face: Float32Array,
  size: number,
  options: CompositeOptions,
  composite: Compositor,
): Frame {
  return composite(frame, face, size, landmarks, options);
}

/** The other person's neutral face, stretched until its landmarks lie where the performer's are, put into the frame. */
export function cheapFake(
  { frame, landmarks, aligned }: Performance,
  otherFace: AlignedFace,
  options: CompositeOptions,
  composite: Compositor,
): Frame {
  const stretched = warpFace(coloursOf(otherFace), CANVAS, otherFace.landmarks, aligned.landmarks);
  return composite(frame, cropOf(stretched), CROP, landmarks, options);
}

/**
 * How a face is put on a performer who may not be shown: the border over which it passes into the frame lies outside the outline of the performer's own face, not
 * inside, so that no rim of that face shows through, whatever was set. A mask of less than the face, which is there to look at the seam, does not count here.
 */
export function hidingOptions({ blend, mask }: Required<CompositeOptions>): Required<CompositeOptions> {
  const border = Math.min(blend, COMPOSITE_LIMITS.mask.most);
  return { blend: border, mask: Math.max(mask, border, LEAST_HIDING) };
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
