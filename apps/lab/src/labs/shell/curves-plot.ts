/** Draws the lines of curves with uPlot; apart from the page, which has nothing to draw before something has been learned. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { number } from '../../text/speech.ts';
import type { CurvePoint, CurvesLook } from './curves.tsx';

/** The steps that the curves show at least, so that the first few do not fill the whole width. */
const FEWEST_STEPS = 20;
/** Distances between the steps that are written under the curves: whole and round. */
const STEP_MARKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
/** Room at the right for the names of the lines, and how far these stand apart and from the lines, in pixels. */
const NAME_ROOM = 68;
const NAME_HEIGHT = 13;
const NAME_GAP = 5;

/** Lines in a frame. */
export interface CurvesPlot<Point extends CurvePoint> {
  show(history: readonly Point[]): void;
  /** Fills its frame again, whose size has changed. */
  fit(): void;
  destroy(): void;
}

/** Draws lines into a frame, as large as it is. */
export function drawCurves<Point extends CurvePoint>(
  frame: HTMLElement,
  look: CurvesLook<Point>,
  history: readonly Point[],
): CurvesPlot<Point> {
  const plot = new uPlot(plotOptions(frame, look), toColumns(history, look), frame);
  return {
    show: (points) => plot.setData(toColumns(points, look)),
    fit: () => plot.setSize({ width: frame.clientWidth, height: frame.clientHeight }),
    destroy: () => plot.destroy(),
  };
}

function toColumns<Point extends CurvePoint>(
  history: readonly Point[],
  { lines, mark }: CurvesLook<Point>,
): uPlot.AlignedData {
  return [
    history.map((point) => point.step),
    ...lines.map(({ of }) => history.map(of)),
    ...(mark ? [history.map(() => mark.at)] : []),
  ];
}

/** A line as its name tells of it. */
interface Line {
  readonly name: string;
  readonly stroke: string;
}

/** Writes the names of the lines where they end, above each other as the lines are. */
function writeNames(plot: uPlot, lines: readonly Line[], family: string): void {
  const { ctx, bbox, data } = plot;
  const each = NAME_HEIGHT * devicePixelRatio;
  const ends = lines
    .map((line, at) => ({
      ...line,
      y: plot.valToPos(Array.from(data[at + 1] ?? []).findLast(Number.isFinite) ?? NaN, 'y', true),
    }))
    .filter(({ y }) => Number.isFinite(y))
    .toSorted((a, b) => a.y - b.y);
  let least = Math.min(Infinity, bbox.top + bbox.height - (ends.length - 1) * each);
  ctx.font = `700 ${12 * devicePixelRatio}px ${family}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ends.forEach(({ name, stroke, y }, at) => {
    const place = at === 0 ? Math.min(y, least) : Math.max(y, least);
    ctx.fillStyle = stroke;
    ctx.fillText(name, bbox.left + bbox.width + NAME_GAP * devicePixelRatio, place);
    least = place + each;
  });
}

/** The marks of an axis, with as many decimals as tell them apart. */
function markTexts(losses: readonly number[]): string[] {
  const decimals = losses.every((loss) => Number.isInteger(loss * 2)) ? 1 : 2;
  return losses.map((loss) => number(loss, decimals));
}

function plotOptions<Point extends CurvePoint>(
  frame: HTMLElement,
  { lines: shown, mark, leastTop }: CurvesLook<Point>,
): uPlot.Options {
  const style = getComputedStyle(frame);
  function colour(name: string): string {
    return style.getPropertyValue(name).trim();
  }
  const lines = shown.map((it) => ({ name: it.name, stroke: colour(it.colour), dashed: it.dashed }));
  const line = { width: 2.25, points: { show: false } };
  const axis = {
    stroke: colour('--soft'),
    font: `12px ${style.fontFamily}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width: frame.clientWidth,
    height: frame.clientHeight,
    padding: [6, NAME_ROOM, 0, 0],
    pxAlign: true,
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, range: (_, first, last) => [first || 0, Math.max(last || 0, (first || 0) + FEWEST_STEPS)] },
      y: { range: (_, __, highest) => [0, Math.max(leastTop, highest)] },
    },
    axes: [
      {
        ...axis,
        size: 20,
        gap: 2,
        incrs: STEP_MARKS,
        grid: { show: false },
        values: (_, steps) => steps.map((step) => number(step)),
      },
      { ...axis, size: 30, gap: 4, space: 24, values: (_, losses) => markTexts(losses) },
    ],
    series: [
      {},
      ...lines.map(({ stroke, dashed }) => ({ ...line, stroke, ...(dashed && { dash: [7, 4] }) })),
      ...(mark ? [{ ...line, stroke: colour('--soft'), width: 1.25, dash: [2, 3] }] : []),
    ],
    hooks: { draw: [(plot) => writeNames(plot, lines, style.fontFamily)] },
  };
}
