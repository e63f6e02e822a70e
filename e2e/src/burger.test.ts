/** A pupil's way through the Burger lab: open, start, see judge and fakes change, take the cheese away, reload, go on. */
import { texts } from '@nepwerk/lessons';
import { expect, test } from 'vitest';
import { burgerLab, openBurgerLab, SMALL } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

/** Rounds within which the first fakes must be on the page; how long that takes, the bench measures. */
const FIRST_FAKES_BY = 50;

test('from the home page a pupil opens the lab, starts, and sees the judge and the fakes change', async () => {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/');
  await page.getByRole('link', { name: texts.nl.site.home.open }).click();
  const lab = burgerLab(page);
  expect(await lab.figure('right')).toBe('–');
  await lab.button('start').click();
  await lab.reach(3);
  await expect.poll(() => lab.figure('right')).toMatch(/^\d{1,3}%$/);
  const first = { right: await lab.figure('right'), fakes: await lab.fakes() };
  await expect.poll(() => lab.figure('right')).not.toBe(first.right);
  await expect.poll(() => lab.fakes()).not.toBe(first.fakes);
  for (const name of ['trained', 'unseen', 'fakes'] as const) expect(await lab.figure(name)).toMatch(/^\d{1,3}%$/);
});

test('what is taken out of the data vanishes from the fakes: the cheese', async () => {
  const onlyCheese = 'preset=tiny16&count=100&cheese=100&lettuce=0&tomato=0&sesame=0&secondPatty=0';
  const visitor = await stage.visitor({ reducedMotion: 'reduce' });
  const lab = await openBurgerLab(await visitor.newPage(), onlyCheese);
  await lab.button('start').click();
  await lab.reach(400);
  await expect.poll(() => lab.cheeseShare()).toBeGreaterThanOrEqual(90);
  const before = await lab.cheesePixels();
  expect(before).toBeGreaterThan(0.002);

  await lab.page.getByRole('slider', { name: texts.nl.burger.ingredients.cheese }).press('Home');
  await expect.poll(() => lab.page.url()).toContain('cheese=0');
  await expect.poll(() => lab.cheesePixels()).toBeLessThan(before / 10);
  await expect.poll(() => lab.cheeseShare()).toBeLessThanOrEqual(50);
});

test('the first fakes are there when the training has hardly begun', async () => {
  const lab = await openBurgerLab(await (await stage.visitor()).newPage(), 'preset=colour32');
  await lab.button('start').click();
  const picture = lab.page.getByRole('img', { name: texts.nl.burger.fakesLabel });
  await picture.waitFor();
  expect(await lab.step()).toBeLessThan(FIRST_FAKES_BY);
});

test('pause stops the training, and it goes on from there', async () => {
  const lab = await openBurgerLab(await (await stage.visitor()).newPage());
  await lab.button('start').click();
  await lab.reach(5);
  await lab.button('pause').click();
  await lab.button('resume').waitFor();
  const paused = await lab.step();
  await lab.button('resume').click();
  await expect.poll(() => lab.step()).toBeGreaterThan(paused);
});

test('one step at a time trains one step at a press', async () => {
  const lab = await openBurgerLab(await (await stage.visitor()).newPage(), `${SMALL}&pace=step`);
  for (const step of [1, 2, 3]) {
    await lab.button('oneStep').click();
    await expect.poll(() => lab.step()).toBe(step);
  }
});

test('a closed page is taken up where it was, with its film, and goes on', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  await lab.button('start').click();
  await lab.reach(30);
  await lab.button('pause').click();
  await lab.button('resume').waitFor();
  await lab.saved();
  const [step, fakes] = [await lab.step(), await lab.fakes()];
  await lab.page.close();

  const again = await openBurgerLab(await visitor.newPage(), '');
  await expect.poll(() => again.step()).toBe(step);
  await expect.poll(() => again.fakes()).toBe(fakes);
  expect(await again.page.getByRole('radio', { name: /^moment 0:/ }).count()).toBeGreaterThan(0);
  await again.button('resume').click();
  await again.reach(step + 10);
});

test('a second tab says that the lab is open elsewhere, and can take it over', async () => {
  const visitor = await stage.visitor();
  await openBurgerLab(await visitor.newPage());
  const second = await visitor.newPage();
  await second.goto('/burger');
  const { title, action } = texts.nl.problems['second-tab'];
  await second.getByRole('heading', { name: title }).waitFor();
  await second.getByRole('button', { name: action }).click();
  await burgerLab(second).button('start').click();
  await expect.poll(() => burgerLab(second).step()).toBeGreaterThan(0);
});
