// The transforms of Winograd's minimal filtering F(2x2, 3x3): a 2x2 tile of outputs takes 16 multiplications for each pair of channels, not 36
// (Lavin and Gray, "Fast algorithms for convolutional neural networks", 2016, section 4.1, whose B, G and A are meant below).
//
// A 4x4 tile of inputs d becomes B^T d B, a 3x3 kernel g becomes G g G^T; multiplied place by place and summed over channels they give m,
// and A^T m A is the 2x2 tile of outputs. The gradient of the kernel is the transpose of all this: G^T (B^T d B times A gy A^T) G.
// Place 4 i + j of a tile is its row i and column j. Where a kernel has only two rows or columns, four places are always zero and are left out: a word with
// a bit for each place says which are there.
import { arg, madd, ptr } from './simd';
import { dump } from './scratch';

/** Places of a transformed tile. */
export const PLACES: i32 = 16;

/** Bytes of a tile that is transformed half: one vector of channels at each place. */
export const HALF_BYTES: usize = 256;

/** Which of a tile's outputs are in the picture: not the right column, or not the lower row, at an odd edge. */
export const RIGHT: i32 = 1;
export const LOWER: i32 = 2;

/** Whether any of these places is in the last row, or in the last column. */
@inline
export function inLastRow(places: i32): bool {
  return (places & 0xf000) != 0;
}
@inline
export function inLastColumn(places: i32): bool {
  return (places & 0x8888) != 0;
}

/** B^T d for four channels, as far as these places need it: reads a tile whose rows and columns stand so far apart, writes [4][4] vectors. */
@inline
export function inputRows(to: usize, d: usize, row: usize, column: usize, places: i32): void {
  const columns = inLastColumn(places) ? 4 : 3;
  for (let j = 0; j < columns; j++, d += column, to += 16) {
    const d1 = v128.load(d + row), d2 = v128.load(d + 2 * row);
    v128.store(to, f32x4.sub(v128.load(d), d2));
    v128.store(to, f32x4.add(d1, d2), 64);
    v128.store(to, f32x4.sub(d2, d1), 128);
    if (inLastRow(places)) v128.store(to, f32x4.sub(d1, v128.load(d + 3 * row)), 192);
  }
}

/** One row of B^T d, times B, to those of its four places that have an address. */
@inline
export function inputColumns(half: usize, to0: usize, to1: usize, to2: usize, to3: usize): void {
  const t1 = v128.load(half, 16), t2 = v128.load(half, 32);
  if (to0) v128.store(to0, f32x4.sub(v128.load(half), t2));
  if (to1) v128.store(to1, f32x4.add(t1, t2));
  if (to2) v128.store(to2, f32x4.sub(t2, t1));
  if (to3) v128.store(to3, f32x4.sub(t1, v128.load(half, 48)));
}

/** The same for four tiles that stand one behind the other, their numbers side by side afterwards: [channel][tile]. */
@inline
export function inputColumnsOf4(half: usize, to0: usize, to1: usize, to2: usize, to3: usize): void {
  if (to0)
    store4(
      to0, f32x4.sub(v128.load(half), v128.load(half, 32)), f32x4.sub(v128.load(half, 256), v128.load(half, 288)),
      f32x4.sub(v128.load(half, 512), v128.load(half, 544)), f32x4.sub(v128.load(half, 768), v128.load(half, 800)),
    );
  if (to1)
    store4(
      to1, f32x4.add(v128.load(half, 16), v128.load(half, 32)), f32x4.add(v128.load(half, 272), v128.load(half, 288)),
      f32x4.add(v128.load(half, 528), v128.load(half, 544)), f32x4.add(v128.load(half, 784), v128.load(half, 800)),
    );
  if (to2)
    store4(
      to2, f32x4.sub(v128.load(half, 32), v128.load(half, 16)), f32x4.sub(v128.load(half, 288), v128.load(half, 272)),
      f32x4.sub(v128.load(half, 544), v128.load(half, 528)), f32x4.sub(v128.load(half, 800), v128.load(half, 784)),
    );
  if (to3)
    store4(
      to3, f32x4.sub(v128.load(half, 16), v128.load(half, 48)), f32x4.sub(v128.load(half, 272), v128.load(half, 304)),
      f32x4.sub(v128.load(half, 528), v128.load(half, 560)), f32x4.sub(v128.load(half, 784), v128.load(half, 816)),
    );
}

