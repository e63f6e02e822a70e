/** The square that is cut out of a photo: in the middle at first, and always inside. */

/** The size of a photo in pixels, as it is seen upright. */
export interface PhotoSize {
  readonly width: number;
  readonly height: number;
}

/** A square in a photo: its upper left corner and its side, in pixels of the photo. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The smallest square, as a share of the largest: closer in, a photo is a blur. */
export const SMALLEST_SHARE = 0.1;

/** The largest square in the middle. */
export function middleCrop({ width, height }: PhotoSize): Crop {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, side };
}

/** The square moved by so many pixels of the photo, as far as it goes. */
export function moveCrop(crop: Crop, size: PhotoSize, right: number, down: number): Crop {
  return inside({ ...crop, x: crop.x + right, y: crop.y + down }, size);
}

/** The square made `share` of the largest one, around its middle as far as that goes. */
export function resizeCrop(crop: Crop, size: PhotoSize, share: number): Crop {
  const largest = Math.min(size.width, size.height);
  const side = largest * Math.min(1, Math.max(SMALLEST_SHARE, share));
  const grown = (side - crop.side) / 2;
  return inside({ x: crop.x - grown, y: crop.y - grown, side }, size);
}

/** How large the square is, as a share of the largest one. */
export function shareOf(crop: Crop, { width, height }: PhotoSize): number {
  return crop.side / Math.min(width, height);
}

function inside({ x, y, side }: Crop, { width, height }: PhotoSize): Crop {
  return { x: hold(x, width - side), y: hold(y, height - side), side };
}

function hold(value: number, most: number): number {
  return Math.min(Math.max(0, value), Math.max(0, most));
}
