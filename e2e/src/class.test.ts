/** A class where things go wrong: seats survive, and codes, doors and links are said or followed. */
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { newPupil, openClass } from './support/class-room.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

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

test('who was removed comes in again on the same page, and who is kept out does not, also by a link', async () => {
  const room = await openClass((await stage.visitor()).context);
  const { page, words } = await newPupil(stage);
  await page.goto(`/join/${room.code}`);
  await page.getByText(words.join.hello).waitFor();
  await room.ask({ type: 'remove', seat: 0, block: false });
  await page.getByLabel(words.join.code).fill(room.code);
  await page.keyboard.press('Enter');
  await page.getByText(words.join.hello).waitFor();
  await expect.poll(async () => (await room.state()).seats.map(({ status }) => status)).toEqual(['removed', 'in']);
  await room.ask({ type: 'remove', seat: 1, block: true });
  await page.getByLabel(words.join.code).fill(room.code);
  await page.keyboard.press('Enter');
  await page.getByText(words.join.refused.blocked.b1).waitFor();
  await page.goto(`/join/${room.code}`);
  await page.getByText(words.join.refused.blocked.b1).waitFor();
  expect((await room.state()).seats).toHaveLength(2);
});
