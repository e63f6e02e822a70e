/** The papers of a lesson are found from the page for teachers, print as A4 in both languages with all that they say, and can be filled in. */
import { texts } from '@nepwerk/lessons';
import { teachers } from '@nepwerk/lessons/teachers';
import { papersTexts } from '@nepwerk/lessons/papers';
import type { Page, Route } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { pagesOfPdf } from './support/pdf-text.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

/** What fits between the margins of A4, in CSS pixels: 180 millimetres. */
const PRINT_WIDTH = 680;

/** How many pages each paper has, in the order in which they are printed. */
const PAGES = [
  ['card', 1],
  ['guide', 6],
  ['discussion', 1],
  ['differentiation', 1],
  ['glossary-b1', 1],
  ['glossary-a2', 1],
  ['sheet-maker', 1],
  ['sheet-judge', 1],
  ['sheet-score', 1],
  ['sheet-exit', 1],
  ['plan-b', 2],
  ['sheet-film', 1],
  ['sheet-by-heart', 1],
  ['sheet-real-or-made', 1],
  ['sheet-real-or-made-key', 1],
  ['parents', 1],
  ['ict', 2],
  ['privacy', 2],
  ['incident', 1],
] as const;

/** The foot of a page: its number among all, lesson, paper and licence; nothing of it has spaces. */
const FOOT = /^(\d+)\/(\d+)Nepwerk·(?<lesson>.+?)·(?<paper>.+?)·CCBY4\.0/;

/** A sheet as the page has it for the printer. */
interface PrintedSheet {
  readonly name: string;
  readonly title: string;
  /** All its texts and headings, without spaces. */
  readonly texts: readonly string[];
  readonly headings: readonly string[];
  /** Elements that reach over the edge. */
  readonly tooWide: readonly string[];
}

/** Goes to papers, and waits until their pictures are there. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/lessons/synthetic-burger/${path}`);
  await page.locator('.sheet').first().waitFor();
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('.stray').length)).toBe(0);
}

/** Prints as Chromium does for who presses the button. */
async function print(page: Page): Promise<readonly string[]> {
  return pagesOfPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
}

/** Runs in the page: what is to be printed. */
function sheetsOf(): PrintedSheet[] {
  function textIn(element: Element): string {
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('.only-heard, .on-screen')) hidden.remove();
    return (copy.textContent ?? '').replaceAll(/\s/g, '');
  }
  return [...document.querySelectorAll('.sheet')].map((sheet) => {
    const { right } = sheet.getBoundingClientRect();
    const leaves = [...sheet.querySelectorAll('p, li, th, td, dt, dd, h2, h3, h4, figcaption, small')];
    const own = leaves.filter(
      (it) => it.closest('.only-heard, .on-screen') === null && !it.querySelector('p, li, div, table'),
    );
    return {
      name: sheet.getAttribute('aria-labelledby')?.replace('heading-', '') ?? '',
      title: textIn(sheet.querySelector('h2') ?? sheet),
      texts: own.map(textIn).filter((text) => text !== ''),
      headings: [...sheet.querySelectorAll('h3, h4')].map(textIn),
      tooWide: [...sheet.querySelectorAll('*')]
        .filter((it) => it.closest('.only-heard, svg') === null && it.getBoundingClientRect().right > right + 0.5)
        .map((it) => `${it.tagName} ${it.textContent?.slice(0, 40)}`),
    };
  });
}

