/** Mirrored pictures: twice as much to learn from, where left and right mean nothing. */
import type { PaintedPictures } from './source.ts';

/**
 * The same pictures, each turned left to right.
 * @param pixels [count, size, size, channels].
 * @throws RangeError when the pixels are not a whole number of pictures.
 */
export function mirror(pixels: Float32Array, size: number, channels: 1 | 3): Float32Array<ArrayBuffer> {
  const stride = size * size * channels;
  if (pixels.length % stride !== 0) {
    throw new RangeError(
      `Mirroring takes whole pictures of ${size} x ${size} x ${channels} = ${stride} numbers, got ${pixels.length} numbers.`,
    );
  }
  const mirrored = new Float32Array(pixels.length);
  const width = size * channels;
  for (let row = 0; row < pixels.length; row += width) {
    for (let left = 0; left < width; left += channels) {
      mirrored.set(pixels.subarray(row + left, row + left + channels), row + width - channels - left);
    }
  }
  return mirrored;
}

/** The pictures, followed by the mirror image of each; the recipes follow in the same order, for both hold the same. */
export function withMirrored<Recipe>(pictures: PaintedPictures<Recipe>): PaintedPictures<Recipe> {
  const { size, channels, count, recipes } = pictures;
  const pixels = new Float32Array(2 * pictures.pixels.length);
  pixels.set(pictures.pixels);
  pixels.set(mirror(pictures.pixels, size, channels), pictures.pixels.length);
  return { size, channels, count: 2 * count, pixels, recipes: [...recipes, ...recipes] };
}
