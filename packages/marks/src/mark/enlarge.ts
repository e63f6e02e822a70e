/** Small pictures made large enough for a label to be read and a watermark to have room. */
import type { Picture } from '../picture.ts';

/**
 * Enlarges a picture so that its shorter side has at least so many pixels, smoothly (cubic convolution after Keys, 1981, a = -1/2).
 *
 * @returns The picture itself where it is large enough.
 */
export function enlarge(picture: Picture, shortest: number): Picture {
  const factor = shortest / Math.min(picture.width, picture.height);
  if (factor <= 1) return picture;
  return stretchRows(turn(stretchRows(turn(picture), factor)), factor);
}

/** A picture whose rows are `factor` times as long. */
function stretchRows({ width, height, data }: Picture, factor: number): Picture {
  const wide = Math.round(width * factor);
  const stretched = new Uint8ClampedArray(wide * height * 4);
  for (let x = 0; x < wide; x++) {
    const from = (x + 0.5) / factor - 0.5;
    const first = Math.floor(from) - 1;
    const weights = [0, 1, 2, 3].map((i) => cubic(from - first - i));
    const columns = weights.map((_, i) => Math.max(0, Math.min(width - 1, first + i)) * 4);
    for (let y = 0; y < height; y++) {
      for (let channel = 0; channel < 4; channel++) {
        const row = y * width * 4 + channel;
        let sum = 0;
        for (let i = 0; i < 4; i++) sum += weights[i] * data[row + columns[i]];
        stretched[(y * wide + x) * 4 + channel] = sum;
      }
    }
  }
  return { width: wide, height, data: stretched };
}

/** Keys' kernel. */
function cubic(distance: number): number {
  const d = Math.abs(distance);
  if (d >= 2) return 0;
  return d <= 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
}

/** Rows and columns exchanged. */
function turn({ width, height, data }: Picture): Picture {
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      turned.set(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4), (x * height + y) * 4);
  return { width: height, height: width, data: turned };
}
