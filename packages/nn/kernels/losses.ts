// Sums over whole tensors of a function of each element: means, losses and their gradients.
import { arg, ptr, real, sumLanes } from './simd';
import { SLICE } from '../src/device/cpu/constants';
import { exp4, log1p4, sigmoid4 } from './math';
import { keepPart, loadPart, storePart } from './tail';
import {
  BCE_GRADIENT, BCE_SUMS, HINGE_GRADIENT, HINGE_SUMS, L1_GRADIENT, L1_SUMS, L2_GRADIENT, L2_SUMS, PRODUCT_SUMS, SPREAD, SUMS,
} from '../src/device/cpu/opcodes';

/** Sums one slice. Arguments: sums (one a slice), a, b (a again where there is one tensor), floats, constant. */
export function lossSums(opcode: i32, call: usize, item: i32): void {
  switch (opcode) {
    case SUMS: sliceSum(SUMS, call, item); break;
    case PRODUCT_SUMS: sliceSum(PRODUCT_SUMS, call, item); break;
    case BCE_SUMS: sliceSum(BCE_SUMS, call, item); break;
    case HINGE_SUMS: sliceSum(HINGE_SUMS, call, item); break;
    case L1_SUMS: sliceSum(L1_SUMS, call, item); break;
    case L2_SUMS: sliceSum(L2_SUMS, call, item); break;
    default: unreachable();
  }
}

/** One slice; `opcode` is constant in each call above. */
@inline
function sliceSum(opcode: i32, call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 3) - first), offset = <usize>first << 2;
  const a = ptr(call, 1) + offset, b = ptr(call, 2) + offset, c = f32x4.splat(real(call, 4)), zero = f32x4.splat(0);
  const whole = <usize>(n >> 2) << 4, rest = n & 3;
  let sum = zero;
  for (let i: usize = 0; i < whole; i += 16) sum = f32x4.add(sum, term(opcode, v128.load(a + i), v128.load(b + i), c));
  if (rest) sum = f32x4.add(sum, keepPart(term(opcode, loadPart(a + whole, rest), loadPart(b + whole, rest), c), zero, rest));
  store<f32>(ptr(call, 0) + (<usize>item << 2), sumLanes(sum));
}

/** What an element adds to the sum. The constant is the target of BCE and the side of the hinge. */
@inline
function term(opcode: i32, a: v128, b: v128, c: v128): v128 {
  const zero = f32x4.splat(0);
  if (opcode == SUMS) return a;
  if (opcode == PRODUCT_SUMS) return f32x4.mul(a, b);
  if (opcode == HINGE_SUMS) return f32x4.pmax(f32x4.sub(f32x4.splat(1), f32x4.mul(c, a)), zero);
  if (opcode == L1_SUMS) return f32x4.abs(f32x4.sub(a, b));
  if (opcode == L2_SUMS) {
    const d = f32x4.sub(a, b);
    return f32x4.mul(d, d);
  }
  // max(x, 0) - x t + ln(1 + e^-|x|), which never overflows.
  return f32x4.add(f32x4.sub(f32x4.pmax(a, zero), f32x4.mul(a, c)), log1p4(exp4(f32x4.neg(f32x4.abs(a)))));
}

/** One number: factor * (the sum of some numbers, one after the other). Arguments: to, from, count, factor. */
export function total(call: usize, _item: i32): void {
  const from = ptr(call, 1), count = arg(call, 2);
  let sum: f32 = 0;
  for (let i = 0; i < count; i++) sum += load<f32>(from + (<usize>i << 2));
  store<f32>(ptr(call, 0), sum * real(call, 3));
}

/** A slice of a loss's gradient. Arguments: to, a, b (a again where there is one tensor), floats, constant, what flows back (one number), factor. */
export function lossGradient(opcode: i32, call: usize, item: i32): void {
  switch (opcode) {
    case SPREAD: sliceGradient(SPREAD, call, item); break;
    case BCE_GRADIENT: sliceGradient(BCE_GRADIENT, call, item); break;
    case HINGE_GRADIENT: sliceGradient(HINGE_GRADIENT, call, item); break;
    case L1_GRADIENT: sliceGradient(L1_GRADIENT, call, item); break;
    case L2_GRADIENT: sliceGradient(L2_GRADIENT, call, item); break;
    default: unreachable();
  }
}

/** One slice; `opcode` is constant in each call above. */
@inline
function sliceGradient(opcode: i32, call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 3) - first), offset = <usize>first << 2;
  const to = ptr(call, 0) + offset, a = ptr(call, 1) + offset, b = ptr(call, 2) + offset, c = f32x4.splat(real(call, 4));
  const factor = f32x4.splat(load<f32>(ptr(call, 5)) * real(call, 6)), whole = <usize>(n >> 2) << 4, rest = n & 3;
  for (let i: usize = 0; i < whole; i += 16) v128.store(to + i, f32x4.mul(factor, slope(opcode, v128.load(a + i), v128.load(b + i), c)));
  if (rest) storePart(to + whole, f32x4.mul(factor, slope(opcode, loadPart(a + whole, rest), loadPart(b + whole, rest), c)), rest);
}

/** The derivative of `term` by its first operand. */
@inline
function slope(opcode: i32, a: v128, b: v128, c: v128): v128 {
  const zero = f32x4.splat(0), one = f32x4.splat(1);
  if (opcode == SPREAD) return one;
  if (opcode == BCE_GRADIENT) return f32x4.sub(sigmoid4(a), c);
  if (opcode == HINGE_GRADIENT) return v128.and(f32x4.neg(c), f32x4.lt(f32x4.mul(c, a), one));
  const d = f32x4.sub(a, b);
  if (opcode == L2_GRADIENT) return f32x4.add(d, d);
  // The sign of the difference, 0 where there is none.
  return f32x4.sub(v128.and(one, f32x4.gt(d, zero)), v128.and(one, f32x4.lt(d, zero)));
}
