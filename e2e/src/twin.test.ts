/** A pupil trains two makers side by side: alike at first, in lockstep, and different only by what the data made of them. */
import { texts } from '@nepwerk/lessons';
import { laterTexts } from '@nepwerk/lessons/later';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './support/axe.ts';
import { openBurgerLab, SMALL } from './support/burger-lab.ts';
import { setStage } from './support/setup.ts';

const stage = setStage();

const { shell, result, data } = texts.nl;
const { twin: words } = laterTexts.nl;

/** Neither side gets further ahead than this, in rounds. */
const MOST_AHEAD = 4;
/** So many rounds that there is something to see on 16x16 pixels. */
const ROUNDS = 250;

/** The dialog and what can be read off it. */
interface TwinPage {
  readonly dialog: Locator;
  /** Rounds of both sides, read at the same moment. */
  steps(): Promise<number[]>;
  /** The pixels of the fakes of both sides, as texts to compare. */
  fakes(): Promise<string[]>;
  button(name: string): Locator;
}

async function openTwin(page: Page): Promise<TwinPage> {
  await page.getByRole('button', { name: result.tools.twin, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.waitFor();
  return {
    dialog,
    steps: () => dialog.locator('.twin-column').evaluateAll(stepsOf),
    fakes: () => dialog.locator('.twin-fakes canvas').evaluateAll(pixelsOf),
    button: (name) => dialog.getByRole('button', { name, exact: true }),
  };
}

test('with and without cheese, from the same noise, in lockstep; the lab’s own training goes on afterwards', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage(), `${SMALL}&lettuce=100`);
  const { page } = lab;
  await lab.button('start').click();
  await lab.reach(10);
  const twin = await openTwin(page);
  await expect.poll(() => page.locator('main').getAttribute('data-phase')).toBe('paused');
  const before = await lab.step();

  await twin.dialog.getByRole('radio', { name: data.experiments.list.noCheese.title }).check({ force: true });
  await expect.poll(async () => new Set(await twin.fakes()).size).toBe(1); // the same noise, the same first maker
  const [untrained] = await twin.fakes();
  expect(await twin.dialog.getByText(words.conclusion.sameStart.b1).count()).toBe(1);
  const barriers = await findBarriers(page);

  await twin.button(shell.controls.start).click();
  const gaps: number[] = [];
  await expect
    .poll(async () => {
      const steps = await twin.steps();
      gaps.push(spread(steps));
      return Math.min(...steps);
    })
    .toBeGreaterThanOrEqual(ROUNDS);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(MOST_AHEAD);
  barriers.push(...(await findBarriers(page)));
  const conclusion = twin.dialog.locator('.twin-conclusion');
  await expect
    .poll(() => conclusion.innerText())
    .toMatch(/^We tellen kaas links op ongeveer \d+ van de 100, rechts op \d+\./);

  await twin.button(shell.controls.pause).click();
  const heard = twin.dialog.locator('.twin-controls [role=status]');
  await expect.poll(() => heard.innerText()).toMatch(/^ronde \d+\. We tellen kaas links/);
  const [left, right] = await twin.steps();
  expect(left).toBe(right);
  const trained = await twin.fakes();
  expect(new Set([untrained, ...trained]).size).toBe(3);
  expect([...barriers, ...(await findBarriers(page))]).toEqual([]);
  expect(await lab.step()).toBe(before);

  await page.keyboard.press('Escape');
  await twin.dialog.waitFor({ state: 'detached' });
  expect(await lab.step()).toBeLessThan(ROUNDS);
  await lab.reach(before + 10); // it was going, so it goes on
  await lab.button('pause').click();
  await lab.button('resume').waitFor(); // a page that is slow has not heard yet that it should save
  await lab.saved();
  await page.reload();
  await page.getByText(texts.nl.problems['welcome-back'].title).waitFor(); // and what is kept is the lab's own
  await expect.poll(() => lab.step()).toBeGreaterThanOrEqual(before + 10);
  expect(await lab.step()).toBeLessThan(ROUNDS);
});

test('closed in the middle it ends, opened again it begins anew, and the keyboard does it all', async () => {
  const visitor = await stage.visitor();
  const lab = await openBurgerLab(await visitor.newPage());
  const { page } = lab;
  const twin = await openTwin(page);
  const first = twin.dialog.getByRole('radio').first();
  await first.focus();
  await page.keyboard.press('ArrowLeft'); // around the corner: the last choice
  await expect.poll(() => twin.dialog.getByRole('radio', { name: words.recipe }).isChecked()).toBe(true);
  await twin.dialog.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  await twin.dialog.getByRole('heading', { name: 'Rechts: sesam 95%' }).waitFor();
  await twin.button(shell.controls.start).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => Math.min(...(await twin.steps()))).toBeGreaterThan(20);
  await twin.button(words.startOver).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => twin.steps()).toEqual([0, 0]);
  await expect.poll(() => twin.button(shell.controls.start).evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(async () => Math.min(...(await twin.steps()))).toBeGreaterThan(5);
  const workers = page.workers().length;
  await page.keyboard.press('Escape');
  await twin.dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(workers - 4); // two painters, two trainers
  expect(await lab.button('start').isEnabled()).toBe(true); // the lab had not begun, and still has not
  expect(await lab.step()).toBe(0);

  const again = await openTwin(page);
  expect(await again.steps()).toEqual([0, 0]);
  await again.button(shell.controls.start).waitFor();
});

test('one side that cannot start says so; the other goes on, and waits once it is tried again', async () => {
  const visitor = await stage.visitor();
  const { page } = await openBurgerLab(await visitor.newPage());
  const refusals: string[] = [];
  await page.route('**/trainer.worker*', async (route) => {
    refusals.push(route.request().url());
    await (refusals.length === 1 ? route.abort() : route.continue());
  });
  const twin = await openTwin(page);
  const alert = twin.dialog.getByRole('alert');
  await alert.getByText(words.fallen.b1).waitFor();
  visitor.forgive(); // the console tells of the request that failed
  await twin.button(shell.controls.start).click();
  await expect.poll(async () => Math.max(...(await twin.steps()))).toBeGreaterThan(40);
  expect(Math.min(...(await twin.steps()))).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
  await alert.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => Math.min(...(await twin.steps()))).toBeGreaterThan(40);
  await expect.poll(async () => spread(await twin.steps())).toBeLessThanOrEqual(MOST_AHEAD);
  await twin.button(shell.controls.pause).click();
  await expect.poll(async () => new Set(await twin.steps()).size).toBe(1);
});

/** How far they are apart. */
function spread(steps: readonly number[]): number {
  return Math.max(...steps) - Math.min(...steps);
}

/** Runs in the page. */
function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}

/** Runs in the page. */
function stepsOf(columns: readonly Element[]): number[] {
  return columns.map((column) => Number(column.getAttribute('data-step')));
}

/** Runs in the page. */
function pixelsOf(canvases: readonly Element[]): string[] {
  return canvases.map((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}
