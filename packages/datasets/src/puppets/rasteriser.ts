/** Draws textured triangles, the nearer in front of the further: every sample of a canvas gets the colour of one place in a texture. */
import type { Texture } from './texture.ts';
import type { Triangle, Vertex } from './vertex.ts';

/** What is drawn on. */
export interface Canvas {
  /** Samples along a side. */
  readonly side: number;
  /** [side, side, 3]: red, green and blue from 0 to 255. */
  readonly colours: Float32Array;
  /** [side, side]: how far away what has been drawn is; infinitely far where nothing is. */
  readonly depths: Float32Array;
}

/** A canvas with nothing on it. */
export function createCanvas(side: number): Canvas {
  const depths = new Float32Array(side * side).fill(Infinity);
  return { side, colours: new Float32Array(side * side * 3), depths };
}

/** Draws triangles as seen from straight ahead (orthographic), without shading. */
export function drawTriangles(canvas: Canvas, triangles: readonly Triangle[], texture: Texture): void {
  for (const { a, b, c } of triangles) {
    // From the top down, so that two triangles compute the edge that they share from the same end, and neither leave a
    // gap between them nor draw a sample twice.
    if (a.y <= b.y) {
      if (b.y <= c.y) drawTriangle(canvas, a, b, c, texture);
      else if (a.y <= c.y) drawTriangle(canvas, a, c, b, texture);
      else drawTriangle(canvas, c, a, b, texture);
    } else if (a.y <= c.y) drawTriangle(canvas, b, a, c, texture);
    else if (b.y <= c.y) drawTriangle(canvas, b, c, a, texture);
    else drawTriangle(canvas, c, b, a, texture);
  }
}

/**
 * Draws a triangle whose corners go from the top down: row by row, each from the edge on the left up to the edge on the
 * right. A sample lies in the middle of its square, and belongs to the triangle if that is on its left or upper edge.
 */
function drawTriangle(canvas: Canvas, top: Vertex, middle: Vertex, low: Vertex, texture: Texture): void {
  const { side } = canvas;
  const dx = low.x - top.x;
  const dy = low.y - top.y;
  const area = (middle.x - top.x) * dy - (middle.y - top.y) * dx;
  if (area === 0) return;
  // How z, u and v change by one sample to the right and by one down: a plane through the three corners.
  const across = dy / area;
  const acrossMiddle = (middle.y - top.y) / area;
  const down = dx / area;
  const downMiddle = (middle.x - top.x) / area;
  const zx = (middle.z - top.z) * across - (low.z - top.z) * acrossMiddle;
  const zy = (low.z - top.z) * downMiddle - (middle.z - top.z) * down;
  const ux = (middle.u - top.u) * across - (low.u - top.u) * acrossMiddle;
  const uy = (low.u - top.u) * downMiddle - (middle.u - top.u) * down;
  const vx = (middle.v - top.v) * across - (low.v - top.v) * acrossMiddle;
  const vy = (low.v - top.v) * downMiddle - (middle.v - top.v) * down;
  const first = Math.max(0, Math.ceil(top.y - 0.5));
  const last = Math.min(side, Math.ceil(low.y - 0.5));
  for (let row = first; row < last; row++) {
    const y = row + 0.5;
    const long = along(top, low, y);
    const short = y < middle.y ? along(top, middle, y) : along(middle, low, y);
    const begin = Math.max(0, Math.ceil(Math.min(long, short) - 0.5));
    const end = Math.min(side, Math.ceil(Math.max(long, short) - 0.5));
    const toRight = begin + 0.5 - top.x;
    const toLow = y - top.y;
    let z = top.z + toRight * zx + toLow * zy;
    // Half a texel less: a texel's colour is that of its middle.
    let u = top.u - 0.5 + toRight * ux + toLow * uy;
    let v = top.v - 0.5 + toRight * vx + toLow * vy;
    for (let at = row * side + begin; at < row * side + end; at++) {
      if (z < (canvas.depths[at] ?? 0)) {
        canvas.depths[at] = z;
        sample(texture, u, v, canvas.colours, at * 3);
      }
      z += zx;
      u += ux;
      v += vx;
    }
  }
}

/** Where the edge from one corner down to another is at a height. */
function along(from: Vertex, to: Vertex, y: number): number {
  return from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
}

/** Mixes the four texels around a place (bilinear) into three numbers of `into`. */
function sample({ width, height, texels }: Texture, u: number, v: number, into: Float32Array, at: number): void {
  const right = u < 0 ? 0 : u > width - 1 ? width - 1 : u;
  const below = v < 0 ? 0 : v > height - 1 ? height - 1 : v;
  const column = right < width - 1 ? Math.floor(right) : width - 2;
  const row = below < height - 1 ? Math.floor(below) : height - 2;
  const p = right - column;
  const q = below - row;
  const upper = (row * width + column) * 3;
  const lower = upper + width * 3;
  into[at] = blend(texels, upper, lower, p, q);
  into[at + 1] = blend(texels, upper + 1, lower + 1, p, q);
  into[at + 2] = blend(texels, upper + 2, lower + 2, p, q);
}

/** One colour of a place between two texels of the upper row and two of the lower one, a share of `p` to the right and of `q` down. */
function blend(texels: Float32Array, upper: number, lower: number, p: number, q: number): number {
  const a = texels[upper] ?? 0;
  const c = texels[lower] ?? 0;
  const above = a + p * ((texels[upper + 3] ?? 0) - a);
  const below = c + p * ((texels[lower + 3] ?? 0) - c);
  return above + q * (below - above);
}
