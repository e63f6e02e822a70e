// The last one to three floats of a row, taken as a vector whose other lanes don't count: no kernel needs a second, scalar formula.

/** The first `n` (1 to 3) floats at `from`, zeros behind them. */
export function loadPart(from: usize, n: i32): v128 {
  let v = v128.load32_zero(from);
  if (n > 1) v = v128.load_lane<f32>(from, v, 1, 4);
  if (n > 2) v = v128.load_lane<f32>(from, v, 2, 8);
  return v;
}

/** Stores the first `n` (1 to 3) lanes. */
export function storePart(to: usize, v: v128, n: i32): void {
  v128.store_lane<f32>(to, v, 0);
  if (n > 1) v128.store_lane<f32>(to, v, 1, 4);
  if (n > 2) v128.store_lane<f32>(to, v, 2, 8);
}

/** The vector with all lanes from the `n`th on replaced by those of `other`. */
export function keepPart(v: v128, other: v128, n: i32): v128 {
  return v128.bitselect(v, other, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(n)));
}

/** Four floats at `from`, or the first `n` of them where `n` is smaller. */
@inline
export function loadUpTo4(from: usize, n: i32): v128 {
  return n >= 4 ? v128.load(from) : loadPart(from, n);
}

/** Stores four lanes, or the first `n` where `n` is smaller. */
@inline
export function storeUpTo4(to: usize, v: v128, n: i32): void {
  if (n >= 4) v128.store(to, v);
  else storePart(to, v, n);
}
