/** A pupil answers a question: typed, kept on the device, found again after a reload, removed. */
import { texts } from '@nepwerk/lessons';
import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

const ANSWER = 'De keurder, want die ziet ook echte burgers.';

/** The dialog, opened by its button. */
async function openAnswer(page: Page, language: 'nl' | 'en' = 'nl'): Promise<Locator> {
  await page.getByRole('button', { name: texts[language].answers.open }).click();
  return page.getByRole('dialog', { name: texts[language].answers.title });
}

/** All that the page keeps of answers. */
function keptAnswers(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('nepwerk.answers.burger'));
}

describe.each([
  ['nl', 'nl-NL'],
  ['en', 'en-GB'],
] as const)('in %s', (language, locale) => {
  test('an answer is kept while it is typed, survives a reload, and is gone when it is removed', async () => {
    const words = texts[language].answers;
    const { start } = texts[language].questions;
    const visitor = await stage.visitor({ locale });
    const { page } = await openBurgerLab(await visitor.newPage(), 'preset=tiny16', language);
    const dialog = await openAnswer(page, language);
    await dialog.getByText(start[0].b1).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type(ANSWER);
    await expect.poll(() => keptAnswers(page)).toContain(ANSWER);
    expect(await findBarriers(page)).toEqual([]);

    await page.reload();
    const again = await openAnswer(page, language);
    await expect.poll(() => again.getByLabel(words.label).inputValue()).toBe(ANSWER);
    await again.getByRole('button', { name: words.next }).click();
    await again.getByText(start[1].b1).waitFor();
    expect(await again.getByLabel(words.label).inputValue()).toBe('');
    const earlier = again.getByRole('listitem').filter({ hasText: start[0].b1 });
    await earlier.getByText(ANSWER).waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await earlier.getByRole('button').click();
    await again.getByText(words.none).waitFor();
    expect(await keptAnswers(page)).toBeNull();
    await again.getByRole('button', { name: words.previous }).click();
    await expect.poll(() => again.getByLabel(words.label).inputValue()).toBe('');
  });
});

test('what was typed last is kept when the page is left at once', async () => {
  const visitor = await stage.visitor();
  const { page } = await openBurgerLab(await visitor.newPage());
  const dialog = await openAnswer(page);
  await dialog.getByLabel(texts.nl.answers.label).fill(ANSWER);
  await page.reload();
  expect(await keptAnswers(page)).toContain(ANSWER);
});

test('all answers are wiped by one button, asked twice', async () => {
  const words = texts.nl.answers;
  const visitor = await stage.visitor();
  const { page } = await openBurgerLab(await visitor.newPage());
  const dialog = await openAnswer(page);
  await dialog.getByLabel(words.label).fill(ANSWER);
  await dialog.getByRole('button', { name: words.next }).click();
  await dialog.getByLabel(words.label).fill('Nog een.');
  await dialog.getByRole('button', { name: words.wipe }).click();
  await dialog.getByRole('button', { name: texts.nl.shell.controls.restartYes }).click();
  await dialog.getByText(words.gone.other.replace('{count}', '2')).waitFor();
  await dialog.getByRole('button', { name: words.undo }).click();
  await expect.poll(() => keptAnswers(page)).toContain(ANSWER);
  await dialog.getByRole('button', { name: words.wipe }).click();
  await dialog.getByRole('button', { name: texts.nl.shell.controls.restartYes }).click();
  await expect.poll(() => keptAnswers(page)).toBeNull();
  expect(await dialog.getByLabel(words.label).inputValue()).toBe('');
  expect(await findBarriers(page)).toEqual([]);
});

test('a browser that keeps nothing says so, and the text stays on the page', async () => {
  const words = texts.nl.answers;
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openBurgerLab(page);
  const dialog = await openAnswer(page);
  await dialog.getByLabel(words.label).fill(ANSWER);
  await dialog.getByText(words.notKept.b1).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  const again = await openAnswer(page);
  expect(await again.getByLabel(words.label).inputValue()).toBe(ANSWER);
  expect(await findBarriers(page)).toEqual([]);
});

test('what somebody else left in the place of the answers is not taken', async () => {
  const visitor = await stage.visitor();
  const { page } = await openBurgerLab(await visitor.newPage());
  await page.evaluate(() =>
    localStorage.setItem(
      'nepwerk.answers.burger',
      JSON.stringify([{ question: 'x', text: 3, at: 1 }, { question: 'Echt?', text: '<b>ja</b>', at: 1 }, 'rommel']),
    ),
  );
  const dialog = await openAnswer(page);
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(1);
  await dialog.getByText('<b>ja</b>').waitFor();
});
