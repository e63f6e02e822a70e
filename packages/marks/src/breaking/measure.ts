/** How much is left of a label, and of the picture that it stands on, wherever both have gone. */
import { label } from '../label/label.ts';
import type { Picture } from '../picture.ts';
import { moved, type Place } from './place.ts';

/** What a label looks like, as far as it is looked for: how white each pixel of its plate is, without what is wider than a letter, and where its words are. */
export interface LabelShape {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Float64Array;
  readonly words: readonly Box[];
}

/** Pixels of a plate from `left` and `top` up to `right` and `bottom`. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The grey that a label is put on to see what it is made of: neither its ink nor its plate. */
const BACKGROUND = 120;

/** Details wider than this share of the plate's height are no letters. */
const LETTER = 1 / 3;

/** A label with this share of its first contrast is still as legible. */
const ENOUGH_CONTRAST = 0.15;

/** From so wide a gap on, as a share of the letters' height, a word ends. */
const WORD_GAP = 0.4;

/** A label in mirror writing is so much harder to read. */
const MIRRORED = 0.7;

/** What the label of a picture of this size looks like. */
export function labelShape(width: number, height: number, wording: string): LabelShape {
  const { data } = label({ width, height, data: new Uint8ClampedArray(width * height * 4).fill(BACKGROUND) }, wording);
  let left = 0;
  while (data[left * 4] === BACKGROUND) left++;
  let rows = 0;
  while (rows < height && data[(rows * width + width - 1) * 4] !== BACKGROUND) rows++;
  const across = width - left;
  const plate = Float64Array.from(
    { length: across * rows },
    (_, i) => data[(Math.floor(i / across) * width + left + (i % across)) * 4],
  );
  return { left, width: across, height: rows, ink: details(plate, across, rows), words: wordsOn(plate, across, rows) };
}

/** Where the words are: the lines, and what wide gaps part in each. */
function wordsOn(plate: Float64Array, width: number, height: number): readonly Box[] {
  const paper = plate.reduce((least, it) => Math.min(least, it));
  function hasInk({ left, top, right, bottom }: Box): boolean {
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) if (plate[y * width + x] > paper + BACKGROUND) return true;
    return false;
  }
  const lines = runsOf(height, (y) => hasInk({ left: 0, top: y, right: width, bottom: y + 1 }), 1);
  return lines.flatMap(([top, bottom]) =>
    runsOf(width, (x) => hasInk({ left: x, top, right: x + 1, bottom }), (bottom - top) * WORD_GAP).map(
      ([left, right]) => ({
        left,
        top,
        right,
        bottom,
      }),
    ),
  );
}

/** Stretches of a row in which something is, from and up to; gaps shorter than `gap` do not part them. */
function runsOf(length: number, has: (at: number) => boolean, gap: number): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let at = 0; at < length; at++) {
    if (!has(at)) continue;
    const last = runs.at(-1);
    if (last && at - last[1] < gap) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/**
 * How well a label can still be read, 0 to 1: half of it for the word that can be read best, half for all of it. A word is as legible as the picture agrees with
 * its letters where they should be, times the share of them that is still in the picture.
 */
export function labelLeft(picture: Picture, place: Place, shape: LabelShape): number {
  const { left, width, height } = shape;
  const seen = Float64Array.from({ length: width * height }, (_, i) =>
    brightnessAt(picture, ...moved(place, left + (i % width) + 0.5, Math.floor(i / width) + 0.5)),
  );
  const found = details(mendGaps(seen), width, height);
  const all = legible(seen, found, shape, { left: 0, top: 0, right: width, bottom: height });
  const best = Math.max(...shape.words.map((word) => legible(seen, found, shape, word)));
  return ((all + best) / 2) * (place.a * place.d < place.b * place.c ? MIRRORED : 1);
}

/** How well what stands in a box can be read, 0 to 1; `seen` is NaN for what is not in the picture. */
function legible(seen: Float64Array, found: Float64Array, { width, ink }: LabelShape, box: Box): number {
  let [both, inks, founds, all] = [0, 0, 0, 0];
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const i = y * width + x;
      all += ink[i] ** 2;
      if (Number.isNaN(seen[i])) continue;
      both += ink[i] * found[i];
      inks += ink[i] ** 2;
      founds += found[i] ** 2;
    }
  }
  if (inks === 0 || founds === 0) return 0;
  const agreement = Math.abs(both) / Math.sqrt(inks * founds);
  const contrast = Math.abs(both) / inks;
  return agreement * Math.min(1, contrast / ENOUGH_CONTRAST) * (inks / all);
}

/** The picture is looked at in so many squares a side, finely and coarsely, in windows of so many squares, each so many further. */
const SCALES = [256, 64] as const;
const WINDOW = 8;
const NEXT_WINDOW = 4;
/** Points that are looked at in the smallest square, along a side. */
const POINTS = 2;

