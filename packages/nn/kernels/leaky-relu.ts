// The leaky rectifier, for outputs that no convolution could take it along with.
import { SLICE } from '../src/device/cpu/constants';
import { arg, madd, ptr, real } from './simd';

/** y = x + min(x, 0) (slope - 1). Arguments: y, x, floats, slope. */
export function leakyRelu(call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 2) - first), less = real(call, 3) - 1, offset = <usize>first << 2;
  const to = ptr(call, 0) + offset, from = ptr(call, 1) + offset, zero = f32x4.splat(0), m = f32x4.splat(less);
  let i: usize = 0;
  const whole = <usize>(n >> 2) << 4, end = <usize>n << 2;
  for (; i < whole; i += 16) {
    const x = v128.load(from + i);
    v128.store(to + i, madd(f32x4.pmin(x, zero), m, x));
  }
  for (; i < end; i += 4) {
    const x = load<f32>(from + i);
    store<f32>(to + i, x + min<f32>(x, 0) * less);
  }
}

/** gx = gy where y > 0, else gy * slope. Arguments: gx, gy, y, floats, slope. */
export function leakyReluGradient(call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 3) - first), slope = real(call, 4), offset = <usize>first << 2;
  const to = ptr(call, 0) + offset, from = ptr(call, 1) + offset, y = ptr(call, 2) + offset, zero = f32x4.splat(0), m = f32x4.splat(slope);
  let i: usize = 0;
  const whole = <usize>(n >> 2) << 4, end = <usize>n << 2;
  for (; i < whole; i += 16) {
    const g = v128.load(from + i);
    v128.store(to + i, v128.bitselect(g, f32x4.mul(g, m), f32x4.gt(v128.load(y + i), zero)));
  }
  for (; i < end; i += 4) {
    const g = load<f32>(from + i);
    store<f32>(to + i, load<f32>(y + i) > 0 ? g : g * slope);
  }
}
