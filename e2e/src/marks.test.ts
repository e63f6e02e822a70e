/** A pupil breaks the marks of a fake: each mark goes when it should, comes back when it can, and nothing leaves. */
import { texts } from '@nepwerk/lessons';
import { marksTexts } from '@nepwerk/lessons/marks';
import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { nameOfFocus, tabTo } from './support/keyboard.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

type Tool = keyof typeof marksTexts.nl.tools.names;

/** The lesson in a page that has it open. */
function lesson(page: Page, language: 'nl' | 'en' = 'nl') {
  const words = marksTexts[language];
  const { notFound, credentials } = words.marks;
  const standing = { ...words.marks.standing, broken: credentials.unfit };
  function mark(name: 'label' | 'watermark' | 'credentials'): Locator {
    return page.locator('.break-mark', { hasText: words.marks[name].name });
  }
  async function steps(): Promise<number> {
    return page.locator('.break-steps li').count();
  }
  /** How the three marks stand: there, weaker, broken or gone. */
  async function standings(): Promise<string[]> {
    const said = await page.locator('.break-standing').allInnerTexts();
    return said.map((text) => {
      const found = Object.entries(standing).find(([, it]) => text.includes(it));
      return text.includes(notFound) ? 'gone' : (found?.[0] ?? text);
    });
  }
  return {
    words,
    mark,
    steps,
    /** Waits until the fake has its marks. */
    begun: () => mark('credentials').waitFor(),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    choose: (tool: Tool) => page.getByRole('radio', { name: words.tools.names[tool] }).check(),
    set: (name: string, value: string) => page.locator(`.break input[name=${name}]`).fill(value),
    /** Does what is set, and waits until it is done. */
    async go(): Promise<void> {
      const before = Number(await page.locator('.break-steps [aria-current]').getAttribute('data-at'));
      await page.getByRole('button', { name: words.tools.go }).click();
      await page.locator(`.break-steps [aria-current][data-at="${before + 1}"]`).waitFor();
    },
    standings,
    /** The share of the picture that is left, in per cent. */
    async left(): Promise<number> {
      return Number(await page.getByRole('meter', { name: words.game.picture }).getAttribute('aria-valuenow'));
    },
  };
}

describe.each([
  ['nl', 'nl-NL', { width: 1366, height: 768 }],
  ['en', 'en-GB', { width: 1024, height: 768 }],
] as const)('in %s', (language, locale, viewport) => {
  test('all marks are lost in two steps, each step is told, and the questions follow', async () => {
    const visitor = await stage.visitor({ locale, viewport });
    const page = await visitor.newPage();
    await page.goto('/');
    await page.getByRole('link', { name: texts[language].site.home.marks.link }).click();
    const { words, ...it } = lesson(page, language);
    const { questions } = words;
    await it.begun();
    expect(await page.title()).toBe(words.title);
    expect(await it.standings()).toEqual(['there', 'there', 'there']);
    expect(await it.left()).toBe(100);
    await page.getByText(questions.predict.b1).waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await it.choose('recompress');
    await it.set('quality', '0.1');
    await it.go();
    expect(await it.standings()).toEqual(['there', 'gone', 'gone']);
    await page.getByText(questions.trust.b1).waitFor();
    const size = await page.locator('.break-caption .hint').innerText();
    expect(size).toMatch(language === 'nl' ? /\d% van het eerste/ : /\d% of the first/);
    expect(Number(/(\d+)%/.exec(size)?.[1])).toBeLessThan(10);

    await it.choose('crop');
    await it.set('top', '0.15');
    expect(await findBarriers(page)).toEqual([]);
    await it.go();
    expect(await it.standings()).toEqual(['gone', 'gone', 'gone']);
    expect(await it.left()).toBeGreaterThan(85);
    const count = words.game.steps.other.replace('{count}', '2');
    await page.getByText(words.game.wonBest.b1.replace('{count}', count)).waitFor();
    await page.getByText(questions.missing.b1).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await it.button(words.picture.undo).click();
    expect(await it.standings()).toEqual(['there', 'gone', 'gone']);
    await it.button(words.picture.redo).click();
    expect(await it.standings()).toEqual(['gone', 'gone', 'gone']);
    await page.getByRole('checkbox', { name: words.picture.compare }).check();
    await expect.poll(() => page.getByText(words.picture.before, { exact: true }).isVisible()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
  });
});

test('a pasted seal does not fit, and a watermark that was lost on a screen comes back when the screen is cut off', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/marks');
  const { words, ...it } = lesson(page);
  await it.begun();
  await it.choose('seal');
  await page.getByText(words.tools.sealThere.b1).waitFor();
  expect(await page.getByRole('button', { name: words.tools.go }).isEnabled()).toBe(false);

  await it.choose('screenshot');
  await it.set('zoom', '0.5');
  await it.go();
  expect(await it.standings()).toEqual(['there', 'gone', 'gone']);
  await it.choose('seal');
  await it.go();
  expect(await it.standings()).toEqual(['there', 'gone', 'broken']);
  await page.getByText(words.questions.forged.b1).waitFor();

  // The picture fills 256 of 635 pixels, in the middle.
  await it.choose('crop');
  for (const side of ['left', 'top', 'right', 'bottom']) await it.set(side, '0.3');
  await it.go();
  expect((await it.standings())[1]).not.toBe('gone');
});

