/** The school check in the built lab: whole, with a camera and in Dutch, and by keyboard alone, in English, where the camera is blocked; and its code there and back. */
import { schoolCheckTexts } from '@nepwerk/lessons/schoolcheck';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { nameOfFocus, tabTo } from './support/keyboard.ts';
import { setStage } from './support/setup.ts';
import { setWebcam } from './support/webcam.ts';

const webcam = setWebcam();
const stage = setStage({ browserArguments: webcam.browserArguments });

type Texts = typeof schoolCheckTexts.nl;

/** What stands on the card of a check. */
function card(page: Page, texts: Texts, name: keyof Texts['checks']) {
  return page.getByRole('region', { name: texts.checks[name].name, exact: true });
}

/** Waits until all checks of the first button are made: on a slow machine the training alone takes a minute. */
async function isMade(page: Page, texts: Texts): Promise<void> {
  await page.getByRole('button', { name: texts.again }).waitFor({ timeout: 150_000 });
}

/** All that the browser keeps for this site. */
function keptBy(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
}

test('a teacher runs it whole, with the camera, and nothing of it is left', async () => {
  const texts = schoolCheckTexts.nl;
  const visitor = await stage.visitor({ permissions: ['camera'] });
  const page = await visitor.newPage();
  await page.goto('/docent');
  await page.locator('a[href="/schoolcheck"]').click();
  const before = visitor.requests.length;
  await page.getByRole('button', { name: texts.start }).click();
  await isMade(page, texts);
  for (const name of ['browser', 'device'] as const) {
    expect(await card(page, texts, name).textContent(), name).toContain(texts.grades.good);
  }
  // How fast they are is this machine's own, and that of what else runs on it; that they were tried is not.
  await card(page, texts, 'network')
    .getByText(/stroom: (bericht voor bericht|vastgehouden)/)
    .waitFor();
  await card(page, texts, 'storage').getByText('IndexedDB: 20 MB').waitFor();
  await card(page, texts, 'training')
    .getByText(/(?!0,0)\d+,\d rondes per seconde/)
    .waitFor();
  expect(await card(page, texts, 'camera').textContent()).toContain(texts.grades.undone);
  await page.getByRole('button', { name: texts.camera.start }).click();
  await page.getByText(texts.found.camera.fine.means).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await expect.poll(() => keptBy(page)).not.toContainEqual(expect.stringContaining('schoolcheck'));
  const asked = visitor.requests.slice(before);
  expect(asked.map((request) => request.method()).filter((method) => method !== 'GET')).toEqual([]);
  expect(asked.map((request) => new URL(request.url()).pathname)).toContain('/api/schoolcheck/stream');
});

test('by keyboard alone, stopped before the training, and where the camera is blocked; ICT reads the code and sees the same', async () => {
  const texts = schoolCheckTexts.en;
  const blocked = { locale: 'en-GB', permissions: [] };
  const page = await (await stage.visitor({ ...blocked, viewport: { width: 1024, height: 768 } })).newPage();
  await page.goto('/schoolcheck');
  await tabTo(page, texts.start);
  await page.keyboard.press('Enter');
  await page.getByText(texts.progress.training).waitFor();
  expect(await nameOfFocus(page)).toBe(texts.stop); // in the same place, so that it can be stopped at once
  await page.keyboard.press('Enter');
  await page.getByText(texts.stopped).waitFor();
  await tabTo(page, texts.camera.start);
  await page.keyboard.press('Enter');
  await page.getByText(texts.found.camera.settled.means).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const seen = await card(page, texts, 'storage').textContent();
  const code = await page.getByRole('textbox', { name: texts.code.label }).inputValue();

  const ict = await (await stage.visitor({ locale: 'en-GB' })).newPage();
  await ict.goto('/schoolcheck');
  await tabTo(ict, texts.read.heading);
  await ict.keyboard.press('Enter');
  await ict.keyboard.press('Tab');
  await ict.keyboard.insertText(code);
  await ict.keyboard.press('Tab');
  await ict.keyboard.press('Enter');
  await ict.getByText(texts.found.camera.settled.ict).waitFor();
  expect(await card(ict, texts, 'storage').textContent()).toBe(seen);
  expect(await card(ict, texts, 'training').textContent()).toContain(texts.grades.undone);
});
