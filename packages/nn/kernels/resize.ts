// Making pictures larger: by nearest neighbours, by bilinear interpolation, by spreading channels over pixels; and back, for the gradients.
import { addFloats, arg, clearFloats, copyFloats, madd, ptr } from './simd';
import { loadUpTo4, storeUpTo4 } from './tail';

/** Item = row of x. Arguments: y, x, width, channels, factor. */
export function upsampleNearest(call: usize, item: i32): void {
  const width = arg(call, 2), channels = arg(call, 3), factor = arg(call, 4), pixel = <usize>channels << 2, row = <usize>(width * factor) * pixel;
  const y = ptr(call, 0) + <usize>(item * factor) * row;
  let from = ptr(call, 1) + <usize>(item * width) * pixel, to = y;
  for (let x = 0; x < width; x++, from += pixel)
    for (let i = 0; i < factor; i++, to += pixel) copyFloats(to, from, channels);
  for (let i = 1; i < factor; i++) copyFloats(y + <usize>i * row, y, width * factor * channels);
}

/** Item = row of gx. Arguments: gx, g, width, channels, factor. */
export function upsampleNearestGradient(call: usize, item: i32): void {
  const width = arg(call, 2), channels = arg(call, 3), factor = arg(call, 4), pixel = <usize>channels << 2, row = <usize>(width * factor) * pixel;
  let to = ptr(call, 0) + <usize>(item * width) * pixel, from = ptr(call, 1) + <usize>(item * factor) * row;
  for (let x = 0; x < width; x++, to += pixel, from += <usize>factor * pixel) {
    copyFloats(to, from, channels);
    for (let i = 1; i < factor * factor; i++) addFloats(to, from + <usize>(i / factor) * row + <usize>(i % factor) * pixel, channels);
  }
}

// Where an output row or column looks: at `before` and at `after`, the latter with the weight `share`.
let before: i32 = 0, after: i32 = 0, share: f32 = 0;

/** Sets the three above for output `o` of `size` inputs: its centre lies at (o + 0.5) / factor - 0.5, no further out than the first and the last. */
@inline
function look(o: i32, size: i32, factor: i32): void {
  const place: f32 = max<f32>((<f32>o + 0.5) / <f32>factor - 0.5, 0);
  before = <i32>place;
  after = min(before + 1, size - 1);
  share = place - <f32>before;
}

/** Item = row of y. Arguments: y, x, height, width, channels, factor. */
export function upsampleBilinear(call: usize, item: i32): void {
  const height = arg(call, 2), width = arg(call, 3), channels = arg(call, 4), factor = arg(call, 5), pixel = <usize>channels << 2;
  const rows = height * factor, picture = ptr(call, 1) + <usize>(item / rows * height * width) * pixel;
  look(item % rows, height, factor);
  const top = picture + <usize>(before * width) * pixel, bottom = picture + <usize>(after * width) * pixel, down = f32x4.splat(share);
  let to = ptr(call, 0) + <usize>(item * width * factor) * pixel;
  for (let o = 0; o < width * factor; o++, to += pixel) {
    look(o, width, factor);
    const left = <usize>before * pixel, right = <usize>after * pixel, across = f32x4.splat(share);
    for (let c = 0; c < channels; c += 4) {
      const offset = <usize>c << 2, valid = channels - c;
      const upper = mix(loadUpTo4(top + left + offset, valid), loadUpTo4(top + right + offset, valid), across);
      const lower = mix(loadUpTo4(bottom + left + offset, valid), loadUpTo4(bottom + right + offset, valid), across);
      storeUpTo4(to + offset, mix(upper, lower, down), valid);
    }
  }
}

/** a + share (b - a). */
@inline
function mix(a: v128, b: v128, share: v128): v128 {
  return madd(share, f32x4.sub(b, a), a);
}

/** Item = row of gx, which gathers from all rows that looked at it. Arguments: gx, g, height, width, channels, factor. */
export function upsampleBilinearGradient(call: usize, item: i32): void {
  const height = arg(call, 2), width = arg(call, 3), channels = arg(call, 4), factor = arg(call, 5), pixel = <usize>channels << 2;
  const mine = item % height, to = ptr(call, 0) + <usize>(item * width) * pixel, wide = width * factor;
  const picture = ptr(call, 1) + <usize>(item / height * height * factor * wide) * pixel;
  clearFloats(to, width * channels);
  for (let row = max(0, (mine - 1) * factor); row < min(height, mine + 2) * factor; row++) {
    look(row, height, factor);
    const weight: f32 = (before == mine ? <f32>1 - share : <f32>0) + (after == mine ? share : <f32>0);
    if (weight == 0) continue;
    let from = picture + <usize>(row * wide) * pixel;
    for (let o = 0; o < wide; o++, from += pixel) {
      look(o, width, factor);
      addScaled(to + <usize>before * pixel, from, channels, weight * (1 - share));
      addScaled(to + <usize>after * pixel, from, channels, weight * share);
    }
  }
}

/** Adds `weight` times `n` floats. */
function addScaled(to: usize, from: usize, n: i32, weight: f32): void {
  const w = f32x4.splat(weight);
  for (let i = 0; i < n; i += 4, to += 16, from += 16) storeUpTo4(to, madd(w, loadUpTo4(from, n - i), loadUpTo4(to, n - i)), n - i);
}

/**
 * Channels to pixels: channel (dy * factor + dx) * C + c of x goes to pixel (dy, dx), channel c. Item = row of x.
 * Arguments: y, x, width of x, floats of x that go to one row (factor * C), factor, back (1: from y to x).
 */
export function pixelShuffle(call: usize, item: i32): void {
  const width = arg(call, 2), run = arg(call, 3), factor = arg(call, 4), back = arg(call, 5), bytes = <usize>run << 2;
  let x = ptr(call, 1) + <usize>(item * width * factor) * bytes;
  const y = ptr(call, 0) + <usize>(item * factor * width) * bytes;
  for (let column = 0; column < width; column++) {
    for (let dy = 0; dy < factor; dy++, x += bytes) {
      const pixel = y + <usize>(dy * width + column) * bytes;
      if (back) copyFloats(x, pixel, run);
      else copyFloats(pixel, x, run);
    }
  }
}
