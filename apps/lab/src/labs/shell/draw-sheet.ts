/** Draws sheets of pictures on a canvas, each pixel as a sharp square. */
import type { Sheet } from '@nepwerk/protocol';

/** How a sheet is laid out on the canvas. */
export interface SheetLook {
  /** Canvas pixels to a picture's pixel. */
  readonly zoom: number;
  /** Canvas pixels between the pictures. */
  readonly gap: number;
  /** Rounding of each picture's corners, in canvas pixels. */
  readonly radius: number;
}

let scratch: HTMLCanvasElement | null = null;

/** Draws a sheet, and gives the canvas the size that it takes. Does nothing on a canvas without a drawing context. */
export function drawSheet(canvas: HTMLCanvasElement, sheet: Sheet, { zoom, gap, radius }: SheetLook): void {
  const { columns, rows, size, pixels } = sheet;
  const cell = size * zoom + gap;
  resize(canvas, columns * cell - gap, rows * cell - gap);
  const context = canvas.getContext('2d');
  const source = toScratch(pixels, columns * size, rows * size);
  if (!context || !source) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = false;
  const tiles: Tile[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      tiles.push({ fromX: column * size, fromY: row * size, x: column * cell, y: row * cell });
    }
  }
  drawTiles(context, source, tiles, { size, side: size * zoom, radius });
}

/** Where a picture is in the source, and where it goes on the canvas. */
export interface Tile {
  readonly fromX: number;
  readonly fromY: number;
  readonly x: number;
  readonly y: number;
}

/** Draws squares of `size` source pixels as squares of `side` with rounded corners: one clip for all, for clips are what costs. */
export function drawTiles(
  context: CanvasRenderingContext2D,
  source: CanvasImageSource,
  tiles: readonly Tile[],
  { size, side, radius }: { readonly size: number; readonly side: number; readonly radius: number },
): void {
  context.save();
  if (radius > 0) {
    context.beginPath();
    for (const { x, y } of tiles) context.roundRect(x, y, side, side, radius);
    context.clip();
  }
  for (const { fromX, fromY, x, y } of tiles) context.drawImage(source, fromX, fromY, size, size, x, y, side, side);
  context.restore();
}

/** The pixels on a canvas of their own size, to be drawn from at once; it is used again by the next call. */
export function toScratch(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
): HTMLCanvasElement | null {
  scratch ??= document.createElement('canvas');
  resize(scratch, width, height);
  const context = scratch.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0 || height === 0) return null;
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  return scratch;
}

/** Setting a canvas' size clears it and costs, so it is set only when it differs. */
export function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
