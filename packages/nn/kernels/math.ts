// Exponential, logarithm, hyperbolic tangent and what is made of them, on four lanes, to about 1e-7 of the value. NaN stays NaN:
// `pmin` and `pmax` keep it where it is the first operand, and are one instruction where `min` and `max` are eight.
import { madd } from './simd';

/** Below it, e^x is less than the smallest normal float, and 0 here. */
const EXP_LOW: f32 = -87.33;
/** Above it, e^x would not fit a float; it stays at e^88.37, 2.4e38. */
const EXP_HIGH: f32 = 88.37;

/** Added to a float between -2^22 and 2^22, it leaves the nearest whole number in the lowest bits. */
const ROUNDER: f32 = 12582912;

/** e^x: x = n ln 2 + r, a polynomial for e^r and n into the exponent (coefficients: Moshier, Cephes, expf). */
@inline
export function exp4(x: v128): v128 {
  const low = f32x4.splat(EXP_LOW), within = f32x4.pmin(f32x4.pmax(x, low), f32x4.splat(EXP_HIGH)), rounder = f32x4.splat(ROUNDER);
  const rounded = madd(within, f32x4.splat(1.4426950408889634), rounder), n = f32x4.sub(rounded, rounder);
  // ln 2 in two parts, of which the first times n is exact.
  const r = madd(n, f32x4.splat(2.12194440e-4), madd(n, f32x4.splat(-0.693359375), within));
  let p = madd(f32x4.splat(1.9875691500e-4), r, f32x4.splat(1.3981999507e-3));
  p = madd(p, r, f32x4.splat(8.3334519073e-3));
  p = madd(p, r, f32x4.splat(4.1665795894e-2));
  p = madd(p, r, f32x4.splat(1.6666665459e-1));
  p = madd(p, r, f32x4.splat(5.0000001201e-1));
  p = f32x4.add(madd(f32x4.mul(r, r), p, r), f32x4.splat(1));
  const power = i32x4.add(i32x4.shl(rounded, 23), i32x4.splat(127 << 23));
  return v128.andnot(f32x4.mul(p, power), f32x4.lt(x, low));
}

/** tanh x as a quotient of polynomials in x (the one of the Eigen library, MPL 2.0, `ptanh_float`; error below 3e-7). */
@inline
export function tanh4(x: v128): v128 {
  const limit: f32 = 7.90531110763549805;
  x = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-limit)), f32x4.splat(limit));
  const s = f32x4.mul(x, x);
  let p = madd(s, f32x4.splat(-2.76076847742355e-16), f32x4.splat(2.00018790482477e-13));
  p = madd(s, p, f32x4.splat(-8.60467152213735e-11));
  p = madd(s, p, f32x4.splat(5.12229709037114e-8));
  p = madd(s, p, f32x4.splat(1.48572235717979e-5));
  p = madd(s, p, f32x4.splat(6.37261928875436e-4));
  p = madd(s, p, f32x4.splat(4.89352455891786e-3));
  let q = madd(s, f32x4.splat(1.19825839466702e-6), f32x4.splat(1.18534705686654e-4));
  q = madd(s, q, f32x4.splat(2.26843463243900e-3));
  q = madd(s, q, f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

/** 1 / (1 + e^-x). */
@inline
export function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

/** ln(1 + x) for x from 0 to 1, exact also where x is tiny: 2 artanh(x / (2 + x)) as a series. */
@inline
export function log1p4(x: v128): v128 {
  const w = f32x4.div(x, f32x4.add(x, f32x4.splat(2))), s = f32x4.mul(w, w);
  let p = madd(s, f32x4.splat(<f32>2 / 15), f32x4.splat(<f32>2 / 13));
  p = madd(s, p, f32x4.splat(<f32>2 / 11));
  p = madd(s, p, f32x4.splat(<f32>2 / 9));
  p = madd(s, p, f32x4.splat(<f32>2 / 7));
  p = madd(s, p, f32x4.splat(<f32>2 / 5));
  p = madd(s, p, f32x4.splat(<f32>2 / 3));
  p = madd(s, p, f32x4.splat(2));
  return f32x4.mul(w, p);
}

/** ln x of one positive, normal float: exponent and mantissa m apart, the series of 2 artanh((m - 1) / (m + 1)) for the latter. */
export function log1(x: f32): f32 {
  const bits = reinterpret<i32>(x), e = (bits - 0x3f3504f3) >> 23;
  const m = reinterpret<f32>(bits - (e << 23)), w = (m - 1) / (m + 1), s = w * w;
  const series = w * (2 + s * (<f32>2 / 3 + s * (<f32>2 / 5 + s * (<f32>2 / 7 + s * (<f32>2 / 9)))));
  return x != x ? x : <f32>e * <f32>0.6931471805599453 + series;
}
