/** Suite nn: our engine's training steps beside the limit of the machine, TensorFlow.js, PyTorch and jax-js. */
import { availableParallelism } from 'node:os';
import type { Report } from '../figures.ts';
import { noteLoad } from '../load.ts';
import { NETS, type NetName } from '../nets/sizes.ts';
import { type Pace, race } from '../race.ts';
import { type Contender, enter } from '../subjects/contender.ts';
import { type Limit, openLimit } from '../subjects/limit.ts';
import { type Places, entriesFor, openPlaces } from './nn-entries.ts';
import { figuresOf } from './nn-figures.ts';
import type { SuiteOptions } from './suite.ts';

const THOROUGH: Pace = { rounds: 7, turnMilliseconds: 500, slowRounds: 3 };
const QUICK: Pace = { rounds: 3, turnMilliseconds: 250, slowRounds: 1 };

/** Measures every net, one after the other. */
export async function benchNn(report: Report, options: SuiteOptions): Promise<void> {
  const limit = await openLimit();
  report.note(`The limit is measured with ${limit.detail}; ${availableParallelism()} cores.`);
  noteLoad(report);
  report.note('Building the page for Chromium and opening it ...');
  const places = await openPlaces(options.peers);
  try {
    for (const net of Object.keys(NETS) as NetName[]) {
      if (options.only.length === 0 || options.only.includes(net)) {
        await benchNet(net, places, limit, report, options.quick ? QUICK : THOROUGH);
      }
    }
  } finally {
    await places.close();
  }
}

async function benchNet(net: NetName, places: Places, limit: Limit, report: Report, pace: Pace): Promise<void> {
  const entries = entriesFor(net, places);
  const contenders: Contender[] = [];
  const failures = new Map<string, string>();
  try {
    for (const entry of entries) {
      try {
        const contender = await enter(entry, net);
        contenders.push(contender);
        report.note(`${net} ${contender.row}: ${contender.detail}`);
      } catch (error) {
        failures.set(entry.row, error instanceof Error ? error.message : String(error));
      }
    }
    const results = await race(contenders, limit, pace, failures);
    for (const figure of figuresOf(net, entries, contenders, results)) {
      report.add(figure);
    }
  } finally {
    await Promise.all(contenders.map((contender) => contender.close()));
  }
}
