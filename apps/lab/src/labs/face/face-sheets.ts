/** Turns faces and frames into sheets for a canvas. */
import type { Frame } from '@nepwerk/media';
import type { Sheet } from '@nepwerk/protocol';
import { toSheet } from '../shell/pictures.ts';

/** Faces, [count, size, size, 3] in 0..1, row by row in so many columns. */
export function faceSheet(faces: Float32Array, size: number, columns: number): Sheet {
  const around = faces.map((value) => 2 * value - 1);
  return toSheet(around, { size, channels: 3 }, columns);
}

/** A square frame as a sheet of one picture, with bytes of its own. */
export function frameSheet({ width, data }: Frame): Sheet {
  return { columns: 1, rows: 1, size: width, pixels: new Uint8ClampedArray(data) };
}
