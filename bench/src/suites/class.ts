/** Suite class: what a server holds, and how fast a class hears of what happens. */
import type { Report } from '../figures.ts';
import { noteLoad } from '../load.ts';
import { attempt } from './attempt.ts';
import { benchEyesOnMe } from './class-eyes.ts';
import { benchLesson } from './class-lesson.ts';
import { benchSeats } from './class-seats.ts';
import { benchSlowReaders } from './class-slow.ts';
import { benchTls } from './class-tls.ts';
import type { SuiteOptions } from './suite.ts';

/** What is measured in one and the same class of 28. */
const LESSON = ['join', 'reload', 'network', 'killed'] as const;

/** Measures all groups, or those that are named. */
export async function benchClass(report: Report, options: SuiteOptions): Promise<void> {
  noteLoad(report);
  function isWanted(group: string): boolean {
    return options.only.length === 0 || options.only.includes(group);
  }
  const wanted = { seats: isWanted('seats'), allAtOnce: isWanted('all_at_once'), admission: isWanted('admission') };
  if (Object.values(wanted).includes(true)) {
    await attempt(report, 'class/seats/start', () => benchSeats(report, options, wanted));
  }
  if (isWanted('slow_readers')) {
    await attempt(report, 'class/slow_readers/p99_ms', () => benchSlowReaders(report, options));
  }
  if (isWanted('tls')) await attempt(report, 'class/tls/p99_ms', () => benchTls(report, options));
  if (LESSON.some(isWanted)) {
    await attempt(report, 'class/lesson/whole', () => benchLesson(report, options, isWanted));
  }
  if (isWanted('eyes_on_me')) {
    await attempt(report, 'class/eyes_on_me_p99_ms', () => benchEyesOnMe(report, options));
  }
}
