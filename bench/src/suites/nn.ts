/** Suite nn: our engine's training steps beside the limit of the machine, TensorFlow.js, PyTorch and jax-js. */
import { availableParallelism } from 'node:os';
import type { Figure, Report } from '../figures.ts';
import { buildTensorFlowForNode } from '../host/build.ts';
import { NETS, type NetName } from '../nets/sizes.ts';
import { type Pace, type Results, middle, middleRatio, race } from '../race.ts';
import { type Contender, type Entry, enter, gflops } from '../subjects/contender.ts';
import { type Limit, openLimit } from '../subjects/limit.ts';
import { openNodeLine, openNodeTensorFlowLine } from '../subjects/node-line.ts';
import { type Browser, openBrowser } from '../subjects/page-line.ts';
import { findPyTorch, openPythonLine } from '../subjects/python-line.ts';
import type { SuiteOptions } from './suite.ts';

const THOROUGH: Pace = { rounds: 7, turnMilliseconds: 500, slowRounds: 3 };
const QUICK: Pace = { rounds: 3, turnMilliseconds: 250, slowRounds: 1 };

/** Most school laptops have two cores to give. */
const THREADS = [1, 2];

/** A megabyte, of memory. */
const MEGABYTE = 1e6;

/** Measures every net, one after the other. */
export async function benchNn(report: Report, options: SuiteOptions): Promise<void> {
  const limit = await openLimit();
  report.note(`The limit is measured with ${limit.detail}; ${availableParallelism()} cores.`);
  const places = await openPlaces(report, options);
  try {
    for (const net of Object.keys(NETS) as NetName[]) {
      if (options.only.length === 0 || options.only.includes(net)) {
        await benchNet(net, places, limit, report, options.quick ? QUICK : THOROUGH);
      }
    }
  } finally {
    await places.browser?.close();
  }
}

/** Where engines can run; null, with the reason, where they cannot. */
interface Places {
  readonly browser: Browser | null;
  readonly browserMissing: string;
  readonly tensorFlowForNode: string | null;
  readonly python: string | null;
  readonly peers: boolean;
}

async function openPlaces(report: Report, { peers }: SuiteOptions): Promise<Places> {
  report.note('Building the page for Chromium and opening it ...');
  let browser: Browser | null = null;
  let browserMissing = '';
  try {
    browser = await openBrowser();
  } catch (error) {
    browserMissing = error instanceof Error ? error.message : String(error);
  }
  return {
    browser,
    browserMissing,
    tensorFlowForNode: peers ? await buildTensorFlowForNode() : null,
    python: peers ? findPyTorch() : null,
    peers,
  };
}

/** All who race on a net, ours first. */
function entriesFor(net: NetName, { browser, browserMissing, tensorFlowForNode, python, peers }: Places): Entry[] {
  function inChromium(row: string) {
    if (!browser) {
      throw new Error(browserMissing);
    }
    return browser.openLine(`${net}/${row}`);
  }
  function chromium(row: string, engine: Entry['engine'], threads: number): Entry {
    return { row, engine, threads, open: () => inChromium(row) };
  }
  const ours = THREADS.flatMap((threads): Entry[] => [
    chromium(`chromium/${threads}t`, 'nepwerk', threads),
    { row: `node/${threads}t`, engine: 'nepwerk', threads, open: openNodeLine },
  ]);
  if (!peers) {
    return ours;
  }
  const tensorFlow: Entry[] = [
    ...THREADS.map((threads) => chromium(`tfjs/chromium/${threads}t`, 'tfjs', threads)),
    { row: 'tfjs/node/1t', engine: 'tfjs', threads: 1, open: () => openNodeTensorFlowLine(tensorFlowForNode ?? '') },
  ];
  const pyTorch = THREADS.map((threads): Entry => ({
    row: `pytorch/${threads}t`,
    engine: 'pytorch',
    threads,
    open: openPyTorch,
  }));
  function openPyTorch() {
    if (!python) {
      throw new Error('no Python with PyTorch was found (Debian: apt install python3-torch libopenblas0)');
    }
    return openPythonLine(python);
  }
  const jax: Entry[] =
    net === 'transformer'
      ? [
          chromium(`jax/chromium/${availableParallelism()}t`, 'jax', availableParallelism()),
          { row: 'jax/node/1t', engine: 'jax', threads: 1, open: openNodeLine },
        ]
      : [];
  return [...ours, ...tensorFlow, ...pyTorch, ...jax];
}

