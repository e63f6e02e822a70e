/** The lab where there are no threads: on a page without cross-origin isolation, and when the address asks for one thread. */
import { texts } from '@nepwerk/lessons';
import { describe, expect, test } from 'vitest';
import { openBurgerLab, SMALL } from './support/burger-lab.ts';
import type { BurgerLabPage } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const ONE_THREAD = texts.nl.shell.device.threads.one.replace('{count}', '1');

async function trainsAndChanges(lab: BurgerLabPage): Promise<void> {
  await lab.button('start').click();
  await lab.reach(3);
  const fakes = await lab.fakes();
  await lab.reach(30);
  await expect.poll(() => lab.fakes()).not.toBe(fakes);
  await lab.page.getByText(ONE_THREAD).waitFor();
}

describe('without cross-origin isolation', () => {
  const stage = setStage({ isolated: false });

  test('the lab trains on one thread, and says so', async () => {
    const page = await (await stage.visitor()).newPage();
    const lab = await openBurgerLab(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await trainsAndChanges(lab);
  });
});

describe('with isolation', () => {
  const stage = setStage();

  test('an address can ask for one thread', async () => {
    const page = await (await stage.visitor()).newPage();
    const lab = await openBurgerLab(page, `${SMALL}&threads=1`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await trainsAndChanges(lab);
  });
});
