/** The lesson that a class is given, in words for the wall. */
import { useEffect, useState } from 'preact/hooks';
import type { Language, Level } from '@nepwerk/lessons';
import { type Lesson, loadLesson, readLessonKey } from '@nepwerk/lessons/lesson';

/** What the wall shows of a lesson. */
export interface WallLesson extends Pick<Lesson, 'title'> {
  /** Only what everybody may read. */
  readonly questions: readonly Pick<Lesson['questions'][number], 'id' | 'text' | 'choices'>[];
  /** A primary school reads the short sentences. */
  readonly level: Level;
}

/** Finds a lesson by its name in the class's state; null where there is none of that name. @throws where it can't be fetched. */
export type FindLesson = (key: string, language: Language) => Promise<WallLesson | null>;

/** Finds it among the lessons of this page. */
export async function findLesson(key: string, language: Language): Promise<WallLesson | null> {
  const named = readLessonKey(key);
  if (!named) return null;
  const { title, questions } = await loadLesson(named.name, language);
  return { title, questions, level: named.level === 'primary' ? 'a2' : 'b1' };
}

/**
 * The lesson; null while it is not known, and where the class has none that this page knows.
 *
 * @param isOnline Where a lesson could not be fetched, it is tried again when this changes.
 */
export function useLesson(
  find: FindLesson,
  key: string | null,
  language: Language,
  isOnline: boolean,
): WallLesson | null {
  const [found, setFound] = useState<{ readonly key: string; readonly lesson: WallLesson | null } | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    let isWanted = true;
    find(key, language).then(
      (lesson) => isWanted && setFound({ key, lesson }),
      () => undefined, // the wall does without
    );
    return () => {
      isWanted = false;
    };
  }, [find, key, language, isOnline]);
  return found?.key === key ? found.lesson : null;
}
