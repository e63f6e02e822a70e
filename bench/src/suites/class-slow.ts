/** Of suite class: what others feel of readers that do not read, and what these cost until they are let go. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, LoadedServer } from '../class/loaded-server.ts';
import { type MeasuredServer, ourServer } from '../class/measured-server.ts';
import type { Report } from '../figures.ts';
import { CLASS_SIZE } from './class-seats.ts';
import type { SuiteOptions } from './suite.ts';

/** Seats, of which one in a hundred stops reading, each in a class of its own. */
const SEATS = 990;
const SLOW = 10;

/** How long it is watched while all read, and then while some do not, in seconds: the network itself keeps 4 MB for each before the server has to. */
const READ = { thorough: 6, quick: 4 };
const UNREAD = { thorough: 84, quick: 6 };

/** How often the server's memory is looked at, in milliseconds. */
const LOOK = 500;

/** Measures it, with the same flood of whole classes before and after. */
export async function benchSlowReaders(report: Report, options: SuiteOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-bench-'));
  const loaded = await LoadedServer.start(ourServer(folder), 'ours');
  const pace = options.quick ? 'quick' : 'thorough';
  try {
    await loaded.crowd.ask({ type: 'weigh-down', classes: SLOW });
    await loaded.crowd.ask({ type: 'fill', classes: SEATS / CLASS_SIZE, size: CLASS_SIZE });
    const before = await loaded.run({ type: 'flood', seconds: READ[pace], isRead: true });
    report.note(`class/slow_readers: all read. ${describe(before)}`);
    const { resident } = await loaded.server.settle();
    const [run, most] = await highestWhile(loaded.server, () =>
      loaded.run({ type: 'flood', seconds: UNREAD[pace], isRead: false }),
    );
    const { slow = 0, dropped = 0 } = run.outcome;
    report.note(`class/slow_readers: ${slow} do not read, ${dropped} of them were let go. ${describe(run)}`);
    report.add({ name: 'class/slow_readers/before_p99_ms', value: before.receipts.toAll.p99, unit: 'ms' });
    report.add({ name: 'class/slow_readers/p99_ms', value: run.receipts.toAll.p99, unit: 'ms' });
    report.add({ name: 'class/slow_readers/slow', value: slow, unit: '' });
    report.add({
      name: 'class/slow_readers/dropped',
      value: options.quick ? null : dropped,
      unit: '',
      ...(options.quick && { missing: 'quick: the network keeps all of it' }),
    });
    report.add({ name: 'class/slow_readers/lost', value: run.receipts.lost + run.receipts.twice, unit: '' });
    report.add({ name: 'class/slow_readers/memory_mb', value: (most - resident) / 1e6, unit: 'MB' });
  } finally {
    await loaded.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The most memory that a server has while something is done. */
async function highestWhile<Result>(server: MeasuredServer, work: () => Promise<Result>): Promise<[Result, number]> {
  let most = 0;
  let isOver = false;
  async function watch(): Promise<void> {
    for (; !isOver; await wait(LOOK)) most = Math.max(most, (await server.read()).resident);
  }
  const watching = watch();
  const result = await work().finally(() => (isOver = true));
  await watching;
  return [result, most];
}
