/** Step by step through both nets and back, as a pupil with a mouse and one with a keyboard; slow motion, and what is skipped. */
import { texts } from '@nepwerk/lessons';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab, SMALL } from './support/burger-lab.ts';
import type { BurgerLabPage } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const server = setStage();
const { stage, burger, shell } = texts.nl;

const STOPS = ['noise', 'making', 'judging', 'verdict', 'loss', 'judgeLearns', 'makerLearns'] as const;

/** The beginning of a sentence, up to its first number. */
function beginning({ b1 }: { readonly b1: string }): string {
  return b1.split('{')[0] ?? '';
}

function theStage(page: Page): Locator {
  return page.getByRole('group', { name: burger.stageLabel });
}

function walk(page: Page, name: 'previous' | 'next'): Locator {
  return page.getByRole('button', { name: stage[name] });
}

/** A lab step by step, after one step, by mouse or with a key. */
async function afterOneStep(query = '', key?: 'Enter'): Promise<BurgerLabPage> {
  const page = await (await server.visitor({ reducedMotion: 'reduce' })).newPage();
  const lab = await openBurgerLab(page, `${SMALL}&pace=step${query}`);
  if (key) await lab.button('oneStep').press(key);
  else await lab.button('oneStep').click();
  await walk(page, 'next').waitFor();
  return lab;
}

/** What the pictures with such a name show, as a text to compare; each must have more than one colour. */
async function drawn(page: Page, name: RegExp): Promise<string[]> {
  const canvases = await theStage(page).getByRole('img', { name }).all();
  expect(canvases.length).toBeGreaterThan(0);
  return Promise.all(
    canvases.map(async (canvas) => {
      const { colours, pixels } = await canvas.evaluate(lookAt);
      expect(colours).toBeGreaterThan(4);
      return pixels;
    }),
  );
}

/** Runs in the page. */
function lookAt(canvas: Element): { colours: number; pixels: string } {
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
  copy?.drawImage(canvas, 0, 0);
  const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
  return { colours: new Set(new Uint32Array(data.buffer)).size, pixels: canvas.toDataURL() };
}

test('a pupil walks once around, stop by stop, and every stop says what happens', async () => {
  const { page } = await afterOneStep();
  for (const [index, stop] of STOPS.entries()) {
    if (index > 0) await walk(page, 'next').click();
    await theStage(page).getByText(beginning(stage.stops[stop])).waitFor();
    await theStage(page)
      .getByText(`${index + 1}/7`)
      .waitFor();
  }
  expect(await walk(page, 'next').getAttribute('aria-disabled')).toBe('true');
  await theStage(page).getByRole('img', { name: stage.pixels }).waitFor();
  await walk(page, 'previous').click();
  await theStage(page).getByText(beginning(stage.stops.judgeLearns)).waitFor();
});

test('the layers show what they really do: not blank, and something else at each step', async () => {
  const lab = await afterOneStep();
  const { page } = lab;
  const seen: string[][] = [];
  for (const step of [1, 2]) {
    if (step > 1) await lab.button('oneStep').click();
    await expect.poll(() => lab.step()).toBe(step);
    await theStage(page).getByText(`1/7`).waitFor();
    await walk(page, 'next').click();
    const maker = await drawn(page, /laag van de maker/);
    await walk(page, 'next').click();
    seen.push([...maker, ...(await drawn(page, /laag van de keurder/))]);
  }
  const [first = [], second = []] = seen;
  expect(first.length).toBe(6); // two layers of the maker, and two of the judge for each of two pictures
  for (const [place, picture] of first.entries()) expect(second[place]).not.toBe(picture);
});

test('the loss is said with its number, and the gradient goes back through both nets', async () => {
  const { page } = await afterOneStep();
  for (let i = 0; i < 4; i++) await walk(page, 'next').click();
  await theStage(page)
    .getByText(/^loss maker\s*\d,\d\d/)
    .waitFor();
  await theStage(page)
    .getByText(/^loss keurder\s*\d,\d\d/)
    .waitFor();
  await walk(page, 'next').click();
  const own = await drawn(page, /laag van de keurder.*: de gradiënt/);
  expect(own.length).toBe(4);
  expect(
    await theStage(page)
      .getByRole('img', { name: /laag van de maker.*: de gradiënt/ })
      .count(),
  ).toBe(0);
  await walk(page, 'next').click();
  expect((await drawn(page, /laag van de maker.*: de gradiënt/)).length).toBe(2);
  const passing = await drawn(page, /laag van de keurder, bij de nepburger: de gradiënt/);
  expect(passing[0]).not.toBe(own[0]);
  await drawn(page, new RegExp(stage.pixels));
});

