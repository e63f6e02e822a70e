/** The losses of both nets as lines that stream, or as a table for whoever would rather read. */
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { HistoryPoint } from '@nepwerk/protocol';
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
/** The loss of both where the judge guesses: ln 2, for the judge as the mean of real and made. */
const GUESSING = Math.LN2;
/** So much is always in sight. */
const LEAST_TOP = 1;
/** Room at the right for the names of the lines, and how far these stand apart and from the lines, in pixels. */
const NAME_ROOM = 68;
const NAME_HEIGHT = 13;
const NAME_GAP = 5;

/** The curves with their legend and the button that turns them into a table. */
export function LossCurves({ history }: { history: ReadonlySignal<readonly HistoryPoint[]> }) {
  const { curves } = texts.value.shell;
  const asTable = useSignal(false);
  const large = useSignal(false);
  return (
    <section class="curves" aria-label={curves.heading}>
      <div class="curves-head">
        <h3>{curves.heading}</h3>
        <span class="key">
          <span aria-hidden="true">┄</span> {curves.guess}
        </span>
        <button type="button" class="button quiet" onClick={() => (large.value = true)}>
          {curves.large}
        </button>
        <button type="button" class="button quiet" onClick={() => (asTable.value = !asTable.value)}>
          {asTable.value ? curves.asCurves : curves.asTable}
        </button>
      </div>
      {asTable.value ? <LossTable history={history} /> : <Lines history={history} />}
      {large.value && (
        <Dialog title={curves.heading} onClose={() => (large.value = false)} wide>
          <div class="curves-large">
            <Lines history={history} />
            <p class="hint">{curves.caption}</p>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function Lines({ history }: { history: ReadonlySignal<readonly HistoryPoint[]> }) {
  const { curves } = texts.value.shell;
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  useEffect(() => {
    const frame = place.current;
    if (!frame) return;
    const made = new uPlot(plotOptions(frame), toColumns(history.peek()), frame);
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: frame.clientWidth, height: frame.clientHeight }));
    observer.observe(frame);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [curves]);
  useSignalEffect(() => {
    plot.current?.setData(toColumns(history.value));
  });
  return (
    <div class="curves-plot" ref={place} role="img" aria-label={curves.caption}>
      {history.value.length === 0 && <p class="hint">{curves.empty}</p>}
    </div>
  );
}

function LossTable({ history }: { history: ReadonlySignal<readonly HistoryPoint[]> }) {
  const { curves } = texts.value.shell;
  return (
    // What scrolls must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="curves-table" tabIndex={0} role="region" aria-label={curves.caption}>
      <table>
        <caption class="only-heard">{curves.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{curves.step}</th>
            <th scope="col">▲ {curves.generator}</th>
            <th scope="col">● {curves.discriminator}</th>
          </tr>
        </thead>
        <tbody>
          {sampleEvenly(history.value, TABLE_ROWS).map((point) => (
            <tr key={point.step}>
              <th scope="row">{number(point.step)}</th>
              <td>{lossText(point.generatorLoss)}</td>
              <td>{lossText(meanLoss(point))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The judge's loss is the sum of two, of real and of made ones; as their mean it can be held against the maker's, which is one. */
function meanLoss({ discriminatorLoss }: HistoryPoint): number | null {
  return discriminatorLoss === null ? null : discriminatorLoss / 2;
}

function lossText(loss: number | null): string {
  return loss === null ? '–' : number(loss, 2);
}

function toColumns(history: readonly HistoryPoint[]): uPlot.AlignedData {
  return [
    history.map((point) => point.step),
    history.map((point) => point.generatorLoss),
    history.map(meanLoss),
    history.map(() => GUESSING),
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

function plotOptions(frame: HTMLElement): uPlot.Options {
  const { curves } = texts.peek().shell;
  const style = getComputedStyle(frame);
  function colour(name: string): string {
    return style.getPropertyValue(name).trim();
  }
  const lines = [
    { name: `▲ ${curves.generator}`, stroke: colour('--fake') },
    { name: `● ${curves.discriminator}`, stroke: colour('--real') },
  ] as const;
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
      y: { range: (_, __, highest) => [0, Math.max(LEAST_TOP, highest)] },
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
      { ...line, stroke: lines[0].stroke, dash: [7, 4] },
      { ...line, stroke: lines[1].stroke },
      { ...line, stroke: colour('--soft'), width: 1.25, dash: [2, 3] },
    ],
    hooks: { draw: [(plot) => writeNames(plot, lines, style.fontFamily)] },
  };
}
