/** A day of the calendar in words. */
import { language } from '../text/speech.ts';

/** Such as 23 November 2026, of `2026-11-23`. */
export function dayOf(day: string): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
