/** A language that Intl refuses is replaced, and a good one left alone. */
import { expect, test } from 'vitest';
import { ensureUsableLanguage } from './usable-language.ts';

test.each([
  ['C', 'nl'],
  ['en-GB', 'en-GB'],
])('%s becomes %s', (language, expected) => {
  const browser = { language } as Navigator;
  ensureUsableLanguage(browser);
  expect(browser.language).toBe(expected);
  expect(() => new Intl.NumberFormat(browser.language)).not.toThrow();
});