async function benchNet(net: NetName, places: Places, limit: Limit, report: Report, pace: Pace): Promise<void> {
  const entries = entriesFor(net, places);
  const contenders: Contender[] = [];
  const reasons = new Map<string, string>();
  for (const entry of entries) {
    try {
      const contender = await enter(entry, net);
      contenders.push(contender);
      report.note(`${net} ${contender.row}: ${contender.detail}`);
    } catch (error) {
      reasons.set(entry.row, error instanceof Error ? error.message : String(error));
    }
  }
  try {
    const results = await race(contenders, limit, THREADS, pace);
    for (const figure of figuresOf(net, entries, results, reasons)) {
      report.add(figure);
    }
    report.add(memoryOf(net, contenders));
  } finally {
    await Promise.all(contenders.map((contender) => contender.close()));
  }
}

/** The memory that our engine holds on the most threads, in Chromium if it runs there. */
function memoryOf(net: NetName, contenders: readonly Contender[]): Figure {
  const name = `nn/${net}/memory`;
  const rows = [`chromium/${THREADS.at(-1)}t`, `node/${THREADS.at(-1)}t`];
  const bytes = contenders.find(({ row }) => rows.includes(row))?.bytes ?? null;
  return bytes === null
    ? { name, value: null, unit: 'MB', missing: 'our engine did not run on two threads' }
    : { name, value: bytes / MEGABYTE, unit: 'MB' };
}

function figuresOf(
  net: NetName,
  entries: readonly Entry[],
  results: Results,
  reasons: ReadonlyMap<string, string>,
): Figure[] {
  const limits = [...results.limits].map(([threads, rates]): Figure => ({
    name: `nn/${net}/limit/${threads}t/gflops`,
    value: middle(rates),
    unit: 'GFLOP/s',
  }));
  return [...limits, ...entries.flatMap((entry) => rowOf(net, entry, entries, results, reasons))];
}

/** One row: speed, and for our own engine the comparisons. */
function rowOf(
  net: NetName,
  { row, engine, threads }: Entry,
  entries: readonly Entry[],
  { milliseconds, limits }: Results,
  reasons: ReadonlyMap<string, string>,
): Figure[] {
  const own = milliseconds.get(row);
  function figure(measure: string, unit: string, value: number | null, missing: string | undefined): Figure {
    const name = `nn/${net}/${row}/${measure}`;
    return value === null ? { name, value, unit, missing: missing ?? 'not measured' } : { name, value, unit };
  }
  const pace = own ? middle(own) : null;
  const speed = [
    figure('ms', 'ms', pace, reasons.get(row)),
    figure('gflops', 'GFLOP/s', pace && gflops(net, pace), reasons.get(row)),
  ];
  if (engine !== 'nepwerk') {
    return speed;
  }
  const rates = own?.map((time) => gflops(net, time));
  const share = rates && 100 * middleRatio(rates, limits.get(threads) ?? []);
  const ratios = peersOf(row, entries).map(({ peer, rivals }) => {
    const measured = rivals.filter((rival) => milliseconds.has(rival));
    const times = measured.map((rival) => milliseconds.get(rival) ?? []);
    const best = times.toSorted((a, b) => middle(a) - middle(b))[0];
    const reason = rivals.map((rival) => reasons.get(rival)).find((text) => text !== undefined);
    return figure(`${peer}_ratio`, 'x', own && best ? middleRatio(best, own) : null, reasons.get(row) ?? reason);
  });
  return [...speed, figure('limit_share', '%', share ?? null, reasons.get(row)), ...ratios];
}

/** Whom a row of ours is compared with: engines in JavaScript in the same place, PyTorch; each at its best thread count. */
function peersOf(row: string, entries: readonly Entry[]): { peer: string; rivals: string[] }[] {
  const place = row.split('/')[0] ?? '';
  const rivals = { tfjs: `tfjs/${place}/`, pytorch: 'pytorch/', jax: `jax/${place}/` };
  return Object.entries(rivals)
    .map(([peer, start]) => ({
      peer,
      rivals: entries.map((entry) => entry.row).filter((name) => name.startsWith(start)),
    }))
    .filter((found) => found.rivals.length > 0);
}
