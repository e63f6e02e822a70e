/** Suite face: what a class waits for in the built Face lab in Chromium, what the lab costs, and how fast faces are found. */
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumLaunch } from '../../../scripts/lib/chromium.mjs';
import type { Report } from '../figures.ts';
import { noteLoad } from '../load.ts';
import { middleRatio } from '../race.ts';
import { median } from '../statistics.ts';
import {
  goToCasting,
  heldPictures,
  holdPictures,
  openFaceLab,
  paceOf,
  pauseTraining,
  startTraining,
  stopMirror,
  watchMessages,
} from '../subjects/face-lab.ts';
import { longestTaskOf, withPage } from '../subjects/lab-page.ts';
import { footprintOf, memoryOf } from '../subjects/memory.ts';
import { type StartedLab, startLab } from '../subjects/start-command.ts';
import { benchLandmarks } from './face-landmarks.ts';
import type { SuiteOptions } from './suite.ts';

/** How much is measured. */
interface Extent {
  /** How often the lab is opened, each time with an empty profile. */
  readonly openings: number;
  /** Turns of training with pictures, and as many without. */
  readonly rounds: number;
  /** How long a training is watched. */
  readonly milliseconds: number;
}

const THOROUGH: Extent = { openings: 5, rounds: 3, milliseconds: 20_000 };
const QUICK: Extent = { openings: 1, rounds: 1, milliseconds: 5000 };

/** A megabyte, of memory. */
const MEGABYTE = 1e6;

/** Training that does not count: engines compile their hot loops once more while they run. */
const WARM_UP_MILLISECONDS = 3000;

/** Measures the lab, then the landmarks. */
export async function benchFace(report: Report, options: SuiteOptions): Promise<void> {
  noteLoad(report);
  report.note('Building and starting the lab ...');
  const lab = await startLab();
  try {
    if (options.only.length === 0 || options.only.includes('lab')) {
      await withBrowser((browser) => benchTimes(report, browser, lab, options.quick ? QUICK : THOROUGH));
      // In a browser of its own, whose processes nothing else has filled.
      await withBrowser((browser) => benchMemory(report, browser, lab, options.quick ? QUICK : THOROUGH));
    }
    if (options.only.length === 0 || options.only.includes('landmarks')) {
      await withBrowser((browser) => benchLandmarks(report, browser, lab, options));
    }
  } finally {
    await lab.stop();
  }
}

async function withBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch(chromiumLaunch());
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

async function benchTimes(report: Report, browser: Browser, lab: StartedLab, extent: Extent): Promise<void> {
  report.note('Opening the Face lab ...');
  const times: number[] = [];
  for (let opening = 0; opening < extent.openings; opening++) {
    times.push(
      await withPage(browser, lab, async (page) => {
        await goToCasting(page);
        return openFaceLab(page);
      }),
    );
  }
  report.add({ name: 'face/lab/ready', value: median(times), unit: 'ms' });
  report.note(`Training for ${extent.milliseconds / 1000} s, again and again ...`);
  const { whole, bare } = await withPage(browser, lab, (page) => raceWithBareWorker(page, extent));
  report.add({ name: 'face/lab/steps', value: median(whole), unit: '1/s' });
  report.add({ name: 'face/lab/worker_steps', value: median(bare), unit: '1/s' });
  report.add({ name: 'face/lab/share', value: 100 * middleRatio(whole, bare), unit: '%' });
  const { opening, training } = await withPage(browser, lab, (page) => watchMainThread(page, extent));
  report.add({ name: 'face/lab/longest_task_opening', value: opening, unit: 'ms' });
  report.add({ name: 'face/lab/longest_task', value: training, unit: 'ms' });
}

/** Training steps a second with the page's previews, the mirror standing still, and without them, in turn on the same nets. */
async function raceWithBareWorker(page: Page, extent: Extent): Promise<{ whole: number[]; bare: number[] }> {
  await watchMessages(page);
  await goToCasting(page);
  await openFaceLab(page);
  await stopMirror(page);
  const [whole, bare]: [number[], number[]] = [[], []];
  await turn(page, false, WARM_UP_MILLISECONDS);
  for (let round = 0; round < extent.rounds; round++) {
    whole.push(await turn(page, false, extent.milliseconds));
    bare.push(await turn(page, true, extent.milliseconds));
  }
  return { whole, bare };
}

/** Trains for a while, with the page's wishes for pictures held back or not; answers steps a second. */
async function turn(page: Page, held: boolean, milliseconds: number): Promise<number> {
  const before = await heldPictures(page);
  await holdPictures(page, held);
  await startTraining(page);
  const pace = await paceOf(page, milliseconds);
  await pauseTraining(page);
  if (held && (await heldPictures(page)) === before) {
    throw new Error('no message of the page could be held back: the worker was not bare');
  }
  return pace;
}

/** The longest tasks of the page's main thread while the lab opens, and while it trains with the mirror moving, as it does at first. */
async function watchMainThread(page: Page, extent: Extent): Promise<{ opening: number; training: number }> {
  await goToCasting(page);
  const opening = await longestTaskOf(page, () => openFaceLab(page));
  await startTraining(page);
  const training = await longestTaskOf(page, () => page.waitForTimeout(extent.milliseconds));
  return { opening, training };
}

/** Memory after a while of training, which goes on meanwhile. */
async function benchMemory(report: Report, browser: Browser, lab: StartedLab, extent: Extent): Promise<void> {
  report.note('Training once more, for its memory ...');
  await withPage(browser, lab, async (page) => {
    await goToCasting(page);
    await openFaceLab(page);
    await startTraining(page);
    await page.waitForTimeout(extent.milliseconds);
    const footprint = await footprintOf(browser);
    report.add({ name: 'face/lab/memory', value: (await memoryOf(page)) / MEGABYTE, unit: 'MB' });
    for (const kind of ['own', 'resident'] as const) {
      report.add({
        name: `face/lab/${kind}`,
        value: footprint && footprint[kind] / MEGABYTE,
        unit: 'MB',
        ...(!footprint && { missing: 'processes can be looked into on Linux alone' }),
      });
    }
  });
}
