/** Goes through a page with the keyboard. */
import type { Page } from 'playwright';

/** More presses of Tab than any page of ours has stops. */
const MOST_STOPS = 60;

/** Presses Tab until what has the focus is called so; throws when it never is. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await page.locator('main').waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return ''; // the whole page is no stop
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      return element?.getAttribute('aria-label') ?? label?.trim() ?? '';
    });
    if (focus.includes(name)) return;
  }
  throw new Error(`Tab does not come to "${name}".`);
}
