/** A teacher finds the page for teachers, in either language, hands out its links, prints it, and can count on what it says. */
import { texts } from '@nepwerk/lessons';
import { teachers } from '@nepwerk/lessons/teachers';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { tabTo } from './support/keyboard.ts';
import { fetchedAll } from './support/settled.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

const { links } = teachers.nl;
const { controls } = texts.nl.shell;

/** What the controls of the lab stand at. */
async function settings(page: Page) {
  await expect.poll(() => page.locator('main').getAttribute('data-phase')).toBe('ready');
  const { ingredients, pictures } = texts.nl.burger;
  const counted = pictures.other.replace('{count}', '');
  function slider(name: string): Promise<string> {
    return page.getByRole('slider', { name, exact: true }).inputValue();
  }
  function chosen(group: string): Promise<string | null> {
    return page.getByRole('group', { name: group }).locator('input:checked').getAttribute('value');
  }
  return {
    count: Number.parseInt(await page.locator('main').getByText(counted, { exact: false }).first().innerText(), 10),
    cheese: await slider(ingredients.cheese),
    lettuce: await slider(ingredients.lettuce),
    tomato: await slider(ingredients.tomato),
    pace: await chosen(controls.pace.label),
    nets: await chosen(controls.nets.label),
  };
}

describe.each([
  ['nl', 'nl-NL', '/docent'],
  ['en', 'en-GB', '/teachers'],
] as const)('in %s', (language, locale, address) => {
  test('a teacher comes from home to the page with the keyboard, and on to the lab', async () => {
    const page = await (await stage.visitor({ locale })).newPage();
    await page.goto('/');
    await tabTo(page, texts[language].site.home.teachers.link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: teachers[language].heading }).waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await page.title()).toBe(teachers[language].title);
    await tabTo(page, teachers[language].open);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/burger$/);
    await page.goBack();
    await page.locator('.button.go', { hasText: teachers[language].openClass }).click();
    await page.waitForURL(/\/teach$/);
  });

  test.each([
    ['a Chromebook', { width: 1366, height: 768 }],
    ['a tablet', { width: 1024, height: 768 }],
    ['a narrow window', { width: 600, height: 900 }],
  ])('it shuts nobody out, and fits on %s', async (_, viewport) => {
    const page = await (await stage.visitor({ locale, viewport })).newPage();
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });
});

test('the address decides the language, and follows who chooses another', async () => {
  const page = await (await stage.visitor({ locale: 'nl-NL' })).newPage();
  await page.goto('/teachers#privacy');
  const heading = page.getByRole('heading', { name: teachers.en.privacy.heading });
  await expect.poll(() => heading.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(768);
  await page.getByRole('radio', { name: texts.en.site.language.nl }).check({ force: true });
  await page.getByRole('heading', { name: teachers.nl.privacy.heading }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/docent#privacy');
});

const USUAL = { count: 400, cheese: '80', lettuce: '55', tomato: '50', pace: 'fast', nets: 'both' };

test.each([
  ['usual', {}],
  ['slow', { pace: 'slow' }],
  ['no-cheese', { cheese: '0' }],
  ['one-kind', { cheese: '100', lettuce: '0', tomato: '0' }],
  ['rare', { lettuce: '5' }],
  ['few', { count: 20 }],
  ['judge-only', { nets: 'discriminator' }],
] as const)('the link "%s" opens the lab as it says, and its address can be copied', async (name, changes) => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/docent');
  const item = page.locator('#links').getByRole('listitem').filter({ hasText: links.items[name].happens });
  const link = item.getByRole('link', { name: links.items[name].name });
  const shown = (await item.locator('code').innerText()).trim();
  expect(shown).toBe(await link.evaluate((element: HTMLAnchorElement) => element.href));
  await link.click();
  await page.waitForURL(shown);
  expect(await settings(page)).toEqual({ ...USUAL, ...changes });
  expect(await page.getByText(texts.nl.problems['link-ignored'].title).count()).toBe(0);
});

test('on paper there is the lesson with its addresses, and nothing to press', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/docent');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 1000 }); // A4 with margins
  for (const pressed of [page.getByRole('banner'), page.getByRole('navigation'), page.getByRole('button')]) {
    expect(await pressed.filter({ visible: true }).count()).toBe(0);
  }
  expect(await page.locator('.address code').filter({ visible: true }).count()).toBeGreaterThanOrEqual(7);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
});

test('without a network an opened lab goes on: training, playing judge, writing', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await fetchedAll(visitor);
  await visitor.context.setOffline(true);
  await lab.button('start').click();
  await lab.reach(30);
  await lab.page.getByRole('button', { name: texts.nl.result.tools.judge, exact: true }).click();
  await lab.page.getByText('Plaatje 1 van 12').waitFor();
  await lab.page.keyboard.press('Escape');
  await lab.page.getByRole('button', { name: texts.nl.answers.open }).click();
  await lab.page.getByLabel(texts.nl.answers.label).fill('Zonder net.');
  await expect
    .poll(() => lab.page.evaluate(() => localStorage.getItem('nepwerk.answers.burger')))
    .toContain('Zonder net.');
});

test('what a lab leaves on the device is what the page says: one database, answers, language, level, and no cookie', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await lab.button('start').click();
  await lab.reach(20);
  await lab.button('pause').click();
  await lab.saved();
  await lab.page.getByRole('button', { name: texts.nl.answers.open }).click();
  await lab.page.getByLabel(texts.nl.answers.label).fill('Ja.');
  function kept() {
    return lab.page.evaluate(async () => ({
      local: Object.keys(localStorage).sort((a, b) => a.localeCompare(b)),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }));
  }
  await expect.poll(kept).toEqual({
    local: ['nepwerk.answers.burger', 'nepwerk.language', 'nepwerk.level'],
    session: [],
    databases: ['nepwerk'],
    caches: [],
  });
  expect(await visitor.context.cookies()).toEqual([]);
});
