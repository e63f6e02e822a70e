// Layer normalisation (Ba, Kiros and Hinton, 2016): each row by its own mean and variance. Item = some rows.
import { arg, clearFloats, madd, ptr, real, sumLanes } from './simd';
import { keepPart, loadUpTo4, storeUpTo4 } from './tail';

// The row at hand: its mean, and 1 / sqrt(its variance + epsilon).
let mean: f32 = 0, inverse: f32 = 0;

/** Sets the two above. */
function statistics(x: usize, columns: i32, epsilon: f32): void {
  const zero = f32x4.splat(0);
  let sum = zero;
  for (let c = 0; c < columns; c += 4) sum = f32x4.add(sum, loadUpTo4(x + (<usize>c << 2), columns - c));
  mean = sumLanes(sum) / <f32>columns;
  let squares = zero;
  for (let c = 0; c < columns; c += 4) {
    const d = keepPart(f32x4.sub(loadUpTo4(x + (<usize>c << 2), columns - c), f32x4.splat(mean)), zero, columns - c);
    squares = madd(d, d, squares);
  }
  inverse = <f32>1 / sqrt<f32>(sumLanes(squares) / <f32>columns + epsilon);
}

/** Arguments: y, x, rows, columns, rows an item, gamma, beta, epsilon. */
export function layerNorm(call: usize, item: i32): void {
  const columns = arg(call, 3), perItem = arg(call, 4), last = min(arg(call, 2), (item + 1) * perItem), gamma = ptr(call, 5), beta = ptr(call, 6);
  for (let r = item * perItem; r < last; r++) {
    const start = <usize>(r * columns) << 2, x = ptr(call, 1) + start, y = ptr(call, 0) + start;
    statistics(x, columns, real(call, 7));
    for (let c = 0; c < columns; c += 4) {
      const o = <usize>c << 2, valid = columns - c;
      const hat = f32x4.mul(f32x4.sub(loadUpTo4(x + o, valid), f32x4.splat(mean)), f32x4.splat(inverse));
      storeUpTo4(y + o, madd(hat, loadUpTo4(gamma + o, valid), loadUpTo4(beta + o, valid)), valid);
    }
  }
}

/** Arguments: gx, x, rows, columns, rows an item, gamma, beta, epsilon, g, partial gradients of gamma [items, columns] and of beta. */
export function layerNormGradient(call: usize, item: i32): void {
  const columns = arg(call, 3), perItem = arg(call, 4), last = min(arg(call, 2), (item + 1) * perItem), gamma = ptr(call, 5), zero = f32x4.splat(0);
  const toGamma = ptr(call, 9) + (<usize>(item * columns) << 2), toBeta = ptr(call, 10) + (<usize>(item * columns) << 2);
  clearFloats(toGamma, columns);
  clearFloats(toBeta, columns);
  for (let r = item * perItem; r < last; r++) {
    const start = <usize>(r * columns) << 2, x = ptr(call, 1) + start, g = ptr(call, 8) + start, gx = ptr(call, 0) + start;
    statistics(x, columns, real(call, 7));
    const m = f32x4.splat(mean), a = f32x4.splat(inverse);
    let sum = zero, product = zero;
    for (let c = 0; c < columns; c += 4) {
      const o = <usize>c << 2, valid = columns - c, back = loadUpTo4(g + o, valid), hat = f32x4.mul(f32x4.sub(loadUpTo4(x + o, valid), m), a);
      storeUpTo4(toBeta + o, f32x4.add(loadUpTo4(toBeta + o, valid), back), valid);
      storeUpTo4(toGamma + o, madd(back, hat, loadUpTo4(toGamma + o, valid)), valid);
      // The lanes behind the row's end are 0 in `back`.
      const scaled = f32x4.mul(back, loadUpTo4(gamma + o, valid));
      sum = f32x4.add(sum, scaled);
      product = madd(scaled, hat, product);
    }
    const offset = f32x4.splat(sumLanes(sum) / <f32>columns), tilt = f32x4.splat(sumLanes(product) / <f32>columns);
    for (let c = 0; c < columns; c += 4) {
      const o = <usize>c << 2, valid = columns - c, hat = f32x4.mul(f32x4.sub(loadUpTo4(x + o, valid), m), a);
      const scaled = f32x4.mul(loadUpTo4(g + o, valid), loadUpTo4(gamma + o, valid));
      storeUpTo4(gx + o, f32x4.mul(a, f32x4.sub(f32x4.sub(scaled, offset), f32x4.mul(hat, tilt))), valid);
    }
  }
}
