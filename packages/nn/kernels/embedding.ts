// Rows of a table by number. A number that the table does not have gives NaN, which no training overlooks, rather than memory of something else.
import { addFloats, arg, clearFloats, copyFloats, ptr } from './simd';

/** Item = some of the rows of y. Arguments: y, table, ids, count, rows of the table, width, rows an item. */
export function embedding(call: usize, item: i32): void {
  const rows = arg(call, 4), width = arg(call, 5), perItem = arg(call, 6), last = min(arg(call, 3), (item + 1) * perItem), bytes = <usize>width << 2;
  for (let i = item * perItem; i < last; i++) {
    const id = load<i32>(ptr(call, 2) + (<usize>i << 2)), to = ptr(call, 0) + <usize>i * bytes;
    if (<u32>id < <u32>rows) copyFloats(to, ptr(call, 1) + <usize>id * bytes, width);
    else for (let c: usize = 0; c < bytes; c += 4) store<f32>(to + c, f32.NaN);
  }
}

/** Item = some of the rows of the table, so that each sum has one order. Arguments: gtable, g, ids, count, rows of the table, width, rows an item. */
export function embeddingGradient(call: usize, item: i32): void {
  const count = arg(call, 3), width = arg(call, 5), perItem = arg(call, 6), first = item * perItem, n = min(perItem, arg(call, 4) - first);
  const to = ptr(call, 0) + (<usize>(first * width) << 2);
  clearFloats(to, n * width);
  for (let i = 0; i < count; i++) {
    const row = load<i32>(ptr(call, 2) + (<usize>i << 2)) - first;
    if (<u32>row < <u32>n) addFloats(to + (<usize>(row * width) << 2), ptr(call, 1) + (<usize>(i * width) << 2), width);
  }
}
