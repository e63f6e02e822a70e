/** What lessons promise of the labs and of a class: addresses that a lab understands whole, and commands that a class takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { readLesson, writeFault } from '@nepwerk/lessons/lesson-files';
import { parseBurgerSettings } from '@nepwerk/protocol';
import { MOST_CHOICES, MOST_STEPS, readTeacherBody, writeBody, type TeacherCommand } from '@nepwerk/protocol/class';
import { describe, expect, it } from 'vitest';
import { teachersLinks } from '../pages/teachers-links.ts';

const FOLDER = new URL('../../../../packages/lessons/lessons/', import.meta.url);

const lessons = readdirSync(FOLDER).map((name) => {
  const { lessons: read, faults } = readLesson(name, (file) =>
    readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8'),
  );
  if (!read) throw new Error(faults.map(writeFault).join('\n'));
  return read.nl;
});

describe.each(lessons.map((lesson) => [lesson.name, lesson] as const))(
  'the lesson %s',
  (_, { steps, sheets, questions, labs }) => {
    const addresses = [
      ...steps.flatMap((step) => step.addresses),
      ...sheets.flatMap((sheet) => sheet.strips.map((strip) => strip.address)),
    ];

    it.each([...new Set(addresses)])('sends pupils to %s, which the lab understands, whole', (address) => {
      const { pathname, search } = new URL(address, 'https://nepwerk.example');
      expect(pathname).toBe('/burger');
      const { ignored, given, settings } = parseBurgerSettings(search);
      expect(ignored).toEqual([]);
      expect(given).toBe(true);
      for (const [key, value] of new URLSearchParams(search)) {
        expect(String(settings[key as keyof typeof settings])).toBe(value);
      }
    });

    it('asks of a class only what a class takes', () => {
      const commands: TeacherCommand[] = [
        ...labs.map((lab) => ({ type: 'open-lab' as const, lab, agreed: [] })),
        ...steps.flatMap(({ wall, asks }, step) => [
          { type: 'step', step } as const,
          { type: 'wall', shows: wall } as const,
          ...asks.map((question) => ({ type: 'ask', question }) as const),
        ]),
      ];
      for (const [at, command] of commands.entries()) {
        const body = writeBody(`lesson-links-${String(at).padStart(4, '0')}`, command);
        expect(readTeacherBody(body), body).toEqual(expect.objectContaining({ refused: null, command }));
      }
      expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
      expect(Math.max(...questions.map(({ choices }) => choices.length))).toBeLessThanOrEqual(MOST_CHOICES);
    });
  },
);

describe('the synthetic hamburger', () => {
  it('hands out the links of the page for teachers', () => {
    const { steps } = lessons.find(({ name }) => name === 'synthetic-burger') ?? { steps: [] };
    expect(steps.map(({ id, addresses }) => [id, addresses])).toEqual(
      expect.arrayContaining([
        ['first-burger', [`/burger?${teachersLinks.usual}`]],
        ['no-cheese', [`/burger?${teachersLinks['no-cheese']}`]],
        ['twenty', [`/burger?${teachersLinks.few}`]],
      ]),
    );
  });
});