test('with the keyboard alone: a tool, its slider, the picture, undo, an answer', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/marks');
  const { words, ...it } = lesson(page);
  await it.begun();

  await tabTo(page, words.tools.names.crop);
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: words.tools.names.cover }).isChecked()).toBe(true);
  // A thick line from right to left along the top, where the label is.
  await page.locator('.hand-pad').focus();
  await page.keyboard.press('Shift+ArrowUp');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ArrowUp');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press(' ');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press(' ');
  await tabTo(page, words.tools.go);
  await page.keyboard.press('Enter');
  await expect.poll(it.steps).toBe(2);
  await expect.poll(it.standings).toEqual(['gone', 'there', 'gone']);
  await expect.poll(() => nameOfFocus(page)).not.toBe('');

  await tabTo(page, words.picture.undo);
  await page.keyboard.press('Enter');
  await expect.poll(it.standings).toEqual(['there', 'there', 'there']);

  await tabTo(page, texts.nl.answers.open);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.keyboard.type('Het label.');
  await page.keyboard.press('Escape');
  await page.reload();
  await it.begun();
  await it.button(texts.nl.answers.open).click();
  await page.getByRole('dialog').getByText('Het label.').waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('nothing leaves: no file field, no file, no menu that saves; and no key stays behind', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.goto('/marks');
  const it = lesson(page);
  await it.begun();
  expect(await page.locator('input[type=file], a[download]').count()).toBe(0);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(9)], 'mine.png'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  });
  await it.choose('filter');
  await it.go();
  expect(await it.steps()).toBe(2);
  await page.evaluate(() => {
    addEventListener('contextmenu', (event) => (document.body.dataset.menu = String(!event.defaultPrevented)));
  });
  await page.locator('.break-picture canvas').click({ button: 'right' });
  expect(await page.locator('body').getAttribute('data-menu')).toBe('false');
  expect(downloads).toEqual([]);
  await page.goto('/');
  await page.getByText(texts.nl.site.home.device.empty).waitFor();
  await page.getByRole('link', { name: texts.nl.site.home.marks.link }).waitFor();
});

test('without a network it says so, and a second try works', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/marks');
  const { words, ...it } = lesson(page);
  await page.getByText(words.problems.reader.b1).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.unroute('**/*.wasm');
  await it.button(words.again).click();
  await it.begun();
  expect(await it.standings()).toEqual(['there', 'there', 'there']);
  visitor.forgive(); // that the reader could not be fetched is on the console, as it should be
});

test('another burger begins anew, and so does the label in the other language', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/marks');
  const { words, ...it } = lesson(page);
  await it.begun();
  await it.choose('resize');
  await it.go();
  await it.button(words.picture.another).click();
  await expect.poll(it.steps).toBe(1);
  expect(await it.standings()).toEqual(['there', 'there', 'there']);
  await page.getByRole('radio', { name: /^EN/ }).check();
  const english = lesson(page, 'en');
  await english.button(english.words.picture.another).click();
  await expect.poll(english.standings).toEqual(['there', 'there', 'there']);
  expect(await english.left()).toBe(100);
});
