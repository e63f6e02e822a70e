/** Puts a made face back into the frame: turned as the head there, in its colours, without a seam. */
import { type Affine, followedBy, inverse, movePoints } from '../affine.ts';
import { alignmentOf, CROP, MARGIN } from '../align.ts';
import { checkFrame, type Frame } from '../frame.ts';
import { insideOf } from '../masks.ts';
import { drawThrough } from '../resample.ts';
import { matchColours } from './colour-match.ts';
import { blendInto, type Layer } from './pyramid.ts';
import { Scratch } from './scratch.ts';

/** How a face is put back. */
export interface CompositeOptions {
  /** How wide the border is over which the face passes into the frame, as a fraction of the crop, from 0 to .25: it lies inside the mask. */
  readonly blend?: number;
  /** How far the mask reaches beyond the outline of the landmarks, as a fraction of the crop, from -.2 to .2; negative is less than the face. */
  readonly mask?: number;
}

/** What the options can be, and what they are unless told. */
export const COMPOSITE_LIMITS = {
  blend: { least: 0, most: 0.25, usual: 0.1 },
  mask: { least: -0.2, most: 0.2, usual: 0 },
} as const;

/** How often the blend halves the picture: differences of colour pass over some thirty pixels. */
const LEVELS = 4;

/** Pixels of the crop at its edge over which the face is faded out whatever the mask says: a net has seen nothing beyond. */
const RIM = 4;

/** A part of a frame. */
interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Puts faces back, one after the other; see {@link compositeFace}. */
export type Compositor = typeof compositeFace;

/**
 * A compositor for many pictures, as of a mirror or a film. It makes of each exactly what {@link compositeFace} does, and keeps the memory that this takes, about
 * 5 MB for a frame of 256 x 256, for the next. Frames that it gives away are their own.
 */
export function createCompositor(): Compositor {
  const scratch = new Scratch();
  function compositeNext(
    frame: Frame,
    face: Float32Array,
    size: number,
    landmarks: Float32Array,
    options: CompositeOptions = {},
  ): Frame {
    scratch.begin();
    return composite(frame, face, size, landmarks, options, scratch);
  }
  return compositeNext;
}

/**
 * Puts a face in place of the one that has these landmarks, into a copy of the frame. Its colours are matched to those of the frame's own face.
 * @param face [size, size, 3], 0 to 1: the crop, as a net makes it.
 * @param size pixels along a side of the crop.
 * @param landmarks [468, 2], in pixels of the frame.
 * @throws RangeError when frame, face or landmarks are not whole, or an option is out of its range.
 */
export function compositeFace(
  frame: Frame,
  face: Float32Array,
  size: number,
  landmarks: Float32Array,
  options: CompositeOptions = {},
): Frame {
  return composite(frame, face, size, landmarks, options, new Scratch());
}

function composite(
  frame: Frame,
  face: Float32Array,
  size: number,
  landmarks: Float32Array,
  options: CompositeOptions,
  scratch: Scratch,
): Frame {
  checkFrame(frame, 'compositeFace');
  if (!Number.isInteger(size) || size < 1 || face.length !== size * size * 3) {
    throw new RangeError(`compositeFace: a face of ${size} pixels has ${size * size * 3} numbers, got ${face.length}.`);
  }
  const blend = CROP * within('blend', options.blend);
  const grow = CROP * within('mask', options.mask);
  const toCanvas = alignmentOf(landmarks);
  const toFace = followedBy(toCanvas, similarityToCrop(size));
  const copy = { width: frame.width, height: frame.height, data: frame.data.slice() };
  const region = regionOf(toFace, size, frame);
  if (region.width < 1 || region.height < 1) return copy;

  const soft = Math.max(0.5, blend / 2);
  const mask = insideOf(movePoints(toCanvas, landmarks), size, { grow: grow - soft, soft });
  const matched = scratch.take(face.length);
  matched.set(face);
  matchColours(matched, faceOf(frame, toFace, size, scratch), mask);
  const layers = placed(frame, region, toFace, matched, mask, size, scratch);
  blendInto(layers.base, layers.difference, layers.mask, LEVELS, scratch);
  write(layers.base, region, copy);
  return copy;
}

