/** What the tests ask of sheets: whether they show anybody, and whether they are the same. */
import type { Sheet } from '@nepwerk/protocol';

/** Squares along a side, as `cover.ts` argues; written down once more, so that more of them are noticed. */
const SQUARES = 4;

/** Something with pixels: a sheet, or what a camera saw. */
type Pixels = Pick<Sheet, 'pixels'>;

/** Whether each picture of a sheet, in some columns or in all, is made of a few squares of one colour each. */
export function isCoarse({ columns, rows, size, pixels }: Sheet, wanted?: readonly number[]): boolean {
  const side = size / SQUARES;
  const seen = wanted ?? Array.from({ length: columns }, (_, column) => column);
  for (const column of seen) {
    for (let y = 0; y < rows * size; y++) {
      for (let x = 0; x < size; x++) {
        const at = 4 * (y * columns * size + column * size + x);
        const row = Math.floor(y / size) * size;
        const [left, top] = [Math.floor(x / side) * side, row + Math.floor((y - row) / side) * side];
        const corner = 4 * (top * columns * size + column * size + left);
        for (let c = 0; c < 3; c++) if (pixels[at + c] !== pixels[corner + c]) return false;
      }
    }
  }
  return true;
}

/** Whether two pictures have the same bytes; a comparison that shows them takes seconds. */
export function isSame(a: Pixels | null | undefined, b: Pixels | null | undefined): boolean {
  if (!a || !b || a.pixels.length !== b.pixels.length) return false;
  return a.pixels.every((value, i) => value === b.pixels[i]);
}
