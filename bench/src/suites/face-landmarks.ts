/** Of suite face: how fast the lab's worker finds faces while nothing trains, beside the package from which its nets come. */
import type { Browser } from 'playwright';
import type { Report } from '../figures.ts';
import type { FinderName } from '../host/finder.ts';
import { median } from '../statistics.ts';
import { type Finders, openFinders } from '../subjects/finder-page.ts';
import { withPage } from '../subjects/lab-page.ts';
import type { StartedLab } from '../subjects/start-command.ts';
import type { SuiteOptions } from './suite.ts';

/** How much is measured: openings with an empty profile, turns of each finder, and how long a turn is. */
const THOROUGH = { openings: 5, rounds: 5, milliseconds: 4000 } as const;
const QUICK = { openings: 1, rounds: 1, milliseconds: 2000 } as const;

/** What is not timed: engines compile their hot loops once more while they run. */
const WARM_UP_MILLISECONDS = 2000;

/** The finders, and the figure that each gives. */
const FINDERS: Readonly<Record<FinderName, string>> = {
  lab: 'face/landmarks/frames',
  casting: 'face/landmarks/casting_frames',
  human: 'face/landmarks/human_frames',
  'human-anew': 'face/landmarks/human_anew_frames',
};

/** Those of others. */
const PEERS: readonly FinderName[] = ['human', 'human-anew'];

/** A finder that sees the face in fewer frames than this is not what was to be timed. */
const LEAST_FOUND = 0.9;

/** Times opening and finding. */
export async function benchLandmarks(
  report: Report,
  browser: Browser,
  lab: StartedLab,
  options: SuiteOptions,
): Promise<void> {
  report.note('Looking for faces ...');
  const extent = options.quick ? QUICK : THOROUGH;
  const openings: number[] = [];
  for (let opening = 0; opening < extent.openings; opening++) {
    openings.push(await withPage(browser, lab, async (page) => (await openFinders(page)).open('lab')));
  }
  report.add({ name: 'face/landmarks/open', value: median(openings), unit: 'ms' });
  const names: FinderName[] = ['lab', 'casting', ...(options.peers ? PEERS : [])];
  // The peer starts its threads from scripts of its own making, which the lab's policy forbids.
  const bypassCSP = options.peers;
  const { rates, failures } = await withPage(
    browser,
    lab,
    async (page) => raceFinders(await openFinders(page), names, extent),
    { bypassCSP },
  );
  for (const name of names) {
    const missing = failures.get(name);
    const value = missing === undefined ? median(rates(name)) : null;
    report.add({ name: FINDERS[name], value, unit: '1/s', ...(missing !== undefined && { missing }) });
  }
}

/** What a race of finders gave. */
interface Raced {
  /** Frames a second of one that did not fail, a value a round. */
  readonly rates: (name: FinderName) => readonly number[];
  /** Why one has none. */
  readonly failures: ReadonlyMap<FinderName, string>;
}

/** Opens all, then lets each take its turn in each round. */
async function raceFinders(
  finders: Finders,
  names: readonly FinderName[],
  extent: typeof THOROUGH | typeof QUICK,
): Promise<Raced> {
  const rates = new Map<FinderName, number[]>(names.map((name) => [name, []]));
  const failures = new Map<FinderName, string>();
  async function attempt(name: FinderName, work: () => Promise<unknown>): Promise<void> {
    if (failures.has(name)) return;
    try {
      await work();
    } catch (error) {
      const [reason = ''] = String(error).split('\n'); // below it is the page's stack
      failures.set(name, reason);
    }
  }
  for (const name of names) {
    await attempt(name, async () => {
      await finders.open(name);
      await turn(finders, name, WARM_UP_MILLISECONDS);
    });
  }
  for (let round = 0; round < extent.rounds; round++) {
    for (const name of names) {
      await attempt(name, async () => rates.get(name)?.push(await turn(finders, name, extent.milliseconds)));
    }
  }
  return { rates: (name) => rates.get(name) ?? [], failures };
}

/** Frames a second of one finder over a while. */
async function turn(finders: Finders, name: FinderName, milliseconds: number): Promise<number> {
  const { rate, found } = await finders.run(name, milliseconds);
  if (found < LEAST_FOUND) {
    throw new Error(`one face was found in ${(100 * found).toFixed(0)} % of the frames, each of which has one`);
  }
  return rate;
}
