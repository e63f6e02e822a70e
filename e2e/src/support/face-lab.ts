/** The Face lab in a page, as end-to-end tests use it. */
import { castingTexts, faceTexts } from '@nepwerk/lessons/face';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** What has to be agreed to at the door. */
export const RULES = ['ask', 'label', 'kind'] as const;

/** The lab in a page; `enter` agrees to everything, takes the puppets, and waits until the photos are there. */
export function faceLab(page: Page, language: 'nl' | 'en' = 'nl') {
  const words = faceTexts[language];
  const casting = castingTexts[language];
  const main = page.locator('main');
  return {
    words,
    casting,
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    /** Agrees to everything at the door, and stands before the choice of faces. */
    async agree(): Promise<void> {
      await page.goto('/face');
      for (const rule of RULES) await page.getByRole('checkbox', { name: words.door.rules[rule].b1 }).check();
      await page.getByRole('button', { name: words.door.open }).click();
      await page.getByRole('heading', { name: casting.choose.heading }).waitFor();
    },
    async enter(): Promise<void> {
      await this.agree();
      await page.getByRole('button', { name: casting.choose.open }).click();
      await main.and(page.locator('[data-phase=ready]')).waitFor({ timeout: 120_000 });
    },
    phase: (name: string) => main.and(page.locator(`[data-phase=${name}]`)).waitFor({ timeout: 120_000 }),
    async reach(step: number): Promise<void> {
      await expect
        .poll(async () => Number(await main.getAttribute('data-step')), { timeout: 120_000 })
        .toBeGreaterThanOrEqual(step);
    },
    /** How many photos of each person are trained on. */
    async used(): Promise<number[]> {
      return (await page.locator('.face-count').allInnerTexts()).map((text) => Number.parseInt(text, 10));
    },
  };
}

/** Runs in the page: whether a canvas shows more than one colour, and a mark of what it shows. */
export function lookAt(canvas: Element): { colours: number; mark: number } {
  const it = canvas as HTMLCanvasElement;
  // Read from a copy: the browser would warn of a canvas that is read again and again.
  const copy = new OffscreenCanvas(it.width, it.height).getContext('2d');
  copy?.drawImage(it, 0, 0);
  const { data } = copy?.getImageData(0, 0, it.width, it.height) ?? { data: [] };
  const seen = new Set<number>();
  let mark = 0;
  for (let i = 0; i < data.length; i += 4) {
    const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    seen.add(colour);
    mark = (mark * 31 + colour) % 1_000_003;
  }
  return { colours: seen.size, mark };
}

/** Runs in the page: what becomes of files that are dragged over it, dropped on it or pasted. */
export function offerFiles(): Record<string, string> {
  function isPrevented(type: string, event: Event): boolean {
    return !(type === 'paste' ? document.querySelector('main') : document.body)?.dispatchEvent(event);
  }
  const options = { bubbles: true, cancelable: true };
  return {
    dragover: isPrevented('dragover', new DragEvent('dragover', options)) ? 'refused' : 'left to the browser',
    drop: isPrevented('drop', new DragEvent('drop', options)) ? 'refused' : 'left to the browser',
    paste: isPrevented('paste', new Event('paste', options)) ? 'taken' : 'not taken',
  };
}

/** Runs in the page: the names of all that the browser keeps for us, and how much lies there. */
export async function kept(): Promise<string[]> {
  const found = Object.keys(localStorage).concat(Object.keys(sessionStorage));
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const base = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    });
    for (const store of base.objectStoreNames) {
      const count = await new Promise<number>((resolve) => {
        const counting = base.transaction(store).objectStore(store).count();
        counting.addEventListener('success', () => resolve(counting.result));
      });
      if (count > 0) found.push(`${name}/${store}`);
    }
    base.close();
  }
  return found.concat(await caches.keys());
}
