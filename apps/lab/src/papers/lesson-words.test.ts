/** What a lesson says of the pages of a class is so: the buttons that it names are there, and its sentences fit where they are shown. */
import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '@nepwerk/lessons';
import { teacherPagesTexts } from '@nepwerk/lessons/console';
import { lessonAtLevel, LESSON_LEVELS } from '@nepwerk/lessons/lesson';
import { readLesson, writeFault } from '@nepwerk/lessons/lesson-files';
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../../packages/lessons/lessons/', import.meta.url);

const lessons = readdirSync(FOLDER).flatMap((name) => {
  const { lessons: read, faults } = readLesson(name, (file) =>
    readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8'),
  );
  if (!read) throw new Error(faults.map(writeFault).join('\n'));
  return languages.flatMap((language) =>
    LESSON_LEVELS.map((level) => [name, language, level, read[language]] as const),
  );
});

describe.each(lessons)('%s in %s at level %s', (_, language, level, whole) => {
  const lesson = lessonAtLevel(whole, level);
  const { strip } = pupilTexts[language];

  it('lets pupils go to the lab of a turning point themselves, and says what comes before', () => {
    for (const { id, does } of lesson.steps.filter(({ turn }) => turn)) {
      expect(does.indexOf(`‘${strip.toLink}’`), id).toBeGreaterThan(0);
    }
  });

  it('begins no strip with the word that stands before it', () => {
    const before = new RegExp(`^${strip.now}\\b`, 'i');
    for (const { id, strip: says } of lesson.steps) {
      expect(
        [says.b1, says.a2].filter((text) => before.test(text)),
        id,
      ).toEqual([]);
    }
  });

  it('tells how the big screen becomes the wall, and of a second code where it is', () => {
    const before = lesson.guide.before.join(' ');
    expect(before).toContain('{address}/wall');
    expect(before).toContain(`‘${teacherPagesTexts[language].code.show}’`);
  });

  it('has blanks only where they are filled in: on a console or a strip they would stay as they are', () => {
    expect(JSON.stringify([lesson.steps, lesson.questions])).not.toMatch(/\{\w+\}/);
  });
});
