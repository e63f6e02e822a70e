/** The curious look under the bonnet: the model's own source with the lines at work, what it learns, and the lab as a link. */
import { texts } from '@nepwerk/lessons';
import { laterTexts } from '@nepwerk/lessons/later';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();
const { bonnet } = laterTexts.nl;

test('with the keyboard: the code lights up where a step is, the figures are those of the nets, the link is the lab', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage(), 'preset=tiny16&count=50&cheese=0');
  const { page } = lab;
  await lab.button('start').click();
  await lab.reach(5);
  await page.getByRole('button', { name: bonnet.title }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.locator('code.lit', { hasText: 'learn(loss, nets.discriminator' }).waitFor();
  await page.locator('code.lit', { hasText: 'learn(loss, nets.generator' }).waitFor();
  await page.getByRole('radio', { name: 'gan.ts', exact: true }).check();
  await page.locator('code.lit', { hasText: 'leakyRelu' }).first().waitFor();
  // A dense layer of 32 x 1,024 without bias and 64 scales and shifts: the first layer of the smallest maker.
  await expect.poll(() => page.locator('.bonnet-layers').innerText()).toContain('32 × 1024\t32.896');
  expect(await findBarriers(page)).toEqual([]);

  const link = await page.getByRole('textbox', { name: bonnet.link.heading }).inputValue();
  await page.keyboard.press('Escape');
  const other = await (await stage.visitor()).newPage();
  await other.goto(link);
  const cheese = other.getByRole('slider', { name: texts.nl.burger.ingredients.cheese });
  await expect.poll(() => cheese.getAttribute('aria-valuetext')).toMatch(/^0/);
  expect(new URL(link).searchParams.get('lettuce')).toBe('55');
});
