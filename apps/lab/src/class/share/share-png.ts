/**
 * Writes a small picture for the class's wall. It has none of the marks that files get, for it never leaves the class: the teacher looks first, the wall itself says
 * what is made, and with the class it is gone. Only what shares with the class may use it: `only-way.test.ts` knows who does.
 */
import type { Sheet } from '@nepwerk/protocol';
import { drawSheet } from '../../labs/shell/draw-sheet.ts';

/** Longest side of what the server takes, in pixels. */
const LONGEST_SIDE = 256;

/** A sheet of one picture as a PNG, each pixel enlarged to a sharp square; null where the browser draws none, or the picture is too large. */
export async function writeForWall(sheet: Sheet): Promise<Blob | null> {
  const zoom = Math.floor(LONGEST_SIDE / sheet.size);
  if (zoom < 1 || sheet.columns !== 1 || sheet.rows !== 1) return null;
  const canvas = document.createElement('canvas');
  drawSheet(canvas, sheet, { zoom, gap: 0, radius: 0 });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
