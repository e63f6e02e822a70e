/** Pictures as this package takes and gives them. */

/** A picture as a canvas has it: red, green, blue and opacity of each pixel, 0 to 255, row by row; browsers' `ImageData` is one. */
export interface Picture {
  /** Pixels in a row. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** width * height * 4 numbers. */
  readonly data: Uint8ClampedArray<ArrayBufferLike>;
}

/** Whether a picture's sizes are whole numbers of at least 1 and its data has the length that they give. */
export function isWhole(picture: Picture): boolean {
  const { width, height, data } = picture;
  return (
    Number.isSafeInteger(width) &&
    Number.isSafeInteger(height) &&
    width > 0 &&
    height > 0 &&
    data.length === width * height * 4
  );
}
