// Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015), algorithm 1.
import { SLICE } from '../src/device/cpu/constants';
import { arg, madd, ptr, real } from './simd';

/** One step of time: powers = [beta1^t, beta2^t] for the next t. Arguments: powers, beta1, beta2. */
export function adamPowers(call: usize, _item: i32): void {
  const powers = ptr(call, 0);
  store<f32>(powers, load<f32>(powers) * real(call, 1));
  store<f32>(powers, load<f32>(powers, 4) * real(call, 2), 4);
}

/** Arguments: weight, gradient, first moment, second moment (all updated in place but the gradient), floats, rate, powers, beta1, beta2, epsilon. */
export function adam(call: usize, item: i32): void {
  const first = item * SLICE, n = min(SLICE, arg(call, 4) - first), offset = <usize>first << 2;
  const w = ptr(call, 0) + offset, g = ptr(call, 1) + offset, m = ptr(call, 2) + offset, v = ptr(call, 3) + offset, powers = ptr(call, 6);
  const beta1 = real(call, 7), beta2 = real(call, 8), epsilon = real(call, 9);
  const rate: f32 = load<f32>(ptr(call, 5)) / (<f32>1 - load<f32>(powers)), correction: f32 = <f32>1 / (<f32>1 - load<f32>(powers, 4));
  const b1 = f32x4.splat(beta1), r1 = f32x4.splat(1 - beta1), b2 = f32x4.splat(beta2), r2 = f32x4.splat(1 - beta2);
  const vRate = f32x4.splat(rate), vCorrection = f32x4.splat(correction), vEpsilon = f32x4.splat(epsilon);
  let i: usize = 0;
  const whole = <usize>(n >> 2) << 4, end = <usize>n << 2;
  for (; i < whole; i += 16) {
    const gradient = v128.load(g + i);
    const moment1 = madd(b1, v128.load(m + i), f32x4.mul(r1, gradient));
    const moment2 = madd(b2, v128.load(v + i), f32x4.mul(r2, f32x4.mul(gradient, gradient)));
    v128.store(m + i, moment1);
    v128.store(v + i, moment2);
    const step = f32x4.div(f32x4.mul(vRate, moment1), f32x4.add(f32x4.sqrt(f32x4.mul(moment2, vCorrection)), vEpsilon));
    v128.store(w + i, f32x4.sub(v128.load(w + i), step));
  }
  for (; i < end; i += 4) {
    const gradient = load<f32>(g + i);
    const moment1 = beta1 * load<f32>(m + i) + (1 - beta1) * gradient, moment2 = beta2 * load<f32>(v + i) + (1 - beta2) * gradient * gradient;
    store<f32>(m + i, moment1);
    store<f32>(v + i, moment2);
    store<f32>(w + i, load<f32>(w + i) - rate * moment1 / (sqrt<f32>(moment2 * correction) + epsilon));
  }
}
