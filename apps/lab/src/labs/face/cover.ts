/** Stands in for faces that may not be shown: a few squares, each the mean of all that lies under it. */
import type { Frame } from '@nepwerk/media';
import type { Sheet } from '@nepwerk/protocol';

/**
 * Squares along a side of a picture.
 *
 * Strangers' faces begin to be told apart at some fifteen squares across (Bachmann, "Identification of spatially quantised tachistoscopic images of faces", 1991).
 * Who is known well needs far fewer: half of the famous faces were still named at 7 by 10 (Yip and Sinha, "Contribution of color to face recognition", 2002), and
 * here it is classmates who look. Sixteen squares in all, even where a face fills the picture, are less than a quarter of these seventy: a head's place and colours
 * are left, and nothing of eyes, nose and mouth. What lies within a square is summed, not sampled, so a film of such pictures does not give it back either.
 */
export const SQUARES = 4;

/** A picture as so many squares, with bytes of its own; opaque. */
export function coverFrame({ width, height, data }: Frame): Frame {
  const covered = new Uint8ClampedArray(data.length);
  cover(data, covered, width, { left: 0, top: 0, width, height });
  return { width, height, data: covered };
}

/** A sheet whose pictures in some columns, unless told in all, are such squares; with bytes of its own. */
export function coverSheet(sheet: Sheet, columns: readonly number[] = allOf(sheet.columns)): Sheet {
  const { size, rows, pixels } = sheet;
  const covered = new Uint8ClampedArray(pixels);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      cover(pixels, covered, sheet.columns * size, { left: column * size, top: row * size, width: size, height: size });
    }
  }
  return { ...sheet, pixels: covered };
}

/** A part of a picture, in pixels. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Writes the squares of an area. A picture with fewer pixels along a side than there are squares becomes one square: none is ever a pixel as it was. */
function cover(
  from: Uint8ClampedArray<ArrayBufferLike>,
  to: Uint8ClampedArray<ArrayBuffer>,
  stride: number,
  { left, top, width, height }: Area,
): void {
  const squares = Math.min(width, height) < 2 * SQUARES ? 1 : SQUARES;
  for (let row = 0; row < squares; row++) {
    for (let column = 0; column < squares; column++) {
      const x = left + Math.floor((column * width) / squares);
      const y = top + Math.floor((row * height) / squares);
      flatten(from, to, stride, {
        left: x,
        top: y,
        width: left + Math.floor(((column + 1) * width) / squares) - x,
        height: top + Math.floor(((row + 1) * height) / squares) - y,
      });
    }
  }
}

/** Writes one square: everywhere the mean of what lies there. */
function flatten(
  from: Uint8ClampedArray<ArrayBufferLike>,
  to: Uint8ClampedArray<ArrayBuffer>,
  stride: number,
  { left, top, width, height }: Area,
): void {
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < top + height; y++) {
    for (let at = 4 * (y * stride + left); at < 4 * (y * stride + left + width); at += 4) {
      red += from[at] ?? 0;
      green += from[at + 1] ?? 0;
      blue += from[at + 2] ?? 0;
    }
  }
  const pixels = width * height;
  for (let y = top; y < top + height; y++) {
    for (let at = 4 * (y * stride + left); at < 4 * (y * stride + left + width); at += 4) {
      to[at] = red / pixels;
      to[at + 1] = green / pixels;
      to[at + 2] = blue / pixels;
      to[at + 3] = 255;
    }
  }
}

function allOf(columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => column);
}
