/** Lays pictures out in a grid, as one picture of 8-bit colours. */

/** A picture of `width` x `height` pixels, three bytes (red, green, blue) each, row by row. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Pictures as networks take them: [count, size, size, channels], values in [-1, 1]. */
export interface Pixels {
  readonly pixels: Float32Array;
  readonly size: number;
  readonly channels: 1 | 3;
}

/** Paper between the pictures, in pixels of a picture. */
const GAP = 1;

/** The brightness of that paper. */
const PAPER = 255;

/**
 * Lays pictures in rows of `columns`, each enlarged `zoom` times without smoothing, so that every pixel can be judged.
 * Values outside [-1, 1] are clipped. The last row may be short.
 */
export function sheet(pictures: Pixels, columns: number, zoom: number): Image {
  const { pixels, size, channels } = pictures;
  const area = size * size * channels;
  const count = Math.floor(pixels.length / area);
  const cell = (size + GAP) * zoom;
  const width = Math.min(columns, count) * cell + GAP * zoom;
  const height = Math.ceil(count / columns) * cell + GAP * zoom;
  const data = new Uint8Array(width * height * 3).fill(PAPER);
  for (let i = 0; i < count; i++) {
    const left = (i % columns) * cell + GAP * zoom;
    const top = Math.floor(i / columns) * cell + GAP * zoom;
    for (let y = 0; y < size * zoom; y++) {
      for (let x = 0; x < size * zoom; x++) {
        const from = i * area + (Math.floor(y / zoom) * size + Math.floor(x / zoom)) * channels;
        const to = ((top + y) * width + left + x) * 3;
        for (let c = 0; c < 3; c++) data[to + c] = byte(pixels[from + (channels === 3 ? c : 0)] ?? 0);
      }
    }
  }
  return { width, height, data };
}

/** From [-1, 1] to 0..255. */
function byte(value: number): number {
  return Math.round(Math.min(Math.max((value + 1) / 2, 0), 1) * 255);
}
