/** A class: pupils come in, stand still, answer, vote and are wiped; seats survive, and nobody sees what is not theirs. */
import { languages } from '@nepwerk/lessons';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { newPupil, openClass } from './support/class-room.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

/** A screen stands still within a second of the teacher's word; on a machine that does six at once, within this. */
const FROZEN_WITHIN = 5000;

test.each(languages)('six pupils come in, stand still, answer, and are wiped at the end (%s)', async (language) => {
  const teacher = (await stage.visitor()).context;
  const room = await openClass(teacher, language);
  const pupils = await Promise.all(Array.from({ length: 6 }, () => newPupil(stage, language)));
  await Promise.all(pupils.map((it) => it.comeIn(room.code)));
  const [first, second] = pupils;
  if (!first || !second) throw new Error('there are six');
  const { words } = first;
  expect(await findBarriers(first.page)).toEqual([]);
  const names = (await room.state()).seats.map(({ name }) => name);
  expect(new Set(names).size).toBe(6);

  // Another name, three times.
  await first.page.getByRole('button', { name: words.join.spin.other.replace('{count}', '3') }).click();
  await expect.poll(async () => (await room.state()).seats.reduce((sum, { spins }) => sum + spins, 0)).toBe(1);

  // To the lesson; the teacher sees where they are.
  await Promise.all(pupils.map((it) => it.page.getByRole('link', { name: words.join.toLab }).click()));
  await Promise.all(pupils.map((it) => it.page.locator('main.lab').waitFor()));
  await expect
    .poll(async () => (await room.state()).seats.map(({ lab }) => lab))
    .toEqual(Array.from({ length: 6 }, () => 'burger'));
  expect(await findBarriers(first.page)).toEqual([]);

  // Eyes on me: nothing can be pressed, by mouse or key, until it is over.
  await room.ask({ type: 'freeze', on: true });
  await Promise.all(pupils.map((it) => it.frozen.waitFor({ timeout: FROZEN_WITHIN })));
  expect(await findBarriers(first.page)).toEqual([]);
  for (let i = 0; i < 5; i++) {
    await first.page.keyboard.press('Escape');
    expect(await first.frozen.isVisible()).toBe(true);
  }
  await second.page.reload();
  await second.frozen.waitFor();
  await room.ask({ type: 'freeze', on: false });
  await Promise.all(pupils.map((it) => it.frozen.waitFor({ state: 'detached' })));

  // A message, a question and a hand.
  await room.ask({ type: 'message', text: 'Kijk eens naar de kaas 🍔' });
  await first.page.getByText('Kijk eens naar de kaas 🍔').waitFor();
  await room.ask({ type: 'ask', question: 'predict-cheese' });
  for (const [i, pupil] of pupils.entries()) {
    await pupil.strip(words.strip.question).click();
    await pupil.page
      .locator('.class-choices button')
      .nth(i % 3)
      .click();
    await pupil.page.getByText(words.question.sent.b1).waitFor();
  }
  expect(await findBarriers(first.page)).toEqual([]);
  const { replies } = await room.state();
  expect(Object.keys(replies['predict-cheese'] ?? {})).toHaveLength(6);
  await first.page.keyboard.press('Escape');
  await first.strip(words.strip.hand.up).click();
  await expect
    .poll(async () => (await room.state()).seats.filter(({ handSince }) => handSince !== null).length)
    .toBe(1);

  // A lab that is closed says so, in mid-lesson too.
  await room.ask({ type: 'close-lab', lab: 'burger' });
  await first.page.getByRole('heading', { name: words.closed.heading }).waitFor();
  expect(await findBarriers(first.page)).toEqual([]);
  await room.ask({ type: 'open-lab', lab: 'burger', agreed: [] });
  await first.page.locator('main.lab').waitFor();

  // The end: every device is wiped and says so; the server has their receipts, and then nothing.
  await room.ask({ type: 'end' });
  await Promise.all(pupils.map((it) => it.ended.getByRole('button', { name: words.end.home }).waitFor()));
  expect(await findBarriers(first.page)).toEqual([]);
  await expect.poll(() => room.isGone(), { timeout: 30_000 }).toBe(true);
  for (const { page } of pupils) {
    expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual([
      'nepwerk.language',
      'nepwerk.level',
    ]);
  }
});

test('a seat survives a reload, another tab and a network that goes for a while', async () => {
  const room = await openClass((await stage.visitor()).context);
  const visitor = await stage.visitor();
  const pupil = await newPupil(stage);
  await pupil.comeIn(room.code);
  const context = pupil.page.context();
  const name = await pupil.page.locator('.class-name').innerText();
  await pupil.page.reload();
  await expect.poll(() => pupil.page.locator('.class-name').innerText()).toBe(name);
  const tab = await context.newPage();
  await tab.goto('/');
  await expect.poll(() => tab.locator('.class-name').innerText()).toBe(name);
  await room.ask({ type: 'freeze', on: true });
  for (const page of [pupil.page, tab]) await page.getByRole('dialog', { name: pupil.words.frozen.heading }).waitFor();
  await room.ask({ type: 'freeze', on: false });
  await pupil.page.close(); // the one that had the connection for both
  await room.ask({ type: 'message', text: 'Nog daar?' });
  await tab.getByText('Nog daar?').waitFor();
  expect((await room.state()).seats).toHaveLength(1);
  await visitor.close();
});

test('codes that are none, closed doors and links are said or followed', async () => {
  const room = await openClass((await stage.visitor()).context);
  const pupil = await newPupil(stage);
  const { page, words } = pupil;
  await page.goto('/join');
  await page.getByLabel(words.join.code).fill('000 000');
  await page.keyboard.press('Enter');
  await page.getByText(words.join.refused['no-such-code'].b1).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await room.ask({ type: 'door', open: false });
  await page.getByLabel(words.join.code).fill(room.code);
  await page.keyboard.press('Enter');
  await page.getByText(words.join.refused['door-closed'].b1).waitFor();
  await room.ask({ type: 'door', open: true });
  await page.goto(`/join/${room.code}`);
  await page.getByText(words.join.hello).waitFor();
  await room.ask({ type: 'remove', seat: 0, block: false });
  await page.getByText(words.strip.removed.b1).waitFor();
});
