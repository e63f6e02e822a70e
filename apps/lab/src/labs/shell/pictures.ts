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

/** One picture of a sheet as a sheet of its own. */
export function pictureOf({ columns, size, pixels }: Sheet, place: number): Sheet {
  const alone = new Uint8ClampedArray(size * size * 4);
  const first = (Math.floor(place / columns) * size * columns + (place % columns)) * size;
  for (let y = 0; y < size; y++) {
    const from = (first + y * columns * size) * 4;
    alone.set(pixels.subarray(from, from + size * 4), y * size * 4);
  }
  return { columns: 1, rows: 1, size, pixels: alone };
}

/** A sheet of one picture back to numbers from -1 to 1, [size, size, channels]. */
export function fromSheet({ pixels }: Sheet, channels: number): Float32Array {
  return Float32Array.from({ length: (pixels.length / 4) * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return (pixels[pixel * 4 + (i % channels)] ?? 0) / 127.5 - 1;
  });
}

/** A sheet of one picture, mirrored. */
export function mirrorSheet(sheet: Sheet): Sheet {
  const { size, pixels } = sheet;
  const turned = new Uint8ClampedArray(pixels.length);
  for (let i = 0; i < pixels.length; i += 4) {
    const [x, y] = [(i / 4) % size, Math.floor(i / 4 / size)];
    turned.set(pixels.subarray(i, i + 4), (y * size + size - 1 - x) * 4);
  }
  return { ...sheet, pixels: turned };
}

/** The first pictures of a sheet, so many, as a sheet of one row; there have to be as many in its own first row. */
export function pictureRow({ columns, size, pixels }: Sheet, count: number): Sheet {
  const row = new Uint8ClampedArray(count * size * size * 4);
  const stride = count * size * 4;
  for (let y = 0; y < size; y++) {
    const from = y * columns * size * 4;
    row.set(pixels.subarray(from, from + stride), y * stride);
  }
  return { columns: count, rows: 1, size, pixels: row };
}
