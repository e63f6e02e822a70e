/** Draws the code between encoder and decoders: a square of little squares, a number each. */
import type { Sheet } from '@nepwerk/protocol';

/** Pixels along the side of the square that all numbers fit into. */
function sideOf(count: number): number {
  return Math.ceil(Math.sqrt(count));
}

/** Ink for large numbers, paper for small ones, on the scale of this code alone: [count] to one picture. */
export function codeSheet(code: Float32Array): Sheet {
  const size = sideOf(code.length);
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  const least = Math.min(...code);
  const spread = Math.max(...code) - least || 1;
  for (const [at, value] of code.entries()) {
    const share = (value - least) / spread;
    pixels.set([255 - 219 * share, 247 - 221 * share, 232 - 186 * share, 255], 4 * at);
  }
  return { columns: 1, rows: 1, size, pixels };
}
