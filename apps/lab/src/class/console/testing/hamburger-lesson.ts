/** For tests in Node: the first lesson in Dutch, read from its files, at the level of the lower years. */
import { type Lesson, lessonAtLevel } from '@nepwerk/lessons/lesson';
import { readLesson } from '@nepwerk/lessons/lesson-files';
import en from '../../../../../../packages/lessons/lessons/synthetic-burger/en.yaml?raw';
import plan from '../../../../../../packages/lessons/lessons/synthetic-burger/lesson.yaml?raw';
import nl from '../../../../../../packages/lessons/lessons/synthetic-burger/nl.yaml?raw';

const FILES: Readonly<Record<string, string>> = { 'lesson.yaml': plan, 'nl.yaml': nl, 'en.yaml': en };

/** Reads it. @throws Where its files have faults. */
export function hamburgerLesson(): Lesson {
  const { lessons } = readLesson('synthetic-burger', (file) => FILES[file]);
  if (!lessons) throw new Error('The lesson has faults: its own test says which.');
  return lessonAtLevel(lessons.nl, 'lower');
}
