/** Dutch and English, and the two reading levels: asked for by browser, address or page, and remembered. */
import { texts } from '@nepwerk/lessons';
import { describe, expect, test } from 'vitest';
import { burgerLab, openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

describe.each([
  ['nl', 'nl-NL'],
  ['en', 'en-GB'],
] as const)('a browser that asks for %s', (language, locale) => {
  test('gets home and lab in it', async () => {
    const page = await (await stage.visitor({ locale })).newPage();
    await page.goto('/');
    await page.getByRole('heading', { name: texts[language].site.home.heading }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.getByRole('link', { name: texts[language].site.home.open }).click();
    await burgerLab(page, language).button('start').waitFor();
    expect(await page.title()).toBe(texts[language].burger.pageTitle);
  });
});

test('the page changes its language at a click, in the middle of training, and remembers it', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await lab.button('start').click();
  await lab.page.getByRole('radio', { name: texts.nl.site.language.en }).check({ force: true });
  const english = burgerLab(lab.page, 'en');
  await english.button('pause').waitFor();
  const step = await english.step();
  await expect.poll(() => english.step()).toBeGreaterThan(step);
  await lab.page.goto('/');
  await lab.page.getByRole('heading', { name: texts.en.site.home.heading }).waitFor();
});

test('the short texts stand in the place of the full ones', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/');
  const { lead } = texts.nl.site.home;
  await page.getByText(lead.b1).waitFor();
  await page.getByRole('radio', { name: texts.nl.site.level.short }).check({ force: true });
  await page.getByText(lead.a2).waitFor();
  expect(await page.getByText(lead.b1).count()).toBe(0);
});
