/** Everything that a pupil leaves on a device is wiped with one button, also what a lab in another tab has; the storage itself is read to see it. */
import { texts } from '@nepwerk/lessons';
import { laterTexts } from '@nepwerk/lessons/later';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { dataOf, photo } from './support/data.ts';
import { savesOf } from './support/saves.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();
const { answers, shell, site } = texts.nl;
const { drawing, photos } = laterTexts.nl;
const { device } = site.home;

/** Names of all that lies in the page's storage, except the language and the reading level. */
function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found = Object.keys(localStorage).filter((key) => !['nepwerk.language', 'nepwerk.level'].includes(key));
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      });
      for (const store of database.objectStoreNames) {
        const keys = await new Promise<IDBValidKey[]>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAllKeys();
          request.addEventListener('success', () => resolve(request.result));
        });
        found.push(...keys.map((key) => `${store} ${JSON.stringify(key)}`));
      }
      database.close();
    }
    return [...found, ...Object.keys(sessionStorage), ...(await caches.keys())];
  });
}

test('one button wipes trainings, pictures and answers, and ends the lab in the other tab', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  const { page } = lab;
  const data = dataOf(page);
  await data.open('draw');
  await page.getByRole('application').click({ position: { x: 120, y: 120 } });
  await page.getByRole('button', { name: drawing.add }).click();
  await data.close();
  await lab.button('start').click();
  await lab.reach(20);
  await lab.button('pause').click();
  const saves = savesOf(page);
  await saves.open();
  await saves.keep('Van Noor');
  await expect.poll(() => saves.items.count()).toBe(1);
  await saves.close();
  await page.getByRole('button', { name: answers.open }).click();
  await page.getByRole('textbox', { name: answers.label }).fill('De keurder.');
  await page.keyboard.press('Escape');
  await lab.button('resume').click(); // it trains on while it is wiped
  await expect.poll(() => stored(page)).toContain('nepwerk.answers.burger');

  const home = await visitor.newPage();
  await home.goto('/');
  await home.getByText('2 trainingen, eigen plaatjes en 1 antwoord').waitFor();
  expect(await findBarriers(home)).toEqual([]);
  const wipe = await home.getByRole('button', { name: device.wipe }).boundingBox();
  for (const part of [0.1, 0.5, 0.9]) {
    // Wherever the second press of a double click lands, it is no answer.
    if (wipe) await home.mouse.dblclick(wipe.x + wipe.width * part, wipe.y + wipe.height / 2);
    await home.getByRole('button', { name: shell.controls.restartNo }).press('Enter');
  }
  expect(await stored(home)).not.toEqual([]);
  await home.getByRole('button', { name: device.wipe }).press('Enter');
  expect(await findBarriers(home)).toEqual([]);
  await home.keyboard.press('Tab'); // from the question to its answers
  await home.keyboard.press('Tab');
  await home.keyboard.press('Enter');
  expect(await home.getByRole('button', { name: shell.controls.restartYes }).count()).toBe(0);
  expect(await stored(home)).not.toEqual([]);
  await home.getByRole('button', { name: device.wipe }).press('Enter');
  await home.getByRole('button', { name: shell.controls.restartYes }).press('Enter');
  await home.getByText('Gewist: 2 trainingen, eigen plaatjes en 1 antwoord.').waitFor();
  await page.getByRole('heading', { level: 1, name: site.home.heading }).waitFor();
  expect(await stored(home)).toEqual([]);

  await page.close({ runBeforeUnload: true });
  expect(await stored(home)).toEqual([]);
  await home.reload();
  await home.getByText(device.empty).waitFor();
  expect(await home.getByRole('button', { name: device.wipe }).count()).toBe(0);
});

test('a drawing and a photo that are not in the data yet are wiped too, in this tab and in one that shows another page', async () => {
  const visitor = await stage.visitor();
  const { page } = await openBurgerLab(await visitor.newPage());
  const data = dataOf(page);
  const add = page.getByRole('button', { name: drawing.add });
  async function draw(): Promise<void> {
    await data.open('draw');
    await page.getByRole('application').click({ position: { x: 120, y: 120 } });
    await expect.poll(() => stored(page)).toContain('nepwerk.sketch');
    await data.close();
  }
  await draw();
  await data.open('photos');
  await page.locator('input[type=file]').setInputFiles([{ ...(await photo('ding.jpg')) }]);
  const picked = page.getByRole('button', { name: photos.pick.replace('{name}', 'ding.jpg') });
  await picked.waitFor();
  await data.close();

  await page.getByRole('link', { name: site.name }).click(); // within the page: what it holds in memory stays
  await page.getByRole('button', { name: device.wipe }).click();
  await page.getByRole('button', { name: shell.controls.restartYes }).click();
  await page.getByText('Gewist:').waitFor();
  await page.getByRole('link', { name: site.home.open }).click();
  await data.open('draw');
  expect(await add.isEnabled()).toBe(false);
  await data.close();
  await data.open('photos');
  expect(await picked.count()).toBe(0);
  await data.close();

  await draw();
  await page.goto('/docent');
  expect(await stored(page)).toContain('nepwerk.sketch');
  const home = await visitor.newPage();
  await home.goto('/');
  await home.evaluate(() => localStorage.setItem('nepwerk.answers.burger', 'anything')); // a tab sees only what it keeps itself
  await home.reload();
  await home.getByRole('button', { name: device.wipe }).click();
  await home.getByRole('button', { name: shell.controls.restartYes }).click();
  await home.getByText('Gewist:').waitFor();
  await expect.poll(() => stored(page)).toEqual([]);
});
