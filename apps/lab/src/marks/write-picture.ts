/** Writes pictures as files. Only workers may that mark what they hand out, or hand out nothing: `only-way.test.ts` knows them. */
import type { Picture } from '@nepwerk/marks';
import type { PictureType } from '@nepwerk/marks/mark';
import { newCanvas } from './canvas.ts';

/** The bytes of a file with this picture. */
export async function writePicture(
  { width, height, data }: Picture,
  type: PictureType,
): Promise<Uint8Array<ArrayBuffer>> {
  const { canvas, context } = newCanvas(width, height);
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return new Uint8Array(await (await writeCanvas(canvas, type)).arrayBuffer());
}

/** A file with what is on a canvas; `quality` from 0 to 1, for kinds of files that have one. */
export function writeCanvas(canvas: OffscreenCanvas, type: PictureType, quality?: number): Promise<Blob> {
  return canvas.convertToBlob(quality === undefined ? { type } : { type, quality });
}
