/** A lab that has fetched all that it fetches later: from then on it asks the network for nothing. */
import { expect } from 'vitest';
import type { Visitor } from './chromium.ts';

/** What is fetched once the page has settled, by parts of the addresses, and how many files each is: a dialog of each row, the drawings of slow motion, the charts, and both languages. */
const FETCHED_LATER = [
  ['draw-dialog', 1],
  ['judge-dialog', 1],
  ['bonnet-dialog', 1],
  ['answer-dialog', 1],
  ['layers', 1],
  ['curves-plot', 1],
  ['/all-', 2],
] as const;

/** Waits until the visitor's page has fetched what is needed later. */
export async function fetchedAll(visitor: Visitor): Promise<void> {
  for (const [part, files] of FETCHED_LATER) {
    await expect
      .poll(() => new Set(visitor.requests.map((it) => it.url()).filter((url) => url.includes(part))).size)
      .toBeGreaterThanOrEqual(files);
  }
  await Promise.all(visitor.context.pages().map((page) => page.waitForLoadState('networkidle')));
}
