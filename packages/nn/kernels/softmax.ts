// Softmax of a row, and the cross-entropy of softmax with the right class (Bridle, 1990). Item = some rows.
import { arg, ptr, real, sumLanes } from './simd';
import { scratch } from './scratch';
import { exp4, log1 } from './math';
import { keepPart, loadPart, storePart } from './tail';

/** The largest of `n` floats. */
function largest(x: usize, n: i32): f32 {
  const lowest = f32x4.splat(-f32.MAX_VALUE), whole = <usize>(n >> 2) << 4, rest = n & 3;
  let most = lowest;
  for (let i: usize = 0; i < whole; i += 16) most = f32x4.pmax(most, v128.load(x + i));
  if (rest) most = f32x4.pmax(most, keepPart(loadPart(x + whole, rest), lowest, rest));
  return max<f32>(
    max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
}

/** Writes e^(scale (x - the largest x)) for `n` floats, x itself allowed as the target, and answers their sum. The scale must be positive. */
export function exponentials(to: usize, x: usize, n: i32, scale: f32): f32 {
  const top = f32x4.splat(largest(x, n)), factor = f32x4.splat(scale), whole = <usize>(n >> 2) << 4, rest = n & 3;
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < whole; i += 16) {
    const e = exp4(f32x4.mul(f32x4.sub(v128.load(x + i), top), factor));
    v128.store(to + i, e);
    sum = f32x4.add(sum, e);
  }
  if (rest) {
    const e = exp4(f32x4.mul(f32x4.sub(loadPart(x + whole, rest), top), factor));
    storePart(to + whole, e, rest);
    sum = f32x4.add(sum, keepPart(e, f32x4.splat(0), rest));
  }
  return sumLanes(sum);
}

/** Multiplies `n` floats by a number. */
export function scaleRow(x: usize, n: i32, by: f32): void {
  const factor = f32x4.splat(by), whole = <usize>(n >> 2) << 4, rest = n & 3;
  for (let i: usize = 0; i < whole; i += 16) v128.store(x + i, f32x4.mul(v128.load(x + i), factor));
  if (rest) storePart(x + whole, f32x4.mul(loadPart(x + whole, rest), factor), rest);
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