describe.each([
  ['nl', 'nl-NL', 'lower'],
  ['en', 'en-GB', 'upper'],
] as const)('in %s', (language, locale, level) => {
  test('all papers print as A4, each on pages of its own, whole', async () => {
    const { sheets: words } = papersTexts[language];
    const page = await (await stage.visitor({ locale, viewport: { width: PRINT_WIDTH, height: 1000 } })).newPage();
    await open(page, `all?level=${level}`);
    const printed = await print(page);
    await page.emulateMedia({ media: 'print' });
    const sheets = await page.evaluate(sheetsOf);
    for (const pressed of [page.getByRole('banner'), page.getByRole('button'), page.getByRole('textbox')])
      expect(await pressed.filter({ visible: true }).count()).toBe(0);
    expect(sheets.flatMap(({ tooWide }) => tooWide)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PRINT_WIDTH);

    const papers = printed.map((text) => FOOT.exec(text)?.groups?.['paper']);
    const pagesOf = sheets.map(({ name, title }) => [name, papers.filter((paper) => paper === title).length]);
    expect(pagesOf).toEqual(PAGES);
    expect(printed.length).toBe(PAGES.reduce((sum, [, count]) => sum + count, 0));
    for (const { name, title, texts, headings } of sheets) {
      const own = printed.filter((_, at) => papers[at] === title).map((text) => text.replace(FOOT, ''));
      const whole = own.join('');
      expect(
        texts.filter((text) => !whole.includes(text)),
        name,
      ).toEqual([]);
      expect(
        headings.filter((heading) => own.some((text) => text.endsWith(heading))),
        name,
      ).toEqual([]);
    }
    const label = words.label.replaceAll(' ', '');
    const pictures = printed.filter((_, at) =>
      /^sheet-(film|by-heart|real-or-made)$/.test(sheets.find((it) => it.title === papers[at])?.name ?? ''),
    );
    expect(pictures.map((text) => text.includes(label))).toEqual([true, true, true]);
    expect(pictures.slice(0, 2).every((text) => text.includes('●') && text.includes('▲'))).toBe(true);
    expect(pictures[2]).not.toMatch(/[●▲]/); // there the class is to find out, and the key is on the next page
  });

  test('the list shuts nobody out, and leads to a letter that is filled in and printed', async () => {
    const page = await (await stage.visitor({ locale })).newPage();
    await page.goto(language === 'nl' ? '/docent' : '/teachers');
    await page.getByRole('link', { name: teachers[language].papers }).click();
    const { index, blanks, tools, names } = papersTexts[language];
    await page.getByRole('link', { name: index.all }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: names.guide }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/[{}]/);
    await page.locator('a[href*="/parents"]').click();
    await page.getByLabel(blanks.school).fill('De Regenboog');
    expect(await findBarriers(page)).toEqual([]);
    const letter = (await print(page)).join('');
    expect(letter).toContain('DeRegenboog');
    expect(letter).toContain(blanks.date.toLowerCase());
    expect(letter).not.toContain(tools.fill.replaceAll(' ', ''));
  });
});

test('the sheets with pictures shut nobody out, and say at each level and reading level what is its own', async () => {
  const page = await (await stage.visitor()).newPage();
  await open(page, 'sheet-film');
  expect(await findBarriers(page)).toEqual([]);
  await open(page, 'sheet-exit?level=primary');
  const questions = page.locator('.ticket-questions > li');
  expect(await questions.count()).toBe(3);
  const usual = await questions.first().locator('p').innerText();
  await page.getByRole('radio', { name: /A2/ }).or(page.locator('input[value="a2"]')).first().check({ force: true });
  await expect.poll(() => questions.first().locator('p').innerText()).not.toBe(usual);
  await page.locator('input[value="upper"]').check({ force: true });
  await expect.poll(() => questions.count()).toBe(4);
  expect(new URL(page.url()).search).toBe('?level=upper');
});

test('pictures that are not there yet, or do not come, are not missed in silence', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  const { fetching, unreachable } = papersTexts.nl.sheets;
  const held: Route[] = [];
  await page.route('**/assets/pictures-*.js', (route) => void held.push(route));
  await page.goto('/lessons/synthetic-burger/sheet-film');
  const says = page.locator('.sheet').getByRole('status');
  await expect.poll(() => says.allInnerTexts()).toEqual([fetching]);
  expect((await print(page)).join('')).toContain(fetching.replaceAll(' ', ''));
  await Promise.all(held.map((route) => route.abort()));
  await expect.poll(() => says.allInnerTexts()).toEqual([unreachable]);
  visitor.forgive(); // the console tells of the request that failed
});

test('a lesson or a paper that there is not says so', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/lessons/synthetic-burger/nothing');
  await expect.poll(() => page.getByRole('alert').innerText()).toBe(papersTexts.nl.away.missing);
  await page.goto('/lessons/nothing');
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(texts.nl.site.missing.title);
});
