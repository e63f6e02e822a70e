/** The judge's figures as a pupil meets them: learned by heart, explained, enlarged, and on paper. */
import { texts } from '@nepwerk/lessons';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();
const { shell } = texts.nl;

test('a judge that sees few pictures again and again learns them by heart: the gap is drawn, and said when training rests', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage(), 'preset=tiny16&count=20');
  const { page } = lab;
  await lab.button('start').click();
  await page.locator('.figures-frame[data-state=by-heart] .figure-gap').waitFor();
  await lab.button('pause').click();
  await lab.button('resume').waitFor();
  // What is heard goes by the figures that stand there.
  const heard = await page.locator('.meter [role=status]').innerText();
  const shown = await page.locator('.figures-say').innerText();
  expect(heard).toContain(shell.meter.value.split('{')[0]);
  const said = Object.values(shell.figuresSay.states).filter((it) => shown.includes(it.b1));
  expect(said.length).toBe(1);
  for (const { b1 } of said) expect(heard).toContain(b1);

  await page.getByRole('button', { name: shell.half.open }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(shell.half.byHeart.b1).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText(shell.half.byHeart.b1).waitFor({ state: 'hidden' });
});

test('at twice the size nothing of the table is lost, and it is reached with the keyboard', async () => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  await page.setViewportSize({ width: 683, height: 384 });
  const lab = await openBurgerLab(page);
  await lab.button('start').click();
  await lab.reach(30);
  await lab.button('pause').click();
  await page.getByRole('button', { name: shell.curves.asTable }).focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('region', { name: shell.curves.caption });
  await page.keyboard.press('Tab');
  expect(await table.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await table.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('fits on one sheet of paper, upright', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  const { page } = lab;
  await lab.button('start').click();
  await lab.reach(100);
  await lab.button('pause').click();
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['data', 'training', 'result']) expect(await page.locator(`#part-${part}`).isVisible()).toBe(true);
  for (const name of ['trained', 'unseen', 'fakes', 'right']) {
    expect(await page.locator(`[data-figure=${name}]`).isVisible()).toBe(true);
  }
  expect(await page.locator('.stage').isVisible()).toBe(false);
});
