/** Lines that a pupil draws over a picture, as the page shows them while they are drawn and as the worker then draws them. */
import type { Stroke } from './attack.ts';

/** What a canvas of either kind has for drawing lines. */
type Pen = Pick<
  OffscreenCanvasRenderingContext2D,
  'lineCap' | 'lineJoin' | 'lineWidth' | 'strokeStyle' | 'beginPath' | 'moveTo' | 'lineTo' | 'stroke'
>;

/** Draws lines over a picture of this size. */
export function drawStrokes(context: Pen, strokes: readonly Stroke[], width: number, height: number): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { points, width: thick, colour } of strokes) {
    const [first, ...rest] = points;
    if (!first) continue;
    context.strokeStyle = colour;
    context.lineWidth = thick * Math.max(width, height);
    context.beginPath();
    context.moveTo(first.x * width, first.y * height);
    for (const { x, y } of rest) context.lineTo(x * width, y * height);
    if (rest.length === 0) context.lineTo(first.x * width + 0.01, first.y * height); // a dot: a line to itself is not drawn
    context.stroke();
  }
}
