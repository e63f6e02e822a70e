// The last step of a transposed convolution to few channels: each input pixel's window of outputs, already computed, is added to the picture.
// With three channels this beats one phase per parity, whose tiles would be a quarter full of nothing.
import { addFloats, arg, copyFloats, ptr, real } from './simd';

/**
 * y[b, iy * stride + ky - top, ix * stride + kx - left, c] += columns[b, iy, ix, ky, kx, c], on top of the bias. Item = picture.
 * Arguments: y, columns, output height, width and channels, input height and width, kernel height and width, stride, top, left, bias (0: none),
 * slope of the leaky rectifier (1: none).
 */
export function foldColumns(call: usize, item: i32): void {
  const height = arg(call, 2), width = arg(call, 3), channels = arg(call, 4), inputHeight = arg(call, 5), inputWidth = arg(call, 6);
  const kernelHeight = arg(call, 7), run = arg(call, 8) * channels, stride = arg(call, 9), top = arg(call, 10), left = arg(call, 11);
  const size = height * width * channels, rowLength = width * channels;
  const y = ptr(call, 0) + (<usize>(item * size) << 2);
  startPicture(y, height * width, channels, ptr(call, 12));
  let from = ptr(call, 1) + (<usize>(item * inputHeight * inputWidth * kernelHeight * run) << 2);
  for (let iy = 0; iy < inputHeight; iy++) {
    for (let ix = 0; ix < inputWidth; ix++) {
      const x = (ix * stride - left) * channels, begin = max(0, -x), end = min(run, rowLength - x);
      for (let ky = 0; ky < kernelHeight; ky++, from += <usize>run << 2) {
        const row = iy * stride + ky - top;
        if (row < 0 || row >= height || end <= begin) continue;
        addFloats(y + (<usize>(row * rowLength + x + begin) << 2), from + (<usize>begin << 2), end - begin);
      }
    }
  }
  const slope = real(call, 13);
  if (slope != 1) {
    for (let i = 0; i < size; i++) {
      const at = y + (<usize>i << 2), v = load<f32>(at);
      store<f32>(at, v > 0 ? v : v * slope);
    }
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