function within(name: keyof typeof COMPOSITE_LIMITS, given: number | undefined): number {
  const { least, most, usual } = COMPOSITE_LIMITS[name];
  const value = given ?? usual;
  if (!(value >= least && value <= most)) {
    throw new RangeError(`compositeFace: ${name} must be from ${least} to ${most}, got ${value}.`);
  }
  return value;
}

/** From the canvas's pixels to those of a crop of `size`. */
function similarityToCrop(size: number): Affine {
  const scale = size / CROP;
  return { a: scale, b: 0, c: 0, d: scale, e: -MARGIN * scale, f: -MARGIN * scale };
}

/** The part of the frame that the crop can touch. */
function regionOf(toFace: Affine, size: number, frame: Frame): Region {
  const corners = movePoints(inverse(toFace), Float32Array.of(0, 0, size, 0, size, size, 0, size));
  const xs = [0, 2, 4, 6].map((i) => corners[i]);
  const ys = [1, 3, 5, 7].map((i) => corners[i]);
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const right = Math.min(frame.width, Math.ceil(Math.max(...xs)));
  const bottom = Math.min(frame.height, Math.ceil(Math.max(...ys)));
  return { left, top, width: right - left, height: bottom - top };
}

/** The frame's own face, lined up: [size, size, 3], 0 to 1. */
function faceOf(frame: Frame, toFace: Affine, size: number, scratch: Scratch): Float32Array {
  const data = new Uint8ClampedArray(size * size * 4);
  drawThrough(frame, toFace, { width: size, height: size, data });
  const face = scratch.take(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    for (let c = 0; c < 3; c++) face[3 * i + c] = data[4 * i + c] / 255;
  }
  return face;
}

/** The region of the frame, how the face differs from it, and the mask, all in the region's pixels; colours 0 to 255. */
function placed(
  frame: Frame,
  { left, top, width, height }: Region,
  toFace: Affine,
  face: Float32Array,
  faceMask: Float32Array,
  size: number,
  scratch: Scratch,
): { readonly base: Layer; readonly difference: Layer; readonly mask: Layer } {
  const base = scratch.take(width * height * 3);
  const difference = scratch.zeros(width * height * 3);
  const mask = scratch.zeros(width * height);
  const rim = (RIM * size) / CROP;
  const last = size - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const from = 4 * ((top + y) * frame.width + left + x);
      for (let c = 0; c < 3; c++) base[3 * at + c] = frame.data[from + c];
      const frameX = left + x + 0.5;
      const frameY = top + y + 0.5;
      const u = toFace.a * frameX + toFace.c * frameY + toFace.e;
      const v = toFace.b * frameX + toFace.d * frameY + toFace.f;
      const depth = Math.min(u, v, size - u, size - v);
      if (depth <= 0) continue;
      const share = Math.min(1, depth / rim);
      const columnAt = Math.min(last, Math.max(0, u - 0.5));
      const rowAt = Math.min(last, Math.max(0, v - 0.5));
      const column = Math.floor(columnAt);
      const row = Math.floor(rowAt);
      const right = columnAt - column;
      const low = rowAt - row;
      const i = row * size + column;
      const beside = column < last ? 1 : 0;
      const below = row < last ? size : 0;
      for (let c = 0; c < 3; c++) {
        const upper = face[3 * i + c] + right * (face[3 * (i + beside) + c] - face[3 * i + c]);
        const j = i + below;
        const lower = face[3 * j + c] + right * (face[3 * (j + beside) + c] - face[3 * j + c]);
        difference[3 * at + c] = share * (255 * (upper + low * (lower - upper)) - base[3 * at + c]);
      }
      const upper = faceMask[i] + right * (faceMask[i + beside] - faceMask[i]);
      const lower = faceMask[i + below] + right * (faceMask[i + below + beside] - faceMask[i + below]);
      mask[at] = share * (upper + low * (lower - upper));
    }
  }
  return {
    base: { width, height, channels: 3, values: base },
    difference: { width, height, channels: 3, values: difference },
    mask: { width, height, channels: 1, values: mask },
  };
}

/** Writes colours into a region of a frame; its opacity stays. */
function write({ values }: Layer, { left, top, width, height }: Region, frame: Frame): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = 4 * ((top + y) * frame.width + left + x);
      const from = 3 * (y * width + x);
      frame.data[to] = values[from];
      frame.data[to + 1] = values[from + 1];
      frame.data[to + 2] = values[from + 2];
    }
  }
}
