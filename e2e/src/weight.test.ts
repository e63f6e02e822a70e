/** How much a school's network has to carry before the first lab is there. */
import { expect, test } from 'vitest';
import { openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

/** A laptop on a full school network (1 Mbit/s a pupil) then waits a bit over a second; in bytes, compressed. */
const SCRIPT_LIMIT = 150_000;

test('home and Burger lab together take at most 150 kB of script', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await page.goto('/', { waitUntil: 'networkidle' });
  await openBurgerLab(page);
  const sizes = new Map<string, number>();
  for (const request of visitor.requests) {
    const response = await request.response();
    const type = (await response?.headerValue('content-type')) ?? '';
    if (!type.includes('javascript')) continue;
    sizes.set(new URL(request.url()).pathname, Number(await response?.headerValue('content-length')));
    expect((await response?.headerValue('content-encoding')) ?? 'none', request.url()).toMatch(/^(gzip|br)$/);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThanOrEqual(3); // the page, the lab, and its workers
  expect(total, JSON.stringify([...sizes])).toBeLessThanOrEqual(SCRIPT_LIMIT);
});
