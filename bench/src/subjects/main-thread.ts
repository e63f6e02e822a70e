/** Reads from a trace of Chromium how long a page's main thread was kept busy. */

/** The categories that a trace needs for {@link longestTask}. */
export const TRACE_CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'];

/** An event of the trace format, as far as it is read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The longest task of the busiest page's main thread, in milliseconds. (The browser's own observer of long tasks says
 * nothing of tasks under 50 ms; the trace has them all.)
 *
 * @throws When the trace has no task of any page.
 */
export function longestTask(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const mainThreads = new Map(
    traceEvents
      .filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
      .map((event) => [`${event.pid}/${event.tid}`, { busy: 0, longest: 0 }]),
  );
  for (const { name, ph, pid, tid, dur = 0 } of traceEvents) {
    const thread = mainThreads.get(`${pid}/${tid}`);
    if (thread && ph === 'X' && name.endsWith('RunTask')) {
      thread.busy += dur;
      thread.longest = Math.max(thread.longest, dur);
    }
  }
  const [busiest] = [...mainThreads.values()].toSorted((a, b) => b.busy - a.busy);
  if (!busiest || busiest.busy === 0) {
    throw new Error('the trace has no task of a page');
  }
  return busiest.longest / 1000;
}
