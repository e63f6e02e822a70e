// The gradient of a convolution's weight, and of every dense weight: products of inputs and output gradients, summed over pixels.
//
// An item is a chunk of pictures times a range of taps. Chunks sum into memory of their own and are added up afterwards in a fixed order,
// so that the result does not depend on how many threads there are. Both operands are packed, so that the sum over the pixels of a group of pictures
// is one uninterrupted loop.
import { addFloats, arg, copyFloats, ptr } from './simd';
import { dump, line } from './scratch';
import { behindPictures, packRows, readable, readableBytes } from './pack';
import { FROM_OUTPUT, FROM_ZERO, moreRowsTo, rowsTo, tile4x8, tile8x4 } from './tile';

/**
 * Arguments: the source (see pack.ts), chunks, ranges, pictures a group, output gradient, bytes a picture, its rows and columns, output channels, to,
 * bytes a chunk, bytes a row and a column of x per output row and column, tap rows, bytes a tap row, floats a tap row, floats of a tap row that are packed at once (a multiple of 8).
 */
export function weightGradient(call: usize, item: i32): void {
  const ranges = arg(call, 11), chunks = arg(call, 10), pictures = arg(call, 9), group = arg(call, 12), chunk = item / ranges;
  const from = pictures * chunk / chunks, until = pictures * (chunk + 1) / chunks;
  const to = ptr(call, 18) + <usize>chunk * <usize>arg(call, 19);
  for (let first = from; first < until; first += group) groupGradient(call, item % ranges, first, min(group, until - first), to, first == from);
}

/** Adds one group of pictures; the first group of a chunk overwrites. */
function groupGradient(call: usize, range: i32, first: i32, count: i32, to: usize, overwrite: bool): void {
  const rows = arg(call, 15), columns = arg(call, 16), n = arg(call, 17), pixels = count * rows * columns, block = arg(call, 25);
  const x = readable(call, first, count), pictureBytes = readableBytes(call), free = behindPictures(call, count);
  const width = n > 4 ? 8 : 4, panels = (n + width - 1) / width, panelBytes = <usize>(pixels * width) << 2;
  // A table of one run at offset 0 for the tiles; the gradient's panels; the inputs of a block of taps.
  const zero = free, gradient = zero + 64, packed = line(gradient + <usize>panels * panelBytes);
  store<u32>(zero, 0);
  for (let panel = 0; panel < panels; panel++) {
    const from = ptr(call, 13) + <usize>first * <usize>arg(call, 14) + (<usize>(panel * width) << 2);
    packRows(gradient + <usize>panel * panelBytes, width, from, <usize>n << 2, pixels, min(width, n - panel * width));
  }
  const taps = arg(call, 22), tapBytes = <usize>arg(call, 23), length = arg(call, 24), tileRows = width == 8 ? 4 : 8;
  const blocksATap = (length + block - 1) / block, blocks = taps * blocksATap, ranges = arg(call, 11);
  for (let i = blocks * range / ranges; i < blocks * (range + 1) / ranges; i++) {
    const tap = i / blocksATap, k = i % blocksATap * block, size = min(block, length - k), y = to + (<usize>((tap * length + k) * n) << 2);
    packTaps(packed, tileRows, x + <usize>tap * tapBytes + (<usize>k << 2), size, count, pictureBytes, rows, <usize>arg(call, 20), columns, <usize>arg(call, 21));
    for (let panel = 0; panel < panels; panel++)
      multiplyPixels(
        packed, zero, size, pixels, gradient + <usize>panel * panelBytes, width, min(width, n - panel * width), y + (<usize>(panel * width) << 2),
        <usize>n << 2, overwrite,
      );
  }
}

/** Packs `size` floats behind each pixel's place in x, `tileRows` at a time: [size / tileRows][pixels][tileRows]. */
function packTaps(
  to: usize, tileRows: i32, x: usize, size: i32, count: i32, pictureBytes: usize, rows: i32, rowBytes: usize, columns: i32, columnBytes: usize,
): void {
  for (let k = 0; k < size; k += tileRows, x += <usize>tileRows << 2) {
    for (let picture = 0; picture < count; picture++) {
      for (let row = 0; row < rows; row++) {
        let from = x + <usize>picture * pictureBytes + <usize>row * rowBytes;
        for (let column = 0; column < columns; column++, from += columnBytes) {
          v128.store(to, v128.load(from));
          to += 16;
          if (tileRows == 8) {
            v128.store(to, v128.load(from, 16));
            to += 16;
          }
        }
      }
    }
  }
}

/** Multiplies a block of packed inputs, [size / 4][pixels][4] (8 by 8 for panels of four), with one panel of the gradient. */
export function multiplyPixels(
  packed: usize, zero: usize, size: i32, pixels: i32, gradient: usize, width: i32, valid: i32, y: usize, rowBytes: usize, overwrite: bool,
): void {
  const tileRows = width == 8 ? 4 : 8, tileBytes = <usize>(tileRows * pixels) << 2;
  for (let k = 0; k < size; k += tileRows, packed += tileBytes, y += <usize>tileRows * rowBytes) {
    const whole = k + tileRows <= size && valid == width, p = whole ? y : dump(), bytes = whole ? rowBytes : 32;
    const start = whole && !overwrite ? FROM_OUTPUT : FROM_ZERO;
    rowsTo(p, p + bytes, p + 2 * bytes, p + 3 * bytes);
    if (width == 8) {
      tile4x8(packed, 16, zero, 1, pixels, gradient, 32, start, 0, 1);
    } else {
      moreRowsTo(p + 4 * bytes, p + 5 * bytes, p + 6 * bytes, p + 7 * bytes);
      tile8x4(packed, 32, zero, 1, pixels, gradient, 16, start, 0, 1);
    }
    if (whole) continue;
    for (let r = 0; r < min(tileRows, size - k); r++) {
      if (overwrite) copyFloats(y + <usize>r * rowBytes, p + (<usize>r << 5), valid);
      else addFloats(y + <usize>r * rowBytes, p + (<usize>r << 5), valid);
    }
  }
}