/** A picture as far as it is recognised: the brightness of its squares at each scale, NaN for those that are not there. */
export type Squares = readonly Float64Array[];

/** What can be recognised of a picture. */
export function squaresOf(picture: Picture, place: Place, width: number, height: number): Squares {
  const [fine] = SCALES;
  const points = Float64Array.from({ length: (fine * POINTS) ** 2 }, (_, i) => {
    const x = ((i % (fine * POINTS)) + 0.5) * (width / fine / POINTS);
    const y = (Math.floor(i / (fine * POINTS)) + 0.5) * (height / fine / POINTS);
    return brightnessAt(picture, ...moved(place, x, y));
  });
  return SCALES.map((squares) => joined(points, fine * POINTS, squares));
}

/** Means of squares. */
function joined(values: Float64Array, side: number, squares: number): Float64Array {
  const each = side / squares;
  return Float64Array.from({ length: squares ** 2 }, (_, i) => {
    const corner = Math.floor(i / squares) * each * side + (i % squares) * each;
    let sum = 0;
    for (let y = 0; y < each; y++) for (let x = 0; x < each; x++) sum += values[corner + y * side + x];
    return sum / each ** 2;
  });
}

/** The squares of a picture without those under its label: to lose the label is not to lose the picture. */
export function besideLabel(scales: Squares, { left, width, height }: LabelShape): Squares {
  return scales.map((squares, which) => {
    const side = SCALES[which];
    const start = Math.floor((left / (left + width)) * side);
    const rows = Math.ceil((height / (left + width)) * side);
    return squares.map((it, i) => (i % side >= start && Math.floor(i / side) < rows ? Number.NaN : it));
  });
}

/**
 * How much of a picture is left, 0 to 1: contrast and structure of each window beside what they were at first (two of the three factors of SSIM, Wang and
 * others, "Image quality assessment", 2004), the windows weighed by how much there was to see in them, the mean of both scales. Brighter or grey is as good,
 * and what is NaN at first does not count.
 */
export function pictureLeft(now: Squares, first: Squares): number {
  return SCALES.reduce((sum, side, which) => sum + likeness(now[which], first[which], side), 0) / SCALES.length;
}

function likeness(now: Float64Array, first: Float64Array, side: number): number {
  let [left, all] = [0, 0];
  for (let top = 0; top <= side - WINDOW; top += NEXT_WINDOW) {
    for (let start = 0; start <= side - WINDOW; start += NEXT_WINDOW) {
      const { weight, agreement } = compare(now, first, top * side + start, side);
      left += weight * agreement;
      all += weight;
    }
  }
  return all === 0 ? 0 : left / all;
}

/** How much there was in a window, and how well it agrees; squares that are gone count as nothing. */
function compare(
  now: Float64Array,
  first: Float64Array,
  corner: number,
  side: number,
): { weight: number; agreement: number } {
  let [count, sum, sumFirst, squares, squaresFirst, products, whole, wholeSquares] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let y = 0; y < WINDOW; y++) {
    for (let at = corner + y * side; at < corner + y * side + WINDOW; at++) {
      const [a, b] = [now[at], first[at]];
      if (Number.isNaN(b)) return { weight: 0, agreement: 0 };
      whole += b;
      wholeSquares += b * b;
      if (Number.isNaN(a)) continue;
      count++;
      sum += a;
      sumFirst += b;
      squares += a * a;
      squaresFirst += b * b;
      products += a * b;
    }
  }
  const all = WINDOW * WINDOW;
  const weight = Math.sqrt(Math.max(0, wholeSquares / all - (whole / all) ** 2));
  const spread = squares + squaresFirst - (sum * sum + sumFirst * sumFirst) / count;
  const shared = products - (sum * sumFirst) / count;
  return { weight, agreement: spread > 0 ? Math.max(0, (2 * shared) / spread) * (count / all) : 0 };
}

/** The brightness at a point, 0 to 255, between the four pixels around it; NaN beside the picture. */
function brightnessAt(picture: Picture, x: number, y: number): number {
  const { width, height } = picture;
  if (!(x >= 0 && y >= 0 && x < width && y < height)) return Number.NaN;
  const [left, top] = [Math.max(0, Math.floor(x - 0.5)), Math.max(0, Math.floor(y - 0.5))];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [across, down] = [Math.max(0, x - 0.5 - left), Math.max(0, y - 0.5 - top)];
  const upper = pixelAt(picture, left, top) * (1 - across) + pixelAt(picture, right, top) * across;
  const lower = pixelAt(picture, left, bottom) * (1 - across) + pixelAt(picture, right, bottom) * across;
  return upper * (1 - down) + lower * down;
}

function pixelAt({ width, data }: Picture, x: number, y: number): number {
  const at = (y * width + x) * 4;
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
