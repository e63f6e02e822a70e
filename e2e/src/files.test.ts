/** A pupil saves what was made, and the file says in three ways that it is fake; nothing leaves in another way. */
import { readFile } from 'node:fs/promises';
import { texts } from '@nepwerk/lessons';
import { checkTexts } from '@nepwerk/lessons/check';
import { laterTexts } from '@nepwerk/lessons/later';
import { read } from '@nepwerk/marks';
import { openCredentials, type CredentialTool } from '@nepwerk/marks/credentials';
import { credentialLibrary } from '@nepwerk/marks/testing/marked';
import { readTraining } from '@nepwerk/marks/training';
import { loadSafetensors } from '@nepwerk/nn';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { nameOfFocus } from './support/keyboard.ts';
import { savesOf } from './support/saves.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();
const { files, saves } = laterTexts.nl;

let credentials: CredentialTool;

beforeAll(async () => {
  credentials = openCredentials(await credentialLibrary());
});

/** A lab that has trained a little, with the dialog that saves files. */
async function openFiles(page: Page) {
  const lab = await openBurgerLab(page, 'preset=tiny16&count=20');
  await lab.button('start').click();
  await lab.reach(20);
  await lab.button('pause').click();
  await savesOf(page).open();
  await page.getByRole('button', { name: saves.file.open }).click();
  await page.getByRole('heading', { name: files.title }).waitFor();
  return lab;
}

/** Saves, and answers the file. */
async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: files.save }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('one picture and all sixteen are saved with all three marks, and the checker knows this device', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  const lab = await openFiles(page);
  expect(await findBarriers(page)).toEqual([]);
  const rounds = Number(await lab.page.locator('main').getAttribute('data-step'));

  const all = await save(page);
  expect(all.name).toBe(`burgerlab-nep-ronde-${rounds}.png`);
  await page.getByText(files.saved.b1.replace('{title}', all.name)).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('radio', { name: files.one }).check();
  await page.getByRole('button', { name: files.pick.replace('{at}', '6') }).click();
  const one = await save(page);
  await page.getByRole('radio', { name: files.film }).check();
  expect(await findBarriers(page)).toEqual([]);
  const film = await save(page);
  expect(film.name).toBe(`burgerlab-nep-film-ronde-${rounds}.gif`);
  await checkFilm(film.bytes, rounds);
  expect(one.name).toBe(`burgerlab-nep-6-ronde-${rounds}.png`);

  for (const { bytes } of [all, one]) {
    const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(Math.min(info.width, info.height)).toBeGreaterThanOrEqual(512);
    const { payload } = read({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) });
    expect(payload).toEqual({ kind: 1, lab: 1, classNumber: 0 });
    expect(await credentials.read('image/png', new Uint8Array(bytes), [])).toMatchObject({
      found: 'credentials',
      credentials: {
        state: 'unknown',
        signer: 'device',
        data: { lab: 'burger', examples: { burger: 20, bird: 0, doodle: 0, own: 0 }, rounds },
      },
    });
  }
  // Nothing was sent to get there: only files of the lab were asked for.
  expect(visitor.requests.filter((it) => it.method() !== 'GET' || it.postData() !== null)).toEqual([]);

  const words = checkTexts.nl;
  const checker = await visitor.newPage();
  await checker.goto('/check');
  await checker.setInputFiles('input[type=file]', [{ name: one.name, mimeType: 'image/png', buffer: one.bytes }]);
  await expect.poll(() => checker.locator('.check-right').innerText()).toContain(words.verdicts.own.heading);

  // Wiped: the same file is then by somebody unknown.
  await checker.goto('/');
  await page.close();
  await checker.getByText(texts.nl.site.home.device.key, { exact: false }).waitFor();
  await checker.getByRole('button', { name: 'Wis alles' }).click();
  await checker.locator('.on-device .sure button').first().click();
  await checker.getByText('Nepwerk bewaart hier niets meer van jou', { exact: false }).waitFor();
  await checker.goto('/check');
  await checker.setInputFiles('input[type=file]', [{ name: one.name, mimeType: 'image/png', buffer: one.bytes }]);
  await expect.poll(() => checker.locator('.check-right').innerText()).toContain(words.verdicts.other.heading);
});

test('the training itself is saved with a card and a signature, read by both checkers, and holds what was trained', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await page.route('**/c2pa*', (route) => route.abort()); // what signs pictures is not needed for it
  const lab = await openFiles(page);
  const rounds = Number(await lab.page.locator('main').getAttribute('data-step'));
  await page.getByRole('radio', { name: files.training }).check();
  await page.getByText(files.trainingMarks.list.card).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const training = await save(page);
  expect(training.name).toBe(`burgerlab-training-ronde-${rounds}.safetensors`);
  await page.getByText(files.savedTraining.b1.replace('{title}', training.name)).waitFor();

  const { tensors, metadata } = loadSafetensors(training.bytes);
  expect(tensors.size).toBeGreaterThan(10);
  expect(JSON.parse(metadata['progress'] ?? '')).toMatchObject({ step: rounds });
  expect(await readTraining(training.bytes, [])).toMatchObject({
    credentials: {
      state: 'unknown',
      signer: 'device',
      data: { lab: 'burger', examples: { burger: 20, bird: 0, doodle: 0, own: 0 }, rounds },
    },
  });

  const { verdicts, marks } = checkTexts.nl;
  const checker = await visitor.newPage();
  await checker.goto('/check');
  async function check(name: string, buffer: Buffer): Promise<string> {
    await checker.setInputFiles('input[type=file]', [{ name, mimeType: '', buffer }]);
    await checker.locator('.check-verdict', { hasText: name }).waitFor();
    return checker.locator('.check-right').innerText();
  }
  const whole = await check(training.name, training.bytes);
  expect(whole).toContain(verdicts.own.heading);
  expect(whole).toContain(marks.training.alone.b1);
  expect(await findBarriers(checker)).toEqual([]);
  const changed = Buffer.from(training.bytes);
  changed[changed.length - 9] = (changed[changed.length - 9] ?? 0) ^ 1;
  expect(await check('changed.safetensors', changed)).toContain(verdicts.broken.heading);
});

/** A film is signed, moves, and has its label and its watermark in the frame that stands still. */
async function checkFilm(bytes: Buffer, rounds: number): Promise<void> {
  const { pages = 0, width, pageHeight = 0 } = await sharp(bytes, { animated: true }).metadata();
  expect(pages).toBeGreaterThan(2);
  expect(Math.min(width, pageHeight)).toBeGreaterThanOrEqual(512);
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { payload } = read({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) });
  expect(payload).toEqual({ kind: 1, lab: 1, classNumber: 0 });
  expect(await credentials.read('image/gif', new Uint8Array(bytes), [])).toMatchObject({
    found: 'credentials',
    credentials: { state: 'unknown', data: { rounds } },
  });
}

test('saving can be stopped, says so without a network, and gives the keyboard back', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await openFiles(page);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.getByRole('button', { name: files.save }).click();
  await page.getByText(files.refused.reader.b1).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.unroute('**/*.wasm');
  visitor.forgive();

  await page.route('**/*.wasm', () => undefined); // a network that never answers
  await page.getByRole('button', { name: files.save }).click();
  await page.getByText(files.steps.fetch).waitFor();
  await page.getByRole('button', { name: files.cancel, exact: true }).click();
  await expect.poll(() => nameOfFocus(page)).toBe(files.save);
  await page.unroute('**/*.wasm');

  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => nameOfFocus(page)).not.toBe('');
});
