/// <reference types="vite/types/importMeta.d.ts" />
/** The pictures that come with lessons, as the build found them beside the lessons' files. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Lesson, type LessonPictures, strayStrips } from '@nepwerk/lessons/lesson';

/** Addresses of the picture files, by their path. */
const files = import.meta.glob<string>('../../../../packages/lessons/lessons/*/pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** What was made, by the path of its file. */
const lists = import.meta.glob<LessonPictures>('../../../../packages/lessons/lessons/*/pictures/pictures.json', {
  import: 'default',
});

/** The pictures of a lesson: `stray` are the strips for which there are none that fit. */
export interface FoundPictures {
  readonly pictures: LessonPictures;
  readonly stray: readonly string[];
  /** The address of a file of them; undefined where there is none. */
  readonly addressOf: (file: string) => string | undefined;
}

/** Why there are no pictures: the lesson has none, or they can't be fetched. */
export type NoPictures = 'missing' | 'unreachable';

/** Finds them for as long as the view is shown: null as long as they are not there, else why there are none. */
export function useStripPictures(lesson: Lesson): FoundPictures | NoPictures | null {
  const found = useSignal<FoundPictures | NoPictures | null>(null);
  useEffect(() => {
    let isOver = false;
    void findPictures(lesson)
      .catch(() => 'unreachable' as const)
      .then((it) => {
        if (!isOver) found.value = it;
      });
    return () => (isOver = true);
  }, [lesson]);
  return found.value;
}

async function findPictures(lesson: Lesson): Promise<FoundPictures | 'missing'> {
  const folder = `/lessons/${lesson.name}/pictures/`;
  const list = Object.entries(lists).find(([path]) => path.endsWith(`${folder}pictures.json`))?.[1];
  if (!list) return 'missing';
  const pictures = await list();
  return {
    pictures,
    stray: strayStrips(lesson, pictures),
    addressOf: (file) => Object.entries(files).find(([path]) => path.endsWith(folder + file))?.[1],
  };
}
