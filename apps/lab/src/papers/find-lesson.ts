/** Fetches a lesson for its papers, and keeps what is wrong with its files where the server of lesson makers says so. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '@nepwerk/lessons';
import { type Lesson, lessonNames, loadLesson } from '@nepwerk/lessons/lesson';

/** A mistake in a file of a lesson. */
export interface LessonFault {
  readonly file: string;
  readonly line: number;
  readonly says: string;
}

/** A lesson that is sought: there, not there yet, not to be had, unknown, or with mistakes in its files. */
export type Found =
  | { readonly is: 'there'; readonly lesson: Lesson }
  | { readonly is: 'loading' | 'unreachable' | 'unknown' }
  | { readonly is: 'faulty'; readonly faults: readonly LessonFault[] };

/** Looks for a lesson by its name, in a language, for as long as the view is shown. */
export function useLesson(name: string, language: Language): Found {
  const found = useSignal<Found>({ is: 'loading' });
  useEffect(() => {
    let isOver = false;
    void findLesson(name, language).then((it) => {
      if (!isOver) found.value = it;
    });
    return () => (isOver = true);
  }, [name, language]);
  return found.value;
}

async function findLesson(name: string, language: Language): Promise<Found> {
  const known = lessonNames.find((it) => it === name);
  if (!known) return { is: 'unknown' };
  try {
    return { is: 'there', lesson: await loadLesson(known, language) };
  } catch (error) {
    const faults = faultsOf(error);
    return faults.length > 0 ? { is: 'faulty', faults } : { is: 'unreachable' };
  }
}

/** What the plugin for lessons says where a file is wrong; it says it in this way only to who writes a lesson. */
function faultsOf(error: unknown): readonly LessonFault[] {
  if (!(error instanceof Error) || !('faults' in error) || !Array.isArray(error.faults)) return [];
  return error.faults as readonly LessonFault[];
}
