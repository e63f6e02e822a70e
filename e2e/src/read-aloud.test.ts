/** Texts are read aloud by a voice of the device, in the language of the page, and by no other. */
import { texts } from '@nepwerk/lessons';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { fakeSpeech } from './support/fake-speech.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

const REMOTE_DUTCH = { name: 'Ver Weg', lang: 'nl-NL', localService: false };
const LOCAL_DUTCH = { name: 'Hier', lang: 'nl-NL', localService: true };
const LOCAL_ENGLISH = { name: 'Here', lang: 'en-GB', localService: true };

const { aloud } = texts.nl.site;

test('a voice that is somewhere else is never used: there is no button', async () => {
  const page = await (await stage.visitor()).newPage();
  const speech = await fakeSpeech(page);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await speech.find([REMOTE_DUTCH, LOCAL_ENGLISH]);
  await page.getByRole('radio', { name: texts.nl.site.language.en }).check({ force: true });
  await page.getByRole('button', { name: texts.en.site.aloud.home }).waitFor(); // the English one is of the device
  await page.getByRole('radio', { name: texts.nl.site.language.nl }).check({ force: true });
  await page.getByRole('heading', { name: texts.nl.site.home.heading }).waitFor();
  expect(await page.getByRole('button', { name: aloud.home }).count()).toBe(0);
  expect(await speech.said()).toEqual([]);
});

test('home is read, until the end or until it is pressed again', async () => {
  const page = await (await stage.visitor()).newPage();
  const speech = await fakeSpeech(page);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await speech.find([REMOTE_DUTCH, LOCAL_DUTCH]);
  const button = page.getByRole('button', { name: aloud.home });
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.press('Enter');
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  expect(await speech.said()).toEqual([expect.stringContaining(`Hier: ${texts.nl.site.home.heading}`)]);
  expect(await findBarriers(page)).toEqual([]);
  await speech.end();
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
  await button.click();
  await button.click();
  expect((await speech.said()).at(1)).toContain(texts.nl.site.home.why.b1);
  expect((await speech.said()).slice(2)).toEqual(['(stop)']);
});

describe('in the lab', () => {
  test('judge and question are read at the level of the page, one at a time, and stop when the lab is left', async () => {
    const page = await (await stage.visitor()).newPage();
    const speech = await fakeSpeech(page);
    await openBurgerLab(page, 'preset=tiny16');
    await speech.find([LOCAL_ENGLISH, LOCAL_DUTCH]);
    const question = page.getByRole('button', { name: aloud.question });
    const box = await question.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: aloud.judge }).click();
    await question.click();
    await page.getByRole('radio', { name: texts.nl.site.level.short }).check({ force: true });
    await question.click();
    await question.click();
    const { b1, a2 } = texts.nl.questions.start[0];
    expect(await speech.said()).toEqual([
      `Hier: ${texts.nl.judge.waiting[0].b1}`,
      '(stop)',
      `Hier: ${b1}`,
      '(stop)',
      `Hier: ${a2}`,
    ]);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: texts.nl.site.name }).click();
    await page.getByRole('heading', { name: texts.nl.site.home.heading }).waitFor();
    expect((await speech.said()).slice(5)).toEqual(['(stop)']);
  });

  test('the question is read in its dialog too', async () => {
    const page = await (await stage.visitor({ locale: 'en-GB' })).newPage();
    const speech = await fakeSpeech(page);
    await openBurgerLab(page, 'preset=tiny16', 'en');
    await speech.find([LOCAL_ENGLISH, LOCAL_DUTCH]);
    await page.getByRole('button', { name: texts.en.answers.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: texts.en.site.aloud.question }).click();
    expect(await speech.said()).toEqual([`Here: ${texts.en.questions.start[0].b1}`]);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => speech.said()).toEqual([`Here: ${texts.en.questions.start[0].b1}`, '(stop)']);
  });
});
