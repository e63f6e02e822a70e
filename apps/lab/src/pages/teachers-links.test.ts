/** The links for teachers say what the lab understands, and are all in the texts. */
import { languages } from '@nepwerk/lessons';
import { teachers } from '@nepwerk/lessons/teachers';
import { parseBurgerSettings } from '@nepwerk/protocol';
import { describe, expect, it } from 'vitest';
import { languageOfTeachers, teachersAddress } from './addresses.ts';
import { teachersLinks } from './teachers-links.ts';

describe('the links for teachers', () => {
  it.each(Object.entries(teachersLinks))('%s is understood by the lab, whole', (_, query) => {
    const { ignored, given, settings } = parseBurgerSettings(query);
    expect(ignored).toEqual([]);
    expect(given).toBe(true);
    for (const [name, value] of new URLSearchParams(query)) {
      expect(String(settings[name as keyof typeof settings])).toBe(value);
    }
  });

  it.each(languages)('are explained in %s, in the same order', (language) => {
    expect(Object.keys(teachers[language].links.items)).toEqual(Object.keys(teachersLinks));
  });
});

describe('the address of the page for teachers', () => {
  it('says its language', () => {
    for (const language of languages) {
      expect(languageOfTeachers(teachersAddress[language])).toBe(language);
      expect(languageOfTeachers(`${teachersAddress[language]}/`)).toBe(language);
    }
    expect(languageOfTeachers('/burger')).toBeUndefined();
  });
});
