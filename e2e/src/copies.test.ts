/** A pupil lays a made burger beside the data: copied or made up? */
import { texts } from '@nepwerk/lessons';
import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

const { copies } = texts.nl;

test('a fake is picked with the keyboard, and its nearest picture of the data comes beside it', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  const { page } = lab;
  await lab.button('start').click();
  await lab.reach(20);
  const fakes = page.getByRole('group', { name: copies.group }).getByRole('button');
  expect(await fakes.count()).toBe(16);
  await fakes.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: copies.title });
  const made = dialog.getByRole('img', { name: copies.made });
  const real = dialog.getByRole('img', { name: copies.nearest });
  await real.waitFor();
  await expect.poll(async () => (await pixels(real)) === (await pixels(made))).toBe(false);
  await dialog.getByText(copies.far.b1).waitFor(); // it is noise as yet
  expect(await findBarriers(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(await fakes.nth(5).evaluate((element) => element === document.activeElement)).toBe(true);

  await lab.reach(500);
  await page.keyboard.press('Enter');
  await dialog.getByText(/Hoe nieuw: \d+%/).waitFor();
});

function pixels(picture: Locator): Promise<string> {
  return picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
}
