/** Lays pictures out in a grid, as bytes that a PNG encoder or a canvas takes: sample sheets and film strips. */

/** What {@link layOutSheet} is asked for. */
export interface SheetOrder {
  /** [count, size, size, channels] in [-1, 1]. */
  readonly pixels: Float32Array;
  /** Pixels along a picture's side. */
  readonly size: number;
  /** Colours of a pixel: 3 for red, green and blue, 1 for grey. */
  readonly channels: 1 | 3;
  /** Pictures next to one another; the last row may be shorter. */
  readonly columns: number;
  /** How many times larger each pixel is drawn, in both directions; without it, 1. */
  readonly zoom?: number;
  /** Pixels of the sheet between the pictures and around them; without it, none. */
  readonly gap?: number;
  /** Colour of the gaps and of empty places, three bytes; without it, white. */
  readonly paper?: readonly [number, number, number];
}

/** A sheet of pictures. */
export interface Sheet {
  /** Pixels across. */
  readonly width: number;
  /** Pixels down. */
  readonly height: number;
  /** [height, width, 3] bytes: red, green, blue. */
  readonly rgb: Uint8Array<ArrayBuffer>;
}

/**
 * Lays pictures out row by row.
 * @throws RangeError when the pixels are not a whole number of pictures, or columns, zoom or gap is not a whole number
 * of at least 1, 1 and 0.
 */
export function layOutSheet(order: SheetOrder): Sheet {
  const { pixels, size, channels, columns, zoom = 1, gap = 0, paper = [255, 255, 255] } = order;
  atLeast('size', size, 1);
  atLeast('columns', columns, 1);
  atLeast('zoom', zoom, 1);
  atLeast('gap', gap, 0);
  const stride = size * size * channels;
  if (pixels.length % stride !== 0) {
    throw new RangeError(
      `A sheet takes whole pictures of ${size} x ${size} x ${channels} = ${stride} numbers, got ${pixels.length} numbers.`,
    );
  }
  const count = pixels.length / stride;
  const rows = Math.ceil(count / columns);
  const cell = size * zoom + gap;
  const width = columns * cell + gap;
  const height = rows * cell + gap;
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < rgb.length; i += 3) rgb.set(paper, i);
  for (let picture = 0; picture < count; picture++) {
    const left = gap + (picture % columns) * cell;
    const top = gap + Math.floor(picture / columns) * cell;
    for (let y = 0; y < size * zoom; y++) {
      for (let x = 0; x < size * zoom; x++) {
        const from = picture * stride + (Math.floor(y / zoom) * size + Math.floor(x / zoom)) * channels;
        const to = ((top + y) * width + left + x) * 3;
        for (let c = 0; c < 3; c++) rgb[to + c] = toByte(pixels[from + (channels === 3 ? c : 0)] ?? 0);
      }
    }
  }
  return { width, height, rgb };
}

/** From [-1, 1] to a byte; what lies outside, as an untrained network may give, is held at the ends. */
export function toByte(value: number): number {
  return Math.round(Math.min(Math.max((value + 1) * 127.5, 0), 255));
}

function atLeast(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`A sheet's ${name} must be a whole number of at least ${least}, got ${value}.`);
  }
}
