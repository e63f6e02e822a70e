// The innermost loops: a tile of sums is kept in registers while the loop over taps, channels or pixels runs.
// V8 has 16 vector registers, so a tile has 8 accumulators (4 rows of 8 or 8 rows of 4). The loop takes one step at a time on purpose:
// unrolled, V8 hoists the loads, spills accumulators, and runs at half the speed. The rows of the left-hand side stand side by side
// in memory, so that one pointer serves them all.
import { madd } from './simd';

/** How a tile's sums start: at zero, at the bias, or at what the output already holds. */
export const FROM_ZERO: i32 = 0;
export const FROM_BIAS: i32 = 1;
export const FROM_OUTPUT: i32 = 2;

// Where a tile's rows go; set by the caller, so that the loops below have few arguments.
let y0: usize = 0, y1: usize = 0, y2: usize = 0, y3: usize = 0, y4: usize = 0, y5: usize = 0, y6: usize = 0, y7: usize = 0;

/** Sets the addresses of output rows 0 to 3. */
@inline
export function rowsTo(a: usize, b: usize, c: usize, d: usize): void {
  y0 = a; y1 = b; y2 = c; y3 = d;
}

/** Sets the addresses of output rows 4 to 7. */
@inline
export function moreRowsTo(a: usize, b: usize, c: usize, d: usize): void {
  y4 = a; y5 = b; y6 = c; y7 = d;
}

/** c + min(c, 0) * (slope - 1): the leaky rectifier. */
@inline
function leaky(c: v128, slopeLess1: v128): v128 {
  return madd(f32x4.pmin(c, f32x4.splat(0)), slopeLess1, c);
}

/**
 * Adds the products of `runs` x `length` steps to 4 rows of 8 sums. Step i of run r multiplies the four floats at
 * `a + load(table + 4r) + i * aBytes` with the eight floats at `b`, which advances by `bBytes` a step.
 */
export function tile4x8(
  a: usize, aBytes: usize, table: usize, runs: i32, length: i32, b: usize, bBytes: usize, start: i32, bias: usize, slope: f32,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  if (start == FROM_BIAS) {
    c00 = c10 = c20 = c30 = v128.load(bias);
    c01 = c11 = c21 = c31 = v128.load(bias, 16);
  } else if (start == FROM_OUTPUT) {
    c00 = v128.load(y0); c01 = v128.load(y0, 16);
    c10 = v128.load(y1); c11 = v128.load(y1, 16);
    c20 = v128.load(y2); c21 = v128.load(y2, 16);
    c30 = v128.load(y3); c31 = v128.load(y3, 16);
  }
  for (let r = 0; r < runs; r++) {
    let p = a + <usize>load<u32>(table + (<usize>r << 2));
    const end = b + <usize>length * bBytes;
    for (; b != end; b += bBytes, p += aBytes) {
      const b0 = v128.load(b), b1 = v128.load(b, 16);
      let x = v128.load_splat<f32>(p);
      c00 = madd(x, b0, c00); c01 = madd(x, b1, c01);
      x = v128.load_splat<f32>(p, 4);
      c10 = madd(x, b0, c10); c11 = madd(x, b1, c11);
      x = v128.load_splat<f32>(p, 8);
      c20 = madd(x, b0, c20); c21 = madd(x, b1, c21);
      x = v128.load_splat<f32>(p, 12);
      c30 = madd(x, b0, c30); c31 = madd(x, b1, c31);
    }
  }
  if (slope != 1) {
    const m = f32x4.splat(slope - 1);
    c00 = leaky(c00, m); c01 = leaky(c01, m); c10 = leaky(c10, m); c11 = leaky(c11, m);
    c20 = leaky(c20, m); c21 = leaky(c21, m); c30 = leaky(c30, m); c31 = leaky(c31, m);
  }
  v128.store(y0, c00); v128.store(y0, c01, 16);
  v128.store(y1, c10); v128.store(y1, c11, 16);
  v128.store(y2, c20); v128.store(y2, c21, 16);
  v128.store(y3, c30); v128.store(y3, c31, 16);
}

/** The same for 8 rows of 4 sums: eight floats a step at `a`, four at `b`. For outputs of four columns or fewer, such as pictures. */
export function tile8x4(
  a: usize, aBytes: usize, table: usize, runs: i32, length: i32, b: usize, bBytes: usize, start: i32, bias: usize, slope: f32,
): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
  if (start == FROM_BIAS) {
    c0 = c1 = c2 = c3 = c4 = c5 = c6 = c7 = v128.load(bias);
  } else if (start == FROM_OUTPUT) {
    c0 = v128.load(y0); c1 = v128.load(y1); c2 = v128.load(y2); c3 = v128.load(y3);
    c4 = v128.load(y4); c5 = v128.load(y5); c6 = v128.load(y6); c7 = v128.load(y7);
  }
  for (let r = 0; r < runs; r++) {
    let p = a + <usize>load<u32>(table + (<usize>r << 2));
    const end = b + <usize>length * bBytes;
    for (; b != end; b += bBytes, p += aBytes) {
      const v = v128.load(b);
      c0 = madd(v128.load_splat<f32>(p), v, c0);
      c1 = madd(v128.load_splat<f32>(p, 4), v, c1);
      c2 = madd(v128.load_splat<f32>(p, 8), v, c2);
      c3 = madd(v128.load_splat<f32>(p, 12), v, c3);
      c4 = madd(v128.load_splat<f32>(p, 16), v, c4);
      c5 = madd(v128.load_splat<f32>(p, 20), v, c5);
      c6 = madd(v128.load_splat<f32>(p, 24), v, c6);
      c7 = madd(v128.load_splat<f32>(p, 28), v, c7);
    }
  }
  if (slope != 1) {
    const m = f32x4.splat(slope - 1);
    c0 = leaky(c0, m); c1 = leaky(c1, m); c2 = leaky(c2, m); c3 = leaky(c3, m);
    c4 = leaky(c4, m); c5 = leaky(c5, m); c6 = leaky(c6, m); c7 = leaky(c7, m);
  }
  v128.store(y0, c0); v128.store(y1, c1); v128.store(y2, c2); v128.store(y3, c3);
  v128.store(y4, c4); v128.store(y5, c5); v128.store(y6, c6); v128.store(y7, c7);
}
