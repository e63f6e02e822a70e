/** The lab with the keyboard alone. */
import { texts } from '@nepwerk/lessons';
import { expect, test } from 'vitest';
import { burgerLab, SMALL } from './support/burger-lab.ts';
import { nameOfFocus, tabTo } from './support/keyboard.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

test('a pupil without a mouse opens the lab, changes the recipe, trains, looks back and pauses', async () => {
  const { controls } = texts.nl.shell;
  const page = await (await stage.visitor()).newPage();
  await page.goto('/');
  await tabTo(page, texts.nl.site.skip);
  await tabTo(page, texts.nl.site.home.open);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/burger/);
  await page.goto(`/burger?${SMALL}`);
  const lab = burgerLab(page);
  await lab.button('start').waitFor();

  await tabTo(page, texts.nl.burger.ingredients.cheese);
  await page.keyboard.press('Home');
  await expect.poll(() => page.url()).toContain('cheese=0');

  await expect.poll(() => lab.button('start').isEnabled()).toBe(true);
  await tabTo(page, controls.start);
  await page.keyboard.press('Enter');
  await lab.reach(20);
  await page.keyboard.press('Enter'); // the button that started now pauses, and kept the focus
  await lab.button('resume').waitFor();
  await lab.saved();

  await page.reload();
  await lab.button('resume').waitFor();
  await tabTo(page, texts.nl.shell.film.now);
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: texts.nl.shell.film.backToNow }).waitFor();

  // What goes away hands the focus to what stands where it was.
  await tabTo(page, texts.nl.shell.film.backToNow);
  await page.keyboard.press('Enter');
  await expect.poll(() => nameOfFocus(page)).toBe(texts.nl.shell.film.now);
  await tabTo(page, controls.restart);
  await page.keyboard.press('Enter');
  await expect.poll(() => nameOfFocus(page)).toBe(controls.restartNo);
  await page.keyboard.press('Enter');
  await expect.poll(() => nameOfFocus(page)).toBe(controls.restart);
});

test('on another page the focus begins at its heading', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/');
  await tabTo(page, texts.nl.site.home.open);
  await page.keyboard.press('Enter');
  await expect.poll(() => nameOfFocus(page)).toBe(texts.nl.burger.title);
});
