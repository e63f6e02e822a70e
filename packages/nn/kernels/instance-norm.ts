// Instance normalisation (Ulyanov, Vedaldi and Lempitsky, 2016): each picture's channels by their own statistics. Item = picture.
import { arg, ptr, real } from './simd';
import { line, scratch } from './scratch';
import { columnMoments, columnScales, gradientFactors, gradientRows, gradientSums, normaliseRows } from './normalise-rows';

// Rows of the scratch, one line apart, for what is known of each channel.
let mean: usize = 0, variance: usize = 0, scale: usize = 0, offset: usize = 0, tilt: usize = 0;

/** Sets the rows above, and fills the first three from one picture. */
function statistics(x: usize, rows: i32, columns: i32, gamma: usize, epsilon: f32): void {
  const bytes = line(<usize>columns << 2);
  mean = scratch(); variance = mean + bytes; scale = variance + bytes; offset = scale + bytes; tilt = offset + bytes;
  columnMoments(mean, variance, x, rows, columns);
  for (let c: usize = 0; c < <usize>columns << 2; c += 4) store<f32>(variance + c, load<f32>(variance + c) / <f32>rows);
  columnScales(scale, gamma, variance, columns, epsilon);
}

/** Arguments: y, x, rows a picture, columns, gamma, beta, epsilon. */
export function instanceNorm(call: usize, item: i32): void {
  const rows = arg(call, 2), columns = arg(call, 3), start = <usize>(item * rows * columns) << 2, x = ptr(call, 1) + start;
  statistics(x, rows, columns, ptr(call, 4), real(call, 6));
  normaliseRows(ptr(call, 0) + start, x, rows, columns, mean, scale, ptr(call, 5), 1);
}

/** Arguments: gx, x, rows a picture, columns, gamma, beta, epsilon, g, partial gradients of gamma [pictures, columns] and of beta. */
export function instanceNormGradient(call: usize, item: i32): void {
  const rows = arg(call, 2), columns = arg(call, 3), start = <usize>(item * rows * columns) << 2, x = ptr(call, 1) + start, g = ptr(call, 7) + start;
  const epsilon = real(call, 6), beta = ptr(call, 5), row = <usize>(item * columns) << 2, sums = ptr(call, 9) + row, products = ptr(call, 8) + row;
  statistics(x, rows, columns, ptr(call, 4), epsilon);
  gradientSums(sums, products, x, g, rows, columns, mean, scale, beta, 1);
  gradientFactors(offset, tilt, sums, products, variance, columns, epsilon, <f32>1 / <f32>rows);
  gradientRows(ptr(call, 0) + start, x, g, rows, columns, mean, scale, beta, offset, tilt, 1);
}
