/** The texts of the teacher's pages: the same placeholders in each language, none empty, and a sentence for what a server refuses. */
import { describe, expect, it } from 'vitest';
import { languages } from '@nepwerk/lessons';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { inDigits, inThrees, refusalText } from './words.ts';

/** Every text with its path, such as `teach.problems.other`. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

const dutch = leaves(teacherPagesTexts.nl);

describe.each(languages)('the texts in %s', (language) => {
  const own = new Map(leaves(teacherPagesTexts[language]));

  it('have the keys and placeholders of the Dutch ones, and are well written', () => {
    expect([...own.keys()]).toEqual(dutch.map(([path]) => path));
    for (const [path, text] of dutch) {
      expect(placeholders(own.get(path) ?? ''), path).toEqual(placeholders(text));
      expect(own.get(path), path).toMatch(/^\S(?!.* {2})(?!.*\w'\w)(.*\S)?$/);
    }
  });
});

describe('words', () => {
  it('write a code in threes, and spell it', () => {
    expect(inThrees('482916')).toBe('482 916');
    expect(inDigits('482916')).toBe('4 8 2 9 1 6');
  });

  it('have a sentence for each refusal, also for one that is not known here', () => {
    const { refused } = teacherPagesTexts.nl;
    const all = Object.values(refused);
    expect(new Set(all).size).toBe(all.length);
    for (const name of ['toString', 'nonsense'])
      expect([refused.other, teacherPagesTexts.en.refused.other]).toContain(refusalText(name));
  });
});
