// Functions of one or two tensors of the same shape, element by element, and the gradients of those functions.
import { arg, copyFloats, madd, ptr, real } from './simd';
import { SLICE } from '../src/device/cpu/constants';
import { sigmoid4, tanh4 } from './math';
import { loadPart, storePart } from './tail';
import {
  ADD, GELU, GELU_GRADIENT, MULTIPLY, SCALE, SIGMOID, SIGMOID_GRADIENT, SUBTRACT, TANH, TANH_GRADIENT,
} from '../src/device/cpu/opcodes';

/** The square root of 2 / pi, and the weight of the cube, in the tanh form of GELU (Hendrycks and Gimpel, 2016). */
const GELU_SCALE: f32 = 0.7978845608028654;
const GELU_CUBE: f32 = 0.044715;

/** Does slice `item` of one of the functions below. Arguments: to, a, b (a again where there is one tensor), floats, constant. */
export function elementwise(opcode: i32, call: usize, item: i32): void {
  switch (opcode) {
    case ADD: slice(ADD, call, item); break;
    case SUBTRACT: slice(SUBTRACT, call, item); break;
    case MULTIPLY: slice(MULTIPLY, call, item); break;
    case SCALE: slice(SCALE, call, item); break;
    case TANH: slice(TANH, call, item); break;
    case TANH_GRADIENT: slice(TANH_GRADIENT, call, item); break;
    case SIGMOID: slice(SIGMOID, call, item); break;
    case SIGMOID_GRADIENT: slice(SIGMOID_GRADIENT, call, item); break;
    case GELU: slice(GELU, call, item); break;
    case GELU_GRADIENT: slice(GELU_GRADIENT, call, item); break;
    default: unreachable();
  }
}

/** One slice; `opcode` is constant in each call above, so that each has a loop of its own without a choice in it. */
@inline
function slice(opcode: i32, call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 3) - first), offset = <usize>first << 2;
  const to = ptr(call, 0) + offset, a = ptr(call, 1) + offset, b = ptr(call, 2) + offset, c = f32x4.splat(real(call, 4));
  const whole = <usize>(n >> 2) << 4, rest = n & 3;
  for (let i: usize = 0; i < whole; i += 16) v128.store(to + i, apply(opcode, v128.load(a + i), v128.load(b + i), c));
  if (rest) storePart(to + whole, apply(opcode, loadPart(a + whole, rest), loadPart(b + whole, rest), c), rest);
}

/** The functions. A gradient takes what flows back as `a` and, as `b`, the answer y (TANH, SIGMOID) or the input (GELU). */
@inline
function apply(opcode: i32, a: v128, b: v128, c: v128): v128 {
  if (opcode == ADD) return f32x4.add(a, b);
  if (opcode == SUBTRACT) return f32x4.sub(a, b);
  if (opcode == MULTIPLY) return f32x4.mul(a, b);
  if (opcode == SCALE) return f32x4.mul(a, c);
  if (opcode == TANH) return tanh4(a);
  if (opcode == TANH_GRADIENT) return f32x4.mul(a, f32x4.sub(f32x4.splat(1), f32x4.mul(b, b)));
  if (opcode == SIGMOID) return sigmoid4(a);
  if (opcode == SIGMOID_GRADIENT) return f32x4.mul(a, f32x4.mul(b, f32x4.sub(f32x4.splat(1), b)));
  if (opcode == GELU) return f32x4.mul(a, geluShare(a));
  return f32x4.mul(a, geluSlope(b));
}

/** The share of x that GELU lets through: 0.5 + 0.5 tanh(z) = sigmoid(2z), which keeps its precision far below 0. */
@inline
function geluShare(x: v128): v128 {
  const cube = f32x4.mul(f32x4.mul(x, x), f32x4.splat(2 * GELU_SCALE * GELU_CUBE));
  return sigmoid4(f32x4.mul(x, f32x4.add(cube, f32x4.splat(2 * GELU_SCALE))));
}

/** The derivative of x * share(x): share + x share (1 - share) (2z)'. */
@inline
function geluSlope(x: v128): v128 {
  const share = geluShare(x), inner = madd(f32x4.mul(x, x), f32x4.splat(6 * GELU_SCALE * GELU_CUBE), f32x4.splat(2 * GELU_SCALE));
  const product = f32x4.mul(share, f32x4.sub(f32x4.splat(1), share));
  return madd(f32x4.mul(x, inner), product, share);
}

/** Copies a slice. Arguments: to, from, floats. */
export function copy(call: usize, item: i32): void {
  const first = item * SLICE, offset = <usize>first << 2;
  copyFloats(ptr(call, 0) + offset, ptr(call, 1) + offset, min(SLICE, arg(call, 2) - first));
}

/** Moves a slice of a variable towards a tensor: v + weight (x - v). Arguments: v, x, floats, weight (a tensor of one number). */
export function lerp(call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 2) - first), offset = <usize>first << 2;
  const v = ptr(call, 0) + offset, x = ptr(call, 1) + offset, weight = v128.load_splat<f32>(ptr(call, 3));
  const whole = <usize>(n >> 2) << 4, rest = n & 3;
  for (let i: usize = 0; i < whole; i += 16) {
    const old = v128.load(v + i);
    v128.store(v + i, madd(weight, f32x4.sub(v128.load(x + i), old), old));
  }
  if (rest) {
    const old = loadPart(v + whole, rest);
    storePart(v + whole, madd(weight, f32x4.sub(loadPart(x + whole, rest), old), old), rest);
  }
}
