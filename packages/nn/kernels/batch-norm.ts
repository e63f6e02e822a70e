// Batch normalisation (Ioffe and Szegedy, 2015) with the leaky rectifier that may follow it, and the same with given statistics.
// Statistics are gathered in chunks of rows and joined in a fixed order.
import { arg, copyFloats, ptr, real } from './simd';
import { line, scratch } from './scratch';
import { columnMoments, columnScales, gradientFactors, gradientRows, gradientSums, normaliseRows } from './normalise-rows';
import { loadUpTo4, storeUpTo4 } from './tail';

/** Item = chunk. Arguments: partial means and squares [chunks, 2, columns], x, rows, columns, rows a chunk. */
export function moments(call: usize, item: i32): void {
  const columns = arg(call, 3), perChunk = arg(call, 4), first = item * perChunk, bytes = <usize>columns << 2;
  const to = ptr(call, 0) + <usize>(2 * item) * bytes;
  columnMoments(to, to + bytes, ptr(call, 1) + <usize>first * bytes, min(perChunk, arg(call, 2) - first), columns);
}

/**
 * Joins the chunks' moments (Chan, Golub and LeVeque, 1979), one item. The variance divides by the number of rows.
 * Arguments: mean, variance, partial means and squares, rows, columns, rows a chunk.
 */
export function joinMoments(call: usize, _item: i32): void {
  const rows = arg(call, 3), columns = arg(call, 4), perChunk = arg(call, 5), bytes = <usize>columns << 2;
  for (let c = 0; c < columns; c += 4) {
    const valid = columns - c;
    let from = ptr(call, 2) + (<usize>c << 2), mean = loadUpTo4(from, valid), squares = loadUpTo4(from + bytes, valid);
    for (let seen = perChunk; seen < rows; seen += perChunk) {
      from += 2 * bytes;
      const count = min(perChunk, rows - seen), share = <f32>count / <f32>(seen + count);
      const gap = f32x4.sub(loadUpTo4(from, valid), mean);
      squares = f32x4.add(squares, f32x4.add(loadUpTo4(from + bytes, valid), f32x4.mul(f32x4.mul(gap, gap), f32x4.splat(<f32>seen * share))));
      mean = f32x4.add(mean, f32x4.mul(gap, f32x4.splat(share)));
    }
    storeUpTo4(ptr(call, 0) + (<usize>c << 2), mean, valid);
    storeUpTo4(ptr(call, 1) + (<usize>c << 2), f32x4.div(squares, f32x4.splat(<f32>rows)), valid);
  }
}

/** Item = chunk of rows. Arguments: y, x, rows, columns, rows an item, gamma, beta, mean, variance, epsilon, slope. */
export function normalise(call: usize, item: i32): void {
  const columns = arg(call, 3), perItem = arg(call, 4), first = item * perItem, offset = <usize>(first * columns) << 2, scale = scratch();
  columnScales(scale, ptr(call, 5), ptr(call, 8), columns, real(call, 9));
  normaliseRows(
    ptr(call, 0) + offset, ptr(call, 1) + offset, min(perItem, arg(call, 2) - first), columns, ptr(call, 7), scale, ptr(call, 6), real(call, 10),
  );
}

/** Item = chunk. Arguments: partial sums [chunks, 2, columns], x, rows, columns, rows a chunk, gamma, beta, mean, variance, epsilon, slope, g. */
export function normaliseGradientSums(call: usize, item: i32): void {
  const columns = arg(call, 3), perChunk = arg(call, 4), first = item * perChunk, bytes = <usize>columns << 2, offset = <usize>first * bytes;
  const to = ptr(call, 0) + <usize>(2 * item) * bytes, scale = scratch();
  columnScales(scale, ptr(call, 5), ptr(call, 8), columns, real(call, 9));
  gradientSums(
    to, to + bytes, ptr(call, 1) + offset, ptr(call, 11) + offset, min(perChunk, arg(call, 2) - first), columns, ptr(call, 7), scale, ptr(call, 6),
    real(call, 10),
  );
}

/**
 * Item = chunk of rows; the first one also writes the gradients of gamma and beta. Arguments: gx, x, rows, columns, rows an item, gamma, beta, mean,
 * variance, epsilon, slope, g, sums [2, columns] over all rows, 1 / rows (0 where the statistics were given), gradients of gamma and beta.
 */
export function normaliseGradient(call: usize, item: i32): void {
  const columns = arg(call, 3), perItem = arg(call, 4), first = item * perItem, bytes = <usize>columns << 2, start = <usize>first * bytes;
  const scale = scratch(), offset = line(scale + bytes), tilt = line(offset + bytes), sums = line(tilt + bytes), variance = ptr(call, 8);
  columnScales(scale, ptr(call, 5), variance, columns, real(call, 9));
  copyFloats(sums, ptr(call, 12), 2 * columns);
  gradientFactors(offset, tilt, sums, sums + bytes, variance, columns, real(call, 9), real(call, 13));
  gradientRows(
    ptr(call, 0) + start, ptr(call, 1) + start, ptr(call, 11) + start, min(perItem, arg(call, 2) - first), columns, ptr(call, 7), scale, ptr(call, 6),
    offset, tilt, real(call, 10),
  );
  if (item == 0) {
    copyFloats(ptr(call, 14), sums + bytes, columns);
    copyFloats(ptr(call, 15), sums, columns);
  }
}
