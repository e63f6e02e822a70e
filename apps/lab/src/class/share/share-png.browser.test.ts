/** A picture for the wall, in a real browser: a PNG of 256 pixels or a little less, each pixel a sharp square of its own colour. */
import { expect, it } from 'vitest';
import type { Sheet } from '@nepwerk/protocol';
import { writeForWall } from './share-png.ts';

/** Pixels that differ from their neighbours. */
function sheetOf(size: number): Sheet {
  const pixels = Uint8ClampedArray.from({ length: size * size * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 256));
  return { columns: 1, rows: 1, size, pixels };
}

it.each([
  [16, 256],
  [32, 256],
  [48, 240],
  [64, 256],
])('enlarges %i pixels to %i, none of them smooth', async (size, side) => {
  const sheet = sheetOf(size);
  const png = await writeForWall(sheet);
  expect(png?.type).toBe('image/png');
  if (!png) throw new Error('There is no picture.');
  const bitmap = await createImageBitmap(png);
  expect([bitmap.width, bitmap.height]).toEqual([side, side]);
  const context = new OffscreenCanvas(side, side).getContext('2d');
  if (!context) throw new Error('This browser draws nothing.');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, side, side);
  const zoom = side / size;
  const wrong = Array.from({ length: side * side }, (_, at) => at).filter((at) => {
    const from = (Math.floor(Math.floor(at / side) / zoom) * size + Math.floor((at % side) / zoom)) * 4;
    return [0, 1, 2].some((c) => data[at * 4 + c] !== sheet.pixels[from + c]);
  });
  expect(wrong).toEqual([]);
});

it('writes none that the server would refuse', async () => {
  expect(await writeForWall(sheetOf(257))).toBeNull();
  expect(await writeForWall({ ...sheetOf(2), columns: 2, rows: 1 })).toBeNull();
});
