/** The curves of a training: points that are thinned evenly when there are too many. */
/** Most points that are kept; a curve is at most about as many pixels wide. */
export const MOST_POINTS = 512;

/** The history with a point more; a point too near its predecessor is left out, and a full history loses every second point. */
export function addPoint<Point extends { readonly step: number }>(
  history: readonly Point[],
  point: Point,
): readonly Point[] {
  const [first, second] = history;
  const last = history.at(-1);
  const gap = first && second ? second.step - first.step : 0;
  if (last && point.step - last.step < Math.max(gap, 1)) return history;
  const all = [...history, point];
  return all.length > MOST_POINTS ? all.filter((_, index) => index % 2 === 0) : all;
}

/** At most so many of what there is, spread evenly over it, the first and the last among them. */
export function sampleEvenly<Item extends object>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.round((at * (items.length - 1)) / (most - 1))]).filter(
    (it) => it !== undefined,
  );
}
