/** Turns the times of a race into figures: speeds, shares of the limit, and ratios to the peers. */
import type { Figure } from '../figures.ts';
import type { NetName } from '../nets/sizes.ts';
import { type Results, middle, middleRatio } from '../race.ts';
import { type Contender, type Entry, gflops } from '../subjects/contender.ts';
import { THREADS } from './nn-entries.ts';

/** A megabyte, of memory. */
const MEGABYTE = 1e6;

/** All figures of a net: the limit, a row for each entry, and our memory. */
export function figuresOf(
  net: NetName,
  entries: readonly Entry[],
  contenders: readonly Contender[],
  results: Results,
): Figure[] {
  return [
    ...limitsOf(net, contenders, results),
    ...entries.flatMap((entry) => rowOf(net, entry, entries, results)),
    memoryOf(net, contenders),
  ];
}

function limitsOf(net: NetName, contenders: readonly Contender[], { limits }: Results): Figure[] {
  return THREADS.flatMap((threads) => {
    const rows = contenders.filter((contender) => contender.threads === threads).map(({ row }) => row);
    const rates = rows.flatMap((row) => limits.get(row) ?? []);
    const name = `nn/${net}/limit/${threads}t/gflops`;
    return rates.length > 0 ? [{ name, value: middle(rates), unit: 'GFLOP/s' }] : [];
  });
}

/** One row: the speed, and for our own engine the comparisons. */
function rowOf(net: NetName, entry: Entry, entries: readonly Entry[], results: Results): Figure[] {
  const { milliseconds, limits, failures } = results;
  const { row } = entry;
  const times = milliseconds.get(row);
  function figure(measure: string, unit: string, value: number | undefined, why = failures.get(row)): Figure {
    const name = `nn/${net}/${row}/${measure}`;
    return value === undefined ? { name, value: null, unit, missing: why ?? 'not run' } : { name, value, unit };
  }
  const pace = times && middle(times);
  const speed = [figure('ms', 'ms', pace), figure('gflops', 'GFLOP/s', pace && gflops(net, pace))];
  if (entry.engine !== 'nepwerk') {
    return speed;
  }
  const rates = times?.map((time) => gflops(net, time));
  const share = rates && 100 * middleRatio(rates, limits.get(row) ?? []);
  const ratios = rivalsOf(row, entries).map(({ peer, rows }) => {
    const [best] = rows
      .flatMap((rival) => [milliseconds.get(rival) ?? []])
      .filter((found) => found.length > 0)
      .toSorted((a, b) => middle(a) - middle(b));
    const why = failures.get(row) ?? rows.map((rival) => failures.get(rival)).find((reason) => reason !== undefined);
    return figure(`${peer}_ratio`, 'x', times && best && middleRatio(best, times), why);
  });
  return [...speed, figure('limit_share', '%', share), ...ratios];
}

/** Whom a row of ours is compared with: engines in JavaScript in the same place, PyTorch; each at its best thread count. */
function rivalsOf(row: string, entries: readonly Entry[]): { peer: string; rows: string[] }[] {
  const place = row.split('/')[0] ?? '';
  const beginnings = { tfjs: `tfjs/${place}/`, pytorch: 'pytorch/', jax: `jax/${place}/` };
  return Object.entries(beginnings)
    .map(([peer, start]) => ({
      peer,
      rows: entries.map((entry) => entry.row).filter((name) => name.startsWith(start)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** What our engine has taken of WebAssembly's memory on the most threads; the same in every place. */
function memoryOf(net: NetName, contenders: readonly Contender[]): Figure {
  const [name, unit] = [`nn/${net}/memory`, 'MB'];
  const bytes = contenders.findLast(({ ours }) => ours)?.bytes();
  return typeof bytes === 'number'
    ? { name, value: bytes / MEGABYTE, unit }
    : { name, value: null, unit, missing: 'our engine did not run' };
}
