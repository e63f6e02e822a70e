/** Figures of a training as lines that stream, or as a table for whoever would rather read. */
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { number, texts } from '../../text/speech.ts';
import type * as Plots from './curves-plot.ts';
import { Dialog } from './dialog.tsx';
import { sampleEvenly } from './history.ts';
import { fetchLater } from './tool-row.tsx';

/** Rows of the table; more would not fit on the page. */
const TABLE_ROWS = 6;
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
  const plots = useSignal<typeof Plots | null>(null);
  const plot = useRef<Plots.CurvesPlot<Point> | null>(null);
  // Without a network it is tried again, more and more rarely; the table can be read meanwhile.
  const tries = plots.value ? 0 : Math.ceil(Math.log2(history.value.length + 1));
  useEffect(() => {
    if (plots.peek()) return;
    async function fetch(): Promise<void> {
      plots.value = await import('./curves-plot.ts');
    }
    if (tries === 0) return fetchLater([fetch]);
    void fetch().catch(() => undefined);
  }, [tries]);
  useEffect(() => {
    const frame = place.current;
    const made = frame && plots.value?.drawCurves(frame, look, history.peek());
    if (!frame || !made) return;
    plot.current = made;
    const observer = new ResizeObserver(() => made.fit());
    observer.observe(frame);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [look.heading, plots.value]);
  useSignalEffect(() => {
    const points = history.value; // followed also while there is nothing to draw on
    plot.current?.show(points);
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
