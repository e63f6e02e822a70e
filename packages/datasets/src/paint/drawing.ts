/** Paints a drawing: its parts, seen in coordinates of its own, and what is behind it. */
import { Ink } from './colour.ts';
import type { Part } from './part.ts';
import { layBehind } from './part.ts';
import type { Scene } from './raster.ts';
import { rasterise, Spot } from './raster.ts';

/**
 * Turns a spot of the picture into the drawing's own coordinates (x to the right, y upwards), leaves it in `own`, and
 * answers whether anything of the drawing can be there.
 */
export type View = (spot: Spot, own: Spot) => boolean;

/**
 * Paints a drawing as [size, size, 3] in [-1, 1], its parts given from front to back.
 * @throws RangeError when `size` is not a whole number within the limits of {@link rasterise}.
 */
export function paintDrawing(
  view: View,
  parts: readonly Part[],
  behind: Scene,
  size: number,
): Float32Array<ArrayBuffer> {
  const own = new Spot();
  const behindInk = new Ink();
  return rasterise((spot, ink) => {
    ink.clear();
    let free = 1;
    if (view(spot, own)) {
      for (const part of parts) {
        free = layBehind(part, own, ink, free);
        if (free === 0) return;
      }
    }
    behind(spot, behindInk);
    ink.add(behindInk, free);
  }, size);
}
