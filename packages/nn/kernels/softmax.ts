// Softmax of a row, and the cross-entropy of softmax with the right class (Bridle, 1990). Item = some rows.
import { arg, ptr, real, sumLanes } from './simd';
import { scratch } from './scratch';
import { exp4, log1 } from './math';
import { keepPart, loadUpTo4, storeUpTo4 } from './tail';

/** The largest of `n` floats. */
function largest(x: usize, n: i32): f32 {
  const lowest = f32x4.splat(-f32.MAX_VALUE);
  let most = lowest;
  for (let i = 0; i < n; i += 4) most = f32x4.max(most, keepPart(loadUpTo4(x + (<usize>i << 2), n - i), lowest, n - i));
  return max<f32>(
    max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
}

/** Writes e^(scale (x - the largest x)) for `n` floats, x itself allowed as the target, and answers their sum. The scale must be positive. */
export function exponentials(to: usize, x: usize, n: i32, scale: f32): f32 {
  const top = f32x4.splat(largest(x, n)), factor = f32x4.splat(scale), zero = f32x4.splat(0);
  let sum = zero;
  for (let i = 0; i < n; i += 4) {
    const offset = <usize>i << 2, e = exp4(f32x4.mul(f32x4.sub(loadUpTo4(x + offset, n - i), top), factor));
    storeUpTo4(to + offset, e, n - i);
    sum = f32x4.add(sum, keepPart(e, zero, n - i));
  }
  return sumLanes(sum);
}

/** Multiplies `n` floats by a number. */
export function scaleRow(x: usize, n: i32, by: f32): void {
  const factor = f32x4.splat(by);
  for (let i = 0; i < n; i += 4, x += 16) storeUpTo4(x, f32x4.mul(loadUpTo4(x, n - i), factor), n - i);
}

/** Arguments: partial sums (one an item), logits, ids, rows, classes, rows an item. A class that does not exist gives NaN. */
export function crossEntropySums(call: usize, item: i32): void {
  const classes = arg(call, 4), perItem = arg(call, 5), last = min(arg(call, 3), (item + 1) * perItem);
  let sum: f32 = 0;
  for (let r = item * perItem; r < last; r++) {
    const start = <usize>(r * classes) << 2, x = ptr(call, 1) + start, id = load<i32>(ptr(call, 2) + (<usize>r << 2));
    const top = largest(x, classes), sumOfAll = exponentials(scratch(), x, classes, 1);
    sum += <u32>id < <u32>classes ? log1(sumOfAll) + (top - load<f32>(x + (<usize>id << 2))) : f32.NaN;
  }
  store<f32>(ptr(call, 0) + (<usize>item << 2), sum);
}

/** gx = (softmax - 1 at the right class) times what flows back. Arguments: gx, logits, ids, rows, classes, rows an item, what flows back (one number), factor. */
export function crossEntropyGradient(call: usize, item: i32): void {
  const classes = arg(call, 4), perItem = arg(call, 5), last = min(arg(call, 3), (item + 1) * perItem), back: f32 = load<f32>(ptr(call, 6)) * real(call, 7);
  for (let r = item * perItem; r < last; r++) {
    const start = <usize>(r * classes) << 2, to = ptr(call, 0) + start, id = load<i32>(ptr(call, 2) + (<usize>r << 2));
    const sum = exponentials(to, ptr(call, 1) + start, classes, 1);
    scaleRow(to, classes, back / sum);
    if (<u32>id < <u32>classes) store<f32>(to + (<usize>id << 2), load<f32>(to + (<usize>id << 2)) - back);
  }
}
