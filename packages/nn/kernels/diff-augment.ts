// Differentiable augmentation (Zhao and others, 2020): colour, then shift, then cut-out, by random numbers in [0, 1) that are given. Item = picture.
//
// Every change is linear in the picture but for the brightness that is added, so the gradient takes the transposed changes in the other order;
// that of colour is itself.
import { arg, clearFloats, copyFloats, madd, ptr, sumLanes } from './simd';
import { scratch } from './scratch';
import { loadUpTo4 } from './tail';

/** How far a picture moves at most, as a share of its size (the one of the paper). */
const SHIFT_SHARE: f32 = 0.125;

/** Arguments: y, x, height, width, channels, the random numbers (0: no such change) of colour [B, 3], shift [B, 2] and cut-out [B, 2], back (1: the gradient). */
export function diffAugment(call: usize, item: i32): void {
  const floats = arg(call, 2) * arg(call, 3) * arg(call, 4), start = <usize>(item * floats) << 2, to = ptr(call, 0) + start, from = ptr(call, 1) + start;
  const back = arg(call, 8) != 0, moves = ptr(call, 6) != 0 || ptr(call, 7) != 0, between = scratch();
  if (!moves) shade(call, item, to, from);
  else if (!ptr(call, 5)) move(call, item, to, from);
  else if (back) {
    move(call, item, between, from);
    shade(call, item, to, between);
  } else {
    shade(call, item, between, from);
    move(call, item, to, between);
  }
}

/**
 * Brightness -0.5 to 0.5 is added, saturation 0 to 2 scales around each pixel's mean, contrast 0.5 to 1.5 around the picture's mean.
 * All three at once: y = own x + pixels (the pixel's mean) + rest.
 */
function shade(call: usize, item: i32, to: usize, from: usize): void {
  const channels = arg(call, 4), floats = arg(call, 2) * arg(call, 3) * channels, numbers = ptr(call, 5) + <usize>(item * 12);
  const brightness: f32 = arg(call, 8) ? 0 : load<f32>(numbers) - 0.5, saturation: f32 = 2 * load<f32>(numbers, 4), contrast: f32 = load<f32>(numbers, 8) + 0.5;
  const own: f32 = contrast * saturation, pixels: f32 = contrast - own, rest: f32 = (1 - contrast) * mean(from, floats) + brightness;
  const end = to + (<usize>floats << 2);
  if (channels == 3) {
    const last = to + (<usize>(floats / 12 * 12) << 2);
    for (; to < last; to += 48, from += 48) shadeFour(to, from, own, pixels, rest);
  }
  for (; to < end; to += <usize>channels << 2, from += <usize>channels << 2) {
    let grey: f32 = 0;
    for (let c = 0; c < channels; c++) grey += load<f32>(from + (<usize>c << 2));
    const plus: f32 = pixels * (grey / <f32>channels) + rest;
    for (let c = 0; c < channels; c++) store<f32>(to + (<usize>c << 2), own * load<f32>(from + (<usize>c << 2)) + plus);
  }
}

/** Four pixels of three channels: each pixel's mean is taken in a lane of its own, then spread over the pixel's channels. */
function shadeFour(to: usize, from: usize, own: f32, pixels: f32, rest: f32): void {
  const a = v128.load(from), b = v128.load(from, 16), c = v128.load(from, 32);
  const red = v128.shuffle<f32>(v128.shuffle<f32>(a, b, 0, 3, 6, 6), c, 0, 1, 2, 5);
  const green = v128.shuffle<f32>(v128.shuffle<f32>(a, b, 1, 4, 7, 7), c, 0, 1, 2, 6);
  const blue = v128.shuffle<f32>(v128.shuffle<f32>(a, b, 2, 5, 5, 5), c, 0, 1, 4, 7);
  const grey = f32x4.div(f32x4.add(f32x4.add(red, green), blue), f32x4.splat(3));
  const plus = madd(f32x4.splat(pixels), grey, f32x4.splat(rest)), scale = f32x4.splat(own);
  v128.store(to, madd(scale, a, v128.shuffle<f32>(plus, plus, 0, 0, 0, 1)));
  v128.store(to, madd(scale, b, v128.shuffle<f32>(plus, plus, 1, 1, 2, 2)), 16);
  v128.store(to, madd(scale, c, v128.shuffle<f32>(plus, plus, 2, 3, 3, 3)), 32);
}

/** The mean of `n` floats. */
function mean(x: usize, n: i32): f32 {
  let sum = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) sum = f32x4.add(sum, loadUpTo4(x + (<usize>i << 2), n - i));
  return sumLanes(sum) / <f32>n;
}

/** A whole number from 0 to count - 1 from a random number in [0, 1). */
@inline
function pick(numbers: usize, i: i32, count: i32): i32 {
  return max(0, min(count - 1, <i32>(load<f32>(numbers + (<usize>i << 2)) * <f32>count)));
}

/** How far a picture may move in a direction in which it has `size` pixels. */
@inline
function reach(size: i32): i32 {
  return max(1, <i32>(<f32>size * SHIFT_SHARE + 0.5));
}

/**
 * to[row, column] = from[row + down, column + right], zero outside; then a window of half the height and width is set to zero.
 * Backwards everything goes the other way, and the window moves along.
 */
function move(call: usize, item: i32, to: usize, from: usize): void {
  const height = arg(call, 2), width = arg(call, 3), channels = arg(call, 4), shift = ptr(call, 6), cutout = ptr(call, 7), pixel = <usize>channels << 2;
  let down = 0, right = 0, top = 0, left = 0;
  if (shift) {
    down = pick(shift, 2 * item, 2 * reach(height) + 1) - reach(height);
    right = pick(shift, 2 * item + 1, 2 * reach(width) + 1) - reach(width);
  }
  if (cutout) {
    top = pick(cutout, 2 * item, height + 1) - height / 2 / 2;
    left = pick(cutout, 2 * item + 1, width + 1) - width / 2 / 2;
  }
  if (arg(call, 8)) {
    top += down; left += right;
    down = -down; right = -right;
  }
  const start = max(0, -right), run = max(0, width - abs(right)), hole = max(0, left), holeEnd = min(width, left + width / 2);
  for (let row = 0; row < height; row++) {
    const y = to + <usize>(row * width) * pixel, source = row + down;
    clearFloats(y, width * channels);
    if (source >= 0 && source < height) copyFloats(y + <usize>start * pixel, from + <usize>(source * width + start + right) * pixel, run * channels);
    if (cutout && row >= top && row < top + height / 2 && hole < holeEnd) clearFloats(y + <usize>hole * pixel, (holeEnd - hole) * channels);
  }
}
