/** Colours that are stretched over triangles. */
import type { Frame } from './frame.ts';

/** A picture to be sampled anywhere: beyond its edges, they go on. */
export interface Texture {
  readonly width: number;
  readonly height: number;
  /** [height, width, 3]: red, green and blue from 0 to 255. */
  readonly texels: Float32Array;
}

/** A picture's colours; how opaque it is does not matter. */
export function textureOf({ width, height, data }: Frame): Texture {
  const texels = new Float32Array(width * height * 3);
  data.forEach((value, i) => {
    if (i % 4 < 3) texels[(i >> 2) * 3 + (i % 4)] = value;
  });
  return { width, height, texels };
}
