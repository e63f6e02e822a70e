/** The central square of what a camera sees, cut out and scaled on the browser's own canvas. */
import { expect, it } from 'vitest';
import type { FaceSource } from './detector-messages.ts';
import { squareOf } from './square.ts';

/** A camera's picture whose every pixel is as bright as a function of its place says. */
function picture(width: number, height: number, light: (x: number, y: number) => number): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const value = light(i % width, Math.floor(i / width));
    data.set([value, value, value, 255], 4 * i);
  }
  return new ImageData(data, width, height);
}

/** The same as pixels, as a picture, and as a frame of a film. */
async function sourcesOf(pixels: ImageData): Promise<FaceSource[]> {
  const bitmap = await createImageBitmap(pixels);
  return [pixels, bitmap, new VideoFrame(bitmap, { timestamp: 0 })];
}

/** The red of each pixel. */
function reds({ data }: { readonly data: Uint8ClampedArray }): number[] {
  return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i] ?? NaN);
}

it.each([
  ['wide', 320, 180],
  ['high', 180, 320],
])('is the middle of a %s picture', async (_, width, height) => {
  // Brightness grows along the longer side, from 0 to 200.
  const along = Math.max(width, height);
  const pixels = picture(width, height, (x, y) => (200 * (width > height ? x : y)) / along);
  for (const source of await sourcesOf(pixels)) {
    const square = squareOf(source, 60);
    expect([square.width, square.height]).toEqual([60, 60]);
    const seen = reds(square);
    const first = (200 * (along - 180)) / 2 / along;
    const last = (200 * (along + 180)) / 2 / along;
    expect(Math.abs((seen[0] ?? NaN) - first)).toBeLessThan(3);
    expect(Math.abs((seen.at(-1) ?? NaN) - last)).toBeLessThan(3);
  }
});

it('takes every pixel into account where the picture becomes smaller', async () => {
  // A chessboard of single pixels is grey from afar; who takes a few of them sees stripes, up to black and white.
  const board = picture(1280, 720, (x, y) => ((x + y) % 2 ? 255 : 0));
  for (const source of await sourcesOf(board)) {
    const seen = reds(squareOf(source, 256));
    expect(Math.min(...seen)).toBeGreaterThan(120);
    expect(Math.max(...seen)).toBeLessThan(135);
  }
});

it('is the picture itself where that has the size already, and the same size after another', () => {
  const pixels = picture(24, 24, (x, y) => 10 * x + y);
  expect(reds(squareOf(pixels, 24))).toEqual(reds(pixels));
  expect(squareOf(pixels, 12).data).toHaveLength(12 * 12 * 4);
  expect(reds(squareOf(pixels, 24))).toEqual(reds(pixels));
});

it('is refused where there are no pixels', async () => {
  const bitmap = await createImageBitmap(picture(8, 8, () => 1));
  bitmap.close();
  const film = new VideoFrame(await createImageBitmap(picture(8, 8, () => 1)), { timestamp: 0 });
  film.close();
  for (const source of [bitmap, film]) expect(() => squareOf(source, 8)).toThrow('must have pixels');
  expect(() => squareOf({ width: 8, height: 8, data: new Uint8ClampedArray(8) }, 8)).toThrow('8 by 8');
  expect(() => squareOf({ width: NaN, height: 8, data: new Uint8ClampedArray(8) }, 8)).toThrow('NaN by 8');
});
