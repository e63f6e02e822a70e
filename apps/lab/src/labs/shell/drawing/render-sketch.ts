/** Draws a sketch on a canvas of any size. */
import { OWN_SIZE, type Sheet } from '@nepwerk/protocol';
import { COLOURS, PAPERS, paperOf, visibleMarks, type Mark, type Point, type Sketch } from './sketch.ts';
import { stampPieces } from './stamps.ts';

/** A stamp's shapes count the paper as so many wide. */
const STAMP_UNITS = 100;
/** Drawn so many times larger than it is kept, then made smaller: thin lines come out even. */
const FINER = 4;

/** A canvas on the page or off it. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws the sketch over the whole of a square of `side` canvas pixels. */
export function renderSketch(context: Context, sketch: Sketch, side: number): void {
  context.save();
  context.clearRect(0, 0, side, side);
  context.scale(side, side);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const mark of visibleMarks(sketch)) drawMark(context, mark);
  // The paper goes behind everything, so that rubbing out shows paper and not a hole.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = PAPERS[paperOf(sketch)];
  context.fillRect(0, 0, 1, 1);
  context.restore();
}

/** The sketch as a picture of the pupil's own. Null where the browser gives no drawing context. */
export function sketchSheet(sketch: Sketch): Sheet | null {
  const large = new OffscreenCanvas(OWN_SIZE * FINER, OWN_SIZE * FINER);
  const small = new OffscreenCanvas(OWN_SIZE, OWN_SIZE);
  const [from, to] = [large.getContext('2d'), small.getContext('2d', { willReadFrequently: true })];
  if (!from || !to) return null;
  renderSketch(from, sketch, large.width);
  to.imageSmoothingQuality = 'high';
  to.drawImage(large, 0, 0, OWN_SIZE, OWN_SIZE);
  return { columns: 1, rows: 1, size: OWN_SIZE, pixels: to.getImageData(0, 0, OWN_SIZE, OWN_SIZE).data };
}

function drawMark(context: Context, mark: Mark): void {
  if (mark.type === 'line') drawLine(context, mark);
  else if (mark.type === 'stamp') drawStamp(context, mark);
}

function drawLine(context: Context, line: Extract<Mark, { type: 'line' }>): void {
  context.globalCompositeOperation = line.colour === null ? 'destination-out' : 'source-over';
  context.strokeStyle = COLOURS[line.colour ?? 'ink'];
  context.fillStyle = context.strokeStyle;
  context.lineWidth = line.width;
  strokeThrough(context, line.points);
  if (line.mirrored) {
    strokeThrough(
      context,
      line.points.map(({ x, y }) => ({ x: 1 - x, y })),
    );
  }
  context.globalCompositeOperation = 'source-over';
}

function strokeThrough(context: Context, points: readonly Point[]): void {
  const [first, ...others] = points;
  if (!first) return;
  context.beginPath();
  context.arc(first.x, first.y, context.lineWidth / 2, 0, 2 * Math.PI);
  context.fill(); // a line of no length is not stroked everywhere
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const { x, y } of others) context.lineTo(x, y);
  context.stroke();
}

function drawStamp(context: Context, { stamp, at, scale, colour, mirrored }: Extract<Mark, { type: 'stamp' }>): void {
  for (const side of mirrored ? [1, -1] : [1]) {
    context.save();
    context.translate(side === 1 ? at.x : 1 - at.x, at.y);
    context.scale((side * scale) / STAMP_UNITS, scale / STAMP_UNITS);
    for (const piece of stampPieces[stamp]) {
      context.fillStyle = COLOURS[piece.colour ?? colour];
      context.fill(new Path2D(piece.path));
    }
    context.restore();
  }
}
