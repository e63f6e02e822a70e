// The few vector helpers that every kernel uses: fused multiply-add where the module has it, rows of floats copied, cleared, summed.

/** a * b + c on four lanes: one rounding in the relaxed modules, two in the plain ones. */
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return v128.relaxed_madd<f32>(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Word `i` of a call's arguments, which follow its header (see run.ts). */
@inline
export function arg(call: usize, i: i32): i32 {
  return load<i32>(call + 16 + (<usize>i << 2));
}

/** The same word as an address. */
@inline
export function ptr(call: usize, i: i32): usize {
  return <usize>load<u32>(call + 16 + (<usize>i << 2));
}

/** The same word as a float. */
@inline
export function real(call: usize, i: i32): f32 {
  return load<f32>(call + 16 + (<usize>i << 2));
}

/** Copies `n` floats. */
export function copyFloats(to: usize, from: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4, to += 16, from += 16) v128.store(to, v128.load(from));
  for (; i < n; i++, to += 4, from += 4) store<f32>(to, load<f32>(from));
}

/** Sets `n` floats to zero. */
export function clearFloats(to: usize, n: i32): void {
  const zero = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= n; i += 4, to += 16) v128.store(to, zero);
  for (; i < n; i++, to += 4) store<f32>(to, 0);
}

/** Adds `n` floats at `from` to those at `to`. */
export function addFloats(to: usize, from: usize, n: i32): void {
  let i = 0;
  for (; i + 4 <= n; i += 4, to += 16, from += 16) v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
  for (; i < n; i++, to += 4, from += 4) store<f32>(to, load<f32>(to) + load<f32>(from));
}

/** The sum of the four lanes, in a fixed order. */
@inline
export function sumLanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}
