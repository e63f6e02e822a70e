/** A pupil looks at the data, takes pictures out, mixes in others, and opens ready experiments. */
import { texts } from '@nepwerk/lessons';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { burgerLab, openBurgerLab } from './support/burger-lab.ts';
import { dataOf } from './support/data.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();
const { data: words, problems } = texts.nl;

/** Pictures of 16 pixels, so that two thousand are painted at once. */
const TINY = 'preset=tiny16';

test('a click takes a picture out and brings it back, and the training follows', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), `${TINY}&count=50`);
  const data = dataOf(page);
  await data.album.click({ position: { x: 20, y: 20 } });
  await expect.poll(() => data.kept()).toBe(49);
  await data.album.click({ position: { x: 20, y: 20 } });
  await expect.poll(() => data.kept()).toBe(50);
});

test('with the keyboard too, and a screen reader hears which picture it is and whether it is out', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), `${TINY}&count=50`);
  const data = dataOf(page);
  await data.album.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect.poll(() => data.kept()).toBe(49);
  const option = data.album.getByRole('option');
  await expect.poll(() => option.innerText()).toMatch(/^Plaatje 2 van 50, eruit gehaald: burger/);
  await page.keyboard.press('End');
  await expect.poll(() => option.innerText()).toMatch(/^Plaatje 50 van 50: /);
  await page.getByRole('button', { name: words.allBack }).click();
  await expect.poll(() => data.kept()).toBe(50);
});

test('many go out at once by what is on them, come back, and stay as they are when the page is loaded again', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), `${TINY}&count=200`);
  const data = dataOf(page);
  await data.open('view');
  await expect.poll(() => data.share('cheese')).toBeGreaterThan(60);
  await page.locator('[data-trait=cheese]').click();
  await page.getByRole('button', { name: words.viewer.leaveOut }).click();
  await expect.poll(() => data.share('cheese')).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
  await data.close();
  const kept = await data.kept();
  expect(kept).toBeLessThan(80);
  await page.reload();
  await expect.poll(() => data.kept()).toBe(kept);
  await data.open('view');
  await expect.poll(() => data.share('cheese')).toBe(0);
  await page.locator('[data-trait=cheese]').click();
  await page.getByRole('button', { name: words.viewer.bringBack }).click();
  await expect.poll(() => data.share('cheese')).toBeGreaterThan(60);
  await page.getByRole('button', { name: words.viewer.undo }).click();
  await expect.poll(() => data.share('cheese')).toBe(0);
});

test('with too few pictures left the lab says how many are missing, and trains when they are back', async () => {
  const lab = await openBurgerLab(await (await stage.visitor()).newPage(), `${TINY}&count=20`);
  const data = dataOf(lab.page);
  await data.album.click({ position: { x: 20, y: 20 } });
  const missing = words.missing.one.replace('{count}', '1');
  await lab.page.getByText(missing).waitFor();
  expect(await lab.button('start').isEnabled()).toBe(false);
  expect(await findBarriers(lab.page)).toEqual([]);
  await lab.page.reload();
  await lab.page.getByText(missing).waitFor();
  expect(await lab.button('start').isEnabled()).toBe(false);
  await data.album.click({ position: { x: 20, y: 20 } });
  await lab.button('start').click();
  await lab.reach(3);
});

test('two thousand pictures scroll down to the last', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), `${TINY}&count=2000`);
  const data = dataOf(page);
  await expect.poll(() => data.kept()).toBe(2000);
  await data.album.focus();
  await page.keyboard.press('End');
  const canvas = data.album.locator('canvas');
  await expect.poll(() => data.album.evaluate((it) => it.scrollTop)).toBeGreaterThan(1000);
  const filled = await canvas.evaluate((it: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(it.width, it.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(it, 0, 0);
    const pixels = copy?.getImageData(0, 0, it.width, it.height).data ?? new Uint8ClampedArray();
    return pixels.filter((value, at) => at % 4 === 3 && value > 0).length / (pixels.length / 4);
  });
  expect(filled).toBeGreaterThan(0.5);
});

test.each([
  ['noCheese', { cheese: null, burger: 100 }, 400],
  ['few', { burger: 100 }, 20],
  ['fewTricks', { burger: 100 }, 20],
  ['odd', { odd: 0 }, 400],
] as const)('the experiment %s has the data that it promises', async (name, shares, count) => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage());
  const data = dataOf(page);
  await data.open('experiments');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('link', { name: words.experiments.list[name].title, exact: false }).first().click();
  await expect.poll(() => data.kept()).toBe(count);
  await data.open('view');
  for (const [trait, share] of Object.entries(shares)) expect([trait, await data.share(trait)]).toEqual([trait, share]);
  const tricks = await page.getByRole('checkbox', { name: words.viewer.tricks.label }).isChecked();
  expect(tricks).toBe(name === 'fewTricks');
});

test('an experiment leaves the earlier training and the own choice where they were', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage(), `${TINY}&count=50`);
  const data = dataOf(lab.page);
  await data.album.click({ position: { x: 20, y: 20 } });
  await lab.button('start').click();
  await lab.reach(10);
  await lab.button('pause').click();
  await lab.saved();
  await lab.page.goto(`/burger?${TINY}&cheese=0`);
  await expect.poll(() => data.kept()).toBe(400);
  await lab.page.getByRole('button', { name: problems['other-saved'].action }).click();
  await expect.poll(() => data.kept()).toBe(49);
});

test('without cheese in the data hardly any comes out: the first experiment, trained', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/burger');
  await dataOf(page).open('experiments');
  await page.getByRole('link', { name: words.experiments.list.noCheese.title }).click();
  await page.waitForURL(/cheese=0/);
  const lab = burgerLab(page);
  await lab.button('start').click();
  await lab.reach(200);
  await expect.poll(() => lab.cheeseShare()).toBeLessThan(5);
  expect(await lab.cheesePixels()).toBeLessThan(0.01);
});

test('a dialog stays when the window becomes narrow and its part goes behind a tab', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), `${TINY}&count=50`);
  await dataOf(page).open('view');
  await page.setViewportSize({ width: 600, height: 900 });
  await page.getByRole('tab', { selected: true, includeHidden: true }).waitFor({ state: 'attached' });
  await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true);
  await dataOf(page).close();
});

test('with every picture left out the bars say 0 %, and in a narrow window nothing lies over the pictures', async () => {
  const { page } = await openBurgerLab(await (await stage.visitor()).newPage(), `${TINY}&count=50`);
  const data = dataOf(page);
  await data.open('view');
  await page.getByRole('button', { name: words.viewer.all, exact: true }).click();
  await page.getByRole('button', { name: words.viewer.leaveOut }).click();
  await expect.poll(() => data.share('cheese')).toBe(0);
  await page.setViewportSize({ width: 400, height: 800 });
  function bottom(part: string): Promise<number> {
    return page.locator(part).evaluate((it) => it.getBoundingClientRect().bottom);
  }
  function top(part: string): Promise<number> {
    return page.locator(part).evaluate((it) => it.getBoundingClientRect().top);
  }
  await expect.poll(async () => (await bottom('.viewer .album')) <= (await top('.viewer-actions'))).toBe(true);
  await expect.poll(async () => (await bottom('.viewer-actions')) <= (await top('.viewer-side'))).toBe(true);
});
