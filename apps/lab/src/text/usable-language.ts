/** Gives the browser a language that Intl accepts, where its own is none: WebKit on a Linux without a locale says `C`. */
import { languages } from '@nepwerk/lessons';

/**
 * Puts our first language in the place of an unusable one. The charts' library hands `navigator.language` to Intl while it loads, and
 * would take the whole lab down; call this before.
 */
export function ensureUsableLanguage(browser: Navigator): void {
  try {
    Intl.getCanonicalLocales(browser.language);
  } catch {
    Object.defineProperty(browser, 'language', { value: languages[0], configurable: true });
  }
}
