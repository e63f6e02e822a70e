/** The Face lab in a page: opens it on puppets, trains it, and holds back what the page asks of its worker beside the training. */
import type { Page } from 'playwright';

/** What the page holds back, put there by {@link watchMessages}. */
interface Held {
  /** Whether pictures are held back. */
  on: boolean;
  /** How many messages were. */
  count: number;
}

/** The page with what {@link watchMessages} put into it. */
type Global = typeof globalThis & { held: Held };

/** How long the lab may take to open: a machine that does other things besides needs a minute. */
const OPENING_TIMEOUT = 120_000;

/** Goes through the door: what comes next is the choice of the two faces, with puppets chosen. */
export async function goToCasting(page: Page): Promise<void> {
  await page.goto('face', { waitUntil: 'networkidle' });
  for (const rule of await page.locator('.face-rule input').all()) {
    await rule.check();
  }
  await page.locator('.face-door button[type=submit]').click();
  await page.locator('.casting-choose .button.go').waitFor();
}

/** Opens the lab, once in casting; answers the milliseconds from the press until it is ready to train. */
export async function openFaceLab(page: Page): Promise<number> {
  return page.evaluate(async (patience) => {
    const begin = performance.now();
    document.querySelector<HTMLElement>('.casting-choose .button.go')?.click();
    while (!document.querySelector('main[data-phase=ready]')) {
      if (performance.now() - begin > patience) {
        throw new Error('the Face lab did not become ready');
      }
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - begin;
  }, OPENING_TIMEOUT);
}

/** Lets the training run. */
export async function startTraining(page: Page): Promise<void> {
  await page.locator('.controls .button.go').click();
  await page.locator('main[data-phase=running]').waitFor();
}

/** Lets the training rest. */
export async function pauseTraining(page: Page): Promise<void> {
  await page.locator('.controls .button.go').click();
  await page.locator('main[data-phase=paused]').waitFor();
}

/** Stops the mirror, which moves at first. */
export async function stopMirror(page: Page): Promise<void> {
  await page.locator('.face-mirror-tools > button').click(); // waits until it can be pressed: then the mirror has a picture
}

/**
 * Training steps a second over so many milliseconds, from one change of the step that the page shows to another. The training must run.
 *
 * @throws When it stands still.
 */
export function paceOf(page: Page, milliseconds: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        let first: { step: number; at: number } | null = null;
        setTimeout(() => reject(new Error('the training stands still')), 2 * wanted + 30_000);
        new MutationObserver((_changes, observer) => {
          const now = { step: Number(document.querySelector('main')?.dataset['step']), at: performance.now() };
          first ??= now;
          if (now.at - first.at < wanted) {
            return;
          }
          observer.disconnect();
          resolve((1000 * (now.step - first.step)) / (now.at - first.at));
        }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-step'] });
      }),
    milliseconds,
  );
}

/** Prepares a page, before it is opened, for {@link holdPictures}. */
export async function watchMessages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: Held = { on: false, count: 0 };
    Object.assign(globalThis, { held });
    Worker.prototype.postMessage = new Proxy(Reflect.get(Worker.prototype, 'postMessage') as () => void, {
      apply(send, worker, words: [{ type?: string }?]) {
        if (held.on && ['preview', 'mirror', 'next-mirror'].includes(words[0]?.type ?? '')) {
          held.count++;
        } else {
          Reflect.apply(send, worker, words);
        }
      },
    });
  });
}

/**
 * From now on the page's wishes for previews and for the mirror do not reach its worker, or do again. A page that was not heard does not ask again until the
 * training has rested.
 */
export async function holdPictures(page: Page, on: boolean): Promise<void> {
  await page.evaluate((whether) => {
    (globalThis as Global).held.on = whether;
  }, on);
}

/** How many such wishes were held back so far. */
export function heldPictures(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as Global).held.count);
}
