/** A pupil plays judge: a round of real and made pictures, with the keyboard, and a result that adds up. */
import { texts } from '@nepwerk/lessons';
import { laterTexts } from '@nepwerk/lessons/later';
import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

const { game } = laterTexts.nl;

test('a pupil judges a round with the keyboard, and sees the result beside that of the judge', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  const { page } = lab;
  const open = page.getByRole('button', { name: texts.nl.result.tools.judge, exact: true });
  expect(await open.isDisabled()).toBe(true); // there is nothing to judge yet
  await lab.button('start').click();
  await lab.reach(20);
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: game.title });
  await dialog.getByText('Plaatje 1 van 12').waitFor();

  const barriers = await findBarriers(page);
  const shown = { made: 0, real: 0, hits: 0, falseAlarms: 0 };
  for (let at = 1; at <= 12; at++) {
    await dialog.getByText(`Plaatje ${at} van 12`).waitFor();
    const saysMade = at % 2 === 0;
    await expect.poll(() => dialog.getByRole('button', { name: game.sayReal }).evaluate(hasFocus)).toBe(true);
    if (saysMade) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const truth = dialog.getByRole('status');
    await truth.getByText(/Dit plaatje is (echt|nep)/).waitFor();
    const made = (await truth.innerText()).includes(game.wasMade.b1);
    shown[made ? 'made' : 'real']++;
    if (saysMade) shown[made ? 'hits' : 'falseAlarms']++;
    const next = dialog.getByRole('button', { name: at === 12 ? game.toResult : game.next });
    await expect.poll(() => next.evaluate(hasFocus)).toBe(true);
    barriers.push(...(at === 1 ? await findBarriers(page) : []));
    await page.keyboard.press('Enter');
  }

  const result = page.getByRole('dialog', { name: game.result.heading });
  await result.waitFor();
  function row(name: string): Locator {
    return result.getByRole('row', { name }).getByRole('cell').first();
  }
  expect(await row(game.result.hits).innerText()).toBe(`${shown.hits} van ${shown.made}`);
  expect(await row(game.result.falseAlarms).innerText()).toBe(`${shown.falseAlarms} van ${shown.real}`);
  // What is said of it goes by the same counts.
  const words = await result.innerText();
  const { falseAlarms, real } = shown;
  expect(words).toMatch(
    new RegExp(`${falseAlarms} van de ${real} echte|[Vv]an de ${real} echte zijn er ${falseAlarms} `),
  );
  expect([...barriers, ...(await findBarriers(page))]).toEqual([]);

  await result.getByRole('button', { name: game.neighbourTurn }).click();
  await page.getByText('Plaatje 1 van 12').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => open.evaluate(hasFocus)).toBe(true); // back where the pupil was
});

test('the game closes when the lab is taken over by another tab', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await lab.button('start').click();
  await lab.reach(5);
  await lab.page.getByRole('button', { name: texts.nl.result.tools.judge, exact: true }).click();
  await lab.page.getByRole('dialog').waitFor();
  const second = await visitor.newPage();
  await second.goto('/burger');
  await second.getByRole('button', { name: texts.nl.problems['second-tab'].action }).click();
  await lab.page.getByRole('heading', { name: texts.nl.problems['moved-away'].title }).waitFor();
  expect(await lab.page.getByRole('dialog').count()).toBe(0);
});

/** Runs in the page. */
function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}
