// Spectral normalisation (Miyato and others, 2018): a weight [rows, columns] divided by its largest singular value, found by one power iteration a step.
import { arg, clearFloats, copyFloats, madd, ptr, sumLanes } from './simd';
import { loadUpTo4, storeUpTo4 } from './tail';

/** No vector is divided by less than this length, so that a weight of zeros stays one. */
const LEAST_LENGTH: f32 = 1e-12;

/**
 * Item = chunk of rows. t = W u, and the chunk's part of W' t and of t . t, in one pass over W.
 * Arguments: t [rows], partial sums [chunks, columns + 1], w, u, rows, columns, rows a chunk.
 */
export function spectralProducts(call: usize, item: i32): void {
  const columns = arg(call, 5), perChunk = arg(call, 6), first = item * perChunk, last = min(arg(call, 4), first + perChunk), u = ptr(call, 3);
  const to = ptr(call, 1) + (<usize>(item * (columns + 1)) << 2);
  clearFloats(to, columns);
  let squares: f32 = 0;
  for (let r = first; r < last; r++) {
    const w = ptr(call, 2) + (<usize>(r * columns) << 2);
    let sum = f32x4.splat(0);
    for (let c = 0; c < columns; c += 4) {
      const o = <usize>c << 2, valid = columns - c;
      sum = madd(loadUpTo4(w + o, valid), loadUpTo4(u + o, valid), sum);
    }
    const t = sumLanes(sum), factor = f32x4.splat(t);
    store<f32>(ptr(call, 0) + (<usize>r << 2), t);
    squares += t * t;
    for (let c = 0; c < columns; c += 4) {
      const o = <usize>c << 2, valid = columns - c;
      storeUpTo4(to + o, madd(factor, loadUpTo4(w + o, valid), loadUpTo4(to + o, valid)), valid);
    }
  }
  store<f32>(to + (<usize>columns << 2), squares);
}

/**
 * One item. v = t / |t|; u becomes W' v / |W' v|, whose length is the singular value.
 * Arguments: u, a copy of the new u, [1 / singular value, 1 / |t|], partial sums, columns, chunks.
 */
export function spectralVectors(call: usize, _item: i32): void {
  const columns = arg(call, 4), chunks = arg(call, 5), bytes = <usize>columns << 2, from = ptr(call, 3), u = ptr(call, 1);
  let squares: f32 = 0;
  for (let k = 0; k < chunks; k++) squares += load<f32>(from + <usize>k * (bytes + 4) + bytes);
  const inverse: f32 = <f32>1 / max<f32>(sqrt<f32>(squares), LEAST_LENGTH);
  let length = f32x4.splat(0);
  for (let c = 0; c < columns; c += 4) {
    const valid = columns - c;
    let at = from + (<usize>c << 2), sum = loadUpTo4(at, valid);
    for (let k = 1; k < chunks; k++) sum = f32x4.add(sum, loadUpTo4((at += bytes + 4), valid));
    sum = f32x4.mul(sum, f32x4.splat(inverse));
    length = madd(sum, sum, length);
    storeUpTo4(u + (<usize>c << 2), sum, valid);
  }
  const value: f32 = <f32>1 / max<f32>(sqrt<f32>(sumLanes(length)), LEAST_LENGTH);
  for (let c: usize = 0; c < bytes; c += 4) store<f32>(u + c, load<f32>(u + c) * value);
  copyFloats(ptr(call, 0), u, columns);
  store<f32>(ptr(call, 2), value);
  store<f32>(ptr(call, 2), inverse, 4);
}

/**
 * Item = chunk of rows. gw = (g - d v u') / singular value, where d is the sum of g times the normalised weight.
 * Arguments: gw, g, t, u (the copy), [1 / singular value, 1 / |t|], d, rows, columns, rows an item.
 */
export function spectralGradient(call: usize, item: i32): void {
  const columns = arg(call, 7), perItem = arg(call, 8), first = item * perItem, last = min(arg(call, 6), first + perItem), u = ptr(call, 3);
  const value = f32x4.splat(load<f32>(ptr(call, 4))), along: f32 = -load<f32>(ptr(call, 5)) * load<f32>(ptr(call, 4), 4);
  for (let r = first; r < last; r++) {
    const row = <usize>(r * columns) << 2, factor = f32x4.splat(along * load<f32>(ptr(call, 2) + (<usize>r << 2)));
    for (let c = 0; c < columns; c += 4) {
      const o = <usize>c << 2, valid = columns - c;
      const left = madd(factor, loadUpTo4(u + o, valid), loadUpTo4(ptr(call, 1) + row + o, valid));
      storeUpTo4(ptr(call, 0) + row + o, f32x4.mul(left, value), valid);
    }
  }
}
