/** Suite lab: what a pupil waits for, in the built Burger lab in Chromium, and what the start command takes. */
import { type Browser, type Page, chromium } from 'playwright';
import { chromiumLaunch } from '../../../scripts/lib/chromium.mjs';
import type { Report } from '../figures.ts';
import { median } from '../statistics.ts';
import { longestTaskOf, stepOf, withPage } from '../subjects/lab-page.ts';
import { type StartedLab, startLab } from '../subjects/start-command.ts';
import type { SuiteOptions } from './suite.ts';

/** The lab at the sizes that the targets speak of. */
const LAB = 'burger?preset=colour32';

/** How long the training is watched. */
const WATCH_MILLISECONDS = 20_000;

/** How often a pupil presses start; each time with an empty profile. */
const STARTS = 5;

/** Measures start command, first load, first fake and a training that is watched. */
export async function benchLab(report: Report, options: SuiteOptions): Promise<void> {
  report.note('Building and starting the lab ...');
  await (await startLab()).stop();
  const lab = await startLab();
  let browser: Browser | null = null;
  try {
    report.add({ name: 'lab/start/second_time', value: lab.milliseconds, unit: 'ms' });
    browser = await chromium.launch(chromiumLaunch());
    const script = await scriptOfFirstLoad(browser, lab);
    report.add({ name: 'lab/burger/script', value: script / 1000, unit: 'kB gzipped' });
    const times: number[] = [];
    for (let start = 0; start < (options.quick ? 1 : STARTS); start++) {
      times.push(await withPage(browser, lab, timeToFirstFake));
    }
    report.add({ name: 'lab/burger/first_fake', value: median(times), unit: 'ms' });
    report.note(`Watching a training for ${WATCH_MILLISECONDS / 1000} s ...`);
    const { longest, steps } = await withPage(browser, lab, watchTraining);
    report.add({ name: 'lab/burger/longest_task', value: longest, unit: 'ms' });
    report.add({ name: 'lab/burger/steps', value: (1000 * steps) / WATCH_MILLISECONDS, unit: '1/s' });
  } finally {
    await browser?.close();
    await lab.stop();
  }
}

/** Bytes of script, gzipped, that home and Burger lab load together. */
function scriptOfFirstLoad(browser: Browser, lab: StartedLab): Promise<number> {
  return withPage(browser, lab, async (page) => {
    const scripts = new Set<string>();
    page.context().on('requestfinished', (request) => {
      if (new URL(request.url()).pathname.endsWith('.js')) {
        scripts.add(request.url());
      }
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    await openLab(page);
    const sizes = await Promise.all([...scripts].map(gzippedSize));
    return sizes.reduce((total, size) => total + size, 0);
  });
}

async function gzippedSize(url: string): Promise<number> {
  const { headers } = await fetch(url, { method: 'HEAD', headers: { 'Accept-Encoding': 'gzip' } });
  return Number(headers.get('content-length'));
}

async function openLab(page: Page): Promise<void> {
  await page.goto(LAB, { waitUntil: 'networkidle' });
  await page.locator('main[data-phase=ready]').waitFor();
}

/** Milliseconds from pressing start to the frame that has the first fakes. */
async function timeToFirstFake(page: Page): Promise<number> {
  await openLab(page);
  return page.evaluate(async () => {
    const begin = performance.now();
    document.querySelector<HTMLElement>('button.go')?.click();
    while (!document.querySelector('.fakes canvas')) {
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - begin;
  });
}

async function watchTraining(page: Page): Promise<{ longest: number; steps: number }> {
  await openLab(page);
  await page.locator('button.go').click();
  await page.locator('.fakes canvas').waitFor();
  const before = await stepOf(page);
  const longest = await longestTaskOf(page, () => page.waitForTimeout(WATCH_MILLISECONDS));
  return { longest, steps: (await stepOf(page)) - before };
}
