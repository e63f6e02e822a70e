// Copies that bring operands into the order in which the tiles read them.
import { arg, clearFloats, copyFloats, ptr } from './simd';
import { line, scratch } from './scratch';

// Several kernels read pictures with a border of zeros that taps reach into. Their first ten arguments are such a source: x, bytes a picture, height, width,
// channels, top, left, padded height and width (0: no border, x is read in place), pictures.

/** Pictures `first` to `first + count` of a call's source as taps may read them: in place, or with their border at the start of the scratch. */
export function readable(call: usize, first: i32, count: i32): usize {
  const bytes = <usize>arg(call, 1), x = ptr(call, 0) + <usize>first * bytes, step = readableBytes(call);
  if (!arg(call, 7)) return x;
  for (let i = 0; i < count; i++) {
    const picture = x + <usize>i * bytes;
    padPicture(scratch() + <usize>i * step, picture, arg(call, 2), arg(call, 3), arg(call, 4), arg(call, 5), arg(call, 6), arg(call, 7), arg(call, 8));
  }
  return scratch();
}

/** The first address of the scratch that `count` such pictures leave free. */
export function behindPictures(call: usize, count: i32): usize {
  return arg(call, 7) ? line(scratch() + <usize>count * readableBytes(call)) : scratch();
}

/** Bytes from one such picture to the next. */
@inline
export function readableBytes(call: usize): usize {
  return arg(call, 7) ? <usize>arg(call, 7) * readableRow(call) : <usize>arg(call, 1);
}

/** Bytes from one row of such a picture to the next. */
@inline
export function readableRow(call: usize): usize {
  const padded = arg(call, 8);
  return <usize>((padded ? padded : arg(call, 3)) * arg(call, 4)) << 2;
}

/** Copies one picture [height, width, channels] into the middle of a larger one, [paddedHeight, paddedWidth, channels], zero around it. */
function padPicture(
  to: usize, from: usize, height: i32, width: i32, channels: i32, top: i32, left: i32, paddedHeight: i32, paddedWidth: i32,
): void {
  const row = width * channels, before = left * channels, after = (paddedWidth - left) * channels - row;
  clearFloats(to, top * paddedWidth * channels);
  to += <usize>(top * paddedWidth * channels) << 2;
  for (let y = 0; y < height; y++) {
    clearFloats(to, before);
    copyFloats(to + (<usize>before << 2), from, row);
    clearFloats(to + (<usize>(before + row) << 2), after);
    to += <usize>(paddedWidth * channels) << 2;
    from += <usize>row << 2;
  }
  clearFloats(to, (paddedHeight - top - height) * paddedWidth * channels);
}

/**
 * Four rows of `length` floats become `length` groups of four, `step` bytes apart: a 4 x length matrix transposed.
 * The rows are read in `segments` runs, `segmentBytes` apart in the source and end to end in the target.
 */
export function interleave4(
  to: usize, step: usize, r0: usize, r1: usize, r2: usize, r3: usize, segments: i32, segmentBytes: usize, length: i32,
): void {
  for (let s = 0; s < segments; s++) {
    let p0 = r0, p1 = r1, p2 = r2, p3 = r3, k = 0;
    for (; k + 4 <= length; k += 4) {
      const a = v128.load(p0), b = v128.load(p1), c = v128.load(p2), d = v128.load(p3);
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5), CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<f64>(ab, cd, 0, 2));
      v128.store(to + step, v128.shuffle<f64>(ab, cd, 1, 3));
      v128.store(to + 2 * step, v128.shuffle<f64>(AB, CD, 0, 2));
      v128.store(to + 3 * step, v128.shuffle<f64>(AB, CD, 1, 3));
      to += step << 2;
      p0 += 16; p1 += 16; p2 += 16; p3 += 16;
    }
    for (; k < length; k++, to += step, p0 += 4, p1 += 4, p2 += 4, p3 += 4) {
      store<f32>(to, load<f32>(p0)); store<f32>(to, load<f32>(p1), 4);
      store<f32>(to, load<f32>(p2), 8); store<f32>(to, load<f32>(p3), 12);
    }
    r0 += segmentBytes; r1 += segmentBytes; r2 += segmentBytes; r3 += segmentBytes;
  }
}

/** `rows` rows of `valid` floats, `rowBytes` apart, become rows of `width` (4 or 8) floats end to end, zero where there is nothing. */
export function packRows(to: usize, width: i32, from: usize, rowBytes: usize, rows: i32, valid: i32): void {
  for (let r = 0; r < rows; r++, from += rowBytes) {
    if (valid >= width) {
      v128.store(to, v128.load(from));
      if (width == 8) v128.store(to, v128.load(from, 16), 16);
    } else {
      for (let i = 0; i < width; i++) store<f32>(to + (<usize>i << 2), i < valid ? load<f32>(from + (<usize>i << 2)) : 0);
    }
    to += <usize>width << 2;
  }
}

/**
 * Packs a weight for `convolve`: panel `item` holds columns item * width and on, as rows [tapRow][tapColumn][inner] of `width` floats.
 * Arguments: to, from (address of the first element), width, columns, tapRows, tapColumns, inner, then the strides in floats
 * of tapRow, tapColumn, inner and column (the first two may be negative).
 */
export function packWeight(call: usize, item: i32): void {
  const width = arg(call, 2), columns = arg(call, 3), tapRows = arg(call, 4), tapColumns = arg(call, 5), inner = arg(call, 6);
  const rowStride = arg(call, 7), columnStride = arg(call, 8), innerStride = arg(call, 9), stride = arg(call, 10);
  const first = item * width, valid = min(width, columns - first);
  let to = ptr(call, 0) + (<usize>(item * width * tapRows * tapColumns * inner) << 2);
  for (let ty = 0; ty < tapRows; ty++) {
    for (let tx = 0; tx < tapColumns; tx++) {
      const from = ptr(call, 1) + (<usize>(ty * rowStride + tx * columnStride + first * stride) << 2);
      if (stride == 1) packRows(to, width, from, <usize>innerStride << 2, inner, valid);
      else gatherRows(to, width, from, <usize>innerStride << 2, <usize>stride << 2, inner, valid);
      to += <usize>(inner * width) << 2;
    }
  }
}

/** As packRows, where the floats of a row stand `columnBytes` apart. */
function gatherRows(to: usize, width: i32, from: usize, rowBytes: usize, columnBytes: usize, rows: i32, valid: i32): void {
  if (rowBytes == 4 && valid == width) {
    const step = <usize>width << 2;
    interleave4(to, step, from, from + columnBytes, from + 2 * columnBytes, from + 3 * columnBytes, 1, 0, rows);
    if (width == 8) {
      from += 4 * columnBytes;
      interleave4(to + 16, step, from, from + columnBytes, from + 2 * columnBytes, from + 3 * columnBytes, 1, 0, rows);
    }
    return;
  }
  for (let r = 0; r < rows; r++, from += rowBytes) {
    for (let i = 0; i < width; i++, to += 4) store<f32>(to, i < valid ? load<f32>(from + <usize>i * columnBytes) : 0);
  }
}
