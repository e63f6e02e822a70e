/** Goes through a page with the keyboard. */
import type { Page } from 'playwright';

/** More presses of Tab than any page of ours has stops. */
const MOST_STOPS = 60;

/** Presses Tab until what has the focus is called so; throws when it never is. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await page.locator('main').waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const focus = await nameOfFocus(page);
    if (focus.includes(name)) return;
  }
  throw new Error(`Tab does not come to "${name}".`);
}

/** What has the focus is called so; empty when nothing has it. */
export function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return ''; // the whole page is no stop
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
    return element?.getAttribute('aria-label') ?? label?.trim() ?? '';
  });
}
