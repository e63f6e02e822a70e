/** The curves of a training: points that are thinned evenly when there are too many. */
import type { HistoryPoint } from '@nepwerk/protocol';

/** Most points that are kept; a curve is at most about as many pixels wide. */
export const MOST_POINTS = 512;

/** The history with a point more; a point too near its predecessor is left out, and a full history loses every second point. */
export function addPoint(history: readonly HistoryPoint[], point: HistoryPoint): readonly HistoryPoint[] {
  const [first, second] = history;
  const last = history.at(-1);
  const gap = first && second ? second.step - first.step : 0;
  if (last && point.step - last.step < Math.max(gap, 1)) return history;
  const all = [...history, point];
  return all.length > MOST_POINTS ? all.filter((_, index) => index % 2 === 0) : all;
}

/** At most `rows` points spread evenly over the history, the first and last among them: the table beside the curves. */
export function sampleHistory(history: readonly HistoryPoint[], rows: number): readonly HistoryPoint[] {
  if (history.length <= rows) return history;
  return Array.from(
    { length: rows },
    (_, row) => history[Math.round((row * (history.length - 1)) / (rows - 1))],
  ).filter((it) => it !== undefined);
}
