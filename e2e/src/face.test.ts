/** A pupil in the Face lab: agrees first, sees two faces learned and swapped, steers one, and leaves nothing behind. */
import { readFile } from 'node:fs/promises';
import { checkTexts } from '@nepwerk/lessons/check';
import { texts } from '@nepwerk/lessons';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { nameOfFocus, tabTo } from './support/keyboard.ts';
import { faceLab, kept, lookAt, offerFiles, RULES } from './support/face-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

describe.each([
  ['nl', 'nl-NL', { width: 1366, height: 768 }],
  ['en', 'en-GB', { width: 1024, height: 768 }],
] as const)('in %s', (language, locale, viewport) => {
  test('two faces are learned, swapped, and nothing of them is left', async () => {
    const visitor = await stage.visitor({ locale, viewport });
    const page = await visitor.newPage();
    const lab = faceLab(page, language);
    const { words } = lab;
    await page.goto('/');
    await page.getByRole('link', { name: texts[language].site.home.face }).click();
    await page.getByRole('heading', { name: words.door.heading }).waitFor();
    expect(await page.title()).toBe(words.title);
    expect(await findBarriers(page)).toEqual([]);

    // The door opens only when all is agreed on, and what the law says stands beside it.
    const open = page.getByRole('button', { name: words.door.open });
    expect(await open.isDisabled()).toBe(true);
    for (const rule of RULES.slice(1)) await page.getByRole('checkbox', { name: words.door.rules[rule].b1 }).check();
    expect(await open.isDisabled()).toBe(true);
    await lab.button(words.law.open).click();
    await page.getByText(words.law.help.helpwanted.b1).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await lab.enter();
    expect(await lab.used()).toEqual([300, 300]);
    expect(await findBarriers(page)).toEqual([]);

    await lab.button(words.controls.start).click();
    await lab.phase('running');
    await lab.reach(20);
    await lab.button(words.controls.pause).click();
    await lab.phase('paused');
    expect(await findBarriers(page)).toEqual([]);

    // A photo of each goes in and comes out; swapped, the other one's face comes out.
    const made = page.locator('.face-out canvas').first();
    await expect.poll(async () => (await made.evaluate(lookAt)).colours).toBeGreaterThan(50);
    const own = await made.evaluate(lookAt);
    await page.getByRole('checkbox', { name: words.nets.swap }).check();
    await expect.poll(async () => (await made.evaluate(lookAt)).mark).not.toBe(own.mark);
    await page.getByText(words.nets.swapOn.b1.split('{', 1)[0] ?? '').waitFor();

    // The mirror shows the real one, the deep fake and the cheap one, and they differ.
    await page.getByRole('radio', { name: words.mirror.ways.both }).check();
    const shown = page.locator('.face-pictures canvas');
    await expect.poll(() => shown.count()).toBe(3);
    await page.getByText(words.questions.cheap.b1).waitFor();
    await lab.button(words.mirror.stop).click();
    const marks = await Promise.all([0, 1, 2].map((at) => shown.nth(at).evaluate(lookAt)));
    expect(new Set(marks.map(({ mark }) => mark)).size).toBe(3);
    for (const { colours } of marks) expect(colours).toBeGreaterThan(500);

    // Steered by hand, with the keyboard alone.
    await page.getByRole('radio', { name: words.mirror.byHand }).check();
    const before = (await shown.first().evaluate(lookAt)).mark;
    await page.getByRole('application').press('ArrowRight');
    await expect.poll(async () => (await shown.first().evaluate(lookAt)).mark).not.toBe(before);
    expect(await findBarriers(page)).toEqual([]);
    await lab.button(words.race.open).click();
    const race = page.locator('.face-lanes');
    await expect.poll(() => race.locator('canvas').count(), { timeout: 60_000 }).toBe(6);
    await expect.poll(async () => (await race.locator('canvas').nth(4).evaluate(lookAt)).colours).toBeGreaterThan(50);
    expect(await race.locator('figcaption').nth(4).innerText()).toMatch(/300.*\d+%/s);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await lab.button(words.spot.open).click();
    await page.getByText(words.spot.tips.edge.body.b1).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: words.spot.try }).nth(1).click();
    await page.getByRole('radio', { name: words.mirror.blend }).check();
    expect(await page.getByRole('slider', { name: words.mirror.blend }).inputValue()).toBe('0');

    // No face comes in by drop or paste, nor by a file.
    expect(await page.evaluate(offerFiles)).toEqual({ dragover: 'refused', drop: 'refused', paste: 'not taken' });
    expect(await lab.used()).toEqual([300, 300]);

    // Nothing was sent, nothing can be opened, and nothing is kept.
    expect(visitor.requests.filter((it) => it.method() !== 'GET' || it.postData() !== null)).toEqual([]);
    expect(await page.locator('input[type=file], video, audio').count()).toBe(0);
    const speech = ['nepwerk.language', 'nepwerk.level'];
    expect((await page.evaluate(kept)).toSorted()).toEqual(speech);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect((await page.evaluate(kept)).toSorted()).toEqual(speech);
    await page.getByText(texts[language].site.home.device.empty).waitFor();
  });
});

