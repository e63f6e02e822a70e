/** A picture in bytes, as a puppet takes and gives it. */

/** Pixels as a browser's `ImageData` has them, so that one can be used for the other. */
export interface Frame {
  /** Pixels in a row. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** [height, width, 4] from 0 to 255: red, green, blue and how opaque. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** @throws RangeError when a picture has not as many bytes as its width and height ask for. */
export function checkFrame({ width, height, data }: Frame): void {
  if (width >= 2 && height >= 2 && data.length === width * height * 4) return;
  throw new RangeError(
    `A portrait must have at least 2x2 pixels of four bytes each, got ${width}x${height} with ${data.length} bytes.`,
  );
}
