// The 3x3 kernel of "double the size, then convolve" folded into the 4x4 kernel of one transposed convolution of stride 2, which costs less than half.
//
// Doubled by nearest neighbours, an input pixel is seen by four output pixels of each direction, through taps that add up:
// kernel = M w M' over both directions, with M = [[0, 0, 1], [0, 1, 1], [1, 1, 0], [1, 0, 0]].
import { arg, ptr } from './simd';

/** The rows of the 3-tap kernel that row `i` of the 4-tap kernel adds up: from FIRST to LAST. */
@inline
function firstTap(i: i32): i32 {
  return max(0, 2 - i);
}
@inline
function lastTap(i: i32): i32 {
  return min(2, 3 - i);
}

/** Item = tap of the 4x4 kernel. Arguments: to [4, 4, out, in], w [3, 3, in, out], in, out. */
export function foldUpsample(call: usize, item: i32): void {
  const inner = arg(call, 2), outer = arg(call, 3), matrix = <usize>(inner * outer) << 2, y = item >> 2, x = item & 3;
  sumTransposed(ptr(call, 0) + <usize>item * matrix, ptr(call, 1), 3, matrix, firstTap(y), lastTap(y), firstTap(x), lastTap(x), inner, outer);
}

/** Item = tap of the 3x3 kernel: M' g M. Arguments: to [3, 3, in, out], g [4, 4, out, in], in, out. */
export function foldUpsampleGradient(call: usize, item: i32): void {
  const inner = arg(call, 2), outer = arg(call, 3), matrix = <usize>(inner * outer) << 2, y = item / 3, x = item % 3;
  // Tap i of the three is in taps 2 - i and 3 - i of the four.
  sumTransposed(ptr(call, 0) + <usize>item * matrix, ptr(call, 1), 4, matrix, 2 - y, 3 - y, 2 - x, 3 - x, outer, inner);
}

/** to [columns, rows] = the sum of the matrices [rows, columns] of some taps of a `size` x `size` kernel, transposed. */
function sumTransposed(
  to: usize, from: usize, size: i32, matrix: usize, top: i32, bottom: i32, left: i32, right: i32, rows: i32, columns: i32,
): void {
  for (let r = 0; r < rows; r += 4) {
    for (let c = 0; c < columns; c += 4) {
      const block = from + (<usize>(r * columns + c) << 2), target = to + (<usize>(c * rows + r) << 2);
      if (r + 4 <= rows && c + 4 <= columns) sumBlock(target, block, size, matrix, top, bottom, left, right, <usize>rows << 2, <usize>columns << 2);
      else {
        for (let i = 0; i < min(4, rows - r); i++) {
          for (let j = 0; j < min(4, columns - c); j++) {
            let sum: f32 = 0;
            for (let y = top; y <= bottom; y++)
              for (let x = left; x <= right; x++) sum += load<f32>(block + <usize>(y * size + x) * matrix + (<usize>(i * columns + j) << 2));
            store<f32>(target + (<usize>(j * rows + i) << 2), sum);
          }
        }
      }
    }
  }
}

/** A block of 4 x 4. */
function sumBlock(
  to: usize, from: usize, size: i32, matrix: usize, top: i32, bottom: i32, left: i32, right: i32, toBytes: usize, fromBytes: usize,
): void {
  let a = f32x4.splat(0), b = a, c = a, d = a;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const p = from + <usize>(y * size + x) * matrix;
      a = f32x4.add(a, v128.load(p)); b = f32x4.add(b, v128.load(p + fromBytes));
      c = f32x4.add(c, v128.load(p + 2 * fromBytes)); d = f32x4.add(d, v128.load(p + 3 * fromBytes));
    }
  }
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5), CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f64>(ab, cd, 0, 2)); v128.store(to + toBytes, v128.shuffle<f64>(ab, cd, 1, 3));
  v128.store(to + 2 * toBytes, v128.shuffle<f64>(AB, CD, 0, 2)); v128.store(to + 3 * toBytes, v128.shuffle<f64>(AB, CD, 1, 3));
}
