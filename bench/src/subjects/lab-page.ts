/** Pages of the built lab in Chromium: one with an empty profile, one that is traced, and how long its main thread was kept busy. */
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { longestTask, TRACE_CATEGORIES } from './main-thread.ts';
import type { StartedLab } from './start-command.ts';

/** Uses a page with an empty profile, and closes it afterwards. */
export async function withPage<T>(
  browser: Browser,
  lab: StartedLab,
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ ...options, baseURL: lab.address });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * The longest task of the page's main thread while something goes on, in milliseconds, from a trace of Chromium.
 *
 * @throws When the page has no browser to trace, or the trace has no task of any page.
 */
export async function longestTaskOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) {
    throw new Error('the page has no browser to trace');
  }
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  let trace: Buffer;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  return longestTask(trace.toString());
}

/** Steps that the lab in the page has trained, as it says itself. */
export async function stepOf(page: Page): Promise<number> {
  return Number(await page.locator('main').getAttribute('data-step'));
}
