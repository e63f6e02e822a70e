// Products of small matrices that live in one thread's scratch or fit its cache: packed and multiplied by the same tiles as convolutions.
import { copyFloats } from './simd';
import { dump, line } from './scratch';
import { interleave4, packRows } from './pack';
import { FROM_ZERO, rowsTo, tile4x8 } from './tile';

/** Which part of a product is computed: all of it. */
export const WHOLE: i32 = 0;
/** Of the result only what is on or left of the diagonal, and a little more. */
export const LOWER_RESULT: i32 = 1;
/** Without what is right of a's diagonal, where a must be 0. */
export const LOWER_LEFT: i32 = 2;
/** The same for an a that is given turned. */
export const LOWER_TURNED: i32 = 3;

/**
 * to [m, n] = a [m, k] b [k, n]; `aTurned`: a is given as [k, m], `bTurned`: b is given as [n, k]. Rows are aBytes, bBytes, toBytes apart.
 * Works in the scratch from `free` on: 64 + 4 (m + 3) k + 32 k bytes and two lines.
 */
export function smallProduct(
  to: usize, toBytes: usize, m: i32, n: i32, k: i32, a: usize, aBytes: usize, aTurned: bool, b: usize, bBytes: usize, bTurned: bool, free: usize,
  part: i32,
): void {
  const table = free, left = free + 64, panelBytes = <usize>k << 4, right = line(left + <usize>((m + 3) >> 2) * panelBytes);
  store<u32>(table, 0);
  for (let i = 0; i < m; i += 4) {
    const packed = left + <usize>(i >> 2) * panelBytes;
    if (aTurned) packRows(packed, 4, a + (<usize>i << 2), aBytes, k, min(4, m - i));
    else interleave4(packed, 16, a + <usize>i * aBytes, row(a, aBytes, i + 1, m), row(a, aBytes, i + 2, m), row(a, aBytes, i + 3, m), 1, 0, k);
  }
  for (let j = 0; j < n; j += 8) {
    if (bTurned) {
      interleave4(right, 32, b + <usize>j * bBytes, row(b, bBytes, j + 1, n), row(b, bBytes, j + 2, n), row(b, bBytes, j + 3, n), 1, 0, k);
      interleave4(right + 16, 32, row(b, bBytes, j + 4, n), row(b, bBytes, j + 5, n), row(b, bBytes, j + 6, n), row(b, bBytes, j + 7, n), 1, 0, k);
    } else packRows(right, 8, b + (<usize>j << 2), bBytes, k, min(8, n - j));
    for (let i = 0; i < m; i += 4) {
      if (part == LOWER_RESULT && j >= i + 4) continue;
      const first = part == LOWER_TURNED ? i : 0, last = part == LOWER_LEFT ? min(k, i + 4) : k;
      const target = to + <usize>i * toBytes + (<usize>j << 2), whole = i + 4 <= m && j + 8 <= n;
      const p = whole ? target : dump(), step = whole ? toBytes : 32;
      rowsTo(p, p + step, p + 2 * step, p + 3 * step);
      tile4x8(left + <usize>(i >> 2) * panelBytes + <usize>(first << 4), 16, table, 1, last - first, right + <usize>(first << 5), 32, FROM_ZERO, 0, 1);
      if (!whole) for (let r = 0; r < min(4, m - i); r++) copyFloats(target + <usize>r * toBytes, p + (<usize>r << 5), min(8, n - j));
    }
  }
}

/** Row `i`, or the last one where there is no such row. */
@inline
function row(matrix: usize, bytes: usize, i: i32, rows: i32): usize {
  return matrix + <usize>min(i, rows - 1) * bytes;
}