test('a film of the swap is saved, with all three marks that the checker reads; stopped, nothing is saved', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  const lab = faceLab(page);
  const { film, controls } = lab.words;
  await lab.enter();
  expect(await lab.button(film.open).isDisabled()).toBe(true); // nothing has been learned yet
  await lab.button(controls.step).click();
  await lab.reach(1);
  await lab.button(film.open).click();
  await page.getByText(film.what.b1).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  let saved = 0;
  page.on('download', () => (saved += 1));
  await lab.button(film.go).click();
  await page.getByText(film.shooting.split('{', 1)[0] ?? '').waitFor();
  await lab.button(film.cancel).click();
  await lab.button(film.go).waitFor();
  expect(saved).toBe(0);

  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    lab.button(film.go).click(),
  ]);
  expect(download.suggestedFilename()).toBe('deepfake-eileen-als-grace.mp4');
  await page.getByText(film.saved.b1).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(visitor.requests.filter((it) => it.method() !== 'GET' || it.postData() !== null)).toEqual([]);

  const { verdicts, marks } = checkTexts.nl;
  const [checker] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: film.check }).click(),
  ]);
  const buffer = await readFile(await download.path());
  await checker.setInputFiles('input[type=file]', [{ name: 'film.mp4', mimeType: 'video/mp4', buffer }]);
  await expect
    .poll(() => checker.locator('.check-right').innerText(), { timeout: 60_000 })
    .toContain(verdicts.own.heading);
  const told = await checker.locator('.check-right').innerText();
  expect(told).toContain(marks.watermark.found.made);
  expect(told).toContain(marks.label.look.b1);
  expect(told).toContain('300 foto’s van Grace Hopper');
});

test('fewer photos, one-sided ones and left-out ones are what it learns from, also in mid-training', async () => {
  const page = await (await stage.visitor()).newPage();
  const lab = faceLab(page);
  await lab.enter();
  await page.getByRole('slider', { name: lab.words.data.count }).fill('1');
  await expect.poll(() => lab.used()).toEqual([10, 10]);
  await lab.button(lab.words.controls.start).click();
  await lab.reach(4);
  await page.getByText(lab.words.questions.few.b1).waitFor();
  const album = page.getByRole('listbox').first();
  await album.focus();
  for (const key of [
    'Space',
    'ArrowRight',
    'Space',
    'ArrowRight',
    'Space',
    'ArrowRight',
    'Space',
    'ArrowRight',
    'Space',
  ]) {
    await page.keyboard.press(key);
  }
  await expect.poll(() => lab.used()).toEqual([5, 10]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.getByText(lab.words.data.few.b1.replace('{count}', '5')).waitFor();
  expect(await lab.used()).toEqual([5, 10]);
  expect(await nameOfFocus(page)).toContain('Eileen');
  await lab.button(lab.words.data.allBack).click();
  await page.getByRole('checkbox', { name: lab.words.data.frontal.replace('{name}', 'Grace') }).check();
  await page.getByRole('slider', { name: lab.words.data.count }).fill('6');
  await expect.poll(async () => (await lab.used())[1]).toBeLessThan(100);
  const now = Number(await page.locator('main').getAttribute('data-step'));
  await lab.reach(now + 4);
});

test('starting over, or with other nets, forgets what was learned, which can be saved before; a lab that is left asks again', async () => {
  const page = await (await stage.visitor()).newPage();
  const lab = faceLab(page);
  await lab.enter();
  await lab.button(lab.words.controls.step).click();
  await lab.reach(1);
  await lab.phase('paused');
  const { net } = lab.words;
  await lab.button(net.open).click();
  expect(await findBarriers(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), lab.button(net.save.go).click()]);
  expect(download.suggestedFilename()).toBe(net.save.fileName.replace('{round}', '1'));
  await lab.button(`${net.choose}: ${net.kinds.face48.title}`).click();
  await page.getByRole('button', { name: texts.nl.shell.controls.restartYes }).click();
  await lab.phase('ready');
  expect(new URL(page.url()).search).toBe('?net=48');
  await lab.button(lab.words.controls.step).click();
  await lab.reach(1);
  await lab.phase('paused');
  await lab.button(lab.words.controls.restart).click();
  await page.getByRole('button', { name: texts.nl.shell.controls.restartYes }).click();
  await lab.phase('ready');
  expect(await page.locator('main').getAttribute('data-step')).toBe('0');
  await page.reload();
  await page.getByRole('heading', { name: lab.words.door.heading }).waitFor();
  await tabTo(page, lab.words.door.rules.ask.b1);
  await page.keyboard.press('Space');
  expect(await page.getByRole('checkbox', { name: lab.words.door.rules.ask.b1 }).isChecked()).toBe(true);
});

test('portraits that do not come are said, and can be asked for again', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  const lab = faceLab(page);
  await lab.agree();
  await page.route(/hopper.*\.png/, (route) => route.abort());
  await lab.button(lab.casting.choose.open).click();
  await page.getByRole('alert').getByText(lab.words.problem.opening.body.b1).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  visitor.forgive();
  await page.unroute(/hopper.*\.png/);
  await lab.button(lab.words.problem.again).click();
  await lab.phase('ready');
});
