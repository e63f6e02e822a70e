/** Planes of brightness: taken from pictures, made smaller, smoothed. */
import type { Picture } from '../picture.ts';

/** Brightness of a grid of points, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Brightness of one pixel by ITU-R BT.601, as JPEG takes it. */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/** The brightness of a picture, 0 to 255. Where it is transparent it is taken as it is stored. */
export function brightness(picture: Picture): Plane {
  const { width, height, data } = picture;
  const values = new Float32Array(width * height);
  for (let i = 0; i < values.length; i++) {
    values[i] = RED * data[4 * i] + GREEN * data[4 * i + 1] + BLUE * data[4 * i + 2];
  }
  return { width, height, values };
}

/**
 * The brightness of a picture, made smaller so that no side is longer than `longest`: each point is the mean of the pixels that it covers, whole or in
 * part. Memory beyond the result: one row.
 */
export function brightnessWithin(picture: Picture, longest: number): Plane {
  const scale = Math.max(picture.width, picture.height) / longest;
  if (scale <= 1) {
    return brightness(picture);
  }
  const width = Math.max(1, Math.round(picture.width / scale));
  const height = Math.max(1, Math.round(picture.height / scale));
  const values = new Float32Array(width * height);
  const row = new Float32Array(width);
  const stepY = picture.height / height;
  for (let sourceY = 0; sourceY < picture.height; sourceY++) {
    shrinkRow(picture, sourceY, row);
    const first = Math.floor(sourceY / stepY);
    const share = Math.min(1, (first + 1) * stepY - sourceY);
    for (let x = 0; x < width; x++) {
      values[first * width + x] += (row[x] * share) / stepY;
    }
    if (share < 1 && first + 1 < height) {
      for (let x = 0; x < width; x++) {
        values[(first + 1) * width + x] += (row[x] * (1 - share)) / stepY;
      }
    }
  }
  return { width, height, values };
}

function shrinkRow(picture: Picture, y: number, row: Float32Array): void {
  const { width, data } = picture;
  const step = width / row.length;
  row.fill(0);
  for (let x = 0; x < width; x++) {
    const at = 4 * (y * width + x);
    const value = (RED * data[at] + GREEN * data[at + 1] + BLUE * data[at + 2]) / step;
    const first = Math.floor(x / step);
    const share = Math.min(1, (first + 1) * step - x);
    row[first] += value * share;
    if (share < 1 && first + 1 < row.length) {
      row[first + 1] += value * (1 - share);
    }
  }
}

/** How often a mean over a square is taken in place of a Gaussian: two are a pyramid, near enough. */
const SMOOTHINGS = 2;

/** Smooths with a bell of about `radius` pixels to each side, edges repeated; answers a new plane. */
export function smooth(plane: Plane, radius: number): Plane {
  const { width, height } = plane;
  const values = plane.values.slice();
  const sums = new Float64Array(width);
  const line = new Float32Array(Math.max(width, height) + 1);
  const other = new Float32Array(values.length);
  for (let i = 0; i < SMOOTHINGS; i++) {
    for (let y = 0; y < height; y++) {
      smoothRow(values, y * width, width, radius, line);
    }
    smoothColumns(values, other, width, height, radius, sums);
    values.set(other);
  }
  return { width, height, values };
}

function smoothRow(values: Float32Array, start: number, length: number, radius: number, line: Float32Array): void {
  const last = length - 1;
  let sum = 0;
  for (let x = -radius; x <= radius; x++) {
    sum += values[start + Math.min(last, Math.max(0, x))];
  }
  for (let x = 0; x < length; x++) {
    line[x] = sum / (2 * radius + 1);
    sum += values[start + Math.min(last, x + radius + 1)] - values[start + Math.max(0, x - radius)];
  }
  values.set(line.subarray(0, length), start);
}

function smoothColumns(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  radius: number,
  sums: Float64Array,
): void {
  const last = height - 1;
  sums.fill(0);
  for (let y = -radius; y <= radius; y++) {
    const row = Math.min(last, Math.max(0, y)) * width;
    for (let x = 0; x < width; x++) {
      sums[x] += from[row + x];
    }
  }
  for (let y = 0; y < height; y++) {
    const comes = Math.min(last, y + radius + 1) * width;
    const goes = Math.max(0, y - radius) * width;
    for (let x = 0; x < width; x++) {
      to[y * width + x] = sums[x] / (2 * radius + 1);
      sums[x] += from[comes + x] - from[goes + x];
    }
  }
}

/** What a plane has beyond its surroundings: the plane less the smoothed plane. */
export function detail(plane: Plane, radius: number): Plane {
  const { width, height, values } = smooth(plane, radius);
  for (let i = 0; i < values.length; i++) {
    values[i] = plane.values[i] - values[i];
  }
  return { width, height, values };
}

/** How much a plane of details wavers around each point: the root of the smoothed square. */
export function deviation(details: Plane, radius: number): Plane {
  const { width, height, values } = smooth(
    { ...details, values: details.values.map((value) => value * value) },
    radius,
  );
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.sqrt(Math.max(0, values[i]));
  }
  return { width, height, values };
}
