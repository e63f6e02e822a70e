/** Turns the numbers of pictures into sheets for a canvas. */
import type { Sheet } from '@nepwerk/protocol';

/** How the pictures lie in memory: [count, size, size, channels], from -1 to 1. */
export interface PictureLayout {
  readonly size: number;
  readonly channels: number;
}

/**
 * Lays pictures out on a sheet of so many columns, row by row, as RGBA bytes. Grey pictures become grey, values outside [-1, 1] are held
 * at the ends.
 */
export function toSheet(pixels: Float32Array, { size, channels }: PictureLayout, columns: number): Sheet {
  const stride = size * size * channels;
  const count = Math.floor(pixels.length / stride);
  const rows = Math.ceil(count / columns);
  const bytes = new Uint8ClampedArray(columns * rows * size * size * 4);
  for (let picture = 0; picture < count; picture++) {
    const left = (picture % columns) * size;
    const top = Math.floor(picture / columns) * size;
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const from = picture * stride + (y * size + x) * channels;
        const to = ((top + y) * columns * size + left + x) * 4;
        for (let c = 0; c < 3; c++) bytes[to + c] = ((pixels[from + (channels === 3 ? c : 0)] ?? 0) + 1) * 127.5;
        bytes[to + 3] = 255;
      }
    }
  }
  return { columns, rows, size, pixels: bytes };
}

/** A latent as a square of grey pixels, one a number; standard normal numbers from -2 to 2 fill the range. */
export function latentSheet(latent: Float32Array): Sheet {
  const side = Math.max(1, Math.floor(Math.sqrt(latent.length)));
  const grey = latent.slice(0, side * side).map((value) => value / 2);
  return toSheet(grey, { size: side, channels: 1 }, 1);
}
