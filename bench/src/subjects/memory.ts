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

/** Bytes of the machine's memory that a process has. */
export interface Footprint {
  /** All of it, with the pages of the browser's program that every process shares. */
  readonly resident: number;
  /** What is its own, also where it was swapped out: about what the browser's task manager shows for a tab. */
  readonly own: number;
}

/** Of the largest process with a page in it. Null where it can't be read, which is everywhere but on Linux. */
export async function footprintOf(browser: Browser): Promise<Footprint | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const found = processInfo.filter(({ type }) => type === 'renderer').flatMap(({ id }) => footprintOfProcess(id) ?? []);
  return found.toSorted((one, other) => other.resident - one.resident)[0] ?? null;
}

function footprintOfProcess(id: number): Footprint | null {
  const file = `/proc/${id}/status`;
  if (!existsSync(file)) return null;
  const lines = new Map(
    Array.from(readFileSync(file, 'utf8').matchAll(/^(\w+):\s+(\d+) kB$/gm), (it) => [it[1], it[2]]),
  );
  const [resident, ...own] = ['VmRSS', 'RssAnon', 'RssShmem', 'VmSwap'].map((name) => Number(lines.get(name)) * 1024);
  return { resident: resident ?? NaN, own: own.reduce((sum, bytes) => sum + bytes) };
}
