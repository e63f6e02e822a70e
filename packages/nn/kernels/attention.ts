// Scaled dot-product attention (Vaswani and others, 2017). Item = one head of one sequence; heads are neighbouring channels.
import { arg, clearFloats, madd, ptr, real, sumLanes } from './simd';
import { line, scratch } from './scratch';
import { LOWER_LEFT, LOWER_RESULT, LOWER_TURNED, smallProduct, WHOLE } from './small-product';
import { exponentials, scaleRow } from './softmax';
import { loadUpTo4, storeUpTo4 } from './tail';

/** shares [length, length] = softmax of scale q k' row by row; where `causal`, a place sees itself and what is before it. */
function attentionShares(
  shares: usize, length: i32, width: i32, q: usize, k: usize, bytes: usize, scale: f32, causal: bool, free: usize,
): void {
  const row = <usize>length << 2;
  smallProduct(shares, row, length, length, width, q, bytes, false, k, bytes, true, free, causal ? LOWER_RESULT : WHOLE);
  for (let t = 0; t < length; t++) {
    const from = shares + <usize>t * row, seen = causal ? t + 1 : length;
    const sum = exponentials(from, from, seen, scale);
    scaleRow(from, seen, <f32>1 / sum);
    clearFloats(from + (<usize>seen << 2), length - seen);
  }
}

/** Arguments: y, q, k, v, length, channels, heads, causal, scale. */
export function attention(call: usize, item: i32): void {
  const length = arg(call, 4), channels = arg(call, 5), heads = arg(call, 6), width = channels / heads, bytes = <usize>channels << 2, row = <usize>length << 2;
  const start = <usize>(item / heads * length) * bytes + (<usize>(item % heads * width) << 2);
  const shares = scratch(), free = line(shares + <usize>length * row), causal = arg(call, 7) != 0;
  attentionShares(shares, length, width, ptr(call, 1) + start, ptr(call, 2) + start, bytes, real(call, 8), causal, free);
  smallProduct(
    ptr(call, 0) + start, bytes, length, width, length, shares, row, false, ptr(call, 3) + start, bytes, false, free, causal ? LOWER_LEFT : WHOLE,
  );
}

/** Arguments: gq, gk, gv, q, k, v, g, length, channels, heads, causal, scale. */
export function attentionGradient(call: usize, item: i32): void {
  const length = arg(call, 7), channels = arg(call, 8), heads = arg(call, 9), width = channels / heads, bytes = <usize>channels << 2, row = <usize>length << 2;
  const start = <usize>(item / heads * length) * bytes + (<usize>(item % heads * width) << 2), scale = real(call, 11);
  const shares = scratch(), back = line(shares + <usize>length * row), free = line(back + <usize>length * row);
  const q = ptr(call, 3) + start, k = ptr(call, 4) + start, g = ptr(call, 6) + start;
  const causal = arg(call, 10) != 0, turned = causal ? LOWER_TURNED : WHOLE;
  attentionShares(shares, length, width, q, k, bytes, scale, causal, free);
  smallProduct(ptr(call, 2) + start, bytes, length, width, length, shares, row, true, g, bytes, false, free, turned);
  smallProduct(back, row, length, length, width, g, bytes, false, ptr(call, 5) + start, bytes, true, free, causal ? LOWER_RESULT : WHOLE);
  for (let t = 0; t < length; t++) {
    const from = back + <usize>t * row, seen = causal ? t + 1 : length;
    softmaxBack(from, shares + <usize>t * row, seen, scale);
    clearFloats(from + (<usize>seen << 2), length - seen);
  }
  smallProduct(ptr(call, 0) + start, bytes, length, width, length, back, row, false, k, bytes, false, free, causal ? LOWER_LEFT : WHOLE);
  smallProduct(ptr(call, 1) + start, bytes, length, width, length, back, row, true, q, bytes, false, free, turned);
}

/** back = scale shares (back - the sum of shares times back): through one row's softmax and the scale before it. */
function softmaxBack(back: usize, shares: usize, n: i32, scale: f32): void {
  let sum = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) sum = madd(loadUpTo4(back + (<usize>i << 2), n - i), loadUpTo4(shares + (<usize>i << 2), n - i), sum);
  const mean = f32x4.splat(sumLanes(sum)), factor = f32x4.splat(scale);
  for (let i = 0; i < n; i += 4) {
    const offset = <usize>i << 2, p = f32x4.mul(loadUpTo4(shares + offset, n - i), factor);
    storeUpTo4(back + offset, f32x4.mul(p, f32x4.sub(loadUpTo4(back + offset, n - i), mean)), n - i);
  }
}