test('with the keyboard alone: the arrow keys walk there and back', async () => {
  const { page } = await afterOneStep('', 'Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const caption = theStage(page).getByText(beginning(stage.stops.judging));
  await caption.waitFor();
  expect(await caption.getAttribute('aria-live')).toBe('polite');
  await page.keyboard.press('ArrowLeft');
  await theStage(page).getByText(beginning(stage.stops.making)).waitFor();
  await walk(page, 'next').focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press('Enter');
  await theStage(page).getByText(beginning(stage.stops.makerLearns)).waitFor();
  expect(await walk(page, 'next').evaluate((button) => button === document.activeElement)).toBe(true);
  const cheese = page.getByRole('slider', { name: burger.ingredients.cheese });
  await cheese.press('ArrowLeft'); // belongs to the slider
  await expect.poll(() => page.url()).toContain('cheese=');
  await theStage(page).getByText(beginning(stage.stops.makerLearns)).waitFor();
});

test.each([
  ['generator', 'judgeLearns'],
  ['discriminator', 'makerLearns'],
] as const)(
  'where only the %s learns, the other’s turn is skipped, and why that matters is said',
  async (nets, stop) => {
    const { page } = await afterOneStep(`&nets=${nets}`);
    for (let i = 0; i < STOPS.indexOf(stop); i++) await walk(page, 'next').click();
    await theStage(page).getByText(stage.skipped[stop].b1).waitFor();
    expect(
      await theStage(page)
        .getByRole('img', { name: /de gradiënt/ })
        .count(),
    ).toBe(0);
  },
);

test('slow motion goes by itself until the pupil walks: that is a pause', async () => {
  const page = await (await server.visitor()).newPage();
  const lab = await openBurgerLab(page, `${SMALL}&pace=slow`);
  await lab.button('start').click();
  await theStage(page).getByText(beginning(stage.stops.making)).waitFor();
  await walk(page, 'previous').click();
  await lab.button('resume').waitFor();
  await theStage(page).getByText(beginning(stage.stops.noise)).waitFor();
  expect(await lab.step()).toBe(1);
  await lab.button('resume').click();
  await expect.poll(() => lab.step()).toBe(2);
});

test('at full speed the way is short: nothing inside, nothing to press, nothing to hear', async () => {
  const page = await (await server.visitor()).newPage();
  const lab = await openBurgerLab(page);
  await lab.button('start').click();
  await theStage(page).getByText(burger.stops.verdict.b1).waitFor();
  expect(await walk(page, 'next').count()).toBe(0);
  expect(
    await theStage(page)
      .getByRole('img', { name: /laag van de/ })
      .count(),
  ).toBe(0);
  // Whoever wants single steps gets a pause, and the picture that is there to walk through.
  await page.getByRole('radio', { name: shell.controls.pace.step, exact: true }).check({ force: true });
  await walk(page, 'next').click();
  await lab.button('oneStep').waitFor();
  await theStage(page).getByText(beginning(stage.stops.making)).waitFor();
});

test.each([
  ['a Chromebook', { width: 1366, height: 768 }],
  ['a tablet', { width: 1024, height: 768 }],
  ['a narrow window', { width: 600, height: 900 }],
])('no stop shuts anybody out, and none needs scrolling on %s', async (_device, viewport) => {
  const page = await (await server.visitor({ viewport, reducedMotion: 'reduce' })).newPage();
  const lab = await openBurgerLab(page, `${SMALL}&pace=step`);
  await lab.button('oneStep').click();
  await walk(page, 'next').waitFor();
  for (const stop of STOPS) {
    await theStage(page).getByText(beginning(stage.stops[stop])).waitFor();
    expect(await findBarriers(page), stop).toEqual([]);
    const [inner, outer] = await theStage(page).evaluate((it) => [it.scrollHeight, it.clientHeight]);
    expect(inner, stop).toBeLessThanOrEqual(outer ?? 0);
    if (stop !== 'makerLearns') await walk(page, 'next').click();
  }
});
