// Transposed convolution to few channels, such as a picture's three: every input pixel makes its whole window of outputs, and the windows are added up.
// Computing each output pixel in a tile of its own, as `convolve` does, would leave most of the tile empty.
import { addFloats, arg, copyFloats, ptr, real } from './simd';
import { line, scratch } from './scratch';
import { interleave4 } from './pack';
import { FROM_ZERO, rowsTo, tile4x8 } from './tile';

/**
 * y[b, iy * stride + ky - top, ix * stride + kx - left, n] += sum over c of x[b, iy, ix, c] w[ky, kx, n, c], on top of the bias. Item = picture.
 * Arguments: y, output height, width and channels, x, input height, width and channels, weight (panels of eight windows' places, packed),
 * kernel height and width, stride, top, left, bias (0: none), slope of the leaky rectifier (1: none).
 */
export function convolveWindows(call: usize, item: i32): void {
  const height = arg(call, 1), width = arg(call, 2), channels = arg(call, 3), inputHeight = arg(call, 5), inputWidth = arg(call, 6), depth = arg(call, 7);
  const pitch = (arg(call, 9) * arg(call, 10) * channels + 7) & ~7, size = height * width * channels, rowBytes = <usize>(inputWidth * depth) << 2;
  // A table of one run at offset 0 for the tiles, a row of inputs, interleaved, and its windows.
  const zero = scratch(), packed = zero + 64, windows = line(packed + rowBytes + (<usize>depth << 4));
  const y = ptr(call, 0) + (<usize>(item * size) << 2);
  let x = ptr(call, 4) + <usize>(item * inputHeight) * rowBytes;
  store<u32>(zero, 0);
  startPicture(y, height * width, channels, ptr(call, 14));
  for (let iy = 0; iy < inputHeight; iy++, x += rowBytes) {
    windowsOfRow(x, inputWidth, depth, ptr(call, 8), pitch, zero, packed, windows);
    addWindows(call, y, windows, iy, <usize>pitch << 2);
  }
  const slope = real(call, 15);
  if (slope != 1) {
    for (let i = 0; i < size; i++) {
      const at = y + (<usize>i << 2), v = load<f32>(at);
      store<f32>(at, v > 0 ? v : v * slope);
    }
  }
}

/** The products of a row of pixels with the whole weight: [inputWidth, pitch]. */
function windowsOfRow(x: usize, inputWidth: i32, depth: i32, weight: usize, pitch: i32, zero: usize, packed: usize, windows: usize): void {
  const pixelBytes = <usize>depth << 2, last = x + <usize>(inputWidth - 1) * pixelBytes, pitchBytes = <usize>pitch << 2;
  for (let i = 0; i < inputWidth; i += 4) {
    const from = x + <usize>i * pixelBytes;
    interleave4(
      packed + <usize>i * pixelBytes, 16, from, min(from + pixelBytes, last), min(from + 2 * pixelBytes, last), min(from + 3 * pixelBytes, last), 1, 0, depth,
    );
  }
  for (let column = 0; column < pitch; column += 8, weight += <usize>depth << 5) {
    let to = windows + (<usize>column << 2);
    for (let i = 0; i < inputWidth; i += 4, to += 4 * pitchBytes) {
      rowsTo(to, to + pitchBytes, to + 2 * pitchBytes, to + 3 * pitchBytes);
      tile4x8(packed + <usize>i * pixelBytes, 16, zero, 1, depth, weight, 32, FROM_ZERO, 0, 1);
    }
  }
}

/** Adds the windows of row `iy` to the picture, as far as they lie in it. */
function addWindows(call: usize, y: usize, windows: usize, iy: i32, pitchBytes: usize): void {
  const height = arg(call, 1), channels = arg(call, 3), rowLength = arg(call, 2) * channels, inputWidth = arg(call, 6);
  const kernelHeight = arg(call, 9), run = arg(call, 10) * channels, stride = arg(call, 11), top = arg(call, 12), left = arg(call, 13);
  for (let ix = 0; ix < inputWidth; ix++, windows += pitchBytes) {
    const x = (ix * stride - left) * channels, begin = max(0, -x), end = min(run, rowLength - x);
    if (end <= begin) continue;
    for (let ky = max(0, top - iy * stride); ky < min(kernelHeight, height + top - iy * stride); ky++)
      addFloats(y + (<usize>((iy * stride + ky - top) * rowLength + x + begin) << 2), windows + (<usize>(ky * run + begin) << 2), end - begin);
  }
}

/** Fills a picture with the bias, or with zeros. */
function startPicture(y: usize, pixels: i32, channels: i32, bias: usize): void {
  if (!bias) {
    memory.fill(y, 0, <usize>(pixels * channels) << 2);
    return;
  }
  for (let i = 0; i < pixels; i++, y += <usize>channels << 2) copyFloats(y, bias, channels);
}

/** to[taps - 1 - t, j, i] = from[t, i, j]: a weight turned by half a circle, its channels exchanged. One item. Arguments: to, from, taps, i, j. */
export function turnWeight(call: usize, _item: i32): void {
  const taps = arg(call, 2), rows = arg(call, 3), columns = arg(call, 4), size = rows * columns;
  for (let t = 0; t < taps; t++) {
    const to = ptr(call, 0) + (<usize>((taps - 1 - t) * size) << 2), from = ptr(call, 1) + (<usize>(t * size) << 2);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) store<f32>(to + (<usize>(j * rows + i) << 2), load<f32>(from + (<usize>(i * columns + j) << 2)));
  }
}
