/** The visible label: burnt into the pixels at the top right, white on a plate that hides what was there. */
import { isWhole, type Picture } from '../picture.ts';
import { letters, type Point } from './letters.ts';

/** What a label says, first line; the words of the European Union's icons, and in Dutch. */
export const wordings = {
  made: { en: 'AI GENERATED', nl: 'AI GEGENEREERD' },
  changed: { en: 'AI MODIFIED', nl: 'AI BEWERKT' },
} as const;

/** Its second line: who says so. */
const SIGNATURE = 'nepwerk';

/** Smallest side that a label can be read on; smaller pictures are enlarged first. */
export const SMALLEST_LABELLED = 192;

/** A capital's height at least, in pixels, and as a share of the picture's side where it is large. */
const LEAST_HEIGHT = 9;
const SHARE = 0.034;

/** All else in heights of a capital: the pen, the room between letters and around, the second line's size. */
const PEN = 0.16;
const BOLD = 0.22;
const GAP = 0.3;
const MARGIN = 0.62;
const SECOND = 0.78;
const BETWEEN = 0.5;

const INK = 255;
/** Plate and ink have a contrast of 17 to 1. */
const PLATE = 24;

/** A line of text as pen strokes in pixels. */
interface Line {
  readonly strokes: readonly Stroke[];
  readonly width: number;
}

interface Stroke {
  readonly points: readonly Point[];
  /** Half of the pen's width. */
  readonly pen: number;
}

/**
 * Puts a label on a picture.
 *
 * @param wording Which words: `wordings.made.en`, or another of these.
 * @returns A new picture of the same size, opaque where the label is.
 * @throws RangeError when the picture is smaller than `SMALLEST_LABELLED` on a side, or its data has another length than its sides give.
 */
export function label(picture: Picture, wording: string): Picture {
  const { width, height } = picture;
  if (!isWhole(picture) || Math.min(width, height) < SMALLEST_LABELLED)
    throw new RangeError(
      `A label needs a whole picture of at least ${SMALLEST_LABELLED} pixels a side, got ${width}x${height}.`,
    );
  const capital = Math.max(LEAST_HEIGHT, Math.sqrt(width * height) * SHARE);
  const margin = MARGIN * capital;
  const first = write(wording, capital);
  const second = write(SIGNATURE, capital * SECOND);
  const plateWidth = Math.ceil(Math.max(first.width, second.width) + 2 * margin);
  const plateHeight = Math.ceil(capital * (1 + BETWEEN + SECOND * 1.34) + 2 * margin);
  const left = width - plateWidth;
  const data = new Uint8ClampedArray(picture.data);
  fillPlate(data, width, left, plateHeight);
  draw(data, width, first, left + margin, margin);
  draw(data, width, second, width - margin - second.width, margin + capital * (1 + BETWEEN));
  return { width, height, data };
}

/** Sets a line of text; the first word is bold, as the "AI" of the icons is, where there are two. */
function write(text: string, capital: number): Line {
  const strokes: Stroke[] = [];
  let x = 0;
  let bold = text.includes(' ');
  for (const sign of text) {
    const letter = letters[sign];
    if (!letter) throw new RangeError(`No letter for "${sign}": letters.ts has those of our labels alone.`);
    const pen = (capital * (bold ? BOLD : PEN)) / 2;
    for (const stroke of letter.strokes)
      strokes.push({ pen, points: stroke.map(([across, down]) => [x + across * capital, down * capital]) });
    x += (letter.width + GAP) * capital;
    if (sign === ' ') bold = false;
  }
  return { strokes, width: x - GAP * capital };
}

function fillPlate(data: Uint8ClampedArray, width: number, left: number, plateHeight: number): void {
  for (let y = 0; y < plateHeight; y++) {
    const row = y * width * 4;
    data.fill(PLATE, row + left * 4, row + width * 4);
    for (let x = left; x < width; x++) data[row + x * 4 + 3] = 255;
  }
}

/** Draws a line of text where it is to stand: each pixel is as white as the pen covers it. */
function draw(data: Uint8ClampedArray, width: number, line: Line, left: number, top: number): void {
  for (const { points, pen } of line.strokes) {
    for (let i = 1; i < points.length; i++) {
      const [x0, y0] = points[i - 1];
      const [x1, y1] = points[i];
      drawSegment(data, width, { x0: left + x0, y0: top + y0, x1: left + x1, y1: top + y1 }, pen);
    }
  }
}

interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

function drawSegment(data: Uint8ClampedArray, width: number, segment: Segment, pen: number): void {
  const { x0, y0, x1, y1 } = segment;
  const reach = pen + 1;
  for (let y = Math.floor(Math.min(y0, y1) - reach); y <= Math.max(y0, y1) + reach; y++) {
    for (let x = Math.floor(Math.min(x0, x1) - reach); x <= Math.max(x0, x1) + reach; x++) {
      const cover = pen + 0.5 - distance(segment, x + 0.5, y + 0.5);
      if (cover <= 0) continue;
      const at = (y * width + x) * 4;
      const ink = PLATE + (INK - PLATE) * Math.min(1, cover);
      for (let channel = 0; channel < 3; channel++) data[at + channel] = Math.max(data[at + channel], ink);
    }
  }
}

/** From a point to the nearest of a segment. */
function distance({ x0, y0, x1, y1 }: Segment, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.max(dx * dx + dy * dy, Number.MIN_VALUE); // where a bow begins, two points may be one
  const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}
