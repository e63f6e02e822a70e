/** A part of a suite that may fail without taking the others with it. */
import type { Report } from '../figures.ts';

/** Measures; where that fails, the figure of this name is reported with the reason. */
export async function attempt(report: Report, name: string, measure: () => Promise<void>): Promise<void> {
  try {
    await measure();
  } catch (error) {
    const missing = error instanceof Error ? error.message : String(error);
    report.note(`${name}: ${missing}`);
    report.add({ name, value: null, unit: '', missing });
  }
}
