/** All lessons that there are: each is whole in every language, at every level, and can be fetched by its name. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../text.ts';
import { lessonKey, lessonNames, readLessonKey } from './index.ts';
import { lessonAtLevel, type Lesson } from './lesson.ts';
import { strayStrips, type LessonPictures } from './pictures.ts';
import { LESSON_LEVELS } from './plan.ts';
import { readLesson, writeFault } from './read.ts';

const FOLDER = new URL('../../lessons/', import.meta.url);
const folders = readdirSync(FOLDER);

function read(name: string) {
  const files = new Set(readdirSync(new URL(`${name}/`, FOLDER)));
  return readLesson(name, (file) =>
    files.has(file) ? readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8') : undefined,
  );
}

function lessonOf(name: string, language: Language): Lesson {
  const { lessons, faults } = read(name);
  if (!lessons) throw new Error(faults.map(writeFault).join('\n'));
  return lessons[language];
}

describe('the lessons', () => {
  it('are all named in index.ts, so that pages can fetch them', () => {
    expect(folders).toEqual([...lessonNames]);
  });

  it.each(folders)('%s is without mistakes', (name) => {
    expect(read(name).faults.map(writeFault)).toEqual([]);
  });

  it.each(folders)('%s can be changed by nobody who reads it', (name) => {
    const lesson = lessonOf(name, 'nl');
    for (const part of [lesson, lesson.steps, lesson.steps[0]?.strip, lesson.papers.parents.sections]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});

describe.each(folders.flatMap((name) => languages.map((language) => [name, language] as const)))(
  '%s in %s',
  (name, language) => {
    const lesson = lessonOf(name, language);

    it.each(LESSON_LEVELS)('ends at level %s with two or more questions for the exit ticket', (level) => {
      const { questions, steps } = lessonAtLevel(lesson, level);
      const exit = questions.filter((it) => it.exit).map(({ id }) => id);
      expect(exit.length).toBeGreaterThanOrEqual(2);
      expect(steps.at(-1)?.asks).toEqual(expect.arrayContaining(exit));
    });

    it('says of everything that a plan B needs pictures for which sheet has them', () => {
      for (const sheet of lesson.sheets) {
        expect(sheet.kind === 'pictures', sheet.id).toBe(sheet.strips.length > 0);
        expect(sheet.kind === 'score', sheet.id).toBe(sheet.rows > 0 && sheet.columns.length > 0);
      }
    });

    it('brings the pictures that its sheets ask for; `npm run nepwerk -- strips` makes them', () => {
      const folder = new URL(`${name}/pictures/`, FOLDER);
      const pictures: LessonPictures = JSON.parse(readFileSync(new URL('pictures.json', folder), 'utf8'));
      expect(strayStrips(lesson, pictures)).toEqual([]);
      const files = Object.values(pictures.strips).map(({ file }) => file);
      expect(readdirSync(folder).toSorted()).toEqual([...files, 'pictures.json'].toSorted());
    });

    it('names its licence', () => {
      expect(lesson.licence.says).toContain(lesson.licence.name);
    });
  },
);

describe('the synthetic hamburger', () => {
  const lesson = lessonOf('synthetic-burger', 'nl');

  it('has its parts at the minutes of the lesson plan', () => {
    expect(lesson.parts.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['join', 0, 5],
      ['unplugged', 5, 12],
      ['lab', 12, 30],
      ['wall', 30, 38],
      ['talk', 38, 45],
    ]);
  });

  it('has three turning points, each with its own address', () => {
    const turns = lesson.steps.filter(({ turn }) => turn);
    expect(turns.map(({ id, addresses }) => [id, addresses])).toEqual([
      ['no-cheese', ['/burger?cheese=0']],
      ['twenty', ['/burger?count=20']],
      ['swap', ['/burger?cheese=100&tomato=0&secondPatty=100', '/burger?lettuce=100&tomato=100&secondPatty=0']],
    ]);
  });

  it('gives judges a regularity by which the game can be won, and burger B, which is real, be refused', () => {
    const stacks = lesson.sheets.find(({ id }) => id === 'judge')?.stacks ?? [];
    const boxes = [0, 1, 2, 3, 4].map((box) => new Set(stacks.map((stack) => stack[box])));
    expect(stacks).toHaveLength(12);
    expect(boxes.map((layers) => layers.size)).toEqual([2, 1, 2, 1, 1]);
    const burgerB = ['tomato', 'bun-top', 'lettuce', 'patty', 'bun-bottom'];
    expect(burgerB.filter((layer, box) => !boxes[box]?.has(layer))).toEqual(['tomato']);
    const named = burgerB.map((layer) => lesson.layers.find(({ id }) => id === layer)?.name).join(', ');
    expect(lesson.steps.find(({ id }) => id === 'unplugged')?.does).toContain(`B: ${named}.`);
  });

  it('mixes as many made as real pictures for the vote on paper', () => {
    const strip = lesson.sheets.find(({ id }) => id === 'real-or-made')?.strips[0];
    expect(strip?.mixed).toBe(true);
    expect(strip?.made).toBe(strip?.real);
  });

  it('is the same lesson in both languages', () => {
    const english = lessonOf('synthetic-burger', 'en');
    expect(english.steps.map(({ id, minutes, addresses }) => ({ id, minutes, addresses }))).toEqual(
      lesson.steps.map(({ id, minutes, addresses }) => ({ id, minutes, addresses })),
    );
    expect(english.title).not.toBe(lesson.title);
  });
});

describe('a lesson at a level', () => {
  it.each(LESSON_LEVELS)('%s has a key, which is read back', (level) => {
    expect(readLessonKey(lessonKey('synthetic-burger', level))).toEqual({ name: 'synthetic-burger', level });
    expect(readLessonKey(`synthetic-burger-${level}x`)).toBeUndefined();
  });

  const lesson = lessonOf('synthetic-burger', 'nl');

  it('says what that level says, and for the rest what all say', () => {
    const [join] = lessonAtLevel(lesson, 'primary').steps;
    expect(join?.say).toBe(lesson.steps[0]?.levels.primary?.say);
    expect(join?.does).toBe(lesson.steps[0]?.does);
    expect(lessonAtLevel(lesson, 'lower').steps[0]?.say).toBe(lesson.steps[0]?.say);
  });

  it('asks its own questions and no others', () => {
    const exits = LESSON_LEVELS.map((level) =>
      lessonAtLevel(lesson, level)
        .questions.filter((it) => it.exit)
        .map(({ id }) => id),
    );
    expect(exits).toEqual([
      ['exit-missing', 'exit-really', 'exit-now'],
      ['exit-missing', 'exit-half', 'exit-really', 'exit-now'],
      ['exit-missing', 'exit-half', 'exit-liar', 'exit-now'],
    ]);
  });
});
