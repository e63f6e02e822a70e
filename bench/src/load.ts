/** Says when the machine does other things besides the bench. */
import { loadavg } from 'node:os';
import type { Report } from './figures.ts';

/** Programs that run at once, on average over a minute, on a machine that does nothing else. */
const IDLE_LOAD = 0.5;

/** Remarks on a machine that is busy. */
export function noteLoad(report: Report): void {
  const [load = 0] = loadavg();
  if (load > IDLE_LOAD) {
    report.note(`This machine is busy (load ${load.toFixed(1)}): all figures will be low, and ratios rough.`);
  }
}
