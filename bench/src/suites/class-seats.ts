/** Of suite class: how many seats a node holds, beside Socket.IO; how it fares when all classes speak at once, and what it refuses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, figuresOf, LoadedServer } from '../class/loaded-server.ts';
import { ourServer } from '../class/measured-server.ts';
import type { Report } from '../figures.ts';
import { installPeer } from '../subjects/peers.ts';
import { attempt } from './attempt.ts';
import type { SuiteOptions } from './suite.ts';

/** Seats of a class, as the targets speak of. */
export const CLASS_SIZE = 30;

const SEATS = [1000, 3000, 9000];
const QUICK_SEATS = [1000];

/** How long each count of seats is watched, in seconds. */
const WATCHED = { thorough: 10, quick: 4 };

/** How often all classes speak at once. */
const ROUNDS = { thorough: 6, quick: 3 };

/** Seats of a class and of a node at the most, and more classes than that makes. */
const FULL_CLASS = 32;
const ADMITTED = 12_000;
const BEYOND = 20;

const PEER_SERVER = fileURLToPath(new URL('../class/socketio-server.ts', import.meta.url));

/** What of it is wanted. */
export interface Wanted {
  readonly seats: boolean;
  readonly allAtOnce: boolean;
  readonly admission: boolean;
}

/** Measures our server, and then the peer. */
export async function benchSeats(report: Report, options: SuiteOptions, wanted: Wanted): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nepwerk-bench-'));
  const loaded = await LoadedServer.start(ourServer(folder), 'ours');
  try {
    const empty = (await loaded.server.settle()).resident;
    const counts = options.quick ? QUICK_SEATS : SEATS;
    for (const seats of wanted.seats ? counts : counts.slice(-1)) {
      const prefix = `class/seats${seats}/`;
      await attempt(report, `${prefix}p99_ms`, () => benchCount(report, loaded, { seats, empty, prefix, options }));
    }
    if (wanted.allAtOnce) {
      await attempt(report, 'class/all_at_once/p99_ms', () => benchAllAtOnce(report, loaded, options));
    }
    if (wanted.admission) {
      await attempt(report, 'class/admission/p99_ms', () => benchAdmission(report, loaded, empty, options));
    }
  } finally {
    await loaded.stop();
    rmSync(folder, { recursive: true });
  }
  if (wanted.seats && options.peers) await benchPeer(report, options);
}

interface Count {
  readonly seats: number;
  /** Bytes of the server without seats. */
  readonly empty: number;
  readonly prefix: string;
  readonly options: SuiteOptions;
}

async function benchCount(report: Report, loaded: LoadedServer, count: Count): Promise<void> {
  const { seats, empty, prefix, options } = count;
  const classes = Math.round(seats / CLASS_SIZE);
  const filled = await loaded.crowd.ask({ type: 'fill', classes, size: CLASS_SIZE });
  const inside = filled.seats ?? NaN;
  const { resident } = await loaded.server.settle();
  const run = await loaded.run({ type: 'steady', seconds: options.quick ? WATCHED.quick : WATCHED.thorough });
  const busy = (await loaded.server.read()).resident;
  report.note(
    `${prefix} ${inside} seats in ${classes} classes, in ${((filled.took ?? NaN) / 1000).toFixed(1)} s. ${describe(run)}`,
  );
  for (const figure of figuresOf(prefix, run)) report.add(figure);
  report.add({ name: `${prefix}kb_per_seat`, value: (resident - empty) / 1000 / inside, unit: 'kB' });
  report.add({ name: `${prefix}busy_kb_per_seat`, value: (busy - empty) / 1000 / inside, unit: 'kB' });
}

async function benchAllAtOnce(report: Report, loaded: LoadedServer, options: SuiteOptions): Promise<void> {
  const run = await loaded.run({ type: 'at-once', times: options.quick ? ROUNDS.quick : ROUNDS.thorough });
  report.note(`class/all_at_once: ${describe(run)}`);
  const { toAll, lost, twice } = run.receipts;
  report.add({ name: 'class/all_at_once/p50_ms', value: toAll.p50, unit: 'ms' });
  report.add({ name: 'class/all_at_once/p99_ms', value: toAll.p99, unit: 'ms' });
  report.add({ name: 'class/all_at_once/lost', value: lost + twice, unit: '' });
}

/** As many classes as the node takes, each as full as it may be. */
async function benchAdmission(
  report: Report,
  loaded: LoadedServer,
  empty: number,
  options: SuiteOptions,
): Promise<void> {
  const more = await loaded.crowd.ask({ type: 'open-more', most: ADMITTED / FULL_CLASS + BEYOND });
  const classes = more.classes ?? NaN;
  report.note(`class/admission: ${classes} classes, and then "${more.refused ?? 'no refusal'}".`);
  report.add({ name: 'class/admission/classes', value: classes, unit: '' });
  if (options.quick) return;
  const filled = await loaded.crowd.ask({ type: 'fill', classes, size: FULL_CLASS });
  const inside = filled.seats ?? NaN;
  const { resident } = await loaded.server.settle();
  const run = await loaded.run({ type: 'steady', seconds: WATCHED.thorough });
  report.note(`class/admission: ${inside} seats. ${describe(run)}`);
  report.add({ name: 'class/admission/seats', value: inside, unit: '' });
  for (const figure of figuresOf('class/admission/', run)) report.add(figure);
  report.add({ name: 'class/admission/kb_per_seat', value: (resident - empty) / 1000 / inside, unit: 'kB' });
}

/** The same work over Socket.IO. */
async function benchPeer(report: Report, options: SuiteOptions): Promise<void> {
  const counts = options.quick ? QUICK_SEATS : SEATS;
  if (!installPeer('socket.io')) {
    const missing = 'Socket.IO could not be installed: is there a network?';
    for (const seats of counts)
      report.add({ name: `class/seats${seats}/socketio_p99_ms`, value: null, unit: 'ms', missing });
    return;
  }
  const program = { script: PEER_SERVER, nodeArguments: ['--import', import.meta.resolve('tsx')], environment: {} };
  const loaded = await LoadedServer.start(program, 'socketio');
  try {
    const empty = (await loaded.server.settle()).resident;
    for (const seats of counts) {
      const prefix = `class/seats${seats}/socketio_`;
      await attempt(report, `${prefix}p99_ms`, () => benchCount(report, loaded, { seats, empty, prefix, options }));
    }
  } finally {
    await loaded.stop();
  }
}