/** Four vectors as the columns of a 4x4 matrix. */
@inline
function store4(to: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5), CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f64>(ab, cd, 0, 2));
  v128.store(to, v128.shuffle<f64>(ab, cd, 1, 3), 16);
  v128.store(to, v128.shuffle<f64>(AB, CD, 0, 2), 32);
  v128.store(to, v128.shuffle<f64>(AB, CD, 1, 3), 48);
}

/** A^T m A for four channels: reads places that stand `place` bytes apart, writes the outputs that `edges` names, with bias and leaky rectifier. */
@inline
export function outputTile(y: usize, row: usize, column: usize, edges: i32, lanes: i32, m: usize, place: usize, bias: v128, slopeLess1: v128): void {
  const down = place << 2;
  let upper = bias, lower = bias, upperRight = bias, lowerRight = bias;
  for (let j = 0; j < 4; j++, m += place) {
    const m1 = v128.load(m + down), m2 = v128.load(m + 2 * down), sum = f32x4.add(m1, m2), difference = f32x4.sub(m1, m2);
    const s0 = f32x4.add(v128.load(m), sum), s1 = f32x4.sub(difference, v128.load(m + 3 * down));
    if (j != 3) { upper = f32x4.add(upper, s0); lower = f32x4.add(lower, s1); }
    if (j == 1) { upperRight = f32x4.add(upperRight, s0); lowerRight = f32x4.add(lowerRight, s1); }
    else if (j > 1) { upperRight = f32x4.sub(upperRight, s0); lowerRight = f32x4.sub(lowerRight, s1); }
  }
  storeLanes(y, leaky(upper, slopeLess1), lanes);
  if (edges & RIGHT) storeLanes(y + column, leaky(upperRight, slopeLess1), lanes);
  if (edges & LOWER) storeLanes(y + row, leaky(lower, slopeLess1), lanes);
  if (edges == (RIGHT | LOWER)) storeLanes(y + row + column, leaky(lowerRight, slopeLess1), lanes);
}

/** c + min(c, 0) * (slope - 1): the leaky rectifier. */
@inline
function leaky(c: v128, slopeLess1: v128): v128 {
  return madd(f32x4.pmin(c, f32x4.splat(0)), slopeLess1, c);
}

/** The first `lanes` of a vector, all four if there are more. */
@inline
function storeLanes(to: usize, v: v128, lanes: i32): void {
  if (lanes >= 4) {
    v128.store(to, v);
    return;
  }
  if (lanes > 0) v128.store_lane<f32>(to, v, 0);
  if (lanes > 1) v128.store_lane<f32>(to, v, 1, 4);
  if (lanes > 2) v128.store_lane<f32>(to, v, 2, 8);
}

/** A gy A^T for four channels: reads the outputs that `edges` names, writes these places and more, which stand `place` bytes apart. */
@inline
export function gradientTile(to: usize, place: usize, gradient: usize, row: usize, column: usize, edges: i32, places: i32): void {
  const zero = f32x4.splat(0), g00 = v128.load(gradient);
  const g01 = edges & RIGHT ? v128.load(gradient + column) : zero, g10 = edges & LOWER ? v128.load(gradient + row) : zero;
  const g11 = edges == (RIGHT | LOWER) ? v128.load(gradient + row + column) : zero;
  gradientRow(to, place, g00, g01, places);
  gradientRow(to + (place << 2), place, f32x4.add(g00, g10), f32x4.add(g01, g11), places);
  gradientRow(to + (place << 3), place, f32x4.sub(g00, g10), f32x4.sub(g01, g11), places);
  if (inLastRow(places)) gradientRow(to + 12 * place, place, f32x4.neg(g10), f32x4.neg(g11), places);
}

/** One row of A gy, times A^T. */
@inline
function gradientRow(to: usize, place: usize, a: v128, b: v128, places: i32): void {
  v128.store(to, a);
  v128.store(to + place, f32x4.add(a, b));
  v128.store(to + 2 * place, f32x4.sub(a, b));
  if (inLastColumn(places)) v128.store(to + 3 * place, f32x4.neg(b));
}

/**
 * Brings some taps of a packed weight, [panel][tapRows][tapColumns][inner][8], into the form G g G^T. Item = panel. Arguments: to, bytes a panel, from, inner,
 * tapRows, tapColumns (3, or 2 and a zero), zero rows and columns before them, then for each place where it begins in a panel, in bytes (-1: left out).
 */
