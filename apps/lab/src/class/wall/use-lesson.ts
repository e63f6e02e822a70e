/** The lesson that a class is given, in words for the wall. */
import { useEffect, useState } from 'preact/hooks';
import type { Language, Level } from '@nepwerk/lessons';
import { type Lesson, loadLesson, readLessonKey } from '@nepwerk/lessons/lesson';

/** What the wall shows of a lesson. */
export interface WallLesson extends Pick<Lesson, 'title' | 'questions'> {
  /** A primary school reads the short sentences. */
  readonly level: Level;
}

/**
 * The lesson; null while it is not known, where the class has none, or one that this page does not know.
 *
 * @param key As the class's state has it.
 * @param isOnline Where a lesson could not be fetched, it is tried again when this changes.
 */
export function useLesson(key: string | null, language: Language, isOnline: boolean): WallLesson | null {
  const [found, setFound] = useState<{ readonly key: string; readonly lesson: WallLesson } | null>(null);
  useEffect(() => {
    const named = key === null ? undefined : readLessonKey(key);
    if (!named || key === null) return undefined;
    let isWanted = true;
    loadLesson(named.name, language).then(
      ({ title, questions }) => {
        const lesson: WallLesson = { title, questions, level: named.level === 'primary' ? 'a2' : 'b1' };
        if (isWanted) setFound({ key, lesson });
      },
      () => undefined, // the wall does without
    );
    return () => {
      isWanted = false;
    };
  }, [key, language, isOnline]);
  return found && found.key === key ? found.lesson : null;
}
