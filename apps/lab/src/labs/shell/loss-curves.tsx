/** The losses of both nets as lines that stream, or as a table for whoever would rather read. */
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { HistoryPoint } from '@nepwerk/protocol';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { number, texts } from '../../text/speech.ts';
import { sampleHistory } from './history.ts';

/** Rows of the table; more would not fit on the page. */
const TABLE_ROWS = 6;
/** The steps that the curves show at least, so that the first few do not fill the whole width. */
const FEWEST_STEPS = 20;
/** Distances between the steps that are written under the curves: whole and round. */
const STEP_MARKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
/** A judge that guesses has a loss of 2 ln 2 = 1.39: so much is always in sight. */
const LEAST_TOP = 1.5;

/** The curves with their legend and the button that turns them into a table. */
export function LossCurves({ history }: { history: ReadonlySignal<readonly HistoryPoint[]> }) {
  const { curves } = texts.value.shell;
  const asTable = useSignal(false);
  return (
    <section class="curves" aria-label={curves.heading}>
      <div class="curves-head">
        <h3>{curves.heading}</h3>
        <span class="key fake">▲ {curves.generator}</span>
        <span class="key real">● {curves.discriminator}</span>
        <button type="button" class="button quiet" onClick={() => (asTable.value = !asTable.value)}>
          {asTable.value ? curves.asCurves : curves.asTable}
        </button>
      </div>
      {asTable.value ? <LossTable history={history} /> : <Lines history={history} />}
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
  }, []);
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
          {sampleHistory(history.value, TABLE_ROWS).map((point) => (
            <tr key={point.step}>
              <th scope="row">{number(point.step)}</th>
              <td>{lossText(point.generatorLoss)}</td>
              <td>{lossText(point.discriminatorLoss)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function lossText(loss: number | null): string {
  return loss === null ? '–' : number(loss, 2);
}

function toColumns(history: readonly HistoryPoint[]): uPlot.AlignedData {
  return [
    history.map((point) => point.step),
    history.map((point) => point.generatorLoss),
    history.map((point) => point.discriminatorLoss),
  ];
}

function plotOptions(frame: HTMLElement): uPlot.Options {
  const style = getComputedStyle(frame);
  function colour(name: string): string {
    return style.getPropertyValue(name).trim();
  }
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
      { ...axis, size: 30, gap: 4, space: 24, values: (_, losses) => losses.map((loss) => number(loss, 1)) },
    ],
    series: [{}, { ...line, stroke: colour('--fake') }, { ...line, stroke: colour('--real') }],
  };
}
