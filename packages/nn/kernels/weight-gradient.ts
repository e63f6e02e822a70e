// The gradient of a convolution's weight, and of every dense weight: products of inputs and output gradients, summed over pixels.
//
// An item is a chunk of pictures times a range of output channels. Chunks sum into memory of their own and are added up afterwards in a fixed order,
// so that the result does not depend on how many threads there are.
import { addFloats, arg, copyFloats, ptr } from './simd';
import { dump, line, scratch } from './scratch';
import { packRows, padPicture } from './pack';
import { FROM_OUTPUT, FROM_ZERO, moreRowsTo, rowsTo, tile4x8, tile8x4 } from './tile';

/**
 * Arguments: x, bytes a picture, height, width, channels, top, left, padded height and width (0: x is read in place), pictures, chunks, ranges, pictures a group,
 * output gradient, bytes a picture, its rows and columns, output channels, to, bytes a chunk, bytes a row and a column of x per output row and column,
 * tap rows, bytes a tap row, floats a tap row.
 */
export function weightGradient(call: usize, item: i32): void {
  const ranges = arg(call, 11), chunks = arg(call, 10), pictures = arg(call, 9), group = arg(call, 12), chunk = item / ranges;
  const from = pictures * chunk / chunks, until = pictures * (chunk + 1) / chunks;
  const to = ptr(call, 18) + <usize>chunk * <usize>arg(call, 19);
  for (let first = from; first < until; first += group) groupGradient(call, item % ranges, first, min(group, until - first), to, first == from);
}

/** Adds one group of pictures; the first group of a chunk overwrites. */
function groupGradient(call: usize, range: i32, first: i32, count: i32, to: usize, overwrite: bool): void {
  const channels = arg(call, 4), paddedHeight = arg(call, 7), paddedWidth = arg(call, 8), xBytes = <usize>arg(call, 1);
  const rows = arg(call, 15), columns = arg(call, 16), n = arg(call, 17), pixels = count * rows * columns;
  let x = ptr(call, 0) + <usize>first * xBytes, free = scratch(), pictureBytes = xBytes;
  if (paddedHeight) {
    pictureBytes = <usize>(paddedHeight * paddedWidth * channels) << 2;
    for (let i = 0; i < count; i++)
      padPicture(free + <usize>i * pictureBytes, x + <usize>i * xBytes, arg(call, 2), arg(call, 3), channels, arg(call, 5), arg(call, 6), paddedHeight, paddedWidth);
    x = free;
    free = line(free + <usize>count * pictureBytes);
  }
  const table = free, gradient = line(table + (<usize>(count * rows) << 2));
  for (let r = 0; r < count * rows; r++)
    store<u32>(table + (<usize>r << 2), <u32>(<usize>(r / rows) * pictureBytes + <usize>(r % rows * arg(call, 20))));
  const width = n > 4 ? 8 : 4, panels = (n + width - 1) / width, ranges = arg(call, 11);
  for (let panel = panels * range / ranges; panel < panels * (range + 1) / ranges; panel++) {
    const valid = min(width, n - panel * width);
    const from = ptr(call, 13) + <usize>first * <usize>arg(call, 14) + (<usize>(panel * width) << 2);
    packRows(gradient, width, from, <usize>n << 2, pixels, valid);
    panelGradient(call, x, table, count * rows, columns, gradient, width, valid, to + (<usize>(panel * width) << 2), overwrite);
  }
}

/** All taps of one panel of output channels. */
function panelGradient(
  call: usize, x: usize, table: usize, runs: i32, columns: i32, gradient: usize, width: i32, valid: i32, to: usize, overwrite: bool,
): void {
  const n = arg(call, 17), step = <usize>arg(call, 21), taps = arg(call, 22), tapBytes = <usize>arg(call, 23), length = arg(call, 24);
  const rowBytes = <usize>n << 2, tileRows = width == 8 ? 4 : 8, start = overwrite ? FROM_ZERO : FROM_OUTPUT;
  for (let tap = 0; tap < taps; tap++) {
    const a = x + <usize>tap * tapBytes;
    for (let k = 0; k < length; k += tileRows) {
      const y = to + <usize>(tap * length + k) * rowBytes, whole = k + tileRows <= length && valid == width;
      const p = whole ? y : dump(), bytes = whole ? rowBytes : 32;
      rowsTo(p, p + bytes, p + 2 * bytes, p + 3 * bytes);
      if (tileRows == 8) moreRowsTo(p + 4 * bytes, p + 5 * bytes, p + 6 * bytes, p + 7 * bytes);
      const begin = whole ? start : FROM_ZERO;
      if (width == 8) tile4x8(a + (<usize>k << 2), step, table, runs, columns, gradient, 32, begin, 0, 1);
      else tile8x4(a + (<usize>k << 2), step, table, runs, columns, gradient, 16, begin, 0, 1);
      if (!whole) {
        for (let r = 0; r < min(tileRows, length - k); r++) {
          if (overwrite) copyFloats(y + <usize>r * rowBytes, p + (<usize>r << 5), valid);
          else addFloats(y + <usize>r * rowBytes, p + (<usize>r << 5), valid);
        }
      }
    }
  }
}
