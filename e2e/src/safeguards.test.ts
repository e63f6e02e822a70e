/** The safeguards that can be seen from the outside, each a row of SAFEGUARDS.md. */
import { expect, test } from 'vitest';
import { openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

test('the browser refuses a request to anybody else', async () => {
  const visitor = await stage.visitor();
  const { page } = await openBurgerLab(await visitor.newPage());
  const refused = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
  const reached = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  expect((await refused).text()).toContain("connect-src 'self'");
  expect(visitor.faults.join()).toContain('https://example.org');
  visitor.forgive();
});

test('there is no way in for files: no field, no drop, no paste', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage());
  expect(await page.locator('input[type=file], video, audio').count()).toBe(0);
  const taken = await page.evaluate(() =>
    ['dragover', 'drop', 'paste'].filter((type) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      return !document.querySelector('main')?.dispatchEvent(event);
    }),
  );
  expect(taken).toEqual([]);
});

test('nothing leaves: no download, no share, and no request while training', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await lab.button('start').click();
  await lab.reach(5);
  const before = visitor.requests.length;
  await lab.reach(50);
  expect(visitor.requests.slice(before).map((request) => request.url())).toEqual([]);
  expect(visitor.requests.filter((request) => request.method() !== 'GET')).toEqual([]);
  expect(await lab.page.locator('a[download]').count()).toBe(0);
});

test('ships no model: nothing that is loaded is a file of weights', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await lab.button('start').click();
  await lab.reach(1);
  const endings = new Set(visitor.requests.map((request) => new URL(request.url()).pathname.split('.').at(-1) ?? ''));
  const known = ['/', '/burger', 'html', 'js', 'css', 'svg', 'woff2', 'wasm'];
  expect([...endings].filter((ending) => !known.includes(ending))).toEqual([]);
});
