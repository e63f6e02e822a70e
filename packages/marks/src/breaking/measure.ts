/** How much is left of a label, and of the picture that it stands on, wherever both have gone. */
import { label } from '../label/label.ts';
import type { Picture } from '../picture.ts';
import { moved, type Place } from './place.ts';

/** What a label looks like, as far as it is looked for: how white each pixel of its plate is, without what is wider than a letter. */
export interface LabelShape {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Float64Array;
}

/** The grey that a label is put on to see what it is made of: neither its ink nor its plate. */
const BACKGROUND = 120;

/** Details wider than this share of the plate's height are no letters. */
const LETTER = 1 / 3;

/** A label with this share of its first contrast is still as legible. */
const ENOUGH_CONTRAST = 0.15;

/** What the label of a picture of this size looks like. */
export function labelShape(width: number, height: number, wording: string): LabelShape {
  const { data } = label({ width, height, data: new Uint8ClampedArray(width * height * 4).fill(BACKGROUND) }, wording);
  let left = 0;
  while (data[left * 4] === BACKGROUND) left++;
  let rows = 0;
  while (rows < height && data[(rows * width + width - 1) * 4] !== BACKGROUND) rows++;
  const across = width - left;
  const ink = Float64Array.from(
    { length: across * rows },
    (_, i) => data[(Math.floor(i / across) * width + left + (i % across)) * 4],
  );
  return { left, width: across, height: rows, ink: details(ink, across, rows) };
}

/**
 * How well a label can still be read, 0 to 1: how well the picture agrees with its letters where they should be, times the share of them that is
 * still in the picture.
 */
export function labelLeft(picture: Picture, place: Place, shape: LabelShape): number {
  const { left, width, height, ink } = shape;
  const seen = Float64Array.from({ length: width * height }, (_, i) =>
    brightnessAt(picture, ...moved(place, left + (i % width) + 0.5, Math.floor(i / width) + 0.5)),
  );
  const inside = seen.map((it) => (Number.isNaN(it) ? 0 : 1));
  const filled = mendGaps(seen);
  const found = details(filled, width, height);
  let [both, inks, founds, allInks] = [0, 0, 0, 0];
  for (let i = 0; i < ink.length; i++) {
    allInks += ink[i] ** 2;
    both += inside[i] * ink[i] * found[i];
    inks += inside[i] * ink[i] ** 2;
    founds += inside[i] * found[i] ** 2;
  }
  if (inks === 0 || founds === 0) return 0;
  const agreement = Math.abs(both) / Math.sqrt(inks * founds);
  const contrast = Math.abs(both) / inks;
  return agreement * Math.min(1, contrast / ENOUGH_CONTRAST) * (inks / allInks);
}

/** The picture is looked at in so many squares a side, in windows of so many, each so many further. */
const SQUARES = 256;
const WINDOW = 8;
const NEXT_WINDOW = 4;
/** Points that are looked at in a square, along a side. */
const POINTS = 2;

/** A picture as far as it is recognised: the brightness of its squares, NaN for those that are not there. */
export function squaresOf(picture: Picture, place: Place, width: number, height: number): Float64Array {
  return Float64Array.from({ length: SQUARES * SQUARES }, (_, i) => {
    let sum = 0;
    for (let point = 0; point < POINTS * POINTS; point++) {
      const x = ((i % SQUARES) + ((point % POINTS) + 0.5) / POINTS) * (width / SQUARES);
      const y = (Math.floor(i / SQUARES) + (Math.floor(point / POINTS) + 0.5) / POINTS) * (height / SQUARES);
      sum += brightnessAt(picture, ...moved(place, x, y));
    }
    return sum / POINTS ** 2;
  });
}

/** The squares of a picture without those under its label: to lose the label is not to lose the picture. */
export function besideLabel(squares: Float64Array, { left, width, height }: LabelShape): Float64Array {
  const side = left + width;
  const [start, rows] = [Math.floor((left / side) * SQUARES), Math.ceil((height / side) * SQUARES)];
  return squares.map((it, i) => (i % SQUARES >= start && Math.floor(i / SQUARES) < rows ? Number.NaN : it));
}

/**
 * How much of a picture can still be recognised, 0 to 1: the structure of each window beside what it was at first (the third factor of SSIM, Wang and
 * others, "Image quality assessment", 2004), the windows weighed by how much there was to see in them. Brighter, paler or grey is as good, and what is NaN at
 * first does not count.
 */
export function pictureLeft(now: Float64Array, first: Float64Array): number {
  let [left, all] = [0, 0];
  for (let top = 0; top <= SQUARES - WINDOW; top += NEXT_WINDOW) {
    for (let start = 0; start <= SQUARES - WINDOW; start += NEXT_WINDOW) {
      const { weight, agreement } = compare(now, first, top * SQUARES + start);
      left += weight * agreement;
      all += weight;
    }
  }
  return all === 0 ? 0 : left / all;
}

/** How much there was in a window, and how well it agrees; squares that are gone count as nothing. */
function compare(now: Float64Array, first: Float64Array, corner: number): { weight: number; agreement: number } {
  const places = Array.from(
    { length: WINDOW * WINDOW },
    (_, i) => corner + Math.floor(i / WINDOW) * SQUARES + (i % WINDOW),
  );
  if (places.some((at) => Number.isNaN(first[at]))) return { weight: 0, agreement: 0 };
  const there = places.filter((at) => !Number.isNaN(now[at]));
  const weight = Math.sqrt(spread(first, first, places) / places.length);
  const power = spread(now, now, there) * spread(first, first, there);
  if (power <= 0) return { weight, agreement: 0 };
  const likeness = Math.max(0, spread(now, first, there) / Math.sqrt(power));
  return { weight, agreement: likeness * (there.length / places.length) };
}

/** The sum of what two have in common around their means. */
function spread(one: Float64Array, other: Float64Array, places: readonly number[]): number {
  let [sum, ones, others] = [0, 0, 0];
  for (const at of places) {
    sum += one[at] * other[at];
    ones += one[at];
    others += other[at];
  }
  return sum - (ones * others) / Math.max(1, places.length);
}

/** The brightness at a point, 0 to 255; NaN beside the picture. */
function brightnessAt({ width, height, data }: Picture, x: number, y: number): number {
  if (!(x >= 0 && y >= 0 && x < width && y < height)) return Number.NaN;
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
}

/** What is not there becomes as bright as the rest on average. */
function mendGaps(values: Float64Array): Float64Array {
  const there = values.filter((it) => !Number.isNaN(it));
  const mean = there.reduce((sum, it) => sum + it, 0) / Math.max(1, there.length);
  return values.map((it) => (Number.isNaN(it) ? mean : it));
}

/** What is left of a field of numbers without what is wider than a letter: each less the mean around it. */
function details(values: Float64Array, width: number, height: number): Float64Array {
  const reach = Math.max(1, Math.round((height * LETTER) / 2));
  // Sums of all above and left of a place, so that a mean costs four of them.
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += values[y * width + x];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  return values.map((value, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const [x0, x1] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
    const [y0, y1] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    const [upper, lower] = [y0 * (width + 1), y1 * (width + 1)];
    const sum = sums[lower + x1] - sums[lower + x0] - sums[upper + x1] + sums[upper + x0];
    return value - sum / ((x1 - x0) * (y1 - y0));
  });
}
