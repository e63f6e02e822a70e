/** Anybody checks a file: what it carries is explained, what carries nothing is never called real, and a file made to do harm does none. */
import { checkTexts } from '@nepwerk/lessons/check';
import { bomb, endlessFilm, hugePng } from '@nepwerk/marks/testing/hostile';
import { flipped, markedBurger, markedVoice } from '@nepwerk/marks/testing/marked';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { texts } from '@nepwerk/lessons';
import { findBarriers } from './support/axe.ts';
import { nameOfFocus, tabTo } from './support/keyboard.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

let marked: Buffer;

beforeAll(async () => {
  marked = Buffer.from((await markedBurger()).bytes);
});

/** Chooses files and waits until all have been looked at. */
async function choose(page: Page, files: Readonly<Record<string, Buffer>>): Promise<void> {
  const list = Object.entries(files).map(([name, buffer]) => ({ name, mimeType: '', buffer }));
  await page.setInputFiles('input[type=file]', list);
  await expect.poll(() => page.locator('.check-files small').allInnerTexts()).toHaveLength(list.length);
  await expect.poll(() => page.locator('.check-files small').allInnerTexts()).not.toContain('…');
}

/** Shows what was found in a file. */
async function show(page: Page, name: string): Promise<string> {
  await page.locator('.check-file', { hasText: name }).click();
  return page.locator('.check-right').innerText();
}

describe.each([
  ['nl', 'nl-NL', { width: 1366, height: 768 }],
  ['en', 'en-GB', { width: 1024, height: 768 }],
] as const)('in %s', (language, locale, viewport) => {
  const words = checkTexts[language];

  test('a file of a lab, saved anew, changed, and one without marks are each explained', async () => {
    const page = await (await stage.visitor({ locale, viewport })).newPage();
    await page.goto('/');
    await tabTo(page, texts[language].site.home.check.link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words.marks.heading }).waitFor();
    expect(await page.title()).toBe(words.title);
    expect(await findBarriers(page)).toEqual([]);

    await choose(page, {
      'burger.png': marked,
      'again.jpg': await sharp(marked).jpeg({ quality: 70 }).toBuffer(),
      'changed.png': Buffer.from(flipped(new Uint8Array(marked))),
      'plain.png': await sharp(marked).resize(40).blur(4).png().toBuffer(),
    });
    const burger = await show(page, 'burger.png');
    expect(burger).toContain(words.verdicts.other.heading);
    expect(burger).toContain(words.marks.watermark.found.made);
    expect(burger).toContain(words.marks.credentials.states.unknown);
    expect(burger).toContain('400');
    expect(burger).toContain(words.history.actions.created);
    expect(await findBarriers(page)).toEqual([]);

    const again = await show(page, 'again.jpg');
    expect(again).toContain(words.verdicts.watermark.heading);
    expect(again).not.toContain(words.history.heading);

    const changed = await show(page, 'changed.png');
    expect(changed).toContain(words.verdicts.broken.heading);
    expect(changed).toContain(words.history.broken);
    expect(await findBarriers(page)).toEqual([]);

    const plain = await show(page, 'plain.png');
    expect(plain).toContain(words.verdicts.none.heading);
    expect(plain).not.toContain(words.history.heading);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test('a sound of a lab is told by its signature and its watermark', async () => {
  const words = checkTexts.nl;
  const page = await (await stage.visitor()).newPage();
  await page.goto('/check');
  await choose(page, { 'voice.wav': Buffer.from(await markedVoice()) });
  const voice = await show(page, 'voice.wav');
  expect(voice).toContain(words.verdicts.other.heading);
  expect(voice).toContain(words.marks.watermark.found.made);
  expect(voice).toContain(words.labs.voice);
  expect(await findBarriers(page)).toEqual([]);
});

test('files that are not what they say, or made to do harm, end in a sentence within seconds, and nothing else is lost', async () => {
  const words = checkTexts.nl;
  const page = await (await stage.visitor()).newPage();
  await page.goto('/check');
  await choose(page, {
    'text.png': Buffer.from('Just some text.'),
    'empty.png': Buffer.alloc(0),
    'huge.png': hugePng(),
    'endless.mp4': endlessFilm(),
    'bomb.png': bomb(),
    'cut.png': marked.subarray(0, 60),
    'wrong.mp3': marked,
  });
  expect(await show(page, 'text.png')).toContain(words.problems.kind.b1);
  expect(await show(page, 'empty.png')).toContain(words.problems.kind.b1);
  expect(await show(page, 'huge.png')).toContain(words.problems.broken.b1);
  expect(await show(page, 'endless.mp4')).toContain(words.problems.broken.b1);
  expect(await show(page, 'bomb.png')).toContain(words.verdicts.none.heading);
  expect(await show(page, 'cut.png')).toContain(words.problems.broken.b1);
  expect(await show(page, 'wrong.mp3')).toContain(words.verdicts.other.heading); // it is what it is, not what it is called
  expect(await findBarriers(page)).toEqual([]);
});

test('without a network the page says so, and a second try works', async () => {
  const words = checkTexts.nl;
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await page.goto('/check');
  await page.route('**/*.wasm', (route) => route.abort());
  await choose(page, { 'burger.png': marked });
  await expect.poll(() => page.locator('.check-right').innerText()).toContain(words.problems.reader.b1);
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: words.again }).click();
  await expect.poll(() => page.locator('.check-right').innerText()).toContain(words.verdicts.other.heading);
  visitor.forgive(); // that the reader could not be fetched is on the console, as it should be
});

test('a file is dropped or pasted, and taken away again with the keyboard', async () => {
  const words = checkTexts.nl;
  const page = await (await stage.visitor()).newPage();
  await page.goto('/check');
  await page.getByRole('heading', { name: words.marks.heading }).waitFor();
  for (const kind of ['drop', 'paste'] as const) {
    await page.evaluate(
      ({ event, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], `${event}.png`));
        const init = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          event === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data }),
        );
      },
      { event: kind, bytes: [...marked] },
    );
    await page.locator('.check-file', { hasText: `${kind}.png` }).waitFor();
  }
  await expect.poll(() => page.locator('.check-files small').allInnerTexts()).not.toContain('…');
  for (const name of ['paste.png', 'drop.png']) {
    await tabTo(page, words.remove.replace('{name}', name));
    await page.keyboard.press('Enter');
    await page.locator('.check-file', { hasText: name }).waitFor({ state: 'detached' });
    expect(await nameOfFocus(page)).not.toBe('');
  }
  await page.getByRole('heading', { name: words.marks.heading }).waitFor();
});
