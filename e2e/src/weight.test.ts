/** How much a school's network has to carry before the first lab is there. */
import { expect, test } from 'vitest';
import { openBurgerLab } from './support/burger-lab.ts';
import { fetchedAll } from './support/settled.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

/** A pupil's share of a full school network is about 1 Mbit/s: this takes a bit over a second. In bytes, gzipped. */
const SCRIPT_LIMIT = 150_000;

/** What a server sends of a file to a browser that reads gzip, in bytes. */
async function gzippedSize(url: string): Promise<number> {
  const { headers } = await fetch(url, { method: 'HEAD', headers: { 'Accept-Encoding': 'gzip' } });
  return Number(headers.get('content-length'));
}

test('home and Burger lab together take at most 150 kB of script', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await page.addInitScript(holdBack);
  await page.goto('/', { waitUntil: 'networkidle' });
  await openBurgerLab(page);
  const scripts = visitor.requests
    .map((request) => request.url())
    .filter((url) => new URL(url).pathname.endsWith('.js'));
  const sizes = await Promise.all([...new Set(scripts)].map(gzippedSize));
  expect(sizes.length, scripts.join()).toBeGreaterThanOrEqual(4); // the site, the lab, the painter and the trainer
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(
    sizes.reduce((sum, size) => sum + size, 0),
    sizes.join(),
  ).toBeLessThanOrEqual(SCRIPT_LIMIT);
});

/** Runs in the page: what is fetched a second or more after the page has come is never fetched, however slow the machine is. */
function holdBack(): void {
  const soon = window.setTimeout.bind(window);
  function soonOrNever(callback: TimerHandler, after = 0, ...given: unknown[]): number {
    return after < 1000 ? soon(callback, after, ...given) : 0;
  }
  Object.assign(window, { setTimeout: soonOrNever });
}

/** The page for teachers says that the lab is about a third of a megabyte. In bytes, with fonts, styles, every dialog and both languages. */
const WHOLE_LIMIT = 333_333;

test('all of the Burger lab, with what it fetches later, is about a third of a megabyte, and nothing of it is for teachers only', async () => {
  const visitor = await stage.visitor();
  await openBurgerLab(await visitor.newPage(), '');
  await fetchedAll(visitor);
  const urls = [...new Set(visitor.requests.map((request) => request.url()))];
  const sizes = await Promise.all(urls.map(gzippedSize));
  expect(
    sizes.reduce((sum, size) => sum + size, 0),
    urls.join(),
  ).toBeLessThanOrEqual(WHOLE_LIMIT);
  expect(urls.filter((url) => url.includes('teachers'))).toEqual([]);
});
