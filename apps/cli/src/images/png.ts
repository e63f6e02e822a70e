/** Writes a picture to a PNG file. */

import sharp from 'sharp';
import type { Image } from './sheet.ts';

/** Writes the picture to `path` as PNG, without loss. */
export async function writePng(path: string, image: Image): Promise<void> {
  const { width, height, data } = image;
  await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(path);
}
