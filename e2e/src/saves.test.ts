/** A pupil keeps trainings under a name, opens them again with all that was in them, and throws them away; whatever lies in the store. */
import { texts } from '@nepwerk/lessons';
import { laterTexts } from '@nepwerk/lessons/later';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab, SMALL, type BurgerLabPage } from './support/burger-lab.ts';
import { dataOf } from './support/data.ts';
import { savesOf, spoilStore, type Spoil } from './support/saves.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();
const { burger, problems, shell } = texts.nl;
const { drawing, saves } = laterTexts.nl;

/** Bytes on the device in which one small training fits, and not many copies of it. */
const ROOM_FOR_ONE = 4_000_000;

/** A sentence with these values, as the page shows it. */
function filled(text: { readonly b1: string }, values: Readonly<Record<string, string>> = {}): string {
  return text.b1.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A lab that has trained a little, and rests. */
async function trainedLab(query = SMALL, rounds = 20): Promise<BurgerLabPage> {
  const lab = await openBurgerLab(await (await stage.visitor()).newPage(), query);
  await trainOn(lab, rounds);
  return lab;
}

async function trainOn(lab: BurgerLabPage, rounds: number): Promise<void> {
  const go = lab.button('start').or(lab.button('resume'));
  await go.click();
  await lab.reach(rounds);
  await lab.button('pause').click();
  await lab.button('resume').waitFor();
}

test('keep a training with an own drawing, start over with other settings, and open it again', async () => {
  const lab = await openBurgerLab(await (await stage.visitor()).newPage());
  const { page } = lab;
  const [data, kept] = [dataOf(page), savesOf(page)];
  await kept.open();
  await page.getByText(saves.empty.b1).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await kept.close();

  await data.open('draw');
  await page.getByRole('application').click({ position: { x: 120, y: 120 } });
  await page.getByRole('button', { name: drawing.add }).click();
  await data.close();
  await expect.poll(() => data.kept()).toBe(51);
  await trainOn(lab, 40);
  const [step, fakes] = [await lab.step(), await lab.fakes()];
  await kept.open();
  await kept.keep('  Mijn   eerste ');
  await expect.poll(() => kept.says.innerText()).toBe(filled(saves.kept, { name: 'Mijn eerste' }));
  await expect.poll(() => kept.items.innerText()).toContain('1 eigen');
  expect(await findBarriers(page)).toEqual([]);
  await kept.close();

  await page.getByRole('button', { name: shell.controls.restart }).click();
  await page.getByRole('button', { name: shell.controls.restartYes }).click();
  await expect.poll(() => lab.step()).toBe(0);
  await page.getByRole('slider', { name: burger.ingredients.cheese }).press('Home');
  await expect.poll(() => page.url()).toContain('cheese=0');
  await data.album.press('Delete'); // one picture out
  await trainOn(lab, 10);
  const second = await lab.step();

  await kept.open();
  await kept.act('open', 'Mijn eerste').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => lab.step()).toBe(step);
  await expect.poll(() => lab.fakes()).toBe(fakes);
  await expect.poll(() => data.kept()).toBe(51);
  expect(page.url()).not.toContain('cheese=0');
  // What there was has been kept by itself, under a name that says what it was.
  const own = `Zonder kaas, ronde ${second}`;
  await page.getByText(filled(problems['kept-first'].body, { name: own })).waitFor();
  await kept.open();
  await expect.poll(() => kept.items.count()).toBe(2);
  await kept.act('open', own).waitFor();
  await kept.close();

  await trainOn(lab, step + 5);
  await lab.saved();
  const last = await lab.step();
  await page.reload();
  await expect.poll(() => lab.step()).toBe(last);
  await expect.poll(() => data.kept()).toBe(51);
  await data.open('view');
  await expect.poll(() => data.share('drawing')).toBe(2);
});

test('with the keyboard alone: keep, replace, rename, throw away, put back; and it is there after a reload', async () => {
  const { page } = await trainedLab();
  const kept = savesOf(page);
  await page.getByRole('button', { name: texts.nl.result.tools.saves, exact: true }).press('Enter');
  const name = page.getByRole('textbox', { name: saves.name });
  await expect.poll(() => name.inputValue()).toMatch(/^Gewone burgers, ronde \d+$/);
  await name.fill('<b>Vet</b> & "raar"');
  await name.press('Enter');
  await expect.poll(() => kept.items.locator('strong').allInnerTexts()).toEqual(['<b>Vet</b> & "raar"']);

  await name.fill('<B>VET</b> & "raar"');
  await name.press('Enter');
  await expect
    .poll(() => kept.says.innerText())
    .toContain(filled(saves.replace.question, { name: '<b>Vet</b> & "raar"' }));
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: saves.replace.yes }).press('Enter');
  await expect.poll(() => kept.says.innerText()).toContain('is bewaard');
  await expect.poll(() => kept.items.count()).toBe(1);

  await kept.act('rename', '<b>Vet</b> & "raar"').press('Enter');
  const renamed = page.getByRole('textbox', { name: saves.renameTo });
  await renamed.fill('   ');
  await renamed.press('Enter');
  await expect.poll(() => kept.says.innerText()).toBe(saves.refused.nameless.b1);
  expect(await findBarriers(page)).toEqual([]);
  await renamed.fill('Gewoon');
  await renamed.press('Enter');
  await kept.act('discard', 'Gewoon').press('Enter');
  await expect.poll(() => kept.items.count()).toBe(0);
  await page.getByRole('button', { name: saves.undo }).press('Enter');
  await kept.act('open', 'Gewoon').waitFor();

  await page.reload();
  await kept.open();
  await kept.act('discard', 'Gewoon').press('Enter');
  await expect.poll(() => kept.items.count()).toBe(0);
  await page.reload();
  await kept.open();
  await page.getByText(saves.empty.b1).waitFor();
});

