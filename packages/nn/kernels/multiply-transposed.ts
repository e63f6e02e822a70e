// A matrix times a transposed one, for few rows: the gradient of a dense layer's input without packing a weight that is used only once.
import { DOT_COLUMNS } from '../src/device/cpu/constants';
import { arg, madd, ptr, sumLanes } from './simd';

/** y[m, k] = sum over n of x[m, n] w[k, n]. Item = 64 columns k. Arguments: y, x, w, m, k, n. */
export function multiplyTransposed(call: usize, item: i32): void {
  const rows = arg(call, 3), columns = arg(call, 4), n = arg(call, 5), rowBytes = <usize>n << 2, outBytes = <usize>columns << 2;
  const last = min(columns, (item + 1) * DOT_COLUMNS);
  for (let k = item * DOT_COLUMNS; k < last; k += 4) {
    const w = ptr(call, 2) + <usize>k * rowBytes, y = ptr(call, 0) + (<usize>k << 2);
    for (let m = 0; m < rows; m += 2) {
      const x = ptr(call, 1) + <usize>m * rowBytes, to = y + <usize>m * outBytes;
      if (k + 4 <= last && m + 2 <= rows) dots2x4(x, w, rowBytes, n, to, outBytes);
      else
        for (let i = 0; i < min(2, rows - m); i++)
          for (let j = 0; j < min(4, last - k); j++)
            store<f32>(to + <usize>i * outBytes + (<usize>j << 2), dot(x + <usize>i * rowBytes, w + <usize>j * rowBytes, n));
    }
  }
}

/** Two rows of x against four of w: eight sums at once. */
function dots2x4(x0: usize, w0: usize, rowBytes: usize, n: i32, to: usize, outBytes: usize): void {
  const x1 = x0 + rowBytes, w1 = w0 + rowBytes, w2 = w1 + rowBytes, w3 = w2 + rowBytes;
  let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  let i: usize = 0;
  const whole = <usize>(n >> 2) << 4;
  for (; i < whole; i += 16) {
    const p = v128.load(x0 + i), q = v128.load(x1 + i);
    let w = v128.load(w0 + i);
    a0 = madd(p, w, a0); b0 = madd(q, w, b0);
    w = v128.load(w1 + i);
    a1 = madd(p, w, a1); b1 = madd(q, w, b1);
    w = v128.load(w2 + i);
    a2 = madd(p, w, a2); b2 = madd(q, w, b2);
    w = v128.load(w3 + i);
    a3 = madd(p, w, a3); b3 = madd(q, w, b3);
  }
  const rest = n & 3;
  const tail0 = x0 + whole, tail1 = x1 + whole;
  store<f32>(to, sumLanes(a0) + dot(tail0, w0 + whole, rest)); store<f32>(to, sumLanes(a1) + dot(tail0, w1 + whole, rest), 4);
  store<f32>(to, sumLanes(a2) + dot(tail0, w2 + whole, rest), 8); store<f32>(to, sumLanes(a3) + dot(tail0, w3 + whole, rest), 12);
  to += outBytes;
  store<f32>(to, sumLanes(b0) + dot(tail1, w0 + whole, rest)); store<f32>(to, sumLanes(b1) + dot(tail1, w1 + whole, rest), 4);
  store<f32>(to, sumLanes(b2) + dot(tail1, w2 + whole, rest), 8); store<f32>(to, sumLanes(b3) + dot(tail1, w3 + whole, rest), 12);
}

/** The sum of products of `n` floats, one by one. */
function dot(a: usize, b: usize, n: i32): f32 {
  let sum: f32 = 0;
  for (let i = 0; i < n; i++) sum += load<f32>(a + (<usize>i << 2)) * load<f32>(b + (<usize>i << 2));
  return sum;
}
