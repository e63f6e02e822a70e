/** A QR code as a path of squares, drawn by the page itself: no picture is fetched for it. */
import { encode } from 'uqr';

/** The light margin that readers need, in modules: ISO/IEC 18004. */
const MARGIN = 4;

/** A QR code: its side in modules, margin included, and the dark ones as the path of an SVG. */
export interface QrPath {
  readonly side: number;
  readonly path: string;
}

/** Makes one, which can still be read when 15 % of it is hidden or glares. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: MARGIN });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return { side: size, path: squares.join('') };
}
