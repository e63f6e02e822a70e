/** Cuts the central square out of what a camera sees, and scales it. */
import type { Frame } from '@nepwerk/media';
import { newCanvas } from '../marks/canvas.ts';
import type { FaceSource } from './detector-messages.ts';

/** A canvas and its context. */
type Canvas = ReturnType<typeof newCanvas>;

/** The last canvas that was drawn on: a camera's frames are all wanted in one size. */
let last: Canvas | null = null;

/**
 * The pixels of the central square of a source.
 * @param side pixels along a side of the answer. Where the source becomes smaller, each pixel is a mean of those that it covers.
 * @throws Error when the source is not whole, has no pixels, or was closed.
 */
export function squareOf(source: FaceSource, side: number): Frame {
  if ('data' in source) return squareOfPixels(source, side);
  const [width, height] =
    'displayWidth' in source ? [source.displayWidth, source.displayHeight] : [source.width, source.height];
  return draw(source, width, height, side);
}

function squareOfPixels({ width, height, data }: Frame, side: number): Frame {
  if (!(width > 0 && height > 0) || data.length !== width * height * 4) {
    throw new RangeError(`A frame of ${width} by ${height} must have four bytes a pixel, got ${data.length}.`);
  }
  if (width === side && height === side) return { width, height, data };
  const { canvas, context } = newCanvas(width, height);
  context.putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), 0, 0);
  return draw(canvas, width, height, side);
}

function draw(source: CanvasImageSource, width: number, height: number, side: number): Frame {
  const whole = Math.min(width, height);
  if (!(whole > 0)) throw new RangeError(`A frame must have pixels, got ${width} by ${height}.`);
  last = last?.canvas.width === side ? last : newCanvas(side, side);
  const { context } = last;
  context.imageSmoothingQuality = 'high'; // the others take four pixels, however many there are
  context.drawImage(source, (width - whole) / 2, (height - whole) / 2, whole, whole, 0, 0, side, side);
  return context.getImageData(0, 0, side, side);
}