export function winogradWeight(call: usize, item: i32): void {
  const step = <usize>arg(call, 3) << 5, rows = arg(call, 4), columns = arg(call, 5), half = dump(), row = half + 192;
  const to = ptr(call, 0) + <usize>item * <usize>arg(call, 1), from = ptr(call, 2) + <usize>(item * rows * columns) * step;
  for (let i: usize = 0; i < step; i += 16) {
    for (let x = 0; x < 3; x++) {
      const g = from + i, column = x - arg(call, 7), y = -arg(call, 6);
      spread(half + (<usize>x << 4), 48, tap(g, step, y, column, rows, columns), tap(g, step, y + 1, column, rows, columns), tap(g, step, y + 2, column, rows, columns));
    }
    for (let y: usize = 0; y < 4; y++) {
      spread(row, 16, v128.load(half + y * 48), v128.load(half + y * 48, 16), v128.load(half + y * 48, 32));
      for (let x: usize = 0; x < 4; x++) {
        const place = arg(call, 8 + <i32>y * 4 + <i32>x);
        if (place >= 0) v128.store(to + <usize>place + i, v128.load(row + (x << 4)));
      }
    }
  }
}

/** One tap of a kernel, zero outside it. */
@inline
function tap(g: usize, step: usize, y: i32, x: i32, rows: i32, columns: i32): v128 {
  return y >= 0 && y < rows && x >= 0 && x < columns ? v128.load(g + <usize>(y * columns + x) * step) : f32x4.splat(0);
}

/** G times a column of three. */
@inline
function spread(to: usize, step: usize, a: v128, b: v128, c: v128): void {
  const half = f32x4.splat(0.5), outer = f32x4.mul(f32x4.add(a, c), half), inner = f32x4.mul(b, half);
  v128.store(to, a);
  v128.store(to + step, f32x4.add(outer, inner));
  v128.store(to + 2 * step, f32x4.sub(outer, inner));
  v128.store(to + 3 * step, c);
}

/**
 * The gradient of some taps of a weight from that of their transformed form, summed over chunks: [chunk][places][size] becomes G^T s G. Item = slice.
 * Arguments: to (the first tap), from (the first place), size (input times output channels, a multiple of 4), chunks, bytes a chunk,
 * floats a slice (a multiple of 4), tapRows, tapColumns, bytes from one tap row to the next and from one tap to the next, the places.
 */
export function winogradWeightGradient(call: usize, item: i32): void {
  const size = <usize>arg(call, 2) << 2, slice = <usize>arg(call, 5) << 2, first = <usize>item * slice, places = arg(call, 10), half = dump();
  for (let i = first; i < min(first + slice, size); i += 16) {
    const from = ptr(call, 1) + i, to = ptr(call, 0) + i;
    for (let x = 0; x < 4; x++) {
      const a = placeSum(call, from, x, places), b = placeSum(call, from, x + 4, places), c = placeSum(call, from, x + 8, places);
      gather(half + (<usize>x << 4), 64, a, b, c, placeSum(call, from, x + 12, places));
    }
    for (let y = 0; y < arg(call, 6); y++) {
      const row = half + (<usize>y << 6), kernelRow = to + <usize>y * <usize>arg(call, 8), sums = half + 192;
      gather(sums, 16, v128.load(row), v128.load(row, 16), v128.load(row, 32), v128.load(row, 48));
      for (let x: usize = 0; x < <usize>arg(call, 7); x++) v128.store(kernelRow + x * <usize>arg(call, 9), v128.load(sums + (x << 4)));
    }
  }
}

/** Four numbers at a place, summed over chunks; zero at a place that is left out. */
@inline
function placeSum(call: usize, from: usize, place: i32, places: i32): v128 {
  let sum = f32x4.splat(0);
  if (!(places >> place & 1)) return sum;
  let at = from + (<usize>(popcnt(places & ((1 << place) - 1)) * arg(call, 2)) << 2);
  for (let chunk = 0; chunk < arg(call, 3); chunk++, at += <usize>arg(call, 4)) sum = f32x4.add(sum, v128.load(at));
  return sum;
}

/** G^T times a column of four. */
@inline
function gather(to: usize, step: usize, a: v128, b: v128, c: v128, d: v128): void {
  const half = f32x4.splat(0.5), sum = f32x4.mul(f32x4.add(b, c), half);
  v128.store(to, f32x4.add(a, sum));
  v128.store(to + step, f32x4.mul(f32x4.sub(b, c), half));
  v128.store(to + 2 * step, f32x4.add(sum, d));
}
