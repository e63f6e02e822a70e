/** The loop of limit.c in AssemblyScript, for machines without a C compiler: twelve independent sums in vector registers. */

/** Multiply-adds of one round, a multiply-add counting as two: twelve sums of four lanes. */
export const FLOPS_PER_ROUND: i32 = 12 * 4 * 2;

function step(sum: v128, factor: v128, term: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(sum, factor, term) : f32x4.add(f32x4.mul(sum, factor), term);
}

/** So many rounds; answers a number that depends on every sum, so that none is left out. */
export function run(rounds: i32): f32 {
  const factor = f32x4.splat(0.999);
  const term = f32x4.splat(0.001);
  let a = f32x4.splat(0);
  let b = f32x4.splat(1);
  let c = f32x4.splat(2);
  let d = f32x4.splat(3);
  let e = f32x4.splat(4);
  let f = f32x4.splat(5);
  let g = f32x4.splat(6);
  let h = f32x4.splat(7);
  let i = f32x4.splat(8);
  let j = f32x4.splat(9);
  let k = f32x4.splat(10);
  let l = f32x4.splat(11);
  for (let round = 0; round < rounds; round++) {
    a = step(a, factor, term);
    b = step(b, factor, term);
    c = step(c, factor, term);
    d = step(d, factor, term);
    e = step(e, factor, term);
    f = step(f, factor, term);
    g = step(g, factor, term);
    h = step(h, factor, term);
    i = step(i, factor, term);
    j = step(j, factor, term);
    k = step(k, factor, term);
    l = step(l, factor, term);
  }
  const first = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(e, f));
  const second = f32x4.add(f32x4.add(f32x4.add(g, h), f32x4.add(i, j)), f32x4.add(k, l));
  return f32x4.extract_lane(f32x4.add(first, second), 0);
}
