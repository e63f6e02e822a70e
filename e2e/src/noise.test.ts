/** A pupil takes fakes apart by their noise with the keyboard, lays moments of the film beside each other, and reads the copy meter. */
import { texts } from '@nepwerk/lessons';
import { laterTexts } from '@nepwerk/lessons/later';
import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab, type BurgerLabPage } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

const { novelty, result, shell } = texts.nl;
const { noise, compare } = laterTexts.nl;

test('noise is turned, mixed and walked through with the keyboard, and the pictures follow', async () => {
  const lab = await trainedLab();
  const { page } = lab;
  await press(lab, result.tools.noise);
  const dialog = page.getByRole('dialog', { name: noise.title });
  const changed = dialog.getByRole('img', { name: noise.turn.changed });
  await changed.waitFor();
  const before = await pixels(changed);

  // Another fake becomes A: arrow keys go through the sixteen.
  const fakes = dialog.getByRole('group', { name: /plaatje A$/ }).getByRole('button');
  expect(await fakes.count()).toBe(16);
  await fakes.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await fakes.nth(4).innerText()).toBe('A');
  await expect.poll(() => pixels(changed)).not.toBe(before);
  const original = await pixels(changed);

  const first = dialog.getByRole('slider', { name: 'Schuif 1', exact: true });
  await first.focus();
  await page.keyboard.press('End');
  expect(await first.getAttribute('aria-valuetext')).toBe('3,0');
  await expect.poll(() => pixels(changed)).not.toBe(original);
  await dialog.getByRole('button', { name: noise.turn.reset }).press('Enter');
  await expect.poll(() => pixels(changed)).toBe(original);

  await dialog.getByText('Alle 32 getallen').press('Enter');
  await dialog.getByRole('slider', { name: 'Getal 32', exact: true }).press('Home');
  await expect.poll(() => pixels(changed)).not.toBe(original);
  expect(await findBarriers(page)).toEqual([]);

  await dialog.getByRole('radio', { name: noise.ways.middle }).press('Space');
  const ofNoise = dialog.getByRole('img', { name: noise.middle.ofNoise });
  const ofPixels = dialog.getByRole('img', { name: noise.middle.ofPixels });
  await expect.poll(async () => (await pixels(ofNoise)) === (await pixels(ofPixels))).toBe(false);
  expect(await findBarriers(page)).toEqual([]);

  await dialog.getByRole('radio', { name: noise.ways.walk }).press('Space');
  const [a, b] = ['A', 'B'].map((name) => dialog.getByRole('img', { name, exact: true }));
  const way = dialog.getByRole('slider', { name: noise.walk.share });
  await way.press('Home');
  const onTheWay = dialog.getByRole('img', { name: /op weg$/ });
  await expect.poll(async () => (await pixels(onTheWay)) === (await pixels(a))).toBe(true);
  await way.press('End');
  await expect.poll(async () => (await pixels(onTheWay)) === (await pixels(b))).toBe(true);
  await dialog.getByRole('img', { name: noise.walk.strip }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: noise.walk.play }).press('Enter');
  await dialog.getByRole('img', { name: '100% op weg' }).waitFor(); // it begins anew, and comes to the end
  await dialog.getByRole('button', { name: noise.walk.play }).waitFor();

  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('two moments of the film lie beside each other, and the sliders go through them', async () => {
  const lab = await trainedLab(false);
  const { page } = lab;
  const moments = page.getByRole('group', { name: shell.film.label }).getByRole('radio');
  await expect.poll(() => moments.count()).toBeGreaterThan(3);
  await lab.button('pause').click();
  await lab.button('resume').waitFor();
  await moments.nth(1).check();
  await press(lab, result.tools.compare);
  const dialog = page.getByRole('dialog', { name: compare.title });
  const [left, right] = [compare.left, compare.right].map((side) => ({
    slider: dialog.getByRole('slider', { name: side }),
    sheet: dialog.getByRole('img', { name: compare.sheet.replace('{side}', side) }),
  }));
  expect(await left?.slider.inputValue()).toBe('1'); // the moment that was looked at
  expect(await right?.slider.getAttribute('aria-valuetext')).toMatch(/^nu, ronde \d+$/);
  expect(await side(right)).not.toBe(await side(left));
  await left?.slider.press('Home');
  expect(await left?.slider.getAttribute('aria-valuetext')).toBe('na 0:00, ronde 1');
  await right?.slider.press('Home');
  await expect.poll(async () => (await side(right)) === (await side(left))).toBe(true);
  expect(await findBarriers(page)).toEqual([]);
});

test('the copy meter says how many fakes are new, in words that add up', async () => {
  const lab = await trainedLab(false);
  const { page } = lab;
  await page.getByText(novelty.vague).waitFor();
  const meter = page.locator('.novelty-meter', { hasText: 'Van 100 verse plaatjes' });
  await meter.waitFor({ timeout: 60_000 });
  const numbers = (await meter.locator('.only-heard').innerText()).match(/\d+/g)?.map(Number) ?? [];
  const [of, fresh = 0, alike = 0, copies = 0, far = 0] = numbers;
  expect(of).toBe(100);
  expect(fresh + alike + copies + far).toBe(100);
  expect(await meter.locator('strong').innerText()).toContain(
    `Nieuw ${fresh}/${of} · lijkt ${alike} · kopie ${copies}`,
  );
  expect(await findBarriers(page)).toEqual([]);
});

/** A lab with a little training, standing still if that is asked. */
async function trainedLab(paused = true): Promise<BurgerLabPage> {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await lab.button('start').click();
  if (!paused) return lab;
  await lab.reach(150);
  await lab.button('pause').click();
  await lab.button('resume').waitFor();
  return lab;
}

async function press({ page }: BurgerLabPage, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).press('Enter');
}

function side(moment: { sheet: Locator } | undefined): Promise<string> | undefined {
  return moment && pixels(moment.sheet);
}

function pixels(picture: Locator | undefined): Promise<string> {
  return picture?.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL()) ?? Promise.resolve('');
}
