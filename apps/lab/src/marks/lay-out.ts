/** Small pictures made large, and several as one with room between them. */
import type { Picture } from '@nepwerk/marks';
import type { Sheet } from '@nepwerk/protocol';

/** Room around and between pictures, as a share of a picture's side. */
const ROOM = 1 / 16;

/**
 * Enlarged by a whole number, each pixel a square, as the lab shows them; several on white.
 *
 * @param side About how long the shorter side becomes, in pixels.
 */
export function layOut({ columns, rows, size, pixels }: Sheet, side: number): Picture {
  const alone = columns * rows === 1;
  const zoom = Math.max(1, Math.round(side / Math.min(columns, rows) / (size * (alone ? 1 : 1 + ROOM))));
  const gap = alone ? 0 : Math.max(1, Math.round(size * zoom * ROOM));
  const cell = size * zoom + gap;
  const width = columns * cell + gap;
  const height = rows * cell + gap;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < rows * size * zoom; y++) {
    const fromY = Math.floor(y / zoom);
    const toY = gap + y + Math.floor(fromY / size) * gap;
    for (let x = 0; x < columns * size * zoom; x++) {
      const fromX = Math.floor(x / zoom);
      const toX = gap + x + Math.floor(fromX / size) * gap;
      const from = (fromY * columns * size + fromX) * 4;
      data.set(pixels.subarray(from, from + 4), (toY * width + toX) * 4);
    }
  }
  return { width, height, data };
}
