/** The texts of all languages fit together: the same placeholders, none empty, enough for the judge to say, and short where they must be. */
import { describe, expect, it } from 'vitest';
import { checkTexts } from './check.ts';
import { teacherPagesTexts } from './console.ts';
import { castingTexts, faceTexts, liveTexts } from './face.ts';
import { languages, texts as firstTexts } from './index.ts';
import { laterTexts } from './later.ts';
import { marksTexts } from './marks.ts';
import { papersTexts } from './papers.ts';
import { pupilTexts } from './pupil.ts';
import { schoolCheckTexts } from './schoolcheck.ts';
import { shareTexts } from './share.ts';
import { teachers } from './teachers.ts';
import { wallTexts } from './wall.ts';

const texts = {
  nl: {
    ...firstTexts.nl,
    ...laterTexts.nl,
    check: checkTexts.nl,
    marks: marksTexts.nl,
    face: faceTexts.nl,
    live: liveTexts.nl,
    casting: castingTexts.nl,
    papers: papersTexts.nl,
    pupil: pupilTexts.nl,
    schoolcheck: schoolCheckTexts.nl,
    share: shareTexts.nl,
    wall: wallTexts.nl,
    console: teacherPagesTexts.nl,
  },
  en: {
    ...firstTexts.en,
    ...laterTexts.en,
    check: checkTexts.en,
    marks: marksTexts.en,
    face: faceTexts.en,
    live: liveTexts.en,
    casting: castingTexts.en,
    papers: papersTexts.en,
    pupil: pupilTexts.en,
    schoolcheck: schoolCheckTexts.en,
    share: shareTexts.en,
    wall: wallTexts.en,
    console: teacherPagesTexts.en,
  },
};

/** Every text with its path, such as `judge.first.0.a2`. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '').sort();
}

const dutch = new Map(leaves({ ...texts.nl, teachers: teachers.nl }));

describe.each(languages)('the texts in %s', (language) => {
  const own = new Map(leaves({ ...texts[language], teachers: teachers[language] }));

  it('have the keys of the Dutch ones, also in lists', () => {
    expect([...own.keys()]).toEqual([...dutch.keys()]);
  });

  it('are never empty, and have no stray spaces or braces', () => {
    for (const [path, text] of own) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/ {2}|[<>]|^[^{]*\}|\{[^}]*$/);
    }
  });

  it('have the placeholders of the Dutch ones', () => {
    for (const [path, text] of own) expect(placeholders(text), path).toEqual(placeholders(dutch.get(path) ?? ''));
  });

  it('speak like people: no abbreviations of texting, no straight apostrophes inside words', () => {
    for (const [path, text] of own) expect(text, path).not.toMatch(/\w'\w|\bAI-magi|\bAI magic/);
  });

  it('have an A2 version that is not longer than the B1 version', () => {
    for (const [path, text] of own) {
      if (!path.endsWith('.a2')) continue;
      const full = own.get(path.replace(/a2$/, 'b1')) ?? '';
      expect(text.length, `${path}: ${text}`).toBeLessThanOrEqual(full.length);
    }
  });

  it('give the judge at least thirty lines, no two alike', () => {
    const lines = Object.values(texts[language].judge).flatMap((list) => list.map((line) => line.b1));
    expect(lines.length).toBeGreaterThanOrEqual(30);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('give at least twenty-four questions at both levels, no two alike', () => {
    const lines = Object.values(texts[language].questions).flat();
    for (const level of ['b1', 'a2'] as const) {
      expect(lines.length).toBeGreaterThanOrEqual(24);
      expect(new Set(lines.map((line) => line[level])).size).toBe(lines.length);
    }
  });
});
