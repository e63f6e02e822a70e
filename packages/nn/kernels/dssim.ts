// Structural dissimilarity (Wang and others, 2004): (1 - SSIM) / 2 for every pixel and channel of two pictures with values of 0 to 1, and its
// gradient to the first of them. Item = picture.
//
// Means, squares and products are taken under a bell of 11 x 11 pixels, one direction after the other, with zeros outside the picture. The bell is the same
// from both sides, so what flows back through it goes through the same bell.
import { arg, copyFloats, clearFloats, madd, ptr } from './simd';
import { line, scratch } from './scratch';
import { loadUpTo4, storeUpTo4 } from './tail';

/** How far the bell reaches. */
const REACH: i32 = 5;

/** The bell's height at a distance: a deviation of 1.5, all together 1. No table, for the modules have no memory of their own. */
@inline
function bell(distance: i32): f32 {
  if (distance == 0) return 0.2660117248617943;
  if (distance == 1) return 0.21300553771125366;
  if (distance == 2) return 0.1093606895097;
  if (distance == 3) return 0.03600077212843082;
  if (distance == 4) return 0.007598758135239184;
  return 0.0010283800844791099;
}

/** What keeps a quotient of small numbers steady, by the paper: (0.01)^2 and (0.03)^2. */
const C1: f32 = 1e-4;
const C2: f32 = 9e-4;

/** Planes of a picture that one item needs, and then a row with room at both ends. */
let plane: usize = 0;
let work: usize = 0;

@inline
function at(index: i32): usize {
  return work + <usize>index * plane;
}

/** Arguments: y, a, b, height, width, channels. */
export function dssim(call: usize, item: i32): void {
  const floats = arg(call, 3) * arg(call, 4) * arg(call, 5), start = <usize>(item * floats) << 2;
  const y = ptr(call, 0) + start;
  statistics(call, ptr(call, 1) + start, ptr(call, 2) + start);
  const half = f32x4.splat(0.5), one = f32x4.splat(1);
  for (let i = 0; i < floats; i += 4) {
    const o = <usize>i << 2, n = floats - i, ma = loadUpTo4(at(0) + o, n), mb = loadUpTo4(at(1) + o, n);
    const both = f32x4.mul(ma, mb), squares = madd(ma, ma, f32x4.mul(mb, mb));
    const up = f32x4.mul(light(both), spread(f32x4.sub(loadUpTo4(at(3) + o, n), both)));
    const down = f32x4.mul(f32x4.add(squares, f32x4.splat(C1)), f32x4.add(f32x4.sub(loadUpTo4(at(2) + o, n), squares), f32x4.splat(C2)));
    storeUpTo4(y + o, f32x4.mul(half, f32x4.sub(one, f32x4.div(up, down))), n);
  }
}

/** Arguments: ga, a, b, height, width, channels, gy. */
export function dssimGradient(call: usize, item: i32): void {
  const floats = arg(call, 3) * arg(call, 4) * arg(call, 5), start = <usize>(item * floats) << 2;
  const ga = ptr(call, 0) + start, a = ptr(call, 1) + start, b = ptr(call, 2) + start, gy = ptr(call, 6) + start;
  statistics(call, a, b);
  const two = f32x4.splat(2), c1 = f32x4.splat(C1), c2 = f32x4.splat(C2), one = f32x4.splat(1);
  for (let i = 0; i < floats; i += 4) {
    const o = <usize>i << 2, n = floats - i, ma = loadUpTo4(at(0) + o, n), mb = loadUpTo4(at(1) + o, n);
    const both = f32x4.mul(ma, mb), squares = madd(ma, ma, f32x4.mul(mb, mb));
    const a1 = light(both), a2 = spread(f32x4.sub(loadUpTo4(at(3) + o, n), both));
    const b1 = f32x4.add(squares, c1), b2 = f32x4.add(f32x4.sub(loadUpTo4(at(2) + o, n), squares), c2);
    const under = f32x4.div(one, f32x4.mul(b1, b2)), s = f32x4.mul(f32x4.mul(a1, a2), under);
    const g = f32x4.mul(f32x4.splat(-0.5), loadUpTo4(gy + o, n));
    const toLight = f32x4.mul(f32x4.mul(mb, f32x4.sub(a2, a1)), under);
    const toOwn = f32x4.mul(f32x4.mul(s, ma), f32x4.sub(f32x4.div(one, b2), f32x4.div(one, b1)));
    storeUpTo4(at(0) + o, f32x4.mul(g, f32x4.mul(two, f32x4.add(toLight, toOwn))), n);
    storeUpTo4(at(1) + o, f32x4.neg(f32x4.mul(g, f32x4.div(s, b2))), n);
    storeUpTo4(at(2) + o, f32x4.mul(g, f32x4.mul(two, f32x4.mul(a1, under))), n);
  }
  // at(3) and the plane behind it are free again.
  blur(call, at(3), at(0));
  copyFloats(at(0), at(3), floats);
  blur(call, at(3), at(1));
  copyFloats(at(1), at(3), floats);
  blur(call, at(3), at(2));
  for (let i = 0; i < floats; i += 4) {
    const o = <usize>i << 2, n = floats - i;
    const fromSquares = madd(f32x4.mul(two, loadUpTo4(a + o, n)), loadUpTo4(at(1) + o, n), loadUpTo4(at(0) + o, n));
    storeUpTo4(ga + o, madd(loadUpTo4(b + o, n), loadUpTo4(at(3) + o, n), fromSquares), n);
  }
}

