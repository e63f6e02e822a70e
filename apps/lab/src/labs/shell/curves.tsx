/** Figures of a training as lines that stream, or as a table for whoever would rather read. */
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { number, texts } from '../../text/speech.ts';
import { Dialog } from './dialog.tsx';
import { sampleEvenly } from './history.ts';

/** Rows of the table; more would not fit on the page. */
const TABLE_ROWS = 6;
/** The steps that the curves show at least, so that the first few do not fill the whole width. */
const FEWEST_STEPS = 20;
/** Distances between the steps that are written under the curves: whole and round. */
const STEP_MARKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
/** Room at the right for the names of the lines, and how far these stand apart and from the lines, in pixels. */
const NAME_ROOM = 68;
const NAME_HEIGHT = 13;
const NAME_GAP = 5;

/** A point of the curves. */
export interface CurvePoint {
  readonly step: number;
}

/** A line, from step to step. */
export interface CurveLine<Point extends CurvePoint> {
  /** With its sign, so that it is known without its colour. */
  readonly name: string;
  /** A colour of the style sheet, as in `--fake`. */
  readonly colour: string;
  readonly dashed: boolean;
  readonly of: (point: Point) => number | null;
}

/** What the curves show. */
export interface CurvesLook<Point extends CurvePoint> {
  readonly heading: string;
  /** What is shown, in a sentence. */
  readonly caption: string;
  /** What is said as long as there is nothing. */
  readonly empty: string;
  readonly lines: readonly [CurveLine<Point>, CurveLine<Point>];
  /** A height that both are held against, with its words. */
  readonly mark?: { readonly at: number; readonly name: string };
  /** So much is always in sight. */
  readonly leastTop: number;
}

/** The curves with their legend and the button that turns them into a table. */
export function Curves<Point extends CurvePoint>({
  history,
  look,
}: {
  history: ReadonlySignal<readonly Point[]>;
  look: CurvesLook<Point>;
}) {
  const { curves } = texts.value.shell;
  const asTable = useSignal(false);
  const large = useSignal(false);
  return (
    <section class="curves" aria-label={look.heading}>
      <div class="curves-head">
        <h3>{look.heading}</h3>
        <span class="key">
          {look.mark && (
            <>
              <span aria-hidden="true">┄</span> {look.mark.name}
            </>
          )}
        </span>
        <button type="button" class="button quiet" onClick={() => (large.value = true)}>
          {curves.large}
        </button>
        <button type="button" class="button quiet" onClick={() => (asTable.value = !asTable.value)}>
          {asTable.value ? curves.asCurves : curves.asTable}
        </button>
      </div>
      {asTable.value ? <Table history={history} look={look} /> : <Lines history={history} look={look} />}
      {large.value && (
        <Dialog title={look.heading} onClose={() => (large.value = false)} wide>
          <div class="curves-large">
            <Lines history={history} look={look} />
            <p class="hint">{look.caption}</p>
          </div>
        </Dialog>
      )}
    </section>
  );
}

interface Shown<Point extends CurvePoint> {
  history: ReadonlySignal<readonly Point[]>;
  look: CurvesLook<Point>;
}

function Lines<Point extends CurvePoint>({ history, look }: Shown<Point>) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  useEffect(() => {
    const frame = place.current;
    if (!frame) return;
    const made = new uPlot(plotOptions(frame, look), toColumns(history.peek(), look), frame);
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: frame.clientWidth, height: frame.clientHeight }));
    observer.observe(frame);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [look.heading]);
  useSignalEffect(() => {
    plot.current?.setData(toColumns(history.value, look));
  });
  return (
    <div class="curves-plot" ref={place} role="img" aria-label={look.caption}>
      {history.value.length === 0 && <p class="hint">{look.empty}</p>}
    </div>
  );
}

function Table<Point extends CurvePoint>({ history, look }: Shown<Point>) {
  return (
    // What scrolls must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="curves-table" tabIndex={0} role="region" aria-label={look.caption}>
      <table>
        <caption class="only-heard">{look.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.value.shell.curves.step}</th>
            {look.lines.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sampleEvenly(history.value, TABLE_ROWS).map((point) => (
            <tr key={point.step}>
              <th scope="row">{number(point.step)}</th>
              {look.lines.map(({ name, of }) => (
                <td key={name}>{figureText(of(point))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function figureText(figure: number | null): string {
  return figure === null ? '–' : number(figure, figure < 0.1 ? 3 : 2);
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
