/** Frames as this package takes and gives them, and how places in them are counted. */

/**
 * A picture as a canvas has it: red, green, blue and opacity of each pixel, 0 to 255, row by row; browsers' `ImageData` is one.
 *
 * Places are counted as a canvas counts them: x to the right, y down, pixel (i, j) covers the square from (i, j) to (i + 1, j + 1), and so its centre is at
 * (i + .5, j + .5). A place given as a fraction of the picture, as face detectors give it, becomes one in pixels by multiplying it with width or height.
 */
export interface Frame {
  /** Pixels in a row. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** width * height * 4 numbers. */
  readonly data: Uint8ClampedArray<ArrayBufferLike>;
}

/**
 * Checks at the door that a frame is whole.
 * @throws RangeError naming `who` when a side is not a whole number of at least 1, or the data has not the length that the sides give.
 */
export function checkFrame(frame: Frame, who: string): void {
  const { width, height, data } = frame;
  if (!Number.isSafeInteger(width) || !Number.isSafeInteger(height) || width < 1 || height < 1) {
    throw new RangeError(
      `${who}: the sides of a frame must be whole numbers of at least 1, got ${width} by ${height}.`,
    );
  }
  if (data.length !== width * height * 4) {
    throw new RangeError(
      `${who}: a frame of ${width} by ${height} has ${width * height * 4} bytes, got ${data.length}.`,
    );
  }
}