test('go back to an earlier moment, go on from there, and rather not', async () => {
  const lab = await trainedLab(SMALL, 250);
  const { page } = lab;
  const [stopped, fakes] = [await lab.step(), await lab.fakes()];
  const strip = page.getByRole('radio', { name: /^moment / });
  const frames = await strip.count();
  await strip.nth(1).check();
  const go = page.locator('.go-back'); // its name has the round
  const round = Number.parseInt(/\d+/.exec(await go.innerText())?.[0] ?? '', 10);
  expect(round).toBeLessThan(stopped);
  expect(await findBarriers(page)).toEqual([]);
  await go.press('Enter');
  await expect.poll(() => lab.step()).toBe(round);
  await expect.poll(() => lab.fakes()).not.toBe(fakes);
  await expect.poll(() => strip.count()).toBeLessThan(frames);
  expect(await findBarriers(page)).toEqual([]);
  await trainOn(lab, round + 5);
  const undo = page.getByRole('button', { name: shell.back.undo });
  await undo.press('Enter');
  await expect.poll(() => lab.step()).toBe(stopped);
  await expect.poll(() => lab.fakes()).toBe(fakes);
  await expect.poll(() => strip.count()).toBe(frames);
  await undo.waitFor({ state: 'detached' });

  await strip.nth(1).check();
  await go.click();
  await expect.poll(() => lab.step()).toBe(round);
  await trainOn(lab, round + 5);
  await lab.saved();
  const last = await lab.step();
  await page.reload();
  await expect.poll(() => lab.step()).toBe(last);
  // Its moments were taken up too.
  await strip.first().check();
  await go.waitFor();
});

test('a moment that cannot be read leaves everything as it is', async () => {
  const lab = await trainedLab(SMALL, 150);
  const { page } = lab;
  const stopped = await lab.step();
  await spoilStore(page, { type: 'moments' });
  await page
    .getByRole('radio', { name: /^moment / })
    .first()
    .check();
  await page.locator('.go-back').click();
  await page.getByText(problems['moment-unreadable'].title).waitFor();
  expect(await lab.step()).toBe(stopped);
  await trainOn(lab, stopped + 5);
});

test('when the device is full it says so, nothing is lost, and training goes on', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  const devtools = await visitor.context.newCDPSession(page);
  // Set before anything is kept, for Chromium remembers for a while how much room there was.
  const { origin } = new URL(stage.address());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM_FOR_ONE });
  const lab = await openBurgerLab(page);
  await trainOn(lab, 20);
  await lab.saved();
  const kept = savesOf(page);
  await kept.open();
  await kept.keep('Eerste');
  await expect.poll(() => kept.says.innerText()).not.toBe('');
  await kept.keep('Tweede');
  await expect.poll(() => kept.says.innerText()).toBe(saves.refused.full.b1);
  expect(await kept.act('open', 'Tweede').count()).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
  await kept.close();
  const step = await lab.step();
  await trainOn(lab, step + 20);
});

describe('whatever lies in the store, the page lives and the training is still there', () => {
  test.each<[string, Spoil]>([
    ['a model that is a text', { type: 'model', how: 'text' }],
    ['a model that is cut off', { type: 'model', how: 'short' }],
    ['a model with a huge header', { type: 'model', how: 'huge-header' }],
    ['a model with numbers that are none', { type: 'model', how: 'not-a-number' }],
    ['a model of another shape', { type: 'model', how: 'other-config' }],
    ['a film of another size', { type: 'film' }],
  ])('%s', async (_, spoil) => {
    const lab = await trainedLab();
    const { page } = lab;
    const kept = savesOf(page);
    await kept.open();
    await kept.keep('Bedorven');
    await expect.poll(() => kept.items.count()).toBe(1);
    await kept.close();
    await trainOn(lab, 40);
    const [step, fakes] = [await lab.step(), await lab.fakes()];
    await spoilStore(page, spoil);
    await kept.open();
    await kept.act('open', 'Bedorven').click();
    await page.getByText(problems['kept-unreadable'].title).waitFor();
    await expect.poll(() => lab.step()).toBe(step);
    await expect.poll(() => lab.fakes()).toBe(fakes);
    await trainOn(lab, step + 5);
  });

  test('labels of an older version and of nobody are grey, and can only be thrown away', async () => {
    const { page } = await trainedLab();
    await spoilStore(page, { type: 'label', key: 'burger/1', label: { version: 0, name: 'Van vroeger' } });
    await spoilStore(page, { type: 'label', key: 'burger/2', label: { name: '<img src=x onerror=alert(1)>' } });
    const kept = savesOf(page);
    await kept.open();
    await expect.poll(() => kept.items.count()).toBe(2);
    await expect.poll(() => kept.items.getByText(saves.unreadable.b1).count()).toBe(2);
    expect(await kept.items.getByRole('button').count()).toBe(2);
    expect(await page.locator('.kept img').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await kept.act('discard', 'Van vroeger').click();
    await expect.poll(() => kept.items.count()).toBe(1);
  });

  test('a hundred thousand labels', async () => {
    const { page } = await trainedLab();
    await spoilStore(page, { type: 'labels', count: 100_000 });
    const kept = savesOf(page);
    await kept.open();
    await page.getByText(filled(saves.tooMany, { count: '60' })).waitFor();
    await expect.poll(() => kept.items.count()).toBe(60);
    await kept.keep('Nog een');
    await expect.poll(() => kept.says.innerText()).toBe(filled(saves.refused.limit, { count: '30' }));
  });
});