/** 2 (product of means) + C1. */
@inline
function light(both: v128): v128 {
  return madd(f32x4.splat(2), both, f32x4.splat(C1));
}

/** 2 (covariance) + C2. */
@inline
function spread(covariance: v128): v128 {
  return madd(f32x4.splat(2), covariance, f32x4.splat(C2));
}

/** Under the bell: a in plane 0, b in 1, the sum of their squares in 2, their product in 3. */
function statistics(call: usize, a: usize, b: usize): void {
  const floats = arg(call, 3) * arg(call, 4) * arg(call, 5);
  work = line(scratch());
  plane = line(<usize>floats << 2);
  blur(call, at(0), a);
  blur(call, at(1), b);
  const made = at(5);
  for (let i = 0; i < floats; i += 4) {
    const o = <usize>i << 2, n = floats - i, x = loadUpTo4(a + o, n), y = loadUpTo4(b + o, n);
    storeUpTo4(made + o, madd(x, x, f32x4.mul(y, y)), n);
  }
  blur(call, at(2), made);
  for (let i = 0; i < floats; i += 4) {
    const o = <usize>i << 2, n = floats - i;
    storeUpTo4(made + o, f32x4.mul(loadUpTo4(a + o, n), loadUpTo4(b + o, n)), n);
  }
  blur(call, at(3), made);
}

/** A picture under the bell. Plane 4 holds it after the first direction; behind plane 5 lies the row with room at both ends. */
function blur(call: usize, to: usize, from: usize): void {
  const height = arg(call, 3), channels = arg(call, 5), row = arg(call, 4) * channels, bytes = <usize>row << 2;
  const step = <usize>channels << 2, room = <usize>REACH * step, padded = at(6), between = at(4);
  clearFloats(padded, REACH * channels);
  clearFloats(padded + room + bytes, REACH * channels + 4);
  for (let r = 0; r < height; r++) {
    copyFloats(padded + room, from + <usize>r * bytes, row);
    const out = between + <usize>r * bytes;
    for (let i = 0; i < row; i += 4) {
      const x = padded + room + (<usize>i << 2);
      let sum = f32x4.mul(f32x4.splat(bell(0)), v128.load(x));
      sum = madd(f32x4.splat(bell(1)), pair(x, step), sum);
      sum = madd(f32x4.splat(bell(2)), pair(x, 2 * step), sum);
      sum = madd(f32x4.splat(bell(3)), pair(x, 3 * step), sum);
      sum = madd(f32x4.splat(bell(4)), pair(x, 4 * step), sum);
      sum = madd(f32x4.splat(bell(5)), pair(x, 5 * step), sum);
      storeUpTo4(out + (<usize>i << 2), sum, row - i);
    }
  }
  for (let r = 0; r < height; r++) {
    const out = to + <usize>r * bytes, first = max(0, r - REACH), last = min(height - 1, r + REACH);
    clearFloats(out, row);
    for (let s = first; s <= last; s++) {
      const height = f32x4.splat(bell(abs(s - r))), from = between + <usize>s * bytes;
      for (let i = 0; i < row; i += 4) {
        const o = <usize>i << 2, n = row - i;
        storeUpTo4(out + o, madd(height, loadUpTo4(from + o, n), loadUpTo4(out + o, n)), n);
      }
    }
  }
}

/** The sum of what is on both sides of a place, so many bytes away. */
@inline
function pair(x: usize, far: usize): v128 {
  return f32x4.add(v128.load(x - far), v128.load(x + far));
}
