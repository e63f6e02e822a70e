/** A class led from its pages: a teacher opens it and runs it on the console, a pupil shares a picture, the wall shows it, another votes, and all is wiped. */
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { shareTexts } from '@nepwerk/lessons/share';
import { wallTexts } from '@nepwerk/lessons/wall';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { newPupil } from './support/class-room.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();
const { teach, head, labs, pictures, wall: wallPanel } = teacherPagesTexts.nl;
const share = shareTexts.nl;
const wallWords = wallTexts.nl;

test('from one click to nothing left: console, wall and two pupils', async () => {
  const console = await (await stage.visitor()).newPage();
  await console.goto('/teach');
  await console.getByRole('heading', { name: teach.heading }).waitFor();
  expect(await findBarriers(console)).toEqual([]);
  await console.getByRole('button', { name: teach.open }).click();
  const figures = await console
    .getByText(/^\d{3}\s\d{3}$/)
    .first()
    .innerText();
  const code = figures.replaceAll(/\D/g, '');
  expect(await findBarriers(console)).toEqual([]);
  await console.goto('/console');
  await console.getByRole('switch', { name: labs.names.burger }).click();

  const wall = await (await stage.visitor({ viewport: { width: 1920, height: 1080 } })).newPage();
  await wall.goto(`/wall/${code}`);
  await wall.getByText(wallWords.hidden).waitFor();
  const [maker, voter] = [await newPupil(stage), await newPupil(stage)];
  for (const pupil of [maker, voter]) {
    await pupil.comeIn(code);
    await pupil.page.getByRole('link', { name: pupil.words.join.toLab }).click();
    await pupil.page.locator('main.lab').waitFor();
  }

  // A real picture goes to the teacher, and nowhere else before the teacher has looked.
  await maker.page.getByRole('button', { name: share.tool }).click();
  await maker.page.getByRole('dialog').waitFor();
  if (await maker.page.getByText(share.noMade.b1).isVisible())
    await maker.page.getByText(share.kinds.real, { exact: false }).last().click();
  await maker.page.getByRole('button', { name: share.go }).click();
  await maker.page.getByText(share.sent.b1).waitFor();
  expect(await findBarriers(maker.page)).toEqual([]);
  await maker.page.keyboard.press('Escape');
  await console.getByText(pictures.real).waitFor();
  expect(await findBarriers(console)).toEqual([]);
  await console.getByRole('radio', { name: wallPanel.views.pictures }).click();
  await wall.getByText(wallWords.pictures.none).waitFor();
  expect(await wall.locator('img').count()).toBe(0);
  await console
    .getByRole('button', { name: pictures.showLabel.split('{', 1)[0] ?? '' })
    .first()
    .click();
  await wall.locator('img').first().waitFor();

  // The other pupil is fooled, or not; the truth comes out.
  await voter.strip(voter.words.strip.vote).click();
  await voter.page.getByRole('dialog').getByRole('button', { name: voter.words.vote.made }).click();
  await voter.page.getByText(voter.words.vote.done.b1).waitFor();
  expect(await findBarriers(voter.page)).toEqual([]);
  await console.getByRole('button', { name: wallPanel.revealAll }).click();
  await wall
    .getByText(/^0\s?%$/)
    .first()
    .waitFor();
  expect(await findBarriers(wall)).toEqual([]);

  // Eyes on me by its key, and the end.
  await console.keyboard.press(teacherPagesTexts.nl.keys.freeze.toLowerCase());
  for (const pupil of [maker, voter]) await pupil.frozen.waitFor();
  await wall.getByText(wallWords.eyes).waitFor();
  await console.keyboard.press(teacherPagesTexts.nl.keys.freeze.toLowerCase());
  for (const pupil of [maker, voter]) await pupil.frozen.waitFor({ state: 'detached' });
  await console.getByRole('button', { name: head.end }).click();
  expect(await findBarriers(console)).toEqual([]);
  await console.getByRole('dialog').getByRole('button').last().click();
  for (const pupil of [maker, voter]) await pupil.ended.getByRole('button', { name: pupil.words.end.home }).waitFor();
  await wall.getByText(wallWords.over.heading).waitFor();
  expect(await wall.locator('img').count()).toBe(0);
});
