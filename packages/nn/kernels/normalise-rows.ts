// The loops that batch and instance normalisation share. They run over `rows` rows of `columns` channels, end to end in memory;
// what is known of each channel (mean, scale, ...) stands in rows of its own.
import { madd } from './simd';
import { loadPart, loadUpTo4, storePart, storeUpTo4 } from './tail';

/** Each column's mean, and its sum of squared deviations from it. Deviations from the first row are summed, so nothing cancels where the mean is large. */
export function columnMoments(mean: usize, squares: usize, x: usize, rows: i32, columns: i32): void {
  const bytes = <usize>columns << 2, end = x + <usize>rows * bytes, count = f32x4.splat(<f32>rows);
  let c = 0;
  for (; c + 8 <= columns; c += 8, mean += 32, squares += 32) {
    const p = x + (<usize>c << 2), shift0 = v128.load(p), shift1 = v128.load(p, 16);
    let s0 = f32x4.splat(0), s1 = s0, q0 = s0, q1 = s0;
    for (let at = p; at < end; at += bytes) {
      const d0 = f32x4.sub(v128.load(at), shift0), d1 = f32x4.sub(v128.load(at, 16), shift1);
      s0 = f32x4.add(s0, d0); q0 = madd(d0, d0, q0);
      s1 = f32x4.add(s1, d1); q1 = madd(d1, d1, q1);
    }
    const m0 = f32x4.div(s0, count), m1 = f32x4.div(s1, count);
    v128.store(mean, f32x4.add(shift0, m0)); v128.store(mean, f32x4.add(shift1, m1), 16);
    v128.store(squares, f32x4.sub(q0, f32x4.mul(s0, m0))); v128.store(squares, f32x4.sub(q1, f32x4.mul(s1, m1)), 16);
  }
  for (; c < columns; c += 4, mean += 16, squares += 16) {
    const p = x + (<usize>c << 2), valid = columns - c, shift = loadUpTo4(p, valid);
    let s = f32x4.splat(0), q = s;
    for (let at = p; at < end; at += bytes) {
      const d = f32x4.sub(loadUpTo4(at, valid), shift);
      s = f32x4.add(s, d);
      q = madd(d, d, q);
    }
    const m = f32x4.div(s, count);
    storeUpTo4(mean, f32x4.add(shift, m), valid);
    storeUpTo4(squares, f32x4.sub(q, f32x4.mul(s, m)), valid);
  }
}

/** scale = gamma / sqrt(variance + epsilon). */
export function columnScales(scale: usize, gamma: usize, variance: usize, columns: i32, epsilon: f32): void {
  const plus = f32x4.splat(epsilon);
  for (let c = 0; c < columns; c += 4) {
    const valid = columns - c, offset = <usize>c << 2;
    const deviation = f32x4.sqrt(f32x4.add(loadUpTo4(variance + offset, valid), plus));
    storeUpTo4(scale + offset, f32x4.div(loadUpTo4(gamma + offset, valid), deviation), valid);
  }
}

/** (x - mean) scale + beta. The gradient repeats it, with the same bits, to know where the leaky rectifier was below 0. */
@inline
function normalised(x: v128, mean: v128, scale: v128, beta: v128): v128 {
  return madd(f32x4.sub(x, mean), scale, beta);
}

/** y = leaky((x - mean) scale + beta). A slope of 1 is no rectifier. */
export function normaliseRows(y: usize, x: usize, rows: i32, columns: i32, mean: usize, scale: usize, beta: usize, slope: f32): void {
  const whole = <usize>(columns >> 2) << 4, rest = columns & 3, bytes = <usize>columns << 2, less = f32x4.splat(slope - 1), zero = f32x4.splat(0);
  for (let r = 0; r < rows; r++, x += bytes, y += bytes) {
    for (let i: usize = 0; i < whole; i += 16) {
      const z = normalised(v128.load(x + i), v128.load(mean + i), v128.load(scale + i), v128.load(beta + i));
      v128.store(y + i, madd(f32x4.pmin(z, zero), less, z));
    }
    if (rest) {
      const z = normalised(loadPart(x + whole, rest), loadPart(mean + whole, rest), loadPart(scale + whole, rest), loadPart(beta + whole, rest));
      storePart(y + whole, madd(f32x4.pmin(z, zero), less, z), rest);
    }
  }
}

/** What flows back through the leaky rectifier: g, or slope * g where z was not above 0. */
@inline
function throughLeaky(g: v128, z: v128, slope: v128): v128 {
  return v128.bitselect(g, f32x4.mul(g, slope), f32x4.gt(z, f32x4.splat(0)));
}

