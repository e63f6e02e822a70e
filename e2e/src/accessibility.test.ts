/** Nothing shuts anybody out: axe finds no fault on any page, in each of its states. */
import { texts } from '@nepwerk/lessons';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

describe.each([
  ['a Chromebook', { width: 1366, height: 768 }],
  ['a tablet', { width: 1024, height: 768 }],
  ['a narrow window', { width: 600, height: 900 }],
])('on %s', (_device, viewport) => {
  test('the home page', async () => {
    const page = await (await stage.visitor({ viewport })).newPage();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('the lab before, during and after training, with a notice', async () => {
    const visitor = await stage.visitor({ viewport });
    const lab = await openBurgerLab(await visitor.newPage());
    expect(await findBarriers(lab.page)).toEqual([]);
    await lab.button('start').click();
    await lab.reach(30);
    expect(await findBarriers(lab.page)).toEqual([]);
    await lab.button('pause').click();
    await lab.button('resume').waitFor();
    expect(await findBarriers(lab.page)).toEqual([]);
    await lab.saved();
    await lab.page.reload();
    await lab.page.getByText(texts.nl.problems['welcome-back'].title).waitFor();
    expect(await findBarriers(lab.page)).toEqual([]);
  });
});

test('the lab that is open elsewhere', async () => {
  const visitor = await stage.visitor();
  await openBurgerLab(await visitor.newPage());
  const second = await visitor.newPage();
  await second.goto('/burger');
  await second.getByRole('alert').waitFor();
  expect(await findBarriers(second)).toEqual([]);
});

test('a page that does not exist', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/nergens');
  await page.getByRole('heading', { name: texts.nl.site.missing.title }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
});
