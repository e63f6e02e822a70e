/** The Burger lab as a pupil finds it: by what the page says, in the language of the page. */
import { texts } from '@nepwerk/lessons';
import type { Language } from '@nepwerk/lessons';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** Training on 16x16 pixels: a step in a hundredth of a second, so that a test sees in seconds what a pupil sees in minutes. */
export const SMALL = 'preset=tiny16&count=50';

/** What a test can see and do in the lab. */
export interface BurgerLabPage {
  readonly page: Page;
  /** The button that starts, pauses or goes on. */
  button(name: 'start' | 'resume' | 'pause' | 'oneStep'): Locator;
  /** Steps trained so far, as the page says. */
  step(): Promise<number>;
  /** Waits until so many steps are trained. */
  reach(step: number): Promise<void>;
  /** Waits until the training is kept on the device, as a wide page says: before that, a page that is closed has lost it. */
  saved(): Promise<void>;
  /** A figure of the judge as it stands there, `79%`, or a dash before there is one. */
  figure(name: 'right' | 'trained' | 'unseen' | 'fakes'): Promise<string>;
  /** The pixels of the sixteen fakes, as a text to compare with another. */
  fakes(): Promise<string>;
  /** The share of the fakes that have cheese, in per cent, as the page counts it; NaN before it counts. */
  cheeseShare(): Promise<number>;
  /** The share, 0 to 1, of the pixels of the fakes that have the yellow of cheese; a bun is browner, and lettuce greener. */
  cheesePixels(): Promise<number>;
}

/** Opens the lab in a page; `query` is the address's own, as a teacher would hand it out. */
export async function openBurgerLab(page: Page, query = SMALL, language: Language = 'nl'): Promise<BurgerLabPage> {
  await page.goto(`/burger?${query}`);
  const lab = burgerLab(page, language);
  await expect.poll(() => main(page).getAttribute('data-phase')).toMatch(/ready|paused/);
  return lab;
}

/** The lab in a page that is already open. */
export function burgerLab(page: Page, language: Language = 'nl'): BurgerLabPage {
  const { shell, burger } = texts[language];
  const fakes = page.getByRole('img', { name: burger.fakesLabel });
  async function step(): Promise<number> {
    return Number(await main(page).getAttribute('data-step'));
  }
  return {
    page,
    button: (name) => page.getByRole('button', { name: shell.controls[name], exact: true }),
    step,
    async reach(wanted) {
      await expect.poll(step).toBeGreaterThanOrEqual(wanted);
    },
    saved: () => page.getByText(shell.device.saved.split('{')[0] ?? '').waitFor({ state: 'attached' }),
    figure: (name) => page.locator(`[data-figure=${name}]`).innerText(),
    fakes: () => fakes.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL()),
    async cheeseShare() {
      const cell = page.locator('tr[data-ingredient=cheese] [data-share=fake] .share-number');
      return (await cell.count()) === 0 ? Number.NaN : Number.parseInt(await cell.innerText(), 10);
    },
    cheesePixels: () => fakes.evaluate(shareOfCheese),
  };
}

function main(page: Page): Locator {
  return page.locator('main');
}

/** Runs in the page. */
function shareOfCheese(canvas: HTMLCanvasElement): number {
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
  copy?.drawImage(canvas, 0, 0);
  const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let yellow = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.slice(at, at + 3);
    if (red > 200 && green > 160 && blue < 60) yellow++;
  }
  return (4 * yellow) / pixels.length;
}
