/** Lines to workers in one page in Chromium. */
import { chromium } from 'playwright';
import { chromiumLaunch } from '../../../scripts/lib/chromium.mjs';
import { servePage } from '../host/build.ts';
import type { BenchPage } from '../host/page.ts';
import type { Line } from './line.ts';

/** Chromium with the bench page open. */
export interface Browser {
  /** A worker of its own in the page. */
  openLine(name: string): Line;
  close(): Promise<void>;
}

/** The page with what page.ts put into it. */
type Global = typeof globalThis & { bench: BenchPage };

/**
 * Builds and serves the page and opens it in Chromium.
 *
 * @throws When there is no Chromium, or the page is not isolated from other origins, without which there are no threads.
 */
export async function openBrowser(): Promise<Browser> {
  const launch = chromiumLaunch();
  const server = await servePage();
  const browser = await chromium.launch(launch);
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.waitForFunction(() => 'bench' in globalThis);
  if (!(await page.evaluate(() => crossOriginIsolated))) {
    throw new Error('the bench page is not cross-origin isolated, so it has no threads');
  }
  return {
    openLine(name) {
      return {
        ask: (order) =>
          page.evaluate(([to, what]) => (globalThis as Global).bench.ask(to, what), [name, order] as const),
        close: () => page.evaluate((which) => (globalThis as Global).bench.close(which), name),
      };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