/** Each column's sums of g and of g (x - mean), where g is what flows back, through the rectifier. */
export function gradientSums(
  sums: usize, products: usize, x: usize, g: usize, rows: i32, columns: i32, mean: usize, scale: usize, beta: usize, slope: f32,
): void {
  const bytes = <usize>columns << 2, less = f32x4.splat(slope), end = x + <usize>rows * bytes;
  let c = 0;
  for (; c + 8 <= columns; c += 8) {
    const o = <usize>c << 2, m0 = v128.load(mean + o), m1 = v128.load(mean + o, 16);
    const a0 = v128.load(scale + o), a1 = v128.load(scale + o, 16), b0 = v128.load(beta + o), b1 = v128.load(beta + o, 16);
    let s0 = f32x4.splat(0), s1 = s0, p0 = s0, p1 = s0, from = g + o;
    for (let at = x + o; at < end; at += bytes, from += bytes) {
      const d0 = f32x4.sub(v128.load(at), m0), d1 = f32x4.sub(v128.load(at, 16), m1);
      const g0 = throughLeaky(v128.load(from), madd(d0, a0, b0), less), g1 = throughLeaky(v128.load(from, 16), madd(d1, a1, b1), less);
      s0 = f32x4.add(s0, g0); p0 = madd(g0, d0, p0);
      s1 = f32x4.add(s1, g1); p1 = madd(g1, d1, p1);
    }
    v128.store(sums + o, s0); v128.store(sums + o, s1, 16);
    v128.store(products + o, p0); v128.store(products + o, p1, 16);
  }
  for (; c < columns; c += 4) {
    const o = <usize>c << 2, valid = columns - c;
    const m = loadUpTo4(mean + o, valid), a = loadUpTo4(scale + o, valid), b = loadUpTo4(beta + o, valid);
    let s = f32x4.splat(0), p = s, from = g + o;
    for (let at = x + o; at < end; at += bytes, from += bytes) {
      const d = f32x4.sub(loadUpTo4(at, valid), m), back = throughLeaky(loadUpTo4(from, valid), madd(d, a, b), less);
      s = f32x4.add(s, back);
      p = madd(back, d, p);
    }
    storeUpTo4(sums + o, s, valid);
    storeUpTo4(products + o, p, valid);
  }
}

/**
 * From the sums over all rows to what the rows of the gradient need: offset = sums / rows, tilt = products / (rows (variance + epsilon)),
 * and in place the gradient of gamma, products / sqrt(variance + epsilon). An `inverse` of 1 / rows, or 0 where the statistics were given.
 */
export function gradientFactors(
  offset: usize, tilt: usize, sums: usize, products: usize, variance: usize, columns: i32, epsilon: f32, inverse: f32,
): void {
  const plus = f32x4.splat(epsilon), share = f32x4.splat(inverse);
  for (let c = 0; c < columns; c += 4) {
    const valid = columns - c, o = <usize>c << 2, product = loadUpTo4(products + o, valid);
    const spread = f32x4.add(loadUpTo4(variance + o, valid), plus);
    storeUpTo4(offset + o, f32x4.mul(loadUpTo4(sums + o, valid), share), valid);
    storeUpTo4(tilt + o, f32x4.div(f32x4.mul(product, share), spread), valid);
    storeUpTo4(products + o, f32x4.div(product, f32x4.sqrt(spread)), valid);
  }
}

/** gx = scale (g - offset - (x - mean) tilt): what is left of g once its mean and its part along x are taken out. */
export function gradientRows(
  gx: usize, x: usize, g: usize, rows: i32, columns: i32, mean: usize, scale: usize, beta: usize, offset: usize, tilt: usize, slope: f32,
): void {
  const whole = <usize>(columns >> 2) << 4, rest = columns & 3, bytes = <usize>columns << 2, less = f32x4.splat(slope);
  for (let r = 0; r < rows; r++, x += bytes, g += bytes, gx += bytes) {
    for (let i: usize = 0; i < whole; i += 16) {
      const d = f32x4.sub(v128.load(x + i), v128.load(mean + i)), a = v128.load(scale + i);
      const back = throughLeaky(v128.load(g + i), madd(d, a, v128.load(beta + i)), less);
      v128.store(gx + i, f32x4.mul(a, f32x4.sub(f32x4.sub(back, v128.load(offset + i)), f32x4.mul(d, v128.load(tilt + i)))));
    }
    if (rest) {
      const d = f32x4.sub(loadPart(x + whole, rest), loadPart(mean + whole, rest)), a = loadPart(scale + whole, rest);
      const back = throughLeaky(loadPart(g + whole, rest), madd(d, a, loadPart(beta + whole, rest)), less);
      const left = f32x4.sub(f32x4.sub(back, loadPart(offset + whole, rest)), f32x4.mul(d, loadPart(tilt + whole, rest)));
      storePart(gx + whole, f32x4.mul(a, left), rest);
    }
  }
}
