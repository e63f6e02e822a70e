// Sums over the first axis in a fixed order, and filling.
import { SLICE } from '../src/device/cpu/constants';
import { addFloats, arg, clearFloats, copyFloats, ptr, real } from './simd';

/** to = sum over chunks, slice by slice. Arguments: to, from, floats, chunks, floats from chunk to chunk. */
export function sumChunks(call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 2) - first), chunks = arg(call, 3), step = <usize>arg(call, 4) << 2;
  const to = ptr(call, 0) + (<usize>first << 2);
  let from = ptr(call, 1) + (<usize>first << 2);
  copyFloats(to, from, n);
  for (let c = 1; c < chunks; c++) addFloats(to, (from += step), n);
}

/** Partial sums of the rows of a [rows, columns] matrix. Item = chunk of rows. Arguments: partial sums [chunks, columns], from, rows, columns, chunks. */
export function columnSums(call: usize, item: i32): void {
  const rows = arg(call, 2), columns = arg(call, 3), chunks = arg(call, 4), bytes = <usize>columns << 2;
  const to = ptr(call, 0) + <usize>item * bytes, first = rows * item / chunks, last = rows * (item + 1) / chunks;
  clearFloats(to, columns);
  let from = ptr(call, 1) + <usize>first * bytes;
  for (let r = first; r < last; r++, from += bytes) addFloats(to, from, columns);
}

/** Sets a slice to one value. Arguments: to, floats, value. */
export function fill(call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 1) - first), value = real(call, 2);
  const to = ptr(call, 0) + (<usize>first << 2);
  if (value == 0) clearFloats(to, n);
  else for (let i = 0; i < n; i++) store<f32>(to + (<usize>i << 2), value);
}
