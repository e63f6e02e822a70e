/** Reads how much memory a page takes: what the browser counts as the page's own, and what its process has of the machine. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';

/** The browser's counter, which has no declaration of its own yet. */
type Counter = Performance & { measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }> };

/**
 * Bytes of script objects, canvases and shared memory of WebAssembly of a page and its workers, as `performance.measureUserAgentSpecificMemory` counts them. It
 * takes a minute where the engine has threads: these sleep and do not answer, so the browser gives them up and leaves out the little that is theirs alone.
 *
 * @throws When the page is not isolated from other origins, for then browsers do not say.
 */
export function memoryOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const counter: Counter = performance;
    if (!counter.measureUserAgentSpecificMemory) {
      throw new Error('the page is not cross-origin isolated, or this browser counts no memory');
    }
    return (await counter.measureUserAgentSpecificMemory()).bytes;
  });
}

/**
 * Bytes of the machine's memory that the largest process with a page in it has, the browser's program among them. Null where it can't be read, which is
 * everywhere but on Linux.
 */
export async function residentOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').flatMap(({ id }) => residentOfProcess(id) ?? []);
  return sizes.length > 0 ? Math.max(...sizes) : null;
}

function residentOfProcess(id: number): number | null {
  const file = `/proc/${id}/status`;
  const kilobytes = existsSync(file) ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
