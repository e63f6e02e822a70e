/** The addresses of pages that have one for each language. */
import { languages, type Language } from '@nepwerk/lessons';

/** The page for teachers. */
export const teachersAddress: Readonly<Record<Language, string>> = { nl: '/docent', en: '/teachers' };

/** The language that an address of the page for teachers stands for; undefined for any other address. */
export function languageOfTeachers(path: string): Language | undefined {
  return languages.find((language) => teachersAddress[language] === path.replace(/\/$/, ''));
}
