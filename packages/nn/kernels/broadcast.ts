// Sum, difference and product of a matrix and one row, which is taken for each of its rows.
import { arg, ptr } from './simd';
import { loadPart, storePart } from './tail';
import { ADD_ROW, MULTIPLY_ROW, SUBTRACT_ROW } from '../src/device/cpu/opcodes';

/** Item = some rows. Arguments: to, a [rows, columns], b [columns], rows, columns, rows an item. */
export function broadcast(opcode: i32, call: usize, item: i32): void {
  switch (opcode) {
    case ADD_ROW: rowsWithRow(ADD_ROW, call, item); break;
    case SUBTRACT_ROW: rowsWithRow(SUBTRACT_ROW, call, item); break;
    case MULTIPLY_ROW: rowsWithRow(MULTIPLY_ROW, call, item); break;
    default: unreachable();
  }
}

/** Some rows; `opcode` is constant in each call above. A row of one float is one float for all, four at a time. */
@inline
function rowsWithRow(opcode: i32, call: usize, item: i32): void {
  const columns = arg(call, 4), perItem = arg(call, 5), first = item * perItem, count = min(perItem, arg(call, 3) - first);
  const b = ptr(call, 2), single = columns == 1, one = v128.load_splat<f32>(b);
  const lines = single ? 1 : count, n = single ? count : columns, whole = <usize>(n >> 2) << 4, rest = n & 3;
  let to = ptr(call, 0) + (<usize>(first * columns) << 2), a = ptr(call, 1) + (<usize>(first * columns) << 2);
  for (let r = 0; r < lines; r++) {
    for (let i: usize = 0; i < whole; i += 16) v128.store(to + i, apply(opcode, v128.load(a + i), single ? one : v128.load(b + i)));
    if (rest) storePart(to + whole, apply(opcode, loadPart(a + whole, rest), single ? one : loadPart(b + whole, rest)), rest);
    to += <usize>n << 2;
    a += <usize>n << 2;
  }
}

/** The functions. */
@inline
function apply(opcode: i32, a: v128, b: v128): v128 {
  if (opcode == ADD_ROW) return f32x4.add(a, b);
  if (opcode == SUBTRACT_ROW) return f32x4.sub(a, b);
  return f32x4.mul(a, b);
}
