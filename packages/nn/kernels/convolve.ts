// Convolution in all its forms (any stride and padding, transposed, gradient of the input) and every matrix product with a weight.
//
// A call lists phases. A phase is a grid of output pixels, each the sum over a rectangle of input pixels times a packed weight:
// an ordinary convolution has one phase, a transposed one of stride s has s * s, since outputs of each parity see other taps
// (Dumoulin and Visin, "A guide to convolution arithmetic", 2016, section 4). Pixels are taken in blocks that fit the second-level cache,
// their inputs interleaved for the tiles; no pixel is multiplied with padding that the network does not have.
import { arg, copyFloats, ptr, real } from './simd';
import { dump, line } from './scratch';
import { behindPictures, interleave4, readable, readableBytes } from './pack';
import { FROM_BIAS, FROM_OUTPUT, FROM_ZERO, moreRowsTo, rowsTo, tile4x8, tile8x4 } from './tile';

const PHASE_WORDS: i32 = 14;
const FIRST_PHASE: i32 = 20;

/**
 * Item = group of pictures times range of output channels. Arguments: the source (see pack.ts), pictures a group, ranges, y, bytes a picture,
 * output channels, bias (0: none), slope of the leaky rectifier (1: none), pixels a block, phases, floats of depth a pass; then per phase:
 * first output byte, rows, columns, bytes a row and a column of y, first input byte, bytes a row and a column of x per output row and column,
 * tap rows, bytes a tap row, floats a tap row, weight, bytes a weight row, bytes a panel.
 */
export function convolve(call: usize, item: i32): void {
  const group = arg(call, 10), ranges = arg(call, 11), first = item / ranges * group, count = min(group, arg(call, 9) - first);
  const x = readable(call, first, count), pictureBytes = readableBytes(call), free = behindPictures(call, count);
  const y = ptr(call, 12) + <usize>first * <usize>arg(call, 13);
  for (let p = 0; p < arg(call, 18); p++) convolvePhase(call, call + (<usize>(FIRST_PHASE + p * PHASE_WORDS) << 2), item % ranges, count, x, pictureBytes, y, free);
}

/** All pixels of one phase, for a group of `count` pictures and one range of output channels. */
function convolvePhase(call: usize, phase: usize, range: i32, count: i32, x: usize, pictureBytes: usize, y: usize, free: usize): void {
  const columns = arg(phase, 2), perPicture = arg(phase, 1) * columns, pixels = count * perPicture;
  const n = arg(call, 14), wide = n > 4, panelWidth = wide ? 8 : 4, panels = (n + panelWidth - 1) / panelWidth, ranges = arg(call, 11);
  const firstPanel = panels * range / ranges, lastPanel = panels * (range + 1) / ranges;
  const block = arg(call, 17), rows = wide ? 4 : 8, length = arg(phase, 10), tapRows = arg(phase, 8), tapBytes = <usize>arg(phase, 9);
  const tapsAPass = max(1, arg(call, 19) / length);
  // A table of one run at offset 0 for the tiles, and two of a block's pixels: where each is read and where it is written.
  const zero = free, reads = free + 64, writes = reads + (<usize>block << 2);
  const packed = line(writes + (<usize>block << 2));
  store<u32>(zero, 0);
  const y0 = y + <usize>arg(phase, 0), x0 = x + <usize>arg(phase, 5), yBytes = <usize>arg(call, 13);
  for (let m = 0; m < pixels; m += block) {
    const size = min(block, pixels - m);
    for (let i = 0; i < size; i++) {
      const picture = (m + i) / perPicture, inside = (m + i) % perPicture, row = inside / columns, column = inside % columns;
      store<u32>(reads + (<usize>i << 2), <u32>(x0 + <usize>picture * pictureBytes + <usize>(row * arg(phase, 6) + column * arg(phase, 7))));
      store<u32>(writes + (<usize>i << 2), <u32>(y0 + <usize>picture * yBytes + <usize>(row * arg(phase, 3) + column * arg(phase, 4))));
    }
    // Deep sums are made in passes, so that a panel of the weight stays in the first-level cache while all pixels of the block use it.
    for (let tap = 0; tap < tapRows; tap += tapsAPass) {
      const taps = min(tapsAPass, tapRows - tap), depth = taps * length, skip = <usize>tap * tapBytes;
      for (let i = 0; i < size; i += 4)
        interleave4(
          packed + (<usize>(i / rows * rows * depth + i % rows) << 2), <usize>rows << 2,
          at(reads, i) + skip, at(reads, min(i + 1, size - 1)) + skip, at(reads, min(i + 2, size - 1)) + skip, at(reads, min(i + 3, size - 1)) + skip,
          taps, tapBytes, length,
        );
      const slope: f32 = tap + taps == tapRows ? real(call, 16) : 1;
      for (let panel = firstPanel; panel < lastPanel; panel++)
        multiplyPanel(call, phase, panel, tap * length, slope, packed, zero, writes, size, rows, depth, min(panelWidth, n - panel * panelWidth), panelWidth);
    }
  }
}

/** Multiplies a block of packed pixels with `depth` rows of one panel of the weight, from row `skipped` on; what came before is in the output. */
function multiplyPanel(
  call: usize, phase: usize, panel: i32, skipped: i32, slope: f32, packed: usize, zero: usize, writes: usize, size: i32, rows: i32, depth: i32, valid: i32,
  panelWidth: i32,
): void {
  const column = <usize>(panel * panelWidth) << 2, tileBytes = <usize>(rows * depth) << 2;
  const weightRow = <usize>arg(phase, 12), weight = ptr(phase, 11) + <usize>panel * <usize>arg(phase, 13) + <usize>skipped * weightRow;
  const bias = ptr(call, 15), start = skipped ? FROM_OUTPUT : bias ? FROM_BIAS : FROM_ZERO, b = bias ? bias + column : 0;
  for (let i = 0; i < size; i += rows, packed += tileBytes) {
    const whole = valid == panelWidth && i + rows <= size;
    const to = dump();
    if (whole) {
      rowsTo(at(writes, i) + column, at(writes, i + 1) + column, at(writes, i + 2) + column, at(writes, i + 3) + column);
      if (rows == 8) moreRowsTo(at(writes, i + 4) + column, at(writes, i + 5) + column, at(writes, i + 6) + column, at(writes, i + 7) + column);
    } else {
      rowsTo(to, to + 32, to + 64, to + 96);
      if (rows == 8) moreRowsTo(to + 128, to + 160, to + 192, to + 224);
      if (skipped) for (let r = 0; r < min(rows, size - i); r++) copyFloats(to + (<usize>r << 5), at(writes, i + r) + column, valid);
    }
    if (rows == 4) tile4x8(packed, 16, zero, 1, depth, weight, weightRow, start, b, slope);
    else tile8x4(packed, 32, zero, 1, depth, weight, weightRow, start, b, slope);
    if (!whole) {
      for (let r = 0; r < min(rows, size - i); r++) copyFloats(at(writes, i + r) + column, to + (<usize>r << 5), valid);
    }
  }
}

/** Entry `i` of a table of addresses. */
@inline
function at(table: usize, i: i32): usize {
  return <usize>load<u32>(table + (<usize>i << 2));
}
